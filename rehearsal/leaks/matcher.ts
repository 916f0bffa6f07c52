import type {Needle} from './needles.ts'

export interface Match {
  readonly needle: Needle
  /** Byte offsets in everything that was read so far: the first byte, and the one behind the last. */
  readonly start: number
  readonly end: number
}

/**
 * Looks for many texts in one pass (Aho and Corasick 1975, with all transitions filled in). The state is carried from one chunk
 * to the next, so a text that stands across a border is found like any other, whatever the chunks are.
 *
 * A state is the offset of its row in one flat table: row + class of the next byte gives the next row, as `~row` (negative) where a needle
 * ends. That keeps the loop over the bytes to two look-ups and a comparison; it reads some hundred megabytes in a rehearsal.
 */
export class Matcher {
  /** Bytes that no needle holds share class 0: the table stays small enough for the processor's cache. */
  readonly #classOf = new Uint8Array(256)
  #classes = 1
  /** The needles that end in a state, by the state's number (its row divided by the row's length). */
  readonly #needlesAt: Needle[][] = [[]]
  #table: Int32Array

  constructor(needles: readonly Needle[]) {
    const words = needles.map(needle => ({needle, bytes: Buffer.from(needle.value, 'utf8')}))
    for (const {bytes} of words) for (const byte of bytes) this.#classOf[byte] ||= this.#classes++
    const states = words.reduce((sum, {bytes}) => sum + bytes.length, 1)
    this.#table = new Int32Array(states * this.#classes)
    for (const {needle, bytes} of words) this.#insert(needle, bytes)
    this.#table = this.#table.slice(0, this.#needlesAt.length * this.#classes)
    this.#completeTransitions()
    this.#table = this.#table.map(row => (this.#endsAt(row).length > 0 ? ~row : row))
  }

  /** Starts a search over one text or file. */
  search(): {read(chunk: Uint8Array): Match[]} {
    let row = 0
    let offset = 0
    return {
      read: chunk => {
        const table = this.#table
        const classOf = this.#classOf
        const matches: Match[] = []
        for (let index = 0; index < chunk.length; index++) {
          row = table[row + (classOf[chunk[index] as number] as number)] as number
          if (row < 0) {
            row = ~row
            const end = offset + index + 1
            for (const needle of this.#endsAt(row)) matches.push({needle, start: end - Buffer.byteLength(needle.value), end})
          }
        }
        offset += chunk.length
        return matches
      }
    }
  }

  /** All matches in a text; offsets are those of its UTF-8 bytes. */
  find(text: string): Match[] {
    return this.search().read(Buffer.from(text, 'utf8'))
  }

  /** The text with everything that is found replaced by `***`. */
  hide(text: string): string {
    const bytes = Buffer.from(text, 'utf8')
    const shown: Buffer[] = []
    let position = 0
    for (const {start, end} of this.find(text).sort((a, b) => a.start - b.start)) {
      if (start >= position) shown.push(bytes.subarray(position, start), Buffer.from('***'))
      position = Math.max(position, end)
    }
    return Buffer.concat([...shown, bytes.subarray(position)]).toString('utf8')
  }

  #endsAt(row: number): Needle[] {
    return this.#needlesAt[row / this.#classes] ?? []
  }

  #insert(needle: Needle, bytes: Buffer): void {
    let row = 0
    for (const byte of bytes) {
      const place = row + (this.#classOf[byte] ?? 0)
      if (this.#table[place] === 0) this.#table[place] = (this.#needlesAt.push([]) - 1) * this.#classes
      row = this.#table[place] ?? 0
    }
    this.#endsAt(row).push(needle)
  }

  /** Breadth first: a state without a child for a byte goes where its longest proper suffix goes. */
  #completeTransitions(): void {
    const suffixOf = new Int32Array(this.#needlesAt.length)
    // The queue grows while it is walked through.
    const queue = [0]
    for (const row of queue) {
      const suffix = suffixOf[row / this.#classes] ?? 0
      if (row !== 0) this.#endsAt(row).push(...this.#endsAt(suffix))
      for (let byteClass = 0; byteClass < this.#classes; byteClass++) {
        const child = this.#table[row + byteClass] ?? 0
        const fallback = row === 0 ? 0 : (this.#table[suffix + byteClass] ?? 0)
        if (child === 0) {
          this.#table[row + byteClass] = fallback
        } else {
          suffixOf[child / this.#classes] = fallback
          queue.push(child)
        }
      }
    }
  }
}
