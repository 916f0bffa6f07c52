import {createCipheriv, createHash, randomBytes} from 'node:crypto'
import {rm, type FileHandle} from 'node:fs/promises'
import {SealError} from './errors.ts'
import {createFile, readRange, withFile} from './files.ts'
import {encodeBinding, encodeHeader, LARGEST_CONTENT, NONCE_BYTES, SALT_BYTES, TAG_BYTES, type SealBinding} from './format.ts'
import {requireStrongSecret, scryptKey, type SealDependencies} from './key.ts'

/**
 * Encrypts a file of any size for another job of the same run, in memory that does not grow with it.
 *
 * @param from path of the file; it is read twice, because its sha256 comes before its content
 * @param to path of the sealed file, which must not exist; it is made for this user only (0600), and removed again on any failure
 * @param key the secret, of at least 16 characters; the caller has registered it for masking
 * @returns the sha256 of the content as 64 hexadecimal digits
 * @throws SealError `weak-key`, `no-binding`, `no-file`, `exists`, `too-large`, or `source-changed` when the file was written to in the meantime
 */
export async function sealFile(
  from: string,
  to: string,
  key: string,
  binding: SealBinding,
  {deriveKey}: SealDependencies = {deriveKey: scryptKey}
): Promise<{readonly sha256: string}> {
  requireStrongSecret(key)
  const encoded = encodeBinding(binding)
  return await withFile(from, async file => {
    const {sha256, size} = await measure(file, from)
    const [salt, nonce] = [randomBytes(SALT_BYTES), randomBytes(NONCE_BYTES)]
    const header = encodeHeader({salt, nonce, sha256, size, binding: encoded})
    const cipher = createCipheriv('aes-256-gcm', await deriveKey(key, salt), nonce, {authTagLength: TAG_BYTES}).setAAD(header)
    async function* sealed(): AsyncGenerator<Buffer> {
      const hash = createHash('sha256')
      yield header
      for await (const piece of readRange(file, 0, size)) {
        hash.update(piece)
        yield cipher.update(piece)
      }
      if (!hash.digest().equals(sha256)) throw changedMeanwhile(from)
      yield cipher.final()
      yield cipher.getAuthTag()
    }
    await write(to, sealed())
    return {sha256: sha256.toString('hex')}
  })
}

async function measure(file: FileHandle, path: string): Promise<{sha256: Buffer; size: number}> {
  const {size} = await file.stat()
  if (size > LARGEST_CONTENT) throw new SealError({code: 'too-large', path})
  const hash = createHash('sha256')
  let read = 0
  for await (const piece of readRange(file, 0, size)) {
    hash.update(piece)
    read += piece.length
  }
  if (read !== size) throw changedMeanwhile(path)
  return {sha256: hash.digest(), size}
}

async function write(to: string, pieces: AsyncIterable<Buffer>): Promise<void> {
  const file = await createFile(to)
  try {
    await file.writeFile(pieces)
    await file.close()
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(to, {force: true})
    throw error
  }
}

const changedMeanwhile = (path: string) => new SealError({code: 'source-changed', path})
