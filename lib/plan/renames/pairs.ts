import {spokenAddress} from './address.ts'
import {WORDS, type Candidate, type Candidates} from './candidates.ts'
import {exactPairs} from './exact.ts'
import type {KeyedHash} from './keyed-hash.ts'
import {nearPairs} from './near.ts'
import {byAddress, Places, type Pair} from './side.ts'

export interface FoundPair extends Pair {
  readonly because: 'spelling' | 'values'
}

/** Finds what may be one object with two names among the deletes and creates of one type; each of them is in one pair at most. */
export function findPairs(candidates: Candidates, hash: KeyedHash): FoundPair[] {
  let deletes = candidates.deletes.toSorted(byAddress)
  let creates = candidates.creates.toSorted(byAddress)
  const pairs: FoundPair[] = []
  const take = (found: readonly Pair[], because: FoundPair['because']) => {
    for (const pair of found) pairs.push({...pair, because})
    const taken = new Set(found.flatMap(({from, to}) => [from, to]))
    deletes = deletes.filter(candidate => !taken.has(candidate))
    creates = creates.filter(candidate => !taken.has(candidate))
  }
  const places = new Places()
  take(respelled(candidates, deletes, creates), 'spelling')
  take(exactPairs(candidates, deletes, creates, places, hash), 'values')
  take(nearPairs(candidates, deletes, creates, places), 'values')
  return pairs
}

/**
 * Finds addresses that differ in nothing but the case of letters and what separates words, as `["vol-b"]` and `["vol_b"]`: a rename,
 * whatever their values, in which the name usually appears too. Of several that read alike, none is taken.
 */
function respelled(candidates: Candidates, deletes: readonly Candidate[], creates: readonly Candidate[]): Pair[] {
  const groups = new Map<string, {deletes: Candidate[]; creates: Candidate[]}>()
  for (const candidate of deletes) {
    const key = spokenAddress(candidate.address)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, {deletes: [candidate], creates: []})
    else group.deletes.push(candidate)
  }
  for (const create of creates) groups.get(spokenAddress(create.address))?.creates.push(create)
  return [...groups.values()].flatMap(group => {
    const [from, to] = [group.deletes[0], group.creates[0]]
    if (group.deletes.length !== 1 || group.creates.length !== 1 || from === undefined || to === undefined) return []
    return [{from, to, matching: countEqual(candidates, from, to)}]
  })
}

function countEqual({words}: Candidates, from: Candidate, to: Candidate): number {
  const hashes = new Map<number, readonly [number | undefined, number | undefined]>()
  for (let at = from.start; at < from.end; at += WORDS) hashes.set((words[at] ?? 0) >>> 2, [words[at + 1], words[at + 2]])
  let count = 0
  for (let at = to.start; at < to.end; at += WORDS) {
    const [low, high] = hashes.get((words[at] ?? 0) >>> 2) ?? []
    if (low === words[at + 1] && high === words[at + 2]) count++
  }
  return count
}
