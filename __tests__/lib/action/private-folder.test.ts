import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {existsSync, statSync, writeFileSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {createPrivateFolder, LatePrivateFolder, removePrivateFolder} from '../../../lib/action/private-folder.ts'

let temporary: string
beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'fairway-test-'))
})
afterEach(() => rm(temporary, {recursive: true}))

test('a private folder is new each time, for this user only, and goes with all that is in it', async () => {
  const [first, second] = [await createPrivateFolder('example', temporary), await createPrivateFolder('example', temporary)]
  expect(first).not.toBe(second)
  expect([dirname(first), basename(first).slice(0, -6)]).toEqual([temporary, 'fairway-example-'])
  expect(statSync(first).mode & 0o777).toBe(0o700)
  writeFileSync(join(first, 'file'), '')
  await removePrivateFolder(first)
  await removePrivateFolder(first)
  expect([existsSync(first), existsSync(second)]).toEqual([false, true])
})

test('one that is made late is made once, when it is asked for, and goes like any other', async () => {
  const folder = new LatePrivateFolder('example')
  await folder.remove()
  const [path, again] = await Promise.all([folder.path(), folder.path()])
  expect(again).toBe(path)
  expect([dirname(path), basename(path).slice(0, -6)]).toEqual([tmpdir(), 'fairway-example-'])
  expect(statSync(path).mode & 0o777).toBe(0o700)
  await folder.remove()
  expect(existsSync(path)).toBe(false)
})
