import {afterEach, beforeEach, describe, expect, it, test} from '@jest/globals'
import {execFileSync} from 'node:child_process'
import {chmod, mkdtemp, rename, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describeTrouble, withRegularFile, type FileTrouble} from '../../../lib/plan/regular-file.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  await writeFile(join(folder, 'file'), 'content')
  await symlink('file', join(folder, 'link'))
  await symlink('loop', join(folder, 'loop'))
  execFileSync('mkfifo', [join(folder, 'pipe')])
})
afterEach(() => rm(folder, {recursive: true}))

const read = (name: string) =>
  withRegularFile(
    join(folder, name),
    why => new Error(why),
    file => file.readFile('utf8')
  )

describe('withRegularFile', () => {
  it.each(['file', 'link'])('reads a %s', async name => {
    expect(await read(name)).toBe('content')
  })

  it.each([
    ['nothing', 'missing'],
    ['file/below', 'missing'],
    ['.', 'not-a-file'],
    ['loop', 'missing'],
    ['n'.repeat(300), 'missing'],
    ['pipe', 'not-a-file']
  ])('refuses %s, which is %s', async (name, why) => {
    await expect(read(name)).rejects.toThrow(why)
  })

  it('refuses what this user may not read', async () => {
    await chmod(join(folder, 'file'), 0)
    // Root may read anything.
    if (process.getuid?.() === 0) expect(await read('file')).toBe('content')
    else await expect(read('file')).rejects.toThrow('unreadable')
  })

  it('reads the file that was opened, whatever is put in its place', async () => {
    await writeFile(join(folder, 'other'), 'another')
    const content = await withRegularFile(
      join(folder, 'file'),
      why => new Error(why),
      async file => {
        await rename(join(folder, 'other'), join(folder, 'file'))
        return await file.readFile('utf8')
      }
    )
    expect([content, await read('file')]).toEqual(['content', 'another'])
  })
})

test.each<readonly [FileTrouble, string]>([
  ['missing', 'There is no file "F".'],
  ['unreadable', 'The file "F" cannot be read.'],
  ['not-a-file', '"F" is not a file.']
])('describeTrouble: %s', (why, expected) => {
  expect(describeTrouble('F', why)).toBe(expected)
})
