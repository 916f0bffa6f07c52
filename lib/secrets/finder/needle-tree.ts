import type {Range} from './ranges.ts'

/** A place where a needle ends. */
export interface NeedleMatch extends Range {
  /** The longest needle that ends there, as an index into the list; {@link NeedleTree.endingWith} names the shorter ones. */
  readonly needle: number
}

/** A search in one text, which may come in pieces. */
export interface NeedleSearch {
  /**
   * Every place of the next piece where a needle ends, in order. The needle may begin in an earlier piece: offsets count from the beginning
   * of the first one.
   */
  read(chunk: Uint8Array): NeedleMatch[]
}

export interface NeedleOptions {
  /** Whether capitals and small letters of ASCII are the same. */
  readonly ignoresCase?: boolean
}

/** A state and a class of bytes are one number of 31 bits: more states than this have no room in it. */
const MOST_STATES = 2 ** 22

/** The table of rows takes 16 MiB at most. */
const MOST_PLACES = 2 ** 22

/**
 * Looks for many texts in one pass over the bytes, however many they are and whatever they have in common (Aho and Corasick 1975).
 *
 * States are numbered from the root outwards. The first ones (all of them, unless there are thousands of needles) have a row in one flat
 * table, with the next state for each class of bytes: the loop over the bytes is two look-ups and a comparison, and a rehearsal reads some
 * hundred megabytes. Rows for a million states would take gigabytes, so what is further out has its own children only, in a hash table.
 */
export class NeedleTree {
  /** Bytes that no needle holds share class 0: a row is short, and the rows that matter stay in the processor's cache. */
  readonly #classOf = new Uint16Array(256)
  #classes = 1
  /** How many states have a row. */
  readonly #rows: number
  /** At row + class: the row of the next state; `~state` (negative) where a needle ends in that state, or it has no row. */
  readonly #table: Int32Array
  /** Open addressing: `state * classes + class` at the place of its hash or after it, and the child's state. 0 is an empty place. */
  readonly #keys: Int32Array
  readonly #children: Int32Array
  /** The hash has 32 bits: as many of them are dropped as leave a place. */
  readonly #dropped: number
  /** The state of the longest proper suffix. */
  readonly #suffix: Int32Array
  /** The longest needle that ends in a state, counted from 1; 0 where none does. */
  readonly #longest: Int32Array
  /** For each needle the next shorter one that ends where it ends, counted from 1 too. */
  readonly #shorter: Int32Array
  readonly #lengths: Int32Array
  #states = 1

