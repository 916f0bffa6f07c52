import {MUCH} from './attribute-hash.ts'
import {WORDS, type Candidate, type Candidates} from './candidates.ts'
import {Ranking} from './ranking.ts'
import {distance, type Pair, type Places} from './side.ts'

/** Each delete is compared with each create: a million pairs of a type take some tens of milliseconds. */
export const MOST_COMPARED = 1000

/**
 * Finds pairs of which at least four fifths of the known attributes are equal, a distinctive one among them: one may differ of five, since
 * the name that an object has at its provider often changes too. The most alike come first, then those with most equal attributes, then
 * those with the nearest places, then by address.
 *
 * @param deletes in the order of their addresses, as are the creates; those after the first 1,000 are passed over
 */
export function nearPairs(candidates: Candidates, deletes: readonly Candidate[], creates: readonly Candidate[], places: Places): Pair[] {
  const [from, to] = [deletes.slice(0, MOST_COMPARED), creates.slice(0, MOST_COMPARED)]
  if (from.length === 0 || to.length === 0) return []
  const hashes = new HashTable(candidates, from)
  const ranking = new Ranking()
  const placesFrom = from.map(candidate => places.of(candidate))
  for (const [column, create] of to.entries()) {
    const known = (create.end - create.start) / WORDS
    const place = places.of(create)
    for (const [row, matching] of hashes.like(create).entries()) {
      const other = placesFrom[row]
      if (matching > 0 && other !== undefined) ranking.add(row, column, matching, known, distance(other, place))
    }
  }
  return pick(ranking, from, to)
}

/** Takes the best pair, then the best one of what is left. */
function pick(ranking: Ranking, from: readonly Candidate[], to: readonly Candidate[]): Pair[] {
  const pairs: Pair[] = []
  const [rows, columns] = [new Set<number>(), new Set<number>()]
  for (const {row, column, matching} of ranking.bestFirst()) {
    const [candidate, create] = [from[row], to[column]]
    if (candidate === undefined || create === undefined || rows.has(row) || columns.has(column)) continue
    rows.add(row)
    columns.add(column)
    pairs.push({from: candidate, to: create, matching})
    if (pairs.length === Math.min(from.length, to.length)) break
  }
  return pairs
}

/** Hashes of the attributes of some candidates: for the number of each name a column of them, zero where there is none. */
class HashTable {
  readonly #words: Uint32Array
  readonly #rows: number
  readonly #low: Uint32Array
  readonly #high: Uint32Array
  readonly #differing: Uint16Array
  readonly #distinct: Uint8Array
  readonly #matching: Uint16Array

  constructor({words, names}: Candidates, rows: readonly Candidate[]) {
    this.#words = words
    this.#rows = rows.length
    this.#low = new Uint32Array(rows.length * names.length)
    this.#high = new Uint32Array(rows.length * names.length)
    this.#differing = new Uint16Array(rows.length)
    this.#distinct = new Uint8Array(rows.length)
    this.#matching = new Uint16Array(rows.length)
    for (const [row, {start, end}] of rows.entries()) {
      for (let at = start; at < end; at += WORDS) {
        const slot = ((words[at] ?? 0) >>> 2) * rows.length + row
        this.#low[slot] = words[at + 1] ?? 0
        this.#high[slot] = words[at + 2] ?? 0
      }
    }
  }

  /**
   * Compares one object with each row, an attribute at a time, for that is how they lie in memory.
   *
   * @returns how many of its attributes are equal, for each row, and zero where they are too few or say too little; the next call
   * overwrites it
   */
  like({start, end}: Candidate): Uint16Array {
    const [words, rows, lows, highs, differing, distinct] = [
      this.#words,
      this.#rows,
      this.#low,
      this.#high,
      this.#differing,
      this.#distinct
    ]
    differing.fill(0)
    distinct.fill(0)
    for (let at = start; at < end; at += WORDS) {
      const [word, low, high] = [words[at] ?? 0, words[at + 1] ?? 0, words[at + 2] ?? 0]
      const column = (word >>> 2) * rows
      const isDistinct = (word & 3) === MUCH
      for (let row = 0; row < rows; row++) {
        if (lows[column + row] !== low || highs[column + row] !== high) differing[row] = (differing[row] ?? 0) + 1
        else if (isDistinct) distinct[row] = 1
      }
    }
    const known = (end - start) / WORDS
    return this.#matching.map((_, row) => {
      const different = differing[row] ?? 0
      return different * 5 <= known && distinct[row] === 1 ? known - different : 0
    })
  }
}
