const {imul} = Math

/** Room for this many at first; a power of two. */
const SMALLEST = 1024

/**
 * Remembers texts by a hash of 63 bits, in 16 to 32 bytes each: a set of the addresses of a large plan would take more memory than all else.
 * A text that was seen is always known. That a new one is taken for another happens about once in ten million plans of a million changes, and makes such
 * a plan an error, never one that is read wrongly.
 */
export class Seen {
  #size = 0
  #capacity = SMALLEST
  /** Two halves of a hash side by side; both zero where there is none. */
  #table = new Uint32Array(2 * SMALLEST)

  /** @returns whether the text is new */
  add(text: string): boolean {
    let low = 0x9747b28c
    let high = text.length
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      low = imul(low ^ unit, 0x5bd1e995)
      low = (low << 13) | (low >>> 19)
      high = imul(high ^ unit, 0x1b873593)
      high = ((high << 17) | (high >>> 15)) + low
    }
    return this.#put(mix(low ^ high), mix(high) | 1)
  }

  #put(low: number, high: number): boolean {
    const mask = this.#capacity - 1
    let slot = low & mask
    for (; this.#table[2 * slot + 1] !== 0; slot = (slot + 1) & mask) {
      if (this.#table[2 * slot] === low >>> 0 && this.#table[2 * slot + 1] === high >>> 0) return false
    }
    this.#table[2 * slot] = low
    this.#table[2 * slot + 1] = high
    // Half of the slots stay free, so that one is found soon.
    if (++this.#size * 2 > this.#capacity) this.#grow()
    return true
  }

  #grow(): void {
    const old = this.#table
    this.#capacity *= 2
    this.#table = new Uint32Array(2 * this.#capacity)
    this.#size = 0
    for (let at = 0; at < old.length; at += 2) {
      const high = old[at + 1] ?? 0
      if (high !== 0) this.#put(old[at] ?? 0, high)
    }
  }
}

/** Lets every bit of a half depend on every other one. */
function mix(half: number): number {
  let mixed = imul(half ^ (half >>> 16), 0x45d9f3b)
  mixed = imul(mixed ^ (mixed >>> 15), 0x119de1f3)
  return mixed ^ (mixed >>> 16)
}
