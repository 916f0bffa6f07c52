import type {Readable} from 'node:stream'

/** A stream, some bytes at a time. */
export class Bytes {
  readonly #chunks: AsyncIterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)
  #isDone = false

  constructor(stream: Readable) {
    this.#chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  }

  /** Whether {@link take} came to the end of the stream and nothing is left. */
  get isAtEnd(): boolean {
    return this.#isDone && this.#rest.length === 0
  }

  /** So many bytes; undefined when the stream ends before. */
  async take(count: number): Promise<Buffer | undefined> {
    const parts = [this.#rest]
    let length = this.#rest.length
    while (length < count) {
      const next = await this.#chunks.next()
      if (next.done === true) {
        this.#isDone = true
        this.#rest = Buffer.concat(parts)
        return undefined
      }
      parts.push(next.value)
      length += next.value.length
    }
    const all = Buffer.concat(parts)
    this.#rest = all.subarray(count)
    return all.subarray(0, count)
  }

  /**
   * So many bytes, in the pieces in which they come.
   *
   * @throws Error when the stream ends before
   */
  async *pieces(count: number): AsyncGenerator<Buffer, void> {
    let left = count
    while (left > 0) {
      if (this.#rest.length === 0) {
        const next = await this.#chunks.next()
        if (next.done === true) throw new Error('it ends in the middle of a file')
        this.#rest = next.value
      }
      const piece = this.#rest.subarray(0, left)
      this.#rest = this.#rest.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }

  async skip(count: number): Promise<void> {
    let left = count - this.#rest.length
    if (left <= 0) {
      this.#rest = this.#rest.subarray(count)
      return
    }
    this.#rest = Buffer.alloc(0)
    while (left > 0) {
      const next = await this.#chunks.next()
      if (next.done === true) return
      if (next.value.length > left) this.#rest = next.value.subarray(left)
      left -= next.value.length
    }
  }
}
