import {createHash} from 'node:crypto'
import {constants} from 'node:fs'
import {open, type FileHandle} from 'node:fs/promises'
import {ActionError, messageOf} from '../action/errors.ts'

/** Large enough that a hash and a socket are kept busy, small enough that several files at once are little memory. */
const PIECE_BYTES = 1024 * 1024
/** A link is not followed, and a pipe is not waited for. On Windows, which has neither flag, they are undefined: no bits. */
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

/**
 * Reads a file and checks it on the way. The last piece is held back until all of it is known to be right: whoever is sent the pieces never has
 * the whole of a wrong file.
 *
 * A piece is good until the next one is asked for, as its memory is used again: what waits to be collected would be 64 MiB (V8's limit for memory
 * outside of its heap).
 *
 * @param onRead told how many more bytes were taken
 * @throws ActionError when it cannot be read, or when it is not the bytes of the digest
 */
export async function* readChecked(path: string, digest: string, size: number, onRead?: (count: number) => void): AsyncGenerator<Buffer> {
  const unreadable = (error: unknown) => new ActionError(`The blob ${digest} cannot be read: ${messageOf(error)}`)
  const file = await open(path, FLAGS).catch((error: unknown) => {
    throw unreadable(error)
  })
  const pieces = new Pieces(file, size + 1)
  try {
    if (!(await file.stat()).isFile()) throw new ActionError(`The blob ${digest} is not a file.`)
    const hash = createHash('sha256')
    let [length, held]: [number, Buffer | undefined] = [0, undefined]
    for (;;) {
      const piece: Buffer = await pieces.next().catch((error: unknown) => {
        throw unreadable(error)
      })
      if (piece.length === 0) break
      length += piece.length
      if (length > size) throw new ActionError(`The blob ${digest} has more than ${size} bytes.`, CHANGED)
      hash.update(piece)
      if (held !== undefined) {
        onRead?.(held.length)
        yield held
      }
      held = piece
    }
    if (length < size) throw new ActionError(`The blob ${digest} has ${length} bytes instead of ${size}.`, CHANGED)
    if (`sha256:${hash.digest('hex')}` !== digest)
      throw new ActionError(`The content of the blob ${digest} does not match its digest.`, CHANGED)
    if (held === undefined) return
    onRead?.(held.length)
    yield held
  } finally {
    await pieces.end()
    await file.close()
  }
}

const CHANGED = 'Export it again, and let nothing write to it meanwhile.'

/** A file in pieces, the next of which is read while somebody works with the last two. */
class Pieces {
  readonly #file: FileHandle
  readonly #buffers: readonly Buffer[]
  #left: number
  #count = 0
  #next: Promise<Buffer> | undefined

  /** @param limit how much is read at most: what grows meanwhile is not cut to its old size when one byte more than that is asked for */
  constructor(file: FileHandle, limit: number) {
    this.#file = file
    this.#left = limit
    const size = Math.min(PIECE_BYTES, limit)
    this.#buffers = [0, 1, 2].map(() => Buffer.allocUnsafeSlow(size))
  }

  /** @returns nothing at the end; what was returned the last time but one may not be used any more */
  async next(): Promise<Buffer> {
    const piece = await (this.#next ?? this.#read())
    this.#left -= piece.length
    this.#next = piece.length === 0 ? Promise.resolve(piece) : this.#read()
    // Nobody may ask for it.
    this.#next.catch(() => undefined)
    return piece
  }

  async end(): Promise<void> {
    await this.#next?.catch(() => undefined)
  }

  async #read(): Promise<Buffer> {
    const buffer = this.#buffers[this.#count++ % this.#buffers.length] ?? Buffer.alloc(0)
    const {bytesRead} = await this.#file.read(buffer, 0, Math.min(buffer.length, this.#left))
    return buffer.subarray(0, bytesRead)
  }
}
