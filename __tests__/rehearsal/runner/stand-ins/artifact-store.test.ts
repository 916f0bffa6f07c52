import {existsSync, mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from '@jest/globals'
import {ArtifactStore} from '../../../../rehearsal/runner/stand-ins/artifact-store.ts'
import {folderOf} from '../support.ts'

const FILES = {'a.txt': 'one', 'b.txt': 'two'}
const calm = () => ({overwrite: false, signal: new AbortController().signal})
const at = (folder: string, ...paths: string[]) => paths.map(path => ({source: join(folder, path), path}))

test('of two uploads of a name at the same time one wins', async () => {
  const folder = folderOf(FILES)
  const store = new ArtifactStore(join(folder, 'store'))
  const both = [store.save('x', at(folder, 'a.txt'), calm()), store.save('x', at(folder, 'b.txt'), {...calm(), overwrite: true})]
  expect((await Promise.allSettled(both)).map(({status}) => status)).toEqual(['fulfilled', 'rejected'])
  expect(store.list().map(({files}) => files)).toEqual([['a.txt']])
})

test('an upload that fails or is stopped leaves no artifact, and its name free', async () => {
  const folder = folderOf(FILES)
  const store = new ArtifactStore(join(folder, 'store'))
  await expect(store.save('x', at(folder, 'a.txt', 'missing'), calm())).rejects.toThrow('ENOENT')
  await expect(store.save('x', at(folder, 'a.txt'), {overwrite: false, signal: AbortSignal.abort()})).rejects.toThrow()
  expect(store.list()).toEqual([])
  await expect(store.save('x', at(folder, 'a.txt'), calm())).resolves.toMatchObject({name: 'x', size: 3})
})

test('the digest says whether paths and contents are equal, whatever the order', async () => {
  const folder = folderOf(FILES)
  mkdirSync(join(folder, 'empty'))
  const store = new ArtifactStore(join(folder, 'store'))
  const digest = async (name: string, files: {source: string; path: string}[]) => (await store.save(name, files, calm())).digest
  const first = await digest('1', at(folder, 'a.txt', 'b.txt'))
  expect(await digest('2', at(folder, 'b.txt', 'a.txt'))).toBe(first)
  expect(await digest('3', at(folder, 'a.txt'))).not.toBe(first)
  const swapped = [
    {source: join(folder, 'b.txt'), path: 'a.txt'},
    {source: join(folder, 'a.txt'), path: 'b.txt'}
  ]
  expect(await digest('4', swapped)).not.toBe(first)
})

test('an overwritten artifact stays on disk for whoever is reading it', async () => {
  const folder = folderOf(FILES)
  const store = new ArtifactStore(join(folder, 'store'))
  const old = await store.save('x', at(folder, 'a.txt'), calm())
  await store.save('x', at(folder, 'b.txt'), {...calm(), overwrite: true})
  expect(store.list().map(({files}) => files)).toEqual([['b.txt']])
  expect(existsSync(join(old.folder, 'a.txt'))).toBe(true)
})
