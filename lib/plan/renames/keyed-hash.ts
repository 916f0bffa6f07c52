/** Units of 16 bits that are gathered before they are hashed; an even number. */
const GATHERED = 4096

/**
 * HalfSipHash-2-4 with 64 bits (Aumasson and Bernstein), over the UTF-16 units of what is written: a hash that tells nothing about a
 * value to whoever does not have the key, even when the value is one of a few. node:crypto takes several times as long for the short
 * values of a plan.
 */
export class KeyedHash {
  readonly #key0: number
  readonly #key1: number
  #v0 = 0
  #v1 = 0
  #v2 = 0
  #v3 = 0
  readonly #units = new Uint16Array(GATHERED)
  /** How many units are gathered, and how many were hashed before. */
  #gathered = 0
  #hashed = 0
  /** The hash, once `end` was called: two halves of 32 bits. */
  low = 0
  high = 0

  /** @param key 8 bytes */
  constructor(key: Buffer) {
    this.#key0 = key.readInt32LE(0)
    this.#key1 = key.readInt32LE(4)
  }

  begin(): this {
    this.#v0 = this.#key0
    this.#v1 = this.#key1 ^ 0xee
    this.#v2 = this.#key0 ^ 0x6c796765
    this.#v3 = this.#key1 ^ 0x74656462
    this.#gathered = 0
    this.#hashed = 0
    return this
  }

  /** Writes a text after its length, so that two texts are never taken for another two. */
  text(text: string): void {
    this.word(text.length)
    const units = this.#units
    for (let at = 0; at < text.length;) {
      if (this.#gathered === GATHERED) this.#flush()
      const end = Math.min(text.length, at + GATHERED - this.#gathered)
      const shift = this.#gathered - at
      this.#gathered += end - at
      for (; at < end; at++) units[at + shift] = text.charCodeAt(at)
    }
  }

  /** Writes 32 bits. */
  word(word: number): void {
    this.unit(word & 0xffff)
    this.unit(word >>> 16)
  }

  /** Writes 16 bits. */
  unit(unit: number): void {
    if (this.#gathered === GATHERED) this.#flush()
    this.#units[this.#gathered++] = unit
  }

  end(): this {
    const bytes = 2 * (this.#hashed + this.#gathered)
    // The last word has the length in its upper byte, and what was left.
    if (this.#gathered % 2 === 0) this.unit(0)
    this.unit(bytes << 8)
    this.#flush()
    // 0xee and 0xdd, as the authors have it for 64 bits.
    this.#v2 ^= 0xee
    this.#mix(2)
    this.low = (this.#v1 ^ this.#v3) >>> 0
    this.#v1 ^= 0xdd
    this.#mix(2)
    this.high = (this.#v1 ^ this.#v3) >>> 0
    return this
  }

  /** Hashes what was gathered, and forgets it. */
  #flush(): void {
    this.#mix(this.#gathered / 2)
    this.#units.fill(0, 0, this.#gathered)
    this.#hashed += this.#gathered
    this.#gathered = 0
  }

  /** Two rounds for each of some words: those that were gathered, after which there are zeros. */
  #mix(words: number): void {
    const units = this.#units
    // Fields of an object are slow in a loop.
    let v0 = this.#v0
    let v1 = this.#v1
    let v2 = this.#v2
    let v3 = this.#v3
    for (let at = 0; at < words; at++) {
      const word = (units[2 * at] ?? 0) | ((units[2 * at + 1] ?? 0) << 16)
      v3 ^= word
      for (let round = 0; round < 2; round++) {
        v0 = (v0 + v1) | 0
        v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0
        v0 = (v0 << 16) | (v0 >>> 16)
        v2 = (v2 + v3) | 0
        v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2
        v0 = (v0 + v3) | 0
        v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0
        v2 = (v2 + v1) | 0
        v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2
        v2 = (v2 << 16) | (v2 >>> 16)
      }
      v0 ^= word
    }
    this.#v0 = v0
    this.#v1 = v1
    this.#v2 = v2
    this.#v3 = v3
  }
}
