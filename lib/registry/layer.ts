import {createHash} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {open} from 'node:fs/promises'
import {PassThrough, Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {createGunzip, createZstdDecompress} from 'node:zlib'
import {isZstd, zstdPieces} from './zstd.ts'

/**
 * The tar archive that a layer is, unpacked. What it is packed with is read from its first bytes, as engines and scanners do, whatever its
 * media type says.
 *
 * @param path the layer's blob
 * @param use reads the archive; it may stop before the end
 * @throws what `use` throws; an Error when the layer cannot be unpacked
 */
export async function readLayer<Value>(path: string, use: (archive: Readable) => Promise<Value>): Promise<Value> {
  const start = await firstBytes(path)
  const stop = new AbortController()
  const {signal} = stop
  const blob = createReadStream(path)
  const archive = unpacker(start)
  const unpacking = isZstd(start) ? pipeline(blob, zstdPieces, archive, {signal}) : pipeline(blob, archive, {signal})
  // Its failure reaches the reader too.
  unpacking.catch(() => undefined)
  try {
    return await use(archive)
  } finally {
    stop.abort()
  }
}

/** The sha256 of a layer's unpacked archive, as a digest: its diff ID. */
export async function diffIdOf(path: string): Promise<string> {
  return await readLayer(path, async archive => {
    const hash = createHash('sha256')
    for await (const chunk of archive) hash.update(chunk as Buffer)
    return `sha256:${hash.digest('hex')}`
  })
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const {buffer, bytesRead} = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** RFC 1952, 2.3.1. */
function unpacker(start: Buffer) {
  if (start.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]))) return createGunzip()
  return isZstd(start) ? createZstdDecompress() : new PassThrough()
}
