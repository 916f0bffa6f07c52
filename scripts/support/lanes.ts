/**
 * Does a list of things, several at a time: in their order, each as soon as there is room.
 *
 * @param width how many at a time, at least 1
 * @param isAlone whether one has to have the machine for itself: it starts when nothing else runs, and nothing starts until it is over
 * @returns what each came to, in the order of the list. @throws what the first one that failed threw, when nothing runs any more
 */
export async function inLanes<Item, Result>(
  items: readonly Item[],
  width: number,
  isAlone: (item: Item) => boolean,
  run: (item: Item) => Promise<Result>
): Promise<Result[]> {
  const results: Promise<Result>[] = []
  const running = new Set<Promise<unknown>>()
  for (const item of items) {
    const room = isAlone(item) ? 1 : width
    while (running.size >= room) await Promise.race(running)
    const result = run(item)
    const ended: Promise<unknown> = result.then(nothing, nothing).then(() => running.delete(ended))
    running.add(ended)
    results.push(result)
    if (isAlone(item)) await ended
  }
  await Promise.all(running)
  return Promise.all(results)
}

const nothing = () => undefined
