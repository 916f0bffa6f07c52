import {createHash} from 'node:crypto'
import {open, type FileHandle} from 'node:fs/promises'
import {GuardError} from './errors.ts'
import {fileChunks} from './file-chunks.ts'
import {withRegularFile} from './regular-file.ts'

/** A plan file of Terraform and OpenTofu is a zip (internal/plans/planfile); JSON never begins like one. */
const ZIP_MAGIC = Buffer.from('PK')

/**
 * Opens a plan and hands it to a function, as `withRegularFile`.
 *
 * @throws GuardError `no-file` when there is no such file, or it is not a regular one
 */
export const withPlan = <T>(path: string, use: (file: FileHandle) => Promise<T>): Promise<T> =>
  withRegularFile(path, why => new GuardError({code: 'no-file', path, why}), use)

/** Whether the file is a plan file, to be read by Terraform, and not JSON. */
export async function isPlanFile(file: FileHandle): Promise<boolean> {
  const {buffer, bytesRead} = await file.read({buffer: Buffer.alloc(ZIP_MAGIC.length), position: 0})
  return bytesRead === ZIP_MAGIC.length && buffer.equals(ZIP_MAGIC)
}

/** A file's bytes from its start, which are hashed as they are read. */
export interface HashedBytes {
  /** A piece must be finished before the next is asked for. */
  readonly bytes: AsyncIterable<Uint8Array>
  /** sha256 of everything that was read, as 64 hexadecimal digits; called once, when all of it was. */
  readonly sha256: () => string
}

export function hashed(file: FileHandle): HashedBytes {
  const hash = createHash('sha256')
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const chunk of fileChunks(file)) {
      hash.update(chunk)
      yield chunk
    }
  }
  return {bytes: bytes(), sha256: () => hash.digest('hex')}
}

/** @returns sha256 of the whole file, as 64 hexadecimal digits */
export async function hashFile(file: FileHandle): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of fileChunks(file)) hash.update(chunk)
  return hash.digest('hex')
}

/**
 * Copies the plan file to where nobody else can change it; gives the sha256 of the copied bytes.
 *
 * @param to path of the copy, which must not exist
 */
export async function copyPlan(file: FileHandle, to: string): Promise<string> {
  const {bytes, sha256} = hashed(file)
  const copy = await open(to, 'wx', 0o600)
  try {
    for await (const chunk of bytes) await copy.writeFile(chunk)
    return sha256()
  } finally {
    await copy.close()
  }
}
