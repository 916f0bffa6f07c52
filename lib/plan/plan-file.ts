import {createHash} from 'node:crypto'
import {open, type FileHandle} from 'node:fs/promises'
import {ActionError} from '../action/errors.ts'
import {fileChunks} from './file-chunks.ts'

/** A plan file of Terraform and OpenTofu is a zip (internal/plans/planfile); JSON never begins like one. */
const ZIP_MAGIC = Buffer.from('PK')

/**
 * Opens the file given as `plan` and hands it to a function; what is read is read from the one file that was opened, whatever is put in its
 * place meanwhile.
 *
 * @throws ActionError when there is no such file, or it is not a regular one
 */
export async function withPlan<T>(path: string, use: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await openPlan(path)
  try {
    return await use(file)
  } finally {
    await file.close()
  }
}

async function openPlan(path: string): Promise<FileHandle> {
  const file = await open(path, 'r').catch((error: unknown) => {
    const {code} = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EACCES') throw error
    throw new ActionError(
      code === 'EACCES' ? `Input "plan": the file "${path}" cannot be read.` : `Input "plan": there is no file "${path}".`,
      'Give the path of the plan, absolute or relative to the workspace.'
    )
  })
  if ((await file.stat()).isFile()) return file
  await file.close()
  throw new ActionError(`Input "plan": "${path}" is not a file.`, 'Give the path of the plan, absolute or relative to the workspace.')
}

/** Whether the file is a plan file, to be read by Terraform, and not JSON. */
export async function isPlanFile(file: FileHandle): Promise<boolean> {
  const {buffer, bytesRead} = await file.read({buffer: Buffer.alloc(ZIP_MAGIC.length), position: 0})
  return bytesRead === ZIP_MAGIC.length && buffer.equals(ZIP_MAGIC)
}

/** A file's bytes from its start, which are hashed as they are read. */
export interface HashedBytes {
  /** A piece is to be done with before the next is asked for. */
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
