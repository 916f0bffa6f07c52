import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {appendFileSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {followLines} from '../../../lib/terraform/follow-lines.ts'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  path = join(folder, 'file')
})
afterEach(() => rm(folder, {recursive: true}))

async function read(text: string): Promise<string[]> {
  await writeFile(path, text)
  const lines: string[] = []
  await followLines(
    path,
    () => true,
    line => lines.push(line)
  )
  return lines
}

describe('followLines', () => {
  it.each([
    ['', []],
    ['a\nb\n', ['a', 'b']],
    ['a\n\nb', ['a', '', 'b']],
    ['ä€😀\n'.repeat(3), ['ä€😀', 'ä€😀', 'ä€😀']]
  ])('reads %j', async (text, lines) => {
    expect(await read(text)).toEqual(lines)
  })

  it('puts a line together that is longer than one read', async () => {
    const long = '😀'.repeat(300_000)
    expect(await read(`first\n${long}\nlast`)).toEqual(['first', long, 'last'])
  })

  it('reads what is written meanwhile, also in the last moment', async () => {
    await writeFile(path, 'one\nt')
    const lines: string[] = []
    let hasEnded = false
    const following = followLines(
      path,
      () => hasEnded,
      line => {
        lines.push(line)
        if (line === 'one') appendFileSync(path, 'wo\n')
        if (line === 'two') {
          appendFileSync(path, 'three\nfour')
          hasEnded = true
        }
      }
    )
    await following
    expect(lines).toEqual(['one', 'two', 'three', 'four'])
  })

  it('passes on what a line gives rise to', async () => {
    await writeFile(path, 'one\n')
    const fail = () => {
      throw new Error('no')
    }
    await expect(followLines(path, () => true, fail)).rejects.toThrow('no')
  })
})
