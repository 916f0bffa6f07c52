import {distinction, hashValue, isEmpty, isPartlyUnknown} from './attribute-hash.ts'
import type {KeyedHash} from './keyed-hash.ts'

/** No resource has as many attributes; names beyond are passed over. */
export const MOST_NAMES = 500

/** Of each attribute: number of its name and distinction in one word, and the two halves of the hash of its value. */
export const WORDS = 3

/** An object that is deleted or created: its attributes are the words from `start` to `end` in those of its type. */
export interface Candidate {
  readonly address: string
  readonly start: number
  readonly end: number
}

/** Everything of one type that is deleted or created. About 12 bytes an attribute: plans create and delete tens of thousands of objects. */
export class Candidates {
  readonly deletes: Candidate[] = []
  readonly creates: Candidate[] = []
  readonly #names = new Map<string, number>()
  #words = new Uint32Array(32 * WORDS)
  #used = 0

  get words(): Uint32Array {
    return this.#words
  }

  /** Names of attributes, in the order of their numbers. */
  get names(): string[] {
    return [...this.#names.keys()]
  }

  delete(address: string, before: unknown, hash: KeyedHash): void {
    this.deletes.push(this.#add(address, before, undefined, hash))
  }

  create(address: string, after: unknown, afterUnknown: unknown, hash: KeyedHash): void {
    this.creates.push(this.#add(address, after, afterUnknown, hash))
  }

  #add(address: string, values: unknown, unknown: unknown, hash: KeyedHash): Candidate {
    const start = this.#used
    if (typeof values !== 'object' || values === null || unknown === true) return {address, start, end: start}
    const unknowns = typeof unknown === 'object' && unknown !== null ? (unknown as Readonly<Record<string, unknown>>) : {}
    for (const [name, value] of Object.entries(values)) {
      if (isEmpty(value) || (Object.hasOwn(unknowns, name) && isPartlyUnknown(unknowns[name]))) continue
      const number = this.#number(name)
      if (number === undefined) continue
      const {low, high} = hashValue(value, hash)
      if (this.#used + WORDS > this.#words.length) this.#grow()
      this.#words[this.#used++] = number * 4 + distinction(value)
      this.#words[this.#used++] = low
      this.#words[this.#used++] = high
    }
    return {address, start, end: this.#used}
  }

  #number(name: string): number | undefined {
    const known = this.#names.get(name)
    if (known !== undefined || this.#names.size === MOST_NAMES) return known
    this.#names.set(name, this.#names.size)
    return this.#names.size - 1
  }

  #grow(): void {
    const words = new Uint32Array(this.#words.length * 2)
    words.set(this.#words)
    this.#words = words
  }
}
