import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {createHash, randomBytes} from 'node:crypto'
import {mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {copyPlan, hashed, hashFile, isPlanFile, withPlan} from '../../../lib/plan/plan-file.ts'

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

describe('hashed and hashFile', () => {
  it.each([
    ['many pieces', large],
    ['nothing', Buffer.alloc(0)]
  ])('give the same sha256 of a file of %s', async (_, content) => {
    await writeFile(path, content)
    const digest = await withPlan(path, async file => {
      const {bytes, sha256: end} = hashed(file)
      let length = 0
      for await (const chunk of bytes) length += chunk.length
      expect(length).toBe(content.length)
      return end()
    })
    expect([digest, await withPlan(path, hashFile)]).toEqual([sha256(content), sha256(content)])
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
