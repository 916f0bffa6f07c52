import type {Readable} from 'node:stream'
import {Bytes} from './bytes.ts'

// RFC 8878, 3.1: what a frame and a block begin with.
const FRAME = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])
const DICTIONARY_ID_BYTES = [0, 1, 2, 4]
const CONTENT_SIZE_BYTES = [0, 2, 4, 8]
const CHECKSUM_BYTES = 4
const RLE_BLOCK = 1

/** Whether bytes begin with a frame of Zstandard, or with one that is skipped (RFC 8878, 3.1.2). */
export const isZstd = (start: Buffer): boolean => start.subarray(0, 4).equals(FRAME) || isSkippable(start)

const isSkippable = (start: Buffer): boolean => start.length >= 4 && start.readUInt32LE() >>> 4 === 0x184d2a5

/**
 * Cuts a Zstandard stream so that no piece goes beyond the end of a frame: Node's decompressor stops there when more follows in the same
 * piece, without an error (nodejs/node, lib/zlib.js, processCallback). `zstd:chunked` of Podman has a frame for each file.
 *
 * @returns the frames in pieces, without the skippable ones
 * @throws an Error when the stream is no Zstandard or ends within a frame
 */
export async function* zstdPieces(stream: Readable): AsyncGenerator<Buffer> {
  const bytes = new Bytes(stream)
  for (;;) {
    const magic = await bytes.take(FRAME.length)
    if (magic === undefined) {
      if (bytes.isAtEnd) return
      throw new Error('there is more behind the last frame')
    }
    if (isSkippable(magic)) await bytes.skip((await must(bytes, 4)).readUInt32LE())
    else if (magic.equals(FRAME)) yield* framePieces(bytes, magic)
    else throw new Error('this is no frame')
  }
}

async function* framePieces(bytes: Bytes, magic: Buffer): AsyncGenerator<Buffer> {
  const descriptor = await must(bytes, 1)
  const flags = descriptor[0] ?? 0
  const isSingleSegment = (flags & 0x20) !== 0
  const contentSize = CONTENT_SIZE_BYTES[flags >> 6] ?? 0
  const size = (isSingleSegment ? Math.max(1, contentSize) : 1 + contentSize) + (DICTIONARY_ID_BYTES[flags & 3] ?? 0)
  yield Buffer.concat([magic, descriptor, await must(bytes, size)])
  for (let isLast = false; !isLast;) {
    const header = await must(bytes, 3)
    const block = header.readUIntLE(0, 3)
    isLast = (block & 1) === 1
    const length = ((block >> 1) & 3) === RLE_BLOCK ? 1 : block >> 3
    yield Buffer.concat([header, await must(bytes, length)])
  }
  if ((flags & 4) !== 0) yield await must(bytes, CHECKSUM_BYTES)
}

async function must(bytes: Bytes, count: number): Promise<Buffer> {
  const taken = await bytes.take(count)
  if (taken === undefined) throw new Error('a frame is cut off')
  return taken
}
