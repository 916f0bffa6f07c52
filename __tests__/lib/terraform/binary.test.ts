import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {chmod, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {findBinary, terraformEnvironment} from '../../../lib/terraform/binary.ts'

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

  it('knows no other name', async () => {
    await add('a/sh')
    await expect(find('sh')).rejects.toMatchObject({problem: {code: 'unknown-binary', binary: 'sh'}})
  })
})

describe('terraformEnvironment', () => {
  it('takes away what changes the run, shows values or talks to the runner', () => {
    const removed = [
      'TF_CLI_ARGS',
      'TF_CLI_ARGS_apply',
      'TF_LOG',
      'TF_LOG_PATH',
      'INPUT_SEAL-KEY',
      'GITHUB_OUTPUT',
      'GITHUB_STATE',
      'GITHUB_ENV'
    ]
    const kept = {PATH: '/bin', TF_VAR_size: '3', TF_DATA_DIR: 'data', GITHUB_TOKEN: 't', AWS_REGION: 'eu'}
    const given = {...kept, ...Object.fromEntries(removed.map(name => [name, 'x'])), TF_INPUT: '1'}
    expect(terraformEnvironment(given)).toEqual({...kept, TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1'})
  })
})
