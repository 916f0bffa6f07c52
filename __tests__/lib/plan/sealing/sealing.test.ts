import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {createCipheriv, randomBytes, scryptSync} from 'node:crypto'
import {appendFileSync, chmodSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {encodeBinding, encodeHeader, LARGEST_CONTENT} from '../../../../lib/plan/sealing/format.ts'
import {inActionWords} from '../../../../lib/plan/action-words.ts'
import {openSealed, SealError, sealFile, type SealBinding, type SealProblem} from '../../../../lib/plan/sealing/index.ts'
import {scryptKey} from '../../../../lib/plan/sealing/key.ts'
import {messageOf} from '../../../../lib/action/errors.ts'
import {Bench, binding, key, quick, sha256} from './support.ts'

let bench: Bench
beforeEach(() => {
  bench = new Bench()
})
afterEach(() => bench.end())

const content = Buffer.from('PK and the rest of a plan')

/** Why it was refused, and the line that a person sees in an action. */
async function refusal(attempt: Promise<unknown>): Promise<SealProblem & {line: string}> {
  const error: unknown = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown
  )
  if (!(error instanceof SealError)) throw new Error('It was not refused as it should be.', {cause: error})
  return {...error.problem, line: messageOf(inActionWords(error))}
}

const seal = (secret = key, to: SealBinding = binding) => sealFile(bench.plain, bench.sealed, secret, to, quick)
const open = (secret = key, of: SealBinding = binding, expected?: string) =>
  openSealed(bench.sealed, bench.opened, secret, of, expected, quick)

describe('the format', () => {
  /** Made by the first release: a later one must open it, or have another magic. */
  const FROZEN =
    'RkFJUldBWS1TRUFMLTEKpZmh4tRUalVTfFECwWcMqjWz3cG0PSp7LCAbf+1n68v/xo1GkjRSCoAcH/C2hTD2SucNxDT/rKd7qMQR+8pCRQLtG4bDDRonmr4K+AAAAAAAAAAZ' +
    'AQ0KZXhhbXBsZS9pbmZyYTEyMzQ1Njc4OTArY0GSia6mbaVF+j4d9ckyyTvJIVrTG2CCNqf+hrgGo/81DgUFZQqGbA=='

  it('stays: an old file opens', async () => {
    writeFileSync(bench.sealed, Buffer.from(FROZEN, 'base64'))
    expect(await openSealed(bench.sealed, bench.opened, key, binding, sha256(content))).toEqual({sha256: sha256(content)})
    expect(readFileSync(bench.opened).equals(content)).toBe(true)
  })

  it('makes a guess at the secret cost 128 MiB', async () => {
    const salt = randomBytes(32)
    const derived = scryptSync(key, salt, 32, {N: 131_072, r: 8, p: 1, maxmem: 2 ** 28})
    expect((await scryptKey(key, salt)).equals(derived)).toBe(true)
  })

  it('begins with its name', async () => {
    expect((await bench.seal(content)).toString('latin1')).toMatch(/^FAIRWAY-SEAL-1\n/)
  })
})

describe('sealing', () => {
  it('gives the sha256 of the content, in a file for this user only', async () => {
    writeFileSync(bench.plain, content, {mode: 0o644})
    expect(await seal()).toEqual({sha256: sha256(content)})
    expect(statSync(bench.sealed).mode & 0o777).toBe(0o600)
  })

  it('writes over nothing', async () => {
    writeFileSync(bench.plain, content)
    writeFileSync(bench.sealed, 'precious')
    expect(await refusal(seal())).toMatchObject({code: 'exists'})
    expect(readFileSync(bench.sealed, 'utf8')).toBe('precious')
  })

  it('does not write through a link', async () => {
    writeFileSync(bench.plain, content)
    symlinkSync(bench.opened, bench.sealed)
    expect(await refusal(seal())).toMatchObject({code: 'exists'})
    expect(existsSync(bench.opened)).toBe(false)
  })

  it.each([
    ['grows', (path: string) => appendFileSync(path, 'more')],
    ['shrinks', (path: string) => writeFileSync(path, 'P')],
    ['changes', (path: string) => writeFileSync(path, Buffer.alloc(content.length))]
  ])('of a file that %s meanwhile seals what was measured, or nothing', async (_, change) => {
    writeFileSync(bench.plain, content)
    const deriveKey: typeof quick.deriveKey = async (...given) => {
      change(bench.plain)
      return await quick.deriveKey(...given)
    }
    const outcome = await sealFile(bench.plain, bench.sealed, key, binding, {deriveKey}).catch(
      (error: unknown) => (error as SealError).problem.code
    )
    if (outcome === 'source-changed') expect(readdirSync(bench.folder).sort()).toEqual(['opened', 'plan'])
    else expect(outcome).toEqual({sha256: sha256(content)})
    expect(outcome === 'source-changed').toBe(!readFileSync(bench.plain).subarray(0, content.length).equals(content))
  })

  it.each([
    ['there is none', () => undefined, 'missing'],
    ['it is a folder', () => bench.openedFolder, 'not-a-file']
  ])('says so when %s', async (_, path, why) => {
    expect(await refusal(sealFile(path() ?? bench.plain, bench.sealed, key, binding, quick))).toMatchObject({code: 'no-file', why})
    expect(existsSync(bench.sealed)).toBe(false)
  })
})

