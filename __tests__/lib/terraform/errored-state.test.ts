import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {existsSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {chmod, copyFile, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {findUnsavedState, rescueState, type RescueDependencies} from '../../../lib/terraform/errored-state.ts'
import {ActionError} from '../../../lib/action/errors.ts'
import type {ProcessResult} from '../../../lib/action/process.ts'

const STATE = '{"version":4,"serial":1,"lineage":"ours"}'
const ENDED: ProcessResult = {exitCode: 0, signal: null, timedOut: false, stdout: '', stderr: ''}

let workspace: string
let folder: string
let calls: {argv: readonly string[]; cwd: string | undefined; hasSignal: boolean}[]
let waits: number[]
let log: string[]
/** What `state pull` gives. */
let there: string

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  folder = join(workspace, 'infrastructure')
  await mkdir(folder)
  ;[calls, waits, log, there] = [[], [], [], '']
})
afterEach(() => rm(workspace, {recursive: true}))

const leave = (name = 'errored.tfstate') => writeFile(join(folder, name), STATE, {mode: 0o644})

/** @param results of one try after the other; the last one stays */
function dependencies(results: readonly Partial<ProcessResult>[], more: Partial<RescueDependencies> = {}): RescueDependencies {
  return {
    run: (argv, options = {}) => {
      if (argv.includes('pull')) return Promise.resolve({...ENDED, stdout: there})
      calls.push({argv, cwd: options.cwd, hasSignal: options.signal !== undefined})
      return Promise.resolve({...ENDED, ...(results[calls.length - 1] ?? results.at(-1))})
    },
    environment: {},
    seal: undefined,
    createKeep: async () => {
      const keep = join(workspace, 'keep')
      await mkdir(keep, {mode: 0o700, recursive: true})
      return keep
    },
    sleep: milliseconds => {
      waits.push(milliseconds)
      return Promise.resolve()
    },
    info: line => log.push(line),
    ...more
  }
}

const rescue = (results: readonly Partial<ProcessResult>[], more: Partial<RescueDependencies> = {}, dump?: string, isHurried = false) =>
  rescueState({binary: '/bin/terraform', folder, dump, isHurried}, dependencies(results, more))

const FAILED = {exitCode: 1, stderr: 'Failed to persist state: HTTP error: 500\n'}

