import * as core from '@actions/core'
import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import * as runner from '../../../lib/action/runner.ts'
import {silence} from '../../support/silence.ts'

const FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_PATH'] as const
const HOSTILE = 'größe 100%\r\n::add-mask::x, y:z\n\nEOF'

let folder: string
const before = {...process.env}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-test-'))
})

afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in before)) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, before)
  process.exitCode = undefined
  rmSync(folder, {recursive: true})
})

/** All that a call does: what it writes to the log and to the runner's files, and what it leaves in this process. */
function effects(body: () => void, hasFiles: boolean) {
  const paths = FILES.map(name => [name, join(folder, name)] as const)
  for (const [name, path] of paths) {
    if (hasFiles) process.env[name] = path
    else Reflect.deleteProperty(process.env, name)
    writeFileSync(path, 'before\n')
  }
  process.env['PATH'] = '/usr/bin'
  process.exitCode = undefined
  Reflect.deleteProperty(process.env, 'FAIRWAY_TEST')
  const log = silence(body)
  // Each call makes a mark of its own.
  const files = paths.map(([, path]) => readFileSync(path, 'utf8').replace(/ghadelimiter_[0-9a-f-]{36}/g, 'MARK'))
  return {log, files, path: process.env['PATH'], variable: process.env['FAIRWAY_TEST'], exitCode: process.exitCode}
}

type Spoken = Pick<typeof runner, keyof typeof runner & keyof typeof core>

describe.each([true, false])('what the runner is told is what @actions/core tells it, with its files: %s', hasFiles => {
  const calls: readonly (readonly [string, (one: Spoken) => void])[] = [
    ['setOutput', one => one.setOutput('a-b', HOSTILE)],
    ['setOutput of nothing', one => one.setOutput('a-b', '')],
    ['saveState of a text', one => one.saveState('a,b:c', HOSTILE)],
    ['saveState of a value', one => one.saveState('lock', {path: '/srv', count: 1})],
    ['exportVariable', one => one.exportVariable('FAIRWAY_TEST', HOSTILE)],
    ['addPath', one => one.addPath('/opt/a tool/bin')],
    ['setSecret', one => one.setSecret(HOSTILE)],
    ['info', one => one.info(HOSTILE)],
    ['notice', one => one.notice(HOSTILE)],
    ['error', one => one.error(HOSTILE)],
    ['warning', one => one.warning(HOSTILE)],
    ['setFailed', one => one.setFailed(HOSTILE)],
    ['startGroup', one => one.startGroup(HOSTILE)],
    ['endGroup', one => one.endGroup()]
  ]

  it.each(calls)('%s', (_name, call) => {
    const told = effects(() => call(runner), hasFiles)
    expect(told).toEqual(effects(() => call(core), hasFiles))
    expect(told).not.toEqual(effects(() => undefined, hasFiles))
  })

  it('a warning at a place in the repository', () => {
    const told = effects(() => runner.warning(HOSTILE, {file: 'a,b:c%.ts', line: 7}), hasFiles)
    expect(told).toEqual(effects(() => core.warning(HOSTILE, {file: 'a,b:c%.ts', startLine: 7}), hasFiles))
    expect(told.log).toMatch(/^::warning file=a%2Cb%3Ac%25\.ts,line=7::/)
  })
})

it('adds to the summary as @actions/core does', async () => {
  const own = effects(() => runner.addSummary(HOSTILE), true)
  const path = join(folder, 'GITHUB_STEP_SUMMARY')
  writeFileSync(path, 'before\n')
  await core.summary.addRaw(HOSTILE, true).write()
  expect(own.files[FILES.indexOf('GITHUB_STEP_SUMMARY')]).toBe(readFileSync(path, 'utf8'))
})

it('leaves a summary out where the runner shows none', () => {
  expect(effects(() => runner.addSummary('### Done'), false)).toEqual(effects(() => undefined, false))
})

it('reads inputs and state by the names that @actions/core reads', () => {
  process.env['INPUT_MY_INPUT-NAME'] = ' a\n'
  process.env['STATE_folder'] = '/tmp/a'
  expect([runner.getInput('my input-name'), runner.getInput('other')]).toEqual([' a\n', ''])
  expect(runner.getInput('my input-name')).toBe(core.getInput('my input-name', {trimWhitespace: false}))
  expect([runner.getState('folder'), runner.getState('other')]).toEqual([core.getState('folder'), core.getState('other')])
})

it('gives each value a mark of its own', () => {
  process.env['GITHUB_OUTPUT'] = join(folder, 'GITHUB_OUTPUT')
  writeFileSync(process.env['GITHUB_OUTPUT'], '')
  for (const value of ['a', 'b']) runner.setOutput('name', value)
  const marks = readFileSync(process.env['GITHUB_OUTPUT'], 'utf8').match(/ghadelimiter_[0-9a-f-]{36}/g) ?? []
  expect([marks.length, new Set(marks).size]).toEqual([4, 2])
})

it('makes no file that the runner did not make', () => {
  process.env['GITHUB_OUTPUT'] = join(folder, 'missing')
  expect(() => runner.setOutput('name', 'value')).toThrow(/missing/)
})
