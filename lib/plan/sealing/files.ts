import {open, type FileHandle} from 'node:fs/promises'
import {withRegularFile} from '../regular-file.ts'
import {SealError} from './errors.ts'

const PIECE_BYTES = 256 * 1024

/**
 * Opens a file to read and hands it to a function, as `withRegularFile`.
 *
 * @throws SealError `no-file` when there is none, or it is not a regular one
 */
export const withFile = <T>(path: string, use: (file: FileHandle) => Promise<T>): Promise<T> =>
  withRegularFile(path, why => new SealError({code: 'no-file', path, why}), use)

/** Makes a file that only this user can read. @throws SealError `exists` when there is something of that name, a dangling link too */
export const createFile = (path: string): Promise<FileHandle> => open(path, 'wx', 0o600).catch(refuseExisting(path))

/** Handles the failure of what must not overwrite anything. */
export const refuseExisting =
  (path: string) =>
  (error: unknown): never => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new SealError({code: 'exists', path})
  }

/**
 * Reads a part of a file, or less when the file ends before.
 *
 * @returns pieces in one buffer, which the next piece overwrites
 */
export async function* readRange(file: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(Math.min(PIECE_BYTES, end - start))
  for (let at = start; at < end;) {
    const {bytesRead} = await file.read(buffer, 0, Math.min(buffer.length, end - at), at)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
    at += bytesRead
  }
}

/** Reads a few bytes at once; fewer than asked for when the file ends before. */
export async function readBytes(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of readRange(file, start, start + length)) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}
