import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {chmod, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {findProgram, programPath, searchFolders} from '../../../lib/action/program.ts'

let folder: string
let before: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  for (const name of ['a', 'b', 'checkout']) await mkdir(join(folder, name))
  before = process.cwd()
  process.chdir(join(folder, 'checkout'))
})
afterEach(async () => {
  process.chdir(before)
  await rm(folder, {recursive: true})
})

async function add(name: string, mode = 0o755): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, '')
  await chmod(path, mode)
  return path
}

describe('a program on PATH', () => {
  it('is the first that this user may run', async () => {
    await add('a/tool', 0o644)
    const second = await add('b/tool')
    expect(await findProgram('tool', `${join(folder, 'a')}:${join(folder, 'b')}`)).toBe(second)
    const first = await add('a/tool')
    expect(await findProgram('tool', `${join(folder, 'a')}:${join(folder, 'b')}`)).toBe(first)
  })

  it('is never one of the folder that happens to be the current one', async () => {
    await add('checkout/tool')
    const path = await add('b/tool')
    for (const entry of ['.', '', './', '../checkout']) {
      expect(await findProgram('tool', entry)).toBeUndefined()
      expect(await programPath('tool', `${entry}:${join(folder, 'b')}`)).toBe(path)
    }
    expect(searchFolders('.:/a::b:/c:')).toEqual(['/a', '/c'])
    expect(searchFolders(undefined)).toEqual([])
  })
})

describe('programPath', () => {
  it('takes an absolute path as it is', async () => {
    expect(await programPath('/no/such/program', '')).toBe('/no/such/program')
  })

  it('takes the PATH of this process when the program gets none', async () => {
    expect(await programPath('sh', undefined)).toMatch(/^\/.*\/sh$/)
    await expect(programPath('sh', '')).rejects.toThrow('The program "sh" was not found.')
  })

  it.each(['./tool', '../checkout/tool', 'none'])('refuses %s with one clear line', async name => {
    await add('checkout/tool')
    await expect(programPath(name, folder)).rejects.toMatchObject({
      message: `The program "${name}" was not found.`,
      fix: 'Install it on the runner, or put it on PATH.'
    })
  })

  it.each([
    ['ssh', 'openssh-client'],
    ['ssh-keygen', 'openssh-client'],
    ['git', 'git'],
    ['docker', 'docker-ce-cli, or docker.io of Debian and Ubuntu']
  ])('says which package brings %s', async (name, packages) => {
    await expect(programPath(name, folder)).rejects.toMatchObject({
      message: `The program "${name}" was not found.`,
      fix: `Install it on the runner (package ${packages}), or put it on PATH.`
    })
  })
})
