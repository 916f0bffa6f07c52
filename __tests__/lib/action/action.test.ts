import {afterEach, beforeEach, describe, expect, it, jest} from '@jest/globals'
import {readFileSync, writeFileSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {runAction, type ActionReport} from '../../../lib/action/action.ts'
import {sleep} from '../../../lib/action/duration.ts'
import {ActionError} from '../../../lib/action/errors.ts'
import {registerSecret} from '../../../lib/secrets/registered.ts'

const FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const

let folder: string
let log: string
const before = {...process.env}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  for (const name of FILES) {
    process.env[name] = join(folder, name)
    writeFileSync(join(folder, name), '')
  }
  log = ''
  jest.spyOn(process.stdout, 'write').mockImplementation(chunk => {
    log += String(chunk)
    return true
  })
})

afterEach(async () => {
  jest.restoreAllMocks()
  for (const name of [...FILES, 'STATE_isPost']) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, before)
  process.exitCode = undefined
  await rm(folder, {recursive: true})
})

const read = (name: (typeof FILES)[number]) => readFileSync(join(folder, name), 'utf8')

/** Runs the main part; gives the exit status that the step would have. */
async function run(main: (signal: AbortSignal) => Promise<ActionReport<'a' | 'b'>>): Promise<unknown> {
  await runAction<'a' | 'b'>({main})
  return process.exitCode
}

describe('the main part', () => {
  it('writes every output, with line breaks kept, and the summary', async () => {
    expect(await run(() => Promise.resolve({outputs: {a: 'one\ntwo', b: ''}, summary: '### Done'}))).toBeUndefined()
    expect(read('GITHUB_OUTPUT')).toMatch(/^a<<(\S+)\none\ntwo\n\1\nb<<(\S+)\n\n\2\n$/)
    expect(read('GITHUB_STEP_SUMMARY')).toBe('### Done\n')
    expect(read('GITHUB_STATE')).toMatch(/^isPost<</)
  })

  it('makes the step red for a failure, after its outputs', async () => {
    expect(await run(() => Promise.resolve({outputs: {a: 'x', b: ''}, failure: 'It is not clean.'}))).toBe(1)
    expect(log).toContain('::error::It is not clean.')
    expect(read('GITHUB_OUTPUT')).toContain('\nx\n')
  })

  it('shows its lines and its warning, each as one line that is no command, and stays green', async () => {
    registerSecret('sesame-oil')
    log = ''
    const lines = ['first', '::set-output name=result::pass', 'app/a\n::add-mask::e\nb.sh ##[error] sesame-oil']
    const report = {outputs: {a: '', b: ''}, log: lines, warning: 'It was not delivered.\nsesame-oil'}
    expect(await run(() => Promise.resolve(report))).toBeUndefined()
    expect(log.split('\n')).toEqual([
      'first',
      ': :set-output name=result::pass',
      'app/a ::add-mask::e b.sh ## [error] ***',
      '::warning::It was not delivered.%0A***',
      ''
    ])
  })

  it('shows a failure and an error without a command in them', async () => {
    await run(() => Promise.resolve({outputs: {a: '', b: ''}, failure: 'app/a\r::add-mask::e\nb ##[error]'}))
    await run(() => Promise.reject(new ActionError('No "a\n::stop-commands::x".')))
    expect(log).toBe('::error::app/a ::add-mask::e%0Ab ## [error]\n::error::No "a%0A: :stop-commands::x".\n')
  })

  it('needs no summary file: older servers have none', async () => {
    delete process.env['GITHUB_STEP_SUMMARY']
    expect(await run(() => Promise.resolve({outputs: {a: '', b: ''}, summary: 'text'}))).toBeUndefined()
  })

  it('shows an expected error as one line, and an unexpected one with its stack', async () => {
    expect(await run(() => Promise.reject(new ActionError('Input "x" is wrong.', 'Write y.')))).toBe(1)
    expect(log).toBe('::error::Input "x" is wrong. Write y.\n')
    log = ''
    expect(await run(() => Promise.reject(new TypeError('broken')))).toBe(1)
    expect(log).toMatch(/^TypeError: broken\n\s+at [\s\S]+::error::broken\n$/)
    log = ''
    expect(await run(() => Promise.reject(new TypeError('broken\n::stop-commands::x')))).toBe(1)
    expect(log).not.toMatch(/^\s*::stop-commands/m)
  })

  it('shows no secret in an error, a failure or a summary', async () => {
    registerSecret('sesame-seed')
    log = ''
    await run(() => Promise.reject(new Error('no sesame-seed here')))
    await run(() => Promise.resolve({outputs: {a: '', b: ''}, failure: 'no sesame-seed', summary: 'no sesame-seed'}))
    expect(log).toContain('::error::no *** here')
    expect(log + read('GITHUB_STEP_SUMMARY')).not.toContain('sesame-seed')
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('is cancelled by %s, and says so whatever it throws then', async name => {
    const listeners = process.listenerCount(name)
    const status = await run(async signal => {
      setImmediate(() => process.emit(name))
      await sleep(60_000, signal).catch(() => undefined)
      throw new Error('some follow-up')
    })
    expect(status).toBe(1)
    expect(log).toBe('::error::The run was cancelled.\n')
    expect(process.listenerCount(name)).toBe(listeners)
  })
})

describe('the post part', () => {
  beforeEach(() => {
    process.env['STATE_isPost'] = 'true'
  })

  it('runs instead of the main part when the runner starts the bundle again', async () => {
    const main = jest.fn<() => Promise<ActionReport<'a'>>>()
    const post = jest.fn<() => Promise<void>>().mockResolvedValue(undefined)
    await runAction<'a'>({main, post})
    expect(main).not.toHaveBeenCalled()
    expect(post).toHaveBeenCalledTimes(1)
    await runAction<'a'>({main})
    expect(read('GITHUB_STATE')).toBe('')
  })

  it('warns and never fails the job', async () => {
    await runAction<'a'>({main: () => Promise.reject(new Error()), post: () => Promise.reject(new Error('still in use'))})
    expect(process.exitCode).toBeUndefined()
    expect(log).toBe('::warning::Cleaning up failed: still in use\n')
  })
})
