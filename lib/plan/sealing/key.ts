import {scrypt} from 'node:crypto'
import {SealError} from './errors.ts'
import {KEY_BYTES} from './format.ts'
import {SHORTEST_KEY} from '../request.ts'

/** What sealing needs from outside: the slow step, which a test of many files replaces. */
export interface SealDependencies {
  /** @returns the 32 bytes of an AES-256 key */
  readonly deriveKey: (secret: string, salt: Buffer) => Promise<Buffer>
}

/**
 * The secret may be a password that somebody made up, so a guess must cost something: about 0.4 s and 128 MiB of memory each.
 * The parameters are the first of those that OWASP gives for scrypt (Password Storage Cheat Sheet). They are a part of the format's
 * version and are not in the file, where somebody could use them to ask for all the machine's memory.
 */
const COST = {N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 2 ** 20}

export const scryptKey: SealDependencies['deriveKey'] = (secret, salt) =>
  new Promise((resolve, reject) => {
    scrypt(Buffer.from(secret, 'utf8'), salt, KEY_BYTES, COST, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })

/** @throws SealError `weak-key` for a secret that is shorter than 16 characters, spaces around it not counted */
export function requireStrongSecret(secret: string): void {
  const {length} = secret.trim()
  if (length >= SHORTEST_KEY) return
  throw new SealError({code: 'weak-key', length, shortest: SHORTEST_KEY})
}
