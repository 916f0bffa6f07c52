import {NeedleTree} from '../../lib/secrets/finder/index.ts'
import {chunkBuffer, readChunks, realPaths, UnreadableError, walk} from './files.ts'

/** A program cuts a secret where its own syntax ends it: `hunter2$CorrectHorse` is a password and a variable to Compose. */
const SHORTEST_PIECE = 8

/** A piece of a private key: the ASN.1 around its numbers gives up to 16 characters of base64 that are the same in all keys. */
const SHORTEST_PIECE_OF_KEY = 20

/** Every piece of a line of a secret that has the least length: a longer piece of it holds one of them. */
export function piecesOf(line: string, isOfKey: boolean): string[] {
  const length = isOfKey ? SHORTEST_PIECE_OF_KEY : SHORTEST_PIECE
  const characters = Array.from(line)
  return Array.from({length: Math.max(0, characters.length - length + 1)}, (_, start) => characters.slice(start, start + length).join(''))
}

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
