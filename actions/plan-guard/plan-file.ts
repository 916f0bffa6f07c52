import {createHash} from 'node:crypto'
import {open, type FileHandle} from 'node:fs/promises'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {ActionError} from '../../lib/errors.ts'

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

/** Whether the file is a plan file, to be shown by Terraform, and not JSON. */
export async function isPlanFile(file: FileHandle): Promise<boolean> {
  const {buffer, bytesRead} = await file.read({buffer: Buffer.alloc(ZIP_MAGIC.length), position: 0})
  return bytesRead === ZIP_MAGIC.length && buffer.equals(ZIP_MAGIC)
}

/** A file's bytes from its begin, with their sha256 once all of them were read. */
export interface HashedBytes {
  readonly bytes: AsyncIterable<Buffer>
  /** Reads what was left unread, and gives the sha256 of everything as 64 hexadecimal digits. */
  readonly sha256: () => Promise<string>
}

export function hashWhileReading(file: FileHandle): HashedBytes {
  const hash = createHash('sha256')
  const stream = file.createReadStream({start: 0, autoClose: false})
  async function* bytes(): AsyncGenerator<Buffer> {
    for await (const chunk of stream.iterator({destroyOnReturn: false}) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      yield chunk
    }
  }
  return {
    bytes: bytes(),
    async sha256() {
      for await (const chunk of stream as AsyncIterable<Buffer>) hash.update(chunk)
      return hash.digest('hex')
    }
  }
}

/**
 * Copies the plan file to where nobody else can change it; gives the sha256 of the copied bytes.
 *
 * @param to path of the copy, which must not exist
 */
export async function copyPlan(file: FileHandle, to: string): Promise<string> {
  const {bytes, sha256} = hashWhileReading(file)
  const copy = await open(to, 'wx', 0o600)
  await pipeline(Readable.from(bytes), copy.createWriteStream())
  return await sha256()
}
