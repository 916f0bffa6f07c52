import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {chmod, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {findBinary} from '../../../lib/terraform/binary.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  for (const name of ['a', 'b']) await mkdir(join(folder, name))
})
afterEach(() => rm(folder, {recursive: true}))

async function add(name: string, mode = 0o755): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, '')
  await chmod(path, mode)
  return path
}

const find = (binary: string) => findBinary(binary, folder, `${join(folder, 'a')}::${join(folder, 'b')}`)

describe('findBinary', () => {
  it('takes terraform before tofu, whatever the order on PATH', async () => {
    const tofu = await add('a/tofu')
    expect(await find('auto')).toBe(tofu)
    const terraform = await add('b/terraform')
    expect([await find('auto'), await find('terraform'), await find('tofu')]).toEqual([terraform, terraform, tofu])
  })

  it('takes a path relative to the workspace', async () => {
    const path = await add('a/anything')
    expect(await find('a/anything')).toBe(path)
    await expect(find('a/nothing')).rejects.toMatchObject({problem: {code: 'no-program', path: join(folder, 'a', 'nothing')}})
  })

  it('takes the program itself where an action put a wrapper', async () => {
    await add('a/terraform')
    const program = await add('a/terraform-bin')
    expect([await find('auto'), await find('./a/terraform')]).toEqual([program, program])
  })

  it('takes no file that cannot be run and no folder', async () => {
    await add('a/terraform', 0o644)
    await mkdir(join(folder, 'b', 'tofu'))
    await expect(find('auto')).rejects.toMatchObject({problem: {code: 'not-on-path', names: ['terraform', 'tofu']}})
  })

  it('never takes one of the folder that happens to be the current one', async () => {
    await add('a/terraform')
    const before = process.cwd()
    process.chdir(join(folder, 'a'))
    try {
      for (const path of ['.', '', './', '../a']) {
        await expect(findBinary('auto', folder, path)).rejects.toMatchObject({problem: {code: 'not-on-path'}})
      }
    } finally {
      process.chdir(before)
    }
  })

  it('knows no other name', async () => {
    await add('a/sh')
    await expect(find('sh')).rejects.toMatchObject({problem: {code: 'unknown-binary', binary: 'sh'}})
  })
})