describe('rescueState', () => {
  it('does nothing where Terraform saved the state', async () => {
    expect(await rescue([])).toEqual({kind: 'saved'})
    expect(calls).toEqual([])
  })

  it('pushes the state and removes the file, also of a run that was cancelled', async () => {
    await leave()
    expect(await rescue([{}])).toEqual({kind: 'pushed', tries: 1})
    const path = join(folder, 'errored.tfstate')
    expect(calls).toEqual([
      {argv: ['/bin/terraform', 'state', 'push', '-no-color', '-lock-timeout=30s', path], cwd: folder, hasSignal: false}
    ])
    expect(existsSync(path)).toBe(false)
  })

  it('tries three times, waits longer each time, and keeps the file for its owner only', async () => {
    await leave()
    const path = join(folder, 'errored.tfstate')
    expect(await rescue([FAILED])).toEqual({
      kind: 'kept',
      path,
      sealed: undefined,
      beside: undefined,
      reason: 'Failed to persist state'
    })
    expect(waits).toEqual([5_000, 20_000])
    expect(calls).toHaveLength(3)
    expect(calls.flatMap(({argv}) => argv)).not.toContain('-force')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readFileSync(path, 'utf8')).toBe(STATE)
  })

  it.each([
    ['{"lineage":"ours","serial":7}', undefined],
    // What Terraform 1.11 gives of a backend that has no state.
    ['{"version":4,"serial":0,"lineage":"","outputs":{},"resources":[]}', undefined],
    ['{"lineage":"theirs","serial":1,"resources":[]}', /lineage differs/],
    ['{"serial":1}', /lineage differs/],
    ['not a state', /lineage differs/]
  ])('pushes only over the same state: %s', async (pulled, reason) => {
    await leave()
    there = pulled
    const expected = reason === undefined ? {kind: 'pushed'} : {kind: 'kept', reason: expect.stringMatching(reason)}
    expect(await rescue([{}])).toMatchObject(expected)
    expect(calls).toHaveLength(reason === undefined ? 1 : 0)
  })

  it.each([
    ['{"serial":42,"lineage":"ours"}', /the backend has no state at all/],
    ['{"serial":1}', /is not understood as a state/],
    ['', /is not understood as a state/]
  ])('pushes no %s where there is no state yet', async (text, reason) => {
    await writeFile(join(folder, 'errored.tfstate'), text)
    expect(await rescue([{}])).toMatchObject({kind: 'kept', reason: expect.stringMatching(reason)})
    expect(calls).toEqual([])
  })

  it('has it saved when a later try works', async () => {
    await leave()
    expect(await rescue([FAILED, {timedOut: true, exitCode: 0}, {}])).toEqual({kind: 'pushed', tries: 3})
  })

  it.each([
    [{exitCode: 1, stderr: '\n╷\n│ Error: Failed to load state\n│ \n│ more\n╵\n'}, 'Failed to load state'],
    [
      {exitCode: 1, stderr: 'Acquiring state lock.\nFailed to upload: POST http://u:p@backend.example.com/a?token=secret giving up'},
      'Failed to upload'
    ],
    [{exitCode: 1, stdout: 'cannot overwrite existing state with serial 5'}, 'cannot overwrite existing state with serial 5'],
    [{exitCode: 9}, 'Terraform exited with status 9.'],
    [{exitCode: null, timedOut: true}, 'the backend did not answer in time.']
  ])('says in one line why not: %j', async (result, reason) => {
    await leave()
    expect(await rescue([result])).toMatchObject({kind: 'kept', reason})
  })

  it('keeps the file when the program cannot even be started', async () => {
    await leave()
    const run = () => Promise.reject(new ActionError('The program "x" was not found.'))
    expect(await rescue([], {run})).toMatchObject({kind: 'kept', reason: 'The program "x" was not found.'})
  })

  it('encrypts it with a key, in two places, and removes the one in clear', async () => {
    await leave()
    const seal = async (from: string, to: string) => {
      await copyFile(from, to)
      await chmod(to, 0o600)
      writeFileSync(to, `sealed ${readFileSync(to, 'utf8')}`)
    }
    const sealed = join(workspace, 'keep', 'errored.tfstate.sealed')
    const beside = join(folder, 'errored.tfstate.sealed')
    expect(await rescue([FAILED], {seal})).toEqual({kind: 'kept', path: undefined, sealed, beside, reason: expect.any(String)})
    for (const path of [sealed, beside]) {
      expect(readFileSync(path, 'utf8')).toBe(`sealed ${STATE}`)
      expect(statSync(path).mode & 0o777).toBe(0o600)
    }
    expect(existsSync(join(folder, 'errored.tfstate'))).toBe(false)
  })

  it('keeps it in clear when it cannot be encrypted', async () => {
    await leave()
    const seal = () => Promise.reject(new ActionError('No run.'))
    expect(await rescue([FAILED], {seal})).toEqual({
      kind: 'kept',
      path: join(folder, 'errored.tfstate'),
      sealed: undefined,
      beside: undefined,
      reason: 'Failed to persist state; it could not be encrypted either: No run.'
    })
    expect(readFileSync(join(folder, 'errored.tfstate'), 'utf8')).toBe(STATE)
  })

  it.each([undefined, '', STATE.slice(0, 20)])('writes down a state that Terraform could only print, beside %j', async cutOff => {
    const path = join(folder, 'errored.tfstate')
    // What a full disk left of it.
    if (cutOff !== undefined) writeFileSync(path, cutOff)
    expect(await rescue([FAILED], {}, STATE)).toMatchObject({kind: 'kept', path})
    expect(readFileSync(path, 'utf8')).toBe(STATE)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(calls[0]?.argv.at(-1)).toBe(path)
  })

  it('takes the file before a print that is cut off', async () => {
    await leave()
    expect(await rescue([FAILED], {}, STATE.slice(0, 20))).toMatchObject({kind: 'kept', path: join(folder, 'errored.tfstate')})
    expect(readFileSync(join(folder, 'errored.tfstate'), 'utf8')).toBe(STATE)
  })

  it('writes it elsewhere when it cannot be written there', async () => {
    const path = join(workspace, 'keep', 'errored.tfstate')
    await mkdir(join(folder, 'errored.tfstate'))
    expect(await rescue([FAILED], {}, STATE)).toMatchObject({kind: 'kept', path})
    expect(readFileSync(path, 'utf8')).toBe(STATE)
  })

  it('pushes a state that Terraform could only print, and leaves no copy', async () => {
    expect(await rescue([{}], {}, STATE)).toEqual({kind: 'pushed', tries: 1})
    expect(readdirSync(folder)).toEqual([])
  })

  it('hurried, seals a copy, and neither pushes nor removes anything', async () => {
    await leave()
    const seal = (from: string, to: string) => copyFile(from, to)
    const [path, sealed] = [join(folder, 'errored.tfstate'), join(workspace, 'keep', 'errored.tfstate.sealed')]
    expect(await rescue([{}], {seal}, undefined, true)).toMatchObject({kind: 'kept', path, sealed})
    expect([existsSync(path), existsSync(sealed), calls.length]).toEqual([true, true, 0])
    const noSeal = () => Promise.reject(new ActionError('No run.'))
    for (const other of [undefined, noSeal]) {
      expect(await rescue([{}], {seal: other}, undefined, true)).toMatchObject({kind: 'kept', path, sealed: undefined})
    }
  })
})

it('findUnsavedState finds what an earlier apply left, sealed or not', async () => {
  expect(await findUnsavedState(folder)).toBeUndefined()
  await leave('errored.tfstate.sealed')
  expect(await findUnsavedState(folder)).toBe('errored.tfstate.sealed')
  await leave()
  expect(await findUnsavedState(folder)).toBe('errored.tfstate')
})
