import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError, CancelledError} from '../../../lib/action/errors.ts'
import {ensureNamedTools, toolsPath, type EnsureOptions} from '../../../rehearsal/tools/ensure.ts'
import {MissingToolsError} from '../../../rehearsal/tools/errors.ts'
import {fakeGo, makeStage, type Stage} from './stage.ts'

let stage: Stage
let lines: string[]
let options: EnsureOptions
beforeEach(async () => {
  stage = await makeStage()
  lines = []
  options = {log: line => lines.push(line)}
})
afterEach(() => stage.remove())

const ensure = (changes: object = {}, more: EnsureOptions = {}) =>
  ensureNamedTools(['actionlint'], {...options, ...more}, {...stage.dependencies, ...changes})
const leftInCache = async () => (await readdir(stage.cache)).sort()

describe('a tool that is missing', () => {
  test('is built when the download cannot be reached; said before, shown while, found afterwards', async () => {
    await stage.program('go', fakeGo(stage))
    const tool = (await ensure()).get('actionlint')
    expect(tool?.from).toBe('Go module github.com/rhysd/actionlint v1.7.12')
    expect(tool?.path.startsWith(stage.cache)).toBe(true)
    expect(lines[0]).toContain('To be installed in')
    expect(lines.join('\n')).toMatch(
      /actionlint: download[\s\S]*actionlint: fetching the Go module[\s\S]*actionlint: building[\s\S]*actionlint: done/
    )

    lines.length = 0
    const again = (await ensure()).get('actionlint')
    expect(again).toEqual({...tool, from: 'cache (Go module github.com/rhysd/actionlint v1.7.12)'})
    expect(lines).toEqual([])
    expect(await leftInCache()).toEqual(['actionlint', 'logs'])
    expect(await readdir(join(stage.cache, 'logs'))).toEqual([])
  })

  test('is built with the pinned version written in, out of a copy of the module', async () => {
    await stage.program('go', fakeGo(stage))
    await ensure()
    expect(await readFile(join(stage.root, 'build-arguments'), 'utf8')).toContain('-X github.com/rhysd/actionlint.version=1.7.12 -o ')
    expect(await readFile(join(stage.root, 'build-folder'), 'utf8')).toContain(`${stage.cache}/.scratch-`)
    expect(await readFile(join(stage.root, 'build-environment'), 'utf8')).toMatch(/^CGO_ENABLED=0$/m)
  })

  test('is not kept when the download is not the pinned file', async () => {
    const body = Buffer.from('not what was pinned')
    const http = () => Promise.resolve({status: 200, headers: {}, body})
    const error = await ensure({http}).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(MissingToolsError)
    expect((error as Error).message).toMatch(/has the sha256 [0-9a-f]{64}, not the pinned 8aca8db9/)
    expect(await leftInCache()).toEqual(['logs'])
  })

  test('whose build fails shows the end of what was said and where the rest is', async () => {
    await stage.program('go', fakeGo(stage, {build: 'for n in 1 2 3 4 5 6 7 8 9 10; do echo "line $n" >&2; done; exit 1'}))
    const error = await ensure().catch((thrown: unknown) => thrown)
    const {message} = error as Error
    expect(error).toBeInstanceOf(MissingToolsError)
    expect(message).toContain('actionlint (checks the workflows)')
    expect(message).toContain('line 10')
    expect(message).not.toContain('line 1\n')
    expect(message.match(/exited with status 1/g)).toHaveLength(1)
    const log = /Everything it said: (\S+)/.exec(message)?.[1] ?? ''
    expect(await readFile(log, 'utf8')).toContain('line 1\n')
    expect(await leftInCache()).toEqual(['logs'])
  })

  test.each([
    ['is another module than the pinned one', {sum: 'h1:another'}, 'has the hash h1:another, not the pinned h1:'],
    ['says another version', {version: '1.7.11'}, 'says it is version 1.7.11, not 1.7.12']
  ])('that %s is not kept', async (_, go, message) => {
    await stage.program('go', fakeGo(stage, go))
    await expect(ensure()).rejects.toThrow(message)
    expect(await leftInCache()).toEqual(['logs'])
  })

  test('leaves nothing when the person cancels in the middle', async () => {
    await stage.program('go', fakeGo(stage, {build: 'sleep 60'}))
    const cancellation = new AbortController()
    const log = (line: string) => {
      if (line.includes('building')) cancellation.abort(new CancelledError())
    }
    await expect(ensure({}, {log, signal: cancellation.signal})).rejects.toThrow(CancelledError)
    expect(await leftInCache()).toEqual(['logs'])
    expect(await readdir(join(stage.cache, 'logs'))).toEqual([])
  })

  test('that is not available is said before anything is changed', async () => {
    const nowhere = {folders: {...stage.dependencies.folders, platform: 'linux-riscv64'}}
    const error = await ensure(nowhere).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(MissingToolsError)
    expect((error as Error).message).toContain('there is no pinned download for linux-riscv64')
    expect(lines).toEqual([])
  })
})

describe('asking', () => {
  const ask = (answer: boolean) => ({ask: () => Promise.resolve(answer)})

  test('a no installs nothing and says how to get it by hand', async () => {
    await stage.program('go', fakeGo(stage))
    await expect(ensure(ask(false))).rejects.toThrow(/Nothing was installed.*\n.*actionlint.*https:\/\/go\.dev/)
    expect(await leftInCache()).toEqual([])
  })

  test('a yes goes ahead, and --yes does not ask', async () => {
    await stage.program('go', fakeGo(stage))
    expect((await ensure(ask(true))).has('actionlint')).toBe(true)
    const never = {ask: () => Promise.reject(new ActionError('was asked'))}
    await stage.remove()
    stage = await makeStage()
    await stage.program('go', fakeGo(stage))
    expect((await ensure(never, {yes: true})).has('actionlint')).toBe(true)
  })
})

test('the folders of tools, each once', () => {
  const tool = (path: string) => ({path, version: '1', from: 'PATH'})
  expect(toolsPath({a: tool('/usr/bin/a'), b: tool('/opt/b/bin/b'), c: tool('/usr/bin/c')})).toEqual(['/usr/bin', '/opt/b/bin'])
})
