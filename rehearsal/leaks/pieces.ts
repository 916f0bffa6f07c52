import {NeedleTree} from '../../lib/secrets/finder/index.ts'
import {chunkBuffer, readChunks, realPaths, UnreadableError, walk} from './files.ts'

/**
 * Leaves out the needles that stand in what everybody can read: `password` in a password is no sign of it when the bundles say it too.
 *
 * @param texts what is public, in memory
 * @param roots files or folders that are public. What cannot be read, or vanished, excuses nothing
 */
export async function withoutPublic<Needle extends {readonly value: string}>(
  needles: readonly Needle[],
  texts: readonly string[],
  roots: readonly string[]
): Promise<Needle[]> {
  if (needles.length === 0) return []
  const tree = new NeedleTree(needles.map(({value}) => Buffer.from(value, 'utf8')))
  const found = new Set<number>()
  const add = (search: ReturnType<NeedleTree['search']>, chunk: Uint8Array) => {
    for (const {needle} of search.read(chunk)) for (const index of tree.endingWith(needle)) found.add(index)
  }
  for (const text of texts) add(tree.search(), Buffer.from(text, 'utf8'))
  const buffer = chunkBuffer()
  for await (const entry of walk([...(await realPaths(roots))], new Set())) {
    if (entry instanceof UnreadableError || entry.kind !== 'file') continue
    const search = tree.search()
    try {
      for (const chunk of readChunks(entry.path, buffer)) add(search, chunk)
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error
    }
  }
  return needles.filter((_, index) => !found.has(index))
}
