import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from '@jest/globals'
import {readFileSync} from 'node:fs'
import {cp, mkdtemp, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {dispatch} from '../../../cli/dispatch.ts'
import {sealFile} from '../../../lib/plan/sealing/index.ts'
import {fakeTerminal} from '../terminal.ts'

const KEY = 'a key of more than sixteen characters'
const STATE = '{"version":4,"serial":7}'
const BINDING = {repository: 'lvs/lvs-cloud', runId: '42', kind: 'state'} as const

/** A state and what it was sealed to. The key is derived slowly on purpose, so once for all tests. */
let made: string
beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  await writeFile(join(made, 'state'), STATE)
  await sealFile(join(made, 'state'), join(made, 'sealed'), KEY, BINDING)
})
afterAll(() => rm(made, {recursive: true}))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  await cp(made, folder, {recursive: true})
})
afterEach(() => rm(folder, {recursive: true}))

async function open(args: readonly string[], environment: Record<string, string> = {FAIRWAY_SEAL_KEY: KEY}) {
  const terminal = fakeTerminal({folder, environment})
  const status = await dispatch(['open-state', ...args], terminal)
  return {status, out: terminal.out(), err: terminal.err()}
}

const GIVEN = ['sealed', 'opened', '--repository', BINDING.repository, '--run', BINDING.runId]

describe('fairway open-state', () => {
  it('opens what was sealed, for this user only, with the key of the environment or of a file', async () => {
    expect(await open(GIVEN)).toEqual({status: 0, out: expect.stringContaining('"opened" holds the state'), err: ''})
    expect(readFileSync(join(folder, 'opened'), 'utf8')).toBe(STATE)
    expect((await stat(join(folder, 'opened'))).mode & 0o777).toBe(0o600)
    await rm(join(folder, 'opened'))
    await writeFile(join(folder, 'key'), `${KEY}\n`)
    expect((await open([...GIVEN, '--seal-key-file', 'key'], {})).status).toBe(0)
  })

  it.each<readonly [string, readonly string[], Record<string, string>, string]>([
    ['another key', GIVEN, {FAIRWAY_SEAL_KEY: 'another key of some length'}, 'the "seal-key" of that run'],
    ['another run', [...GIVEN.slice(0, -1), '43'], {FAIRWAY_SEAL_KEY: KEY}, 'Look at --run'],
    ['another repository', ['sealed', 'opened', '--repository', 'a/b', '--run', '42'], {FAIRWAY_SEAL_KEY: KEY}, 'Look at --repository'],
    ['the address of a run', [...GIVEN.slice(0, -1), 'https://github.com/lvs/lvs-cloud/actions/runs/42'], {}, 'is not a number. Give'],
    ['the address of a repository', ['sealed', 'opened', '--repository', 'https://x/a/b', '--run', '1'], {}, 'form owner/name'],
    ['what is not sealed', ['state', ...GIVEN.slice(1)], {FAIRWAY_SEAL_KEY: KEY}, 'Give the sealed state that apply-plan wrote'],
    ['a folder', ['.', ...GIVEN.slice(1)], {FAIRWAY_SEAL_KEY: KEY}, 'is not a file'],
    ['a folder that is not there', ['sealed', 'nowhere/opened', ...GIVEN.slice(2)], {FAIRWAY_SEAL_KEY: KEY}, 'There is no folder'],
    ['no key', GIVEN, {}, 'There is no key.'],
    ['a short key', GIVEN, {FAIRWAY_SEAL_KEY: 'short'}, 'FAIRWAY_SEAL_KEY: it has 5 characters'],
    ['one file', ['sealed', '--repository', 'a/b', '--run', '1'], {}, 'Give two files'],
    ['no run', ['sealed', 'opened', '--repository', 'a/b'], {}, '--run is missing.'],
    ['no repository', ['sealed', 'opened', '--run', '1'], {}, '--repository is missing.'],
    [
      'a file that is there already',
      ['sealed', 'state', '--repository', BINDING.repository, '--run', '42'],
      {FAIRWAY_SEAL_KEY: KEY},
      'state'
    ]
  ])('refuses %s, and makes nothing', async (_, args, environment, message) => {
    const {status, out, err} = await open(args, environment)
    expect({status, out}).toEqual({status: 1, out: ''})
    expect(err).toMatch(/^fairway open-state: [^\n]+\n$/)
    expect(err).toContain(message)
    expect(err).not.toContain(KEY)
    await expect(stat(join(folder, 'opened'))).rejects.toThrow('ENOENT')
    expect(readFileSync(join(folder, 'state'), 'utf8')).toBe(STATE)
  })

  it('refuses a sealed plan', async () => {
    await rm(join(folder, 'sealed'))
    await sealFile(join(folder, 'state'), join(folder, 'sealed'), KEY, {...BINDING, kind: 'plan'})
    expect((await open(GIVEN)).err).toContain('not the sealed plan')
  })

  it('has a help', async () => {
    expect(await open(['--help'])).toMatchObject({status: 0, out: expect.stringContaining('Usage: fairway open-state'), err: ''})
  })
})
