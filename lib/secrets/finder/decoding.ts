/** A text that was decoded, or pieces of it, with the place in the text that each byte comes from. */
export interface Decoding {
  readonly bytes: Uint8Array
  /** For each decoded byte the first byte of the text that it comes from, and the one after the last. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** Stands between pieces: no UTF-8 holds this byte, so nothing is found across it. */
export const BREAK = 0xff

/** Gathers what is decoded. */
export class DecodingWriter {
  readonly #bytes: Uint8Array
  readonly #starts: Int32Array
  readonly #ends: Int32Array
  #length = 0

  /** @param most bytes that are written, at most */
  constructor(most: number) {
    this.#bytes = new Uint8Array(most)
    this.#starts = new Int32Array(most)
    this.#ends = new Int32Array(most)
  }

  write(byte: number, start: number, end: number): void {
    this.#bytes[this.#length] = byte
    this.#starts[this.#length] = start
    this.#ends[this.#length++] = end
  }

  done(): Decoding {
    const bytes = this.#bytes.subarray(0, this.#length)
    return {bytes, starts: this.#starts.subarray(0, this.#length), ends: this.#ends.subarray(0, this.#length)}
  }
}
