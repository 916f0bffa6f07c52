import {closeSync, constants, openSync, readSync} from 'node:fs'
import {lstat, readdir, readlink, realpath} from 'node:fs/promises'
import {join, sep} from 'node:path'
import {Readable, type Transform} from 'node:stream'
import * as zlib from 'node:zlib'

/** One thing below a root: its path, what it is, and its permission bits. */
export interface Entry {
  readonly path: string
  readonly kind: 'folder' | 'file' | 'link' | 'other'
  /** Permission bits, `0o600`. */
  readonly mode: number
}

/** Something that the search could not look into. */
export class UnreadableError extends Error {
  readonly path: string

  constructor(path: string, reason: string) {
    super(reason)
    this.path = path
  }
}

const CHUNK_BYTES = 1024 * 1024

/**
 * Everything below the roots, each once. Symbolic links are named, not followed; an entry that vanishes meanwhile is left out.
 *
 * @param skipped real paths of folders that are not entered
 * @yields an {@link UnreadableError} for a folder that cannot be listed: what was not searched is not clean
 */
export async function* walk(roots: readonly string[], skipped: ReadonlySet<string>): AsyncGenerator<Entry | UnreadableError> {
  const seen = new Set<string>()
  for (const root of roots) {
    const path = await realpath(root).catch(() => undefined)
    if (path !== undefined) yield* walkOne(path, skipped, seen)
  }
}

async function* walkOne(path: string, skipped: ReadonlySet<string>, seen: Set<string>): AsyncGenerator<Entry | UnreadableError> {
  if (skipped.has(path) || seen.has(path)) return
  seen.add(path)
  const status = await lstat(path).catch(() => undefined)
  if (status === undefined) return
  const kind = status.isDirectory() ? 'folder' : status.isFile() ? 'file' : status.isSymbolicLink() ? 'link' : 'other'
  yield {path, kind, mode: status.mode & 0o777}
  if (kind !== 'folder') return
  try {
    for (const name of (await readdir(path)).sort()) yield* walkOne(join(path, name), skipped, seen)
  } catch (error) {
    if (!hasVanished(error)) yield new UnreadableError(path, codeOf(error))
  }
}

/** The real paths of the folders that exist. */
export async function realPaths(paths: readonly string[]): Promise<Set<string>> {
  const found = await Promise.all(paths.map(path => realpath(path).catch(() => undefined)))
  return new Set(found.filter(path => path !== undefined))
}

/** Whether the path is one of the folders or is below one. */
export function isBelow(path: string, folders: ReadonlySet<string>): boolean {
  return [...folders].some(folder => path === folder || path.startsWith(folder + sep))
}

/** Where a symbolic link points; its text can be a leak like any other. */
export const linkTarget = (path: string) => readlink(path).catch(() => '')

/** A buffer for {@link readChunks}, for a caller that is done with a chunk before it asks for the next one. */
export const chunkBuffer = () => Buffer.allocUnsafeSlow(CHUNK_BYTES)

/**
 * A regular file's content in chunks; nothing for one that vanished. It is read with synchronous calls: a stage holds thousands of small
 * files, and the way through the thread pool takes several times as long as reading them.
 *
 * @param shared takes every chunk, which saves fresh memory for each
 * @throws UnreadableError when it cannot be read
 */
export function* readChunks(path: string, shared?: Buffer): Generator<Buffer> {
  const file = openRegular(path)
  if (file === undefined) return
  try {
    for (;;) {
      const buffer = shared ?? chunkBuffer()
      const length = readSync(file, buffer)
      if (length === 0) return
      yield buffer.subarray(0, length)
    }
  } catch (error) {
    throw new UnreadableError(path, codeOf(error))
  } finally {
    closeSync(file)
  }
}

function openRegular(path: string): number | undefined {
  try {
    // Not through a link that took the file's place, and without waiting at a pipe.
    return openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch (error) {
    if (hasVanished(error)) return undefined
    throw new UnreadableError(path, codeOf(error))
  }
}

/** The decompressor for a content that begins with these bytes. Layers of an image are compressed and have no suffix, so only the bytes tell. */
export function decompressorFor(beginning: Buffer): Transform | undefined {
  if (beginning.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]))) return zlib.createGunzip()
  const isZstd = beginning.subarray(0, 4).equals(Buffer.from([0x28, 0xb5, 0x2f, 0xfd]))
  // Tests also run on a Node that does not know zstd yet; a rehearsal runs on Node 24.
  if (isZstd && 'createZstdDecompress' in zlib) return zlib.createZstdDecompress()
  return undefined
}

/**
 * The decompressed content of a file in chunks. A damaged file, or one that only begins like a compressed one, ends where it cannot be
 * decompressed any further: nobody else gets more out of it.
 *
 * @throws UnreadableError when the file cannot be read, or gives more than `limit` bytes
 */
export async function* readDecompressed(path: string, decompressor: Transform, limit: number): AsyncGenerator<Buffer> {
  let size = 0
  const source = Readable.from(readChunks(path))
  source.on('error', error => decompressor.destroy(error))
  try {
    for await (const chunk of source.pipe(decompressor) as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > limit) throw new UnreadableError(path, `gives more than ${limit} bytes when it is decompressed`)
      yield chunk
    }
  } catch (error) {
    if (error instanceof UnreadableError) throw error
  } finally {
    source.destroy()
    decompressor.destroy()
  }
}

const hasVanished = (error: unknown) => ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO'].includes(codeOf(error))

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}
