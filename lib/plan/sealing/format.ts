import {SealError} from './errors.ts'

/*
 * A sealed file, version 1. Numbers are unsigned and big-endian.
 *
 *   bytes  what
 *   15     magic: "FAIRWAY-SEAL-1" and a line feed
 *   32     salt of the key derivation (scrypt, see key.ts), random
 *   12     nonce of AES-256-GCM, random
 *   32     sha256 of the content
 *   8      size of the content
 *   1      kind of the content: 1 plan, 2 state
 *   1      size of the repository
 *   1      size of the run's id
 *   0-255  repository, as owner/name, in UTF-8
 *   0-255  id of the run, in UTF-8
 *   size   the content, encrypted
 *   16     tag
 *
 * Everything before the encrypted content is the header, and all of it is additional authenticated data: no byte of the file can be
 * changed, and the content opens only as what it was sealed as. The sha256 also commits to the key, which GCM alone does not: a file made
 * to open under two secrets would need two contents of one sha256.
 *
 * The content is one message. GCM allows 64 GiB less 32 bytes under one nonce, and no plan comes near; cut into pieces, each would need
 * protection against being left out, repeated and swapped, and would gain nothing, because opening writes to a file that nobody gets
 * before all of it was checked.
 */

const MAGIC = Buffer.from('FAIRWAY-SEAL-1\n', 'latin1')
export const SALT_BYTES = 32
export const NONCE_BYTES = 12
export const TAG_BYTES = 16
export const KEY_BYTES = 32
const SHA256_BYTES = 32
const LONGEST_TEXT = 255
const SIZE_AT = MAGIC.length + SALT_BYTES + NONCE_BYTES + SHA256_BYTES
const FIXED_BYTES = SIZE_AT + 8 + 3
/** No header is longer. */
export const LONGEST_HEADER = FIXED_BYTES + 2 * LONGEST_TEXT
/** NIST SP 800-38D, 5.2.1.1: 2^39 - 256 bits. */
export const LARGEST_CONTENT = 2 ** 36 - 32

const KINDS = {plan: 1, state: 2} as const

/** What a sealed file belongs to. It opens only for the same one. */
export interface SealBinding {
  /** As `owner/name`. */
  readonly repository: string
  /** Id of the workflow run, the same in each of its jobs and attempts. */
  readonly runId: string
  readonly kind: 'plan' | 'state'
}

export interface SealHeader {
  readonly salt: Buffer
  readonly nonce: Buffer
  readonly sha256: Buffer
  /** Size of the content in bytes. */
  readonly size: number
  readonly binding: EncodedBinding
}

/** A binding as it is in the file. */
export interface EncodedBinding {
  readonly kind: number
  readonly repository: Buffer
  readonly runId: Buffer
}

/** @throws SealError `no-binding` when the repository or the run is empty or longer than 255 bytes: every file would belong to it, or none */
export function encodeBinding({repository, runId, kind}: SealBinding): EncodedBinding {
  return {kind: KINDS[kind], repository: encodeText(repository, 'repository'), runId: encodeText(runId, 'run')}
}

function encodeText(text: string, missing: 'repository' | 'run'): Buffer {
  const bytes = Buffer.from(text, 'utf8')
  if (bytes.length > 0 && bytes.length <= LONGEST_TEXT && text.isWellFormed()) return bytes
  throw new SealError({code: 'no-binding', missing})
}

export function encodeHeader({salt, nonce, sha256, size, binding}: SealHeader): Buffer {
  const sizes = Buffer.alloc(FIXED_BYTES - SIZE_AT)
  sizes.writeBigUInt64BE(BigInt(size))
  sizes.set([binding.kind, binding.repository.length, binding.runId.length], 8)
  return Buffer.concat([MAGIC, salt, nonce, sha256, sizes, binding.repository, binding.runId])
}

/**
 * @param start the file's first bytes: `LONGEST_HEADER` of them, or all when it has fewer
 * @returns the header, which nothing has authenticated yet, with its bytes
 * @throws SealError `not-sealed`, `truncated`, or `wrong-key-or-changed` when no file of this version has such a header
 */
export function decodeHeader(start: Buffer, path: string): {readonly header: SealHeader; readonly bytes: Buffer} {
  const magic = start.subarray(0, MAGIC.length)
  if (!magic.equals(MAGIC.subarray(0, magic.length))) throw new SealError({code: 'not-sealed', path})
  if (start.length < FIXED_BYTES) throw truncated(path)
  const size = start.readBigUInt64BE(SIZE_AT)
  const [kind = 0, repositorySize = 0, runSize = 0] = start.subarray(SIZE_AT + 8)
  const length = FIXED_BYTES + repositorySize + runSize
  if (start.length < length) throw truncated(path)
  if (size > BigInt(LARGEST_CONTENT)) throw wrongKeyOrChanged(path)
  const take = (at: number, bytes: number) => start.subarray(at, at + bytes)
  return {
    bytes: start.subarray(0, length),
    header: {
      salt: take(MAGIC.length, SALT_BYTES),
      nonce: take(MAGIC.length + SALT_BYTES, NONCE_BYTES),
      sha256: take(SIZE_AT - SHA256_BYTES, SHA256_BYTES),
      size: Number(size),
      binding: {
        kind,
        repository: take(FIXED_BYTES, repositorySize),
        runId: take(FIXED_BYTES + repositorySize, runSize)
      }
    }
  }
}

export const truncated = (path: string) => new SealError({code: 'truncated', path})

export const wrongKeyOrChanged = (path: string) => new SealError({code: 'wrong-key-or-changed', path})
