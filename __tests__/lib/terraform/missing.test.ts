import {describe, expect, it} from '@jest/globals'
import {findMissing} from '../../../lib/terraform/missing.ts'
import type {ProcessResult} from '../../../lib/action/process.ts'
import {follow, streamLines} from './streams.ts'

const ENDED: ProcessResult = {exitCode: 0, signal: null, timedOut: false, stdout: '', stderr: ''}
const made = ['a.b', 'module.c["d"].e.f[0]']

const find = (listed: Partial<ProcessResult> | Error, addresses: readonly string[] = made) =>
  findMissing(
    {binary: '/bin/terraform', folder: '/', made: addresses},
    {
      run: () => (listed instanceof Error ? Promise.reject(listed) : Promise.resolve({...ENDED, ...listed})),
      environment: {},
      info: () => undefined
    },
    1
  )

describe('findMissing', () => {
  it.each([
    [{stdout: 'a.b\nmodule.c["d"].e.f[0]\ng.h\n'}, []],
    [{stdout: 'a.b\n'}, ['module.c["d"].e.f[0]']],
    [{}, made],
    [{exitCode: 1, stderr: 'No state file was found!\n'}, made],
    [{exitCode: 1, stderr: 'Error: Failed to load state'}, undefined],
    [{timedOut: true, stdout: 'a.b\n'}, undefined],
    [new Error('ENOENT'), undefined]
  ])('%j: %j', async (listed, missing) => {
    expect(await find(listed)).toEqual(missing)
  })

  it('asks nothing of an apply that made nothing', async () => {
    expect(await find(new Error('asked'), [])).toEqual([])
  })
})

describe('what has to be in the state', () => {
  it.each([
    ['interrupted', ['terraform_data.slow']],
    ['replace-gone', ['terraform_data.second']],
    ['partly', ['terraform_data.first', 'terraform_data.second']],
    ['stale', []]
  ] as const)('%s', (name, addresses) => {
    expect(follow(streamLines(name)).progress.made).toEqual(addresses)
  })

  it('is not what a provisioner for its destruction runs for', () => {
    const line = (type: string, action?: string) => JSON.stringify({type, hook: {resource: {addr: 'a.b'}, action}})
    expect(follow([line('apply_start', 'delete'), line('provision_start'), line('apply_complete', 'delete')]).progress.made).toEqual([])
  })
})
