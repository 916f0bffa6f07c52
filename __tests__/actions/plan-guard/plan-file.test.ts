import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {createHash, randomBytes} from 'node:crypto'
import {mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {copyPlan, hashWhileReading, isPlanFile, withPlan} from '../../../actions/plan-guard/plan-file.ts'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  path = join(folder, 'file')
})
afterEach(() => rm(folder, {recursive: true}))

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
/** More than one read of a stream. */
const large = Buffer.concat([Buffer.from('PK'), randomBytes(300_000)])

describe('hashWhileReading', () => {
  it.each([
    ['all of it', Infinity],
    ['a part of it', 1],
    ['nothing', 0]
  ])('hashes the whole file when %s was read', async (_, pieces) => {
    await writeFile(path, large)
    const digest = await withPlan(path, async file => {
      const {bytes, sha256: end} = hashWhileReading(file)
      let read = 0
      if (pieces > 0) {
        for await (const chunk of bytes) {
          expect(chunk.length).toBeGreaterThan(0)
          if (++read >= pieces) break
        }
      }
      return await end()
    })
    expect(digest).toBe(sha256(large))
  })

  it('hashes an empty file', async () => {
    await writeFile(path, '')
    expect(await withPlan(path, async file => await hashWhileReading(file).sha256())).toBe(sha256(Buffer.alloc(0)))
  })
})

describe('copyPlan', () => {
  it('copies every byte for this user only, and gives their sha256', async () => {
    await writeFile(path, large)
    const copy = join(folder, 'copy')
    expect(await withPlan(path, file => copyPlan(file, copy))).toBe(sha256(large))
    expect((await readFile(copy)).equals(large)).toBe(true)
    expect((await stat(copy)).mode & 0o777).toBe(0o600)
  })

  it('writes over nothing', async () => {
    await writeFile(path, large)
    await expect(withPlan(path, file => copyPlan(file, path))).rejects.toThrow('EEXIST')
  })
})

describe('isPlanFile', () => {
  it.each([
    ['PK\u0003\u0004', true],
    ['PK', true],
    ['P', false],
    ['', false],
    ['{}', false],
    [' PK', false]
  ])('%j: %s', async (text, expected) => {
    await writeFile(path, text)
    expect(await withPlan(path, isPlanFile)).toBe(expected)
  })
})
