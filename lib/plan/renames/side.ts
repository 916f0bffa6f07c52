import {placeOf, type Place} from './address.ts'
import {LITTLE, MUCH} from './attribute-hash.ts'
import {WORDS, type Candidate, type Candidates} from './candidates.ts'

/** A delete and a create that may be one object with two names. */
export interface Pair {
  readonly from: Candidate
  readonly to: Candidate
  /** How many attributes are equal. */
  readonly matching: number
}

/** How two places differ, from 0 for the same one to 7; the module counts most, then the name, then the key. */
export function distance(one: Place, other: Place): number {
  return (one.module === other.module ? 0 : 4) + (one.name === other.name ? 0 : 2) + (one.key === other.key ? 0 : 1)
}

/** Places of candidates, each found once and only when it is asked for. */
export class Places {
  readonly #places = new Map<Candidate, Place>()

  of(candidate: Candidate): Place {
    const known = this.#places.get(candidate)
    if (known !== undefined) return known
    const place = placeOf(candidate.address)
    this.#places.set(candidate, place)
    return place
  }
}

/** The most that any of its attributes says. */
export function mostDistinct({words}: Candidates, {start, end}: Candidate): number {
  let most = 0
  for (let at = start; at < end; at += WORDS) most = Math.max(most, (words[at] ?? 0) & 3)
  return most
}

/**
 * How much must be equal for a hint. A value of one or two characters says something only when there is nothing else of the type that it
 * could be.
 */
export const neededDistinction = ({deletes, creates}: Candidates) => (deletes.length === 1 && creates.length === 1 ? LITTLE : MUCH)

export const byAddress = (one: Candidate, other: Candidate): number =>
  one.address < other.address ? -1 : one.address > other.address ? 1 : 0
