import {createHash} from 'node:crypto'
import {constants} from 'node:fs'
import {open} from 'node:fs/promises'
import {Readable} from 'node:stream'
import {ActionError, messageOf} from '../action/errors.ts'

/** Large enough that a hash and a socket are kept busy, small enough that several files at once are little memory. */
const CHUNK_BYTES = 256 * 1024
/** A link is not followed, and a pipe is not waited for. On Windows, which has neither flag, they are undefined: no bits. */
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

/**
 * Reads a file and checks it on the way. The last piece is held back until all of it is known to be right: whoever is sent the pieces never has
 * the whole of a wrong file.
 *
 * @throws ActionError when it cannot be read, or when it is not the bytes of the digest
 */
export async function* readChecked(path: string, digest: string, size: number, onRead?: (count: number) => void): AsyncGenerator<Buffer> {
  function give(chunk: Buffer): Buffer {
    onRead?.(chunk.length)
    return chunk
  }

  const file = await open(path, FLAGS).catch((error: unknown) => {
    throw unreadable(digest, error)
  })
  try {
    const state = await file.stat()
    if (!state.isFile()) throw new ActionError(`The blob ${digest} is not a file.`)
    const hash = createHash('sha256')
    let [length, held] = [0, Buffer.alloc(0)]
    for (;;) {
      // One byte more than there should be: what grew meanwhile is not cut to its old size.
      const wanted = Math.min(CHUNK_BYTES, size + 1 - length)
      const {bytesRead, buffer} = await file.read(Buffer.allocUnsafeSlow(wanted), 0, wanted).catch((error: unknown) => {
        throw unreadable(digest, error)
      })
      if (bytesRead === 0) break
      length += bytesRead
      if (length > size) throw new ActionError(`The blob ${digest} has more than ${size} bytes.`, CHANGED)
      const chunk = buffer.subarray(0, bytesRead)
      hash.update(chunk)
      if (held.length > 0) yield give(held)
      held = chunk
    }
    if (length < size) throw new ActionError(`The blob ${digest} has ${length} bytes instead of ${size}.`, CHANGED)
    if (`sha256:${hash.digest('hex')}` !== digest)
      throw new ActionError(`The content of the blob ${digest} does not match its digest.`, CHANGED)
    if (held.length > 0) yield give(held)
  } finally {
    await file.close()
  }
}

/** The same as a stream. Its error is the ActionError. */
export function openChecked(path: string, digest: string, size: number, onRead?: (count: number) => void): Readable {
  return Readable.from(readChecked(path, digest, size, onRead), {objectMode: false, highWaterMark: CHUNK_BYTES})
}

const CHANGED = 'Export it again, and let nothing write to it meanwhile.'

const unreadable = (digest: string, error: unknown) => new ActionError(`The blob ${digest} cannot be read: ${messageOf(error)}`)
