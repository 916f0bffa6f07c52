import type {Range} from './ranges.ts'

/** A state and the next byte are one number of 31 bits: more states than this have no room in it. */
const MOST_STATES = 2 ** 22

/** Each byte, and for a capital of ASCII its small letter: `upper` makes no secret a text that may be shown. */
const SMALL = Uint8Array.from({length: 256}, (_, byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte))

/**
 * Looks for many texts in one pass over the bytes, however many they are and whatever they have in common (Aho and Corasick 1975). Capitals
 * and small letters of ASCII are the same. The steps from state to state are kept in one hash table: a row of steps for each state would
 * take gigabytes for thousands of texts.
 */
export class NeedleTree {
  /** Where the root goes for each byte: most bytes of a text are read here. */
  readonly #first = new Int32Array(256)
  /** Open addressing: `state * 256 + byte` at the place of its hash or behind it, and the state that follows. 0 is an empty place. */
  readonly #keys: Int32Array
  readonly #next: Int32Array
  /** The hash has 32 bits: as many of them are dropped as leave a place. */
  readonly #dropped: number
  /** The state of the longest proper suffix. */
  readonly #suffix: Int32Array
  /** Length of the longest needle that ends in a state; 0 where none does. */
  readonly #longest: Int32Array
  #states = 1

  /**
   * @param needles none of them empty
   * @throws RangeError when they have more than {@link MOST_STATES} bytes together
   */
  constructor(needles: readonly Uint8Array[]) {
    const states = needles.reduce((sum, needle) => sum + needle.length, 1)
    if (states > MOST_STATES) throw new RangeError('There are too many texts to look for.')
    const bits = Math.ceil(Math.log2(states * 2))
    const places = 2 ** bits
    this.#keys = new Int32Array(places)
    this.#next = new Int32Array(places)
    this.#dropped = 32 - bits
    this.#suffix = new Int32Array(states)
    this.#longest = new Int32Array(states)
    this.#build(needles, states)
  }

  /** Every place where a needle ends, with the longest one that ends there; in order of the ends. */
  find(bytes: Uint8Array): Range[] {
    const found: Range[] = []
    let state = 0
    for (let at = 0; at < bytes.length; at++) {
      state = this.#step(state, SMALL[bytes[at] as number] as number)
      const length = this.#longest[state] as number
      if (length > 0) found.push({start: at + 1 - length, end: at + 1})
    }
    return found
  }

  #build(needles: readonly Uint8Array[], most: number): void {
    const parent = new Int32Array(most)
    const byteOf = new Uint8Array(most)
    const byDepth: number[][] = []
    for (const needle of needles) {
      let state = 0
      needle.forEach((given, depth) => {
        const byte = SMALL[given] as number
        let child = this.#child(state, byte)
        if (child === 0) {
          child = this.#states++
          this.#connect(state, byte, child)
          parent[child] = state
          byteOf[child] = byte
          ;(byDepth[depth] ??= []).push(child)
        }
        state = child
      })
      this.#longest[state] = needle.length
    }
    // The children of the root have the root as their suffix. Of all others it is less deep than they are.
    for (const state of byDepth.slice(1).flat()) {
      const suffix = this.#step(this.#suffix[parent[state] as number] as number, byteOf[state] as number)
      this.#suffix[state] = suffix
      this.#longest[state] ||= this.#longest[suffix] as number
    }
  }

  #step(from: number, byte: number): number {
    let state = from
    while (state !== 0) {
      const child = this.#child(state, byte)
      if (child !== 0) return child
      state = this.#suffix[state] as number
    }
    return this.#first[byte] as number
  }

  #child(state: number, byte: number): number {
    if (state === 0) return this.#first[byte] as number
    return this.#next[this.#place(state * 256 + byte)] as number
  }

  #connect(state: number, byte: number, child: number): void {
    if (state === 0) {
      this.#first[byte] = child
      return
    }
    const key = state * 256 + byte
    const place = this.#place(key)
    this.#keys[place] = key
    this.#next[place] = child
  }

  /** Where a key is, or the empty place that it would take. No key is 0. */
  #place(key: number): number {
    // Knuth's multiplicative hash: states follow each other, and neighbours must not share a place.
    let place = Math.imul(key, 0x9e3779b1) >>> this.#dropped
    while (this.#keys[place] !== 0 && this.#keys[place] !== key) place = place + 1 === this.#keys.length ? 0 : place + 1
    return place
  }
}
