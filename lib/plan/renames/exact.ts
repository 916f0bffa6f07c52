import {WORDS, type Candidate, type Candidates} from './candidates.ts'
import type {KeyedHash} from './keyed-hash.ts'
import {mostDistinct, neededDistinction, type Pair, type Places} from './side.ts'
import type {Place} from './address.ts'

/** Sets of known attributes that are looked for; a type has one for each way in which it is written in the configuration. */
const MOST_SHAPES = 16

/** Creates of which the same attributes are known. */
interface Shape {
  /** Numbers of the attributes' names. */
  readonly names: readonly number[]
  readonly order: string
  readonly creates: Candidate[]
}

/**
 * Finds pairs of which every known attribute is equal, the ones with most of them first. The work grows with the number of candidates and
 * not with its square, so that it is done for any number of them.
 *
 * @param deletes in the order of their addresses, as are the creates
 */
export function exactPairs(
  candidates: Candidates,
  deletes: readonly Candidate[],
  creates: readonly Candidate[],
  places: Places,
  hash: KeyedHash
): Pair[] {
  const pairs: Pair[] = []
  const taken = new Set<Candidate>()
  for (const shape of shapesOf(candidates, creates)) {
    const print = fingerprints(candidates, shape.names, hash)
    const groups = new Map<number, {deletes: Candidate[]; creates: Candidate[]}>()
    for (const create of shape.creates) {
      const key = print(create)
      if (key === undefined) continue
      const group = groups.get(key) ?? {deletes: [], creates: []}
      groups.set(key, group)
      group.creates.push(create)
    }
    for (const candidate of deletes) {
      const key = taken.has(candidate) ? undefined : print(candidate)
      if (key !== undefined) groups.get(key)?.deletes.push(candidate)
    }
    for (const group of groups.values()) {
      for (const [from, to] of nearestPlaces(group.deletes, group.creates, places)) {
        taken.add(from)
        pairs.push({from, to, matching: shape.names.length})
      }
    }
  }
  return pairs
}

function shapesOf(candidates: Candidates, creates: readonly Candidate[]): Shape[] {
  const names = candidates.names
  const needed = neededDistinction(candidates)
  const shapes = new Map<string, Shape>()
  for (const create of creates) {
    if (mostDistinct(candidates, create) < needed) continue
    const known: number[] = []
    for (let at = create.start; at < create.end; at += WORDS) known.push((candidates.words[at] ?? 0) >>> 2)
    known.sort((one, other) => one - other)
    const key = known.join(' ')
    const shape = shapes.get(key) ?? {names: known, creates: [], order: JSON.stringify(known.map(name => names[name]).sort())}
    shapes.set(key, shape)
    shape.creates.push(create)
  }
  const sorted = [...shapes.values()].sort((one, other) => other.names.length - one.names.length || (one.order < other.order ? -1 : 1))
  return sorted.slice(0, MOST_SHAPES)
}

/** A function that gives one number of 53 bits for the values of these attributes; undefined when an object lacks one of them. */
function fingerprints({words, names: all}: Candidates, names: readonly number[], hash: KeyedHash): (of: Candidate) => number | undefined {
  const slots = new Int32Array(all.length).fill(-1)
  for (const [slot, name] of names.entries()) slots[name] = slot
  const found = new Int32Array(names.length)
  return ({start, end}) => {
    let count = 0
    for (let at = start; at < end; at += WORDS) {
      const slot = slots[(words[at] ?? 0) >>> 2] ?? -1
      if (slot === -1) continue
      found[slot] = at
      count++
    }
    if (count !== names.length) return undefined
    hash.begin()
    for (const at of found) {
      hash.word(words[at + 1] ?? 0)
      hash.word(words[at + 2] ?? 0)
    }
    const {low, high} = hash.end()
    return (high & 0x1fffff) * 2 ** 32 + low
  }
}

/** What two places have in common at each distance, from the smallest one: all between 1 and 7. */
const COMMON: readonly (readonly (keyof Place)[])[] = [
  ['module', 'name'],
  ['module', 'key'],
  ['module'],
  ['name', 'key'],
  ['name'],
  ['key'],
  []
]

/** Pairs objects that are all alike, those with the nearest places first, then in the order of their addresses. */
function* nearestPlaces(deletes: readonly Candidate[], creates: readonly Candidate[], places: Places): Generator<[Candidate, Candidate]> {
  let [from, to] = [deletes, creates]
  for (const parts of COMMON) {
    if (from.length === 0 || to.length === 0) return
    const keyOf = (candidate: Candidate) => JSON.stringify(parts.map(part => places.of(candidate)[part] ?? null))
    const waiting = new Map<string, Candidate[]>()
    for (const create of to.toReversed()) {
      const key = keyOf(create)
      const queue = waiting.get(key)
      if (queue === undefined) waiting.set(key, [create])
      else queue.push(create)
    }
    const paired = new Set<Candidate>()
    for (const candidate of from) {
      const create = waiting.get(keyOf(candidate))?.pop()
      if (create === undefined) continue
      paired.add(candidate).add(create)
      yield [candidate, create]
    }
    from = from.filter(candidate => !paired.has(candidate))
    to = to.filter(candidate => !paired.has(candidate))
  }
}
