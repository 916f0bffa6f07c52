/** Works on `limit` items at once. After the first failure no further one is begun, and those under way are waited for. */
export async function forEachAtOnce<Item>(items: readonly Item[], limit: number, work: (item: Item) => Promise<void>): Promise<void> {
  const queue = [...items]
  const failures: unknown[] = []
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined && failures.length === 0; item = queue.shift()) {
      await work(item).catch((error: unknown) => failures.push(error))
    }
  }
  await Promise.all(Array.from({length: Math.max(1, limit)}, worker))
  if (failures.length > 0) throw failures[0]
}
