import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {existsSync, mkdirSync, readdirSync, statSync, writeFileSync} from 'node:fs'
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
  expect([dirname(first), basename(first).slice(0, -12)]).toEqual([temporary, 'fairway-example-'])
  expect(statSync(first).mode & 0o777).toBe(0o700)
  writeFileSync(join(first, 'file'), '')
  await removePrivateFolder(first)
  await removePrivateFolder(first)
  expect([existsSync(first), existsSync(second)]).toEqual([false, true])
})

test('its path is remembered before there is anything to remove', async () => {
  const remembered: [string, boolean][] = []
  const path = await createPrivateFolder('example', temporary, given => remembered.push([given, existsSync(given)]))
  expect(remembered).toEqual([[path, false]])
})

test('a folder that is there already is not taken over', async () => {
  await expect(createPrivateFolder('example', temporary, path => mkdirSync(path, 0o777))).rejects.toThrow('EEXIST')
})

test('without RUNNER_TEMP it lies in the temporary folder of the machine', async () => {
  const path = await createPrivateFolder('example', '')
  expect(dirname(path)).toBe(tmpdir())
  await removePrivateFolder(path)
})

test('nothing else is ever removed, whatever a step saved', async () => {
  const own = await createPrivateFolder('example', temporary)
  const others = ['other', 'fairway-example-1', 'fairway-0123456789ab', 'fairway-example-0123456789ab.txt'].map(name =>
    join(temporary, name)
  )
  for (const path of [...others, join(own, 'sub')]) mkdirSync(path)
  const given = [temporary, ...others, join(own, 'sub'), join(own, '..', 'other'), join(own, '..'), '/', '.']
  for (const path of given) await expect(removePrivateFolder(path)).rejects.toThrow('is not one that this action makes')
  await removePrivateFolder('')
  expect(readdirSync(temporary)).toHaveLength(others.length + 1)
  await removePrivateFolder(`${own}/`)
  expect(existsSync(own)).toBe(false)
})

test('one that is made late is made once, when it is asked for, and goes like any other', async () => {
  const folder = new LatePrivateFolder('example')
  await folder.remove()
  const [path, again] = await Promise.all([folder.path(), folder.path()])
  expect(again).toBe(path)
  expect([dirname(path), basename(path).slice(0, -12)]).toEqual([tmpdir(), 'fairway-example-'])
  expect(statSync(path).mode & 0o777).toBe(0o700)
  await folder.remove()
  expect(existsSync(path)).toBe(false)
})