describe('opening', () => {
  it('gives the sha256 of the content, in a file for this user only', async () => {
    await bench.seal(content)
    expect(await open(key, binding, sha256(content).toUpperCase())).toEqual({sha256: sha256(content)})
    expect(statSync(bench.opened).mode & 0o777).toBe(0o600)
    expect(readdirSync(bench.openedFolder)).toEqual(['plan'])
  })

  it('writes over nothing', async () => {
    await bench.seal(content)
    writeFileSync(bench.opened, 'precious')
    expect(await refusal(open())).toMatchObject({code: 'exists'})
    expect(readFileSync(bench.opened, 'utf8')).toBe('precious')
    expect(readdirSync(bench.openedFolder)).toEqual(['plan'])
  })

  it('writes over no link', async () => {
    await bench.seal(content)
    symlinkSync(join(bench.folder, 'elsewhere'), bench.opened)
    expect(await refusal(open())).toMatchObject({code: 'exists'})
    expect(lstatSync(bench.opened).isSymbolicLink()).toBe(true)
    expect(existsSync(join(bench.folder, 'elsewhere'))).toBe(false)
  })

  it('refuses another plan than the expected one', async () => {
    await bench.seal(content)
    expect(await refusal(open(key, binding, sha256(Buffer.from('another'))))).toMatchObject({code: 'other-plan'})
    expect(bench.left).toBeUndefined()
  })

  it.each(['', ' ', 'sha256:', '0'.repeat(63), '0'.repeat(65), 'g'.repeat(64)])(
    'takes %j for no sha256, never for any plan',
    async expected => {
      await bench.seal(content)
      expect(await refusal(open(key, binding, expected))).toMatchObject({code: 'malformed-sha256'})
      expect(bench.left).toBeUndefined()
    }
  )

  it('refuses what was sealed with the right secret and a wrong sha256', async () => {
    const [salt, nonce] = [randomBytes(32), randomBytes(12)]
    const sealWith = async (digest: string) => {
      const sha = Buffer.from(digest, 'hex')
      const header = encodeHeader({salt, nonce, sha256: sha, size: content.length, binding: encodeBinding(binding)})
      const cipher = createCipheriv('aes-256-gcm', await quick.deriveKey(key, salt), nonce).setAAD(header)
      return Buffer.concat([header, cipher.update(content), cipher.final(), cipher.getAuthTag()])
    }
    expect(await bench.open(await sealWith(sha256(content)))).toEqual(content)
    expect(await bench.open(await sealWith('0'.repeat(64)))).toBe('wrong-key-or-changed')
  })

  it('refuses a size that no file has', async () => {
    const sealed = await bench.seal(content)
    const sizeAt = 15 + 32 + 12 + 32
    for (const [size, code] of [
      [BigInt(LARGEST_CONTENT) + 1n, 'wrong-key-or-changed'],
      [2n ** 64n - 1n, 'wrong-key-or-changed'],
      [BigInt(LARGEST_CONTENT), 'truncated']
    ] as const) {
      sealed.writeBigUInt64BE(size, sizeAt)
      expect(await bench.open(sealed)).toBe(code)
    }
  })

  it('says what is wrong in one line, and how to mend it', async () => {
    await bench.seal(content)
    const lines = [
      (await refusal(open('another secret, long enough'))).line,
      (await refusal(open(key, {...binding, runId: '2'}))).line,
      (await refusal(open(key, {...binding, repository: 'example/other'}))).line,
      (await refusal(open(key, {...binding, kind: 'state'}))).line
    ].map(line => line.replaceAll(bench.sealed, 'FILE'))
    expect(lines).toEqual([
      'The sealed file "FILE" was sealed with another key, or was changed since. Give "seal-key" the same secret in both jobs; when it is the same, somebody changed the file: find out who.',
      'The sealed file "FILE" was sealed in another workflow run. Give the file that a job of this run sealed: no plan is carried over.',
      'The sealed file "FILE" was sealed in another repository. Give the file that this repository sealed.',
      'The sealed file "FILE" holds another kind of file. A sealed plan and a sealed state are not the same.'
    ])
  })

  it('leaves nothing when the folder cannot be written to', async () => {
    await bench.seal(content)
    chmodSync(bench.openedFolder, 0o500)
    const isRefused = await open().then(
      () => false,
      () => true
    )
    chmodSync(bench.openedFolder, 0o700)
    // Root may write anyway.
    if (process.getuid?.() !== 0) expect(isRefused).toBe(true)
    expect(readdirSync(bench.openedFolder)).toEqual(isRefused ? [] : ['plan'])
  })
})

describe('a weak secret', () => {
  it.each(['', '               ', 'hunter2', 'fifteen letters', '  fifteen letters  '])('%j is refused and not quoted', async weak => {
    await bench.seal(content)
    for (const attempt of [sealFile(bench.plain, join(bench.folder, 'new'), weak, binding, quick), open(weak)]) {
      const {line, ...problem} = await refusal(attempt)
      expect(problem).toEqual({code: 'weak-key', length: weak.trim().length, shortest: 16})
      if (weak.trim() !== '') expect(line).not.toContain(weak.trim())
    }
    expect(readdirSync(bench.folder).sort()).toEqual(['opened', 'plan', 'sealed'])
    expect(bench.left).toBeUndefined()
  })

  it('is one of fewer than 16 characters', async () => {
    writeFileSync(bench.plain, content)
    expect(await seal('sixteen letters!')).toEqual({sha256: sha256(content)})
  })
})

describe('a binding to nothing', () => {
  it.each([
    ['no repository', {repository: ''}, 'repository'],
    ['no run', {runId: ''}, 'run'],
    ['a repository of 256 bytes', {repository: 'é'.repeat(128)}, 'repository'],
    ['half a character', {runId: '\ud800'}, 'run']
  ])('is refused: %s', async (_, part, missing) => {
    await bench.seal(content)
    expect(await refusal(open(key, {...binding, ...part}))).toMatchObject({code: 'no-binding', missing})
    expect(bench.left).toBeUndefined()
  })
})
