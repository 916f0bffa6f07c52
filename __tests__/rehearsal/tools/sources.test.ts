import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {createHash} from 'node:crypto'
import {mkdir, readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'
import type {Http} from '../../../lib/http/http.ts'
import {definitionOf} from '../../../rehearsal/tools/folders.ts'
import {installPython} from '../../../rehearsal/tools/sources/python.ts'
import type {Recipe} from '../../../rehearsal/tools/sources/recipe.ts'
import {installRelease} from '../../../rehearsal/tools/sources/release.ts'
import {emptyMachine, makeStage, type Stage} from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await makeStage()
  await mkdir(join(stage.root, 'output'))
})
afterEach(() => stage.remove())

const recipe = (changes: Partial<Recipe>): Recipe => ({
  name: 'act',
  definition: definitionOf('act'),
  platform: 'linux-x64',
  machine: emptyMachine,
  scratch: stage.root,
  output: join(stage.root, 'output'),
  logLine: () => undefined,
  state: () => undefined,
  run: stage.dependencies.run,
  http: stage.dependencies.http,
  environment: stage.dependencies.environment,
  silentHosts: new Set(),
  ...changes
})
const body = Buffer.from('#!/bin/sh\n')
const asset = {
  url: 'https://releases.example.com/act',
  sha256: createHash('sha256').update(body).digest('hex'),
  archive: 'none',
  member: ''
} as const
const serve =
  (status = 200): Http =>
  () =>
    Promise.resolve({url: asset.url, status, headers: {}, body})

describe('a release', () => {
  test('whose sha256 is right becomes a program', async () => {
    await installRelease({kind: 'release', assets: {'linux-x64': asset}}, recipe({http: serve()}))
    const program = join(stage.root, 'output', 'bin', 'act')
    expect(await readFile(program)).toEqual(body)
    expect((await stat(program)).mode & 0o111).toBe(0o111)
  })

  test('that is not there is told with its status', async () => {
    await expect(installRelease({kind: 'release', assets: {'linux-x64': asset}}, recipe({http: serve(404)}))).rejects.toThrow(
      'https://releases.example.com/act answered 404'
    )
  })

  test('on a server that did not answer is not asked for a second time in a run', async () => {
    let asked = 0
    const http: Http = () => {
      asked++
      return Promise.reject(new ActionError('no answer'))
    }
    const all = recipe({http})
    for (let attempt = 0; attempt < 2; attempt++) {
      await expect(installRelease({kind: 'release', assets: {'linux-x64': asset}}, all)).rejects.toThrow(
        'releases.example.com cannot be reached'
      )
    }
    expect(asked).toBe(1)
  })
})

test('a Python wheel is installed by its hash, without what else it might ask for', async () => {
  await stage.program('python3', `echo "$@" > ${stage.root}/arguments; cp ${stage.root}/requirements.txt ${stage.root}/seen`)
  const machine = {...emptyMachine, python: join(stage.bin, 'python3')}
  const sha256 = {'linux-x64': 'a'.repeat(64)}
  await installPython({kind: 'python', project: 'zizmor', version: '1.32.0', sha256}, recipe({machine}))
  expect(await readFile(join(stage.root, 'arguments'), 'utf8')).toMatch(/--no-deps --only-binary :all: --require-hashes --target/)
  expect(await readFile(join(stage.root, 'seen'), 'utf8')).toBe(`zizmor==1.32.0 --hash=sha256:${'a'.repeat(64)}\n`)
})