  /**
   * @param needles none of them empty; of some that are the same the last one is found
   * @throws RangeError when they have more than {@link MOST_STATES} bytes together
   */
  constructor(needles: readonly Uint8Array[], {ignoresCase = false}: NeedleOptions = {}) {
    this.#lengths = Int32Array.from(needles, needle => needle.length)
    const most = this.#lengths.reduce((sum, length) => sum + length, 1)
    if (most > MOST_STATES) throw new RangeError('There are too many texts to look for.')
    for (const needle of needles) for (const byte of needle) this.#addClass(byte, ignoresCase)
    this.#rows = Math.min(most, Math.floor(MOST_PLACES / this.#classes))
    this.#table = new Int32Array(this.#rows * this.#classes)
    const bits = Math.ceil(Math.log2((most - this.#rows) * 2 + 2))
    this.#keys = new Int32Array(2 ** bits)
    this.#children = new Int32Array(2 ** bits)
    this.#dropped = 32 - bits
    this.#suffix = new Int32Array(most)
    this.#longest = new Int32Array(most)
    this.#shorter = new Int32Array(needles.length)
    this.#build(needles)
  }

  search(): NeedleSearch {
    let state = 0
    let before = 0
    return {
      read: chunk => {
        const [table, classOf, classes] = [this.#table, this.#classOf, this.#classes]
        const matches: NeedleMatch[] = []
        for (let at = 0; at < chunk.length;) {
          if (state < this.#rows) {
            let row = state * classes
            do row = table[row + (classOf[chunk[at++] as number] as number)] as number
            while (row >= 0 && at < chunk.length)
            state = row < 0 ? ~row : row / classes
          } else {
            state = this.#step(state, classOf[chunk[at++] as number] as number)
          }
          const longest = this.#longest[state] as number
          if (longest === 0) continue
          const end = before + at
          matches.push({needle: longest - 1, start: end - (this.#lengths[longest - 1] as number), end})
        }
        before += chunk.length
        return matches
      }
    }
  }

  /** Every place of a whole text where a needle ends, with the longest one that ends there; in order of the ends. */
  find(bytes: Uint8Array): NeedleMatch[] {
    return this.search().read(bytes)
  }

  /** The needles that end wherever this one ends: itself, and the shorter ones. */
  endingWith(needle: number): number[] {
    const found: number[] = []
    for (let next = needle + 1; next !== 0; next = this.#shorter[next - 1] as number) found.push(next - 1)
    return found
  }

  #addClass(byte: number, ignoresCase: boolean): void {
    if (this.#classOf[byte] !== 0) return
    this.#classOf[byte] = this.#classes
    if (ignoresCase && /[a-z]/i.test(String.fromCharCode(byte))) this.#classOf[byte ^ 0x20] = this.#classes
    this.#classes++
  }

  #build(needles: readonly Uint8Array[]): void {
    const parent = new Int32Array(this.#suffix.length)
    const classTo = new Uint16Array(this.#suffix.length)
    const reached = new Int32Array(needles.length)
    let growing = Array.from(needles.keys())
    for (let depth = 0; growing.length > 0; depth++) {
      for (const index of growing) {
        const from = reached[index] as number
        const byteClass = this.#classOf[(needles[index] as Uint8Array)[depth] as number] as number
        let state = this.#child(from, byteClass)
        if (state === 0) {
          state = this.#states++
          this.#connect(from, byteClass, state)
          parent[state] = from
          classTo[state] = byteClass
        }
        reached[index] = state
        if (depth + 1 === this.#lengths[index]) this.#longest[state] = index + 1
      }
      growing = growing.filter(index => depth + 1 < (this.#lengths[index] as number))
    }
    for (let state = 1; state < this.#states; state++) this.#complete(state, parent[state] as number, classTo[state] as number)
    for (let place = 0; place < this.#table.length; place++) {
      const entry = this.#table[place] as number
      if (entry < 0 && ~entry < this.#rows && this.#longest[~entry] === 0) this.#table[place] = ~entry * this.#classes
    }
  }

  /** Finds a state's suffix, and takes from it what ends there and where it goes for other bytes: it is less deep, and complete. */
  #complete(state: number, parent: number, byteClass: number): void {
    const suffix = parent === 0 ? 0 : this.#step(this.#suffix[parent] as number, byteClass)
    this.#suffix[state] = suffix
    const own = this.#longest[state] as number
    const ending = this.#longest[suffix] as number
    if (own === 0) this.#longest[state] = ending
    else this.#shorter[own - 1] = ending
    if (state >= this.#rows) return
    for (let next = 0; next < this.#classes; next++) {
      this.#table[state * this.#classes + next] ||= this.#table[suffix * this.#classes + next] as number
    }
  }

  #step(from: number, byteClass: number): number {
    let state = from
    while (state >= this.#rows) {
      const child = this.#child(state, byteClass)
      if (child !== 0) return child
      state = this.#suffix[state] as number
    }
    return this.#child(state, byteClass)
  }

  /** The next state by a state's row, or its own child; 0, the root, where there is none. */
  #child(state: number, byteClass: number): number {
    const key = state * this.#classes + byteClass
    if (state >= this.#rows) return this.#children[this.#place(key)] as number
    const entry = this.#table[key] as number
    return entry < 0 ? ~entry : entry / this.#classes
  }

  #connect(state: number, byteClass: number, child: number): void {
    const key = state * this.#classes + byteClass
    if (state < this.#rows) {
      this.#table[key] = ~child
      return
    }
    const place = this.#place(key)
    this.#keys[place] = key
    this.#children[place] = child
  }

  /** Where a key is, or the empty place that it would take. No key is 0. */
  #place(key: number): number {
    // Knuth's multiplicative hash: states follow each other, and neighbours must not share a place.
    let place = Math.imul(key, 0x9e3779b1) >>> this.#dropped
    while (this.#keys[place] !== 0 && this.#keys[place] !== key) place = place + 1 === this.#keys.length ? 0 : place + 1
    return place
  }
}
