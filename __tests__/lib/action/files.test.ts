import {afterEach, beforeEach, expect, it} from '@jest/globals'
import {chmod, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {isFile, isFolder, isProgram} from '../../../lib/action/files.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  await writeFile(join(folder, 'text'), '', {mode: 0o644})
  await writeFile(join(folder, 'program'), '')
  await chmod(join(folder, 'program'), 0o755)
  await symlink('program', join(folder, 'link'))
  await symlink('nothing', join(folder, 'dangling'))
})
afterEach(() => rm(folder, {recursive: true}))

it.each([
  ['text', {file: true, folder: false, program: false}],
  ['program', {file: true, folder: false, program: true}],
  ['link', {file: true, folder: false, program: true}],
  ['dangling', {file: false, folder: false, program: false}],
  ['.', {file: false, folder: true, program: false}],
  ['text/below', {file: false, folder: false, program: false}]
])('knows what %s is', async (name, expected) => {
  const path = join(folder, name)
  expect({file: await isFile(path), folder: await isFolder(path), program: await isProgram(path)}).toEqual(expected)
})
