import {createDecipheriv, createHash, randomBytes, type DecipherGCM} from 'node:crypto'
import {link, rm, type FileHandle} from 'node:fs/promises'
import {SealError} from './errors.ts'
import {createFile, readBytes, readRange, refuseExisting, withFile} from './files.ts'
import {
  decodeHeader,
  encodeBinding,
  LONGEST_HEADER,
  TAG_BYTES,
  truncated,
  wrongKeyOrChanged,
  type EncodedBinding,
  type SealBinding,
  type SealHeader
} from './format.ts'
import {requireStrongSecret, scryptKey, type SealDependencies} from './key.ts'

/**
 * Opens a sealed file. Nothing is found at `to` before every byte was authenticated, and nothing is left anywhere when one was not.
 *
 * @param to path of the opened file, which must not exist; it is made for this user only (0600), with a temporary file beside it
 * @param binding what the sealed file must belong to
 * @param expectedSha256 64 hexadecimal digits that the content must have; undefined accepts whatever was sealed for this binding
 * @returns the sha256 of the content as 64 hexadecimal digits
 * @throws SealError with any of its codes but `too-large` and `source-changed`
 */
export async function openSealed(
  from: string,
  to: string,
  key: string,
  binding: SealBinding,
  expectedSha256?: string,
  {deriveKey}: SealDependencies = {deriveKey: scryptKey}
): Promise<{readonly sha256: string}> {
  requireStrongSecret(key)
  const expected = {binding: encodeBinding(binding), sha256: readSha256(expectedSha256)}
  return await withFile(from, async file => {
    const {header, bytes} = decodeHeader(await readBytes(file, 0, LONGEST_HEADER), from)
    const end = bytes.length + header.size
    // Told apart before the secret is used, for the sake of the message: all of it is authenticated below.
    checkSize((await file.stat()).size, end + TAG_BYTES, from)
    checkHeader(header, expected, from)
    const tag = await readBytes(file, end, TAG_BYTES)
    if (tag.length !== TAG_BYTES) throw truncated(from)
    const secret = await deriveKey(key, header.salt)
    const decipher = createDecipheriv('aes-256-gcm', secret, header.nonce, {authTagLength: TAG_BYTES}).setAAD(bytes).setAuthTag(tag)
    await writeWhole(to, opened(readRange(file, bytes.length, end), decipher, header.sha256, from))
    return {sha256: header.sha256.toString('hex')}
  })
}

function readSha256(text: string | undefined): Buffer | undefined {
  if (text === undefined) return undefined
  // An output that was lost on its way is an empty text, and must not accept every plan.
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex')
  throw new SealError({code: 'malformed-sha256'})
}

function checkSize(size: number, expected: number, path: string): void {
  if (size < expected) throw truncated(path)
  if (size > expected) throw wrongKeyOrChanged(path)
}

interface Expected {
  readonly binding: EncodedBinding
  readonly sha256: Buffer | undefined
}

function checkHeader({binding, sha256}: SealHeader, expected: Expected, path: string): void {
  if (!binding.repository.equals(expected.binding.repository)) throw new SealError({code: 'other-repository', path})
  if (!binding.runId.equals(expected.binding.runId)) throw new SealError({code: 'other-run', path})
  if (binding.kind !== expected.binding.kind) throw new SealError({code: 'other-kind', path})
  if (expected.sha256 !== undefined && !sha256.equals(expected.sha256)) throw new SealError({code: 'other-plan', path})
}

async function* opened(sealed: AsyncIterable<Buffer>, decipher: DecipherGCM, sha256: Buffer, path: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const piece of sealed) {
    const content = decipher.update(piece)
    hash.update(content)
    yield content
  }
  try {
    decipher.final()
  } catch {
    throw wrongKeyOrChanged(path)
  }
  if (!hash.digest().equals(sha256)) throw wrongKeyOrChanged(path)
}

/** Writes a file that has its name only once the last piece has come. */
async function writeWhole(to: string, pieces: AsyncIterable<Buffer>): Promise<void> {
  const unfinished = `${to}.${randomBytes(8).toString('hex')}.unfinished`
  const file = await createFile(unfinished)
  try {
    await fill(file, pieces)
    // A rename would replace what is there.
    await link(unfinished, to).catch(refuseExisting(to))
  } finally {
    await rm(unfinished, {force: true})
  }
}

async function fill(file: FileHandle, pieces: AsyncIterable<Buffer>): Promise<void> {
  try {
    await file.writeFile(pieces)
  } finally {
    await file.close()
  }
}
