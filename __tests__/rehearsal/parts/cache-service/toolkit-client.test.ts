import {restoreCache, saveCache} from '@actions/cache'
import {afterEach, beforeEach, expect, jest, test} from '@jest/globals'
import {randomBytes} from 'node:crypto'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {scopesOf, startCacheService, type CacheService} from '../../../../rehearsal/parts/cache-service/index.ts'

/** The client that `actions/cache` has, by GitHub: what works with the real service has to work here. */

const before = {...process.env}
let folder: string
let service: CacheService
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-cache-client-'))
  service = await startCacheService({folder: join(folder, 'service')})
  mkdirSync(join(folder, 'workspace'))
  process.env['GITHUB_WORKSPACE'] = join(folder, 'workspace')
  process.env['RUNNER_TEMP'] = join(folder, 'temp')
  process.env['ACTIONS_RESULTS_URL'] = service.url
  process.env['ACTIONS_CACHE_SERVICE_V2'] = 'True'
  delete process.env['GITHUB_SERVER_URL']
  // Its words are for the runner's log.
  jest.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterEach(async () => {
  jest.restoreAllMocks()
  process.env = before
  await service.stop()
  rmSync(folder, {recursive: true, force: true})
})

function playRun(ref: string, baseRef = ''): void {
  process.env['ACTIONS_RUNTIME_TOKEN'] = service.issueToken(scopesOf({ref, baseRef, defaultBranch: 'main'}))
}

test('@actions/cache saves and restores, by exact key, by the beginning of a key, and not across branches', async () => {
  const modules = join(folder, 'workspace', 'modules')
  mkdirSync(modules)
  writeFileSync(join(modules, 'file'), 'content')
  playRun('refs/heads/feature')
  expect(await saveCache([modules], 'linux-modules-feature')).toBeGreaterThan(0)
  playRun('refs/heads/main')
  expect(await saveCache([modules], 'linux-modules-1')).toBeGreaterThan(0)
  // Immutable: the second one is refused, and the client says so.
  expect(await saveCache([modules], 'linux-modules-1')).toBe(-1)
  rmSync(modules, {recursive: true})
  playRun('refs/pull/7/merge', 'main')
  expect(await restoreCache([modules], 'linux-modules-2', ['linux-'])).toBe('linux-modules-1')
  expect(readFileSync(join(modules, 'file'), 'utf8')).toBe('content')
  expect(await restoreCache([modules], 'linux-modules-feature')).toBeUndefined()
  expect(await restoreCache([join(folder, 'workspace', 'other')], 'linux-modules-1')).toBeUndefined()
})

test('a token that only reads is denied the write, in the words that the client knows', async () => {
  writeFileSync(join(folder, 'workspace', 'file'), 'content')
  process.env['ACTIONS_RUNTIME_TOKEN'] = service.issueToken([{Scope: 'refs/heads/main', Permission: 1}])
  expect(await saveCache([join(folder, 'workspace', 'file')], 'key')).toBe(-1)
  expect(service.entries()).toEqual([])
})

test('entries outlive the service, within the limit', async () => {
  const file = join(folder, 'workspace', 'file')
  writeFileSync(file, 'content')
  playRun('refs/heads/main')
  await saveCache([file], 'first')
  await service.stop()
  const size = 1_000
  service = await startCacheService({folder: join(folder, 'service'), limit: size})
  process.env['ACTIONS_RESULTS_URL'] = service.url
  playRun('refs/heads/main')
  expect(await restoreCache([file], 'first')).toBe('first')
  writeFileSync(file, randomBytes(size - 100))
  await saveCache([file], 'second')
  expect(service.entries().map(({key}) => key)).toEqual(['second'])
})
