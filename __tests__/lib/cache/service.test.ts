import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createServer, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {chooseFileCache} from '../../../lib/cache/choose.ts'
import {serviceAccess, serviceCache} from '../../../lib/cache/service.ts'
import {http, type Http} from '../../../lib/http/http.ts'
import {scopesOf, startCacheService, type CacheService} from '../../../rehearsal/parts/cache-service/index.ts'

const MAIN = {ref: 'refs/heads/main', baseRef: '', defaultBranch: 'main'}
const PULL_REQUEST = {ref: 'refs/pull/7/merge', baseRef: 'main', defaultBranch: 'main'}

const LIMIT = 100 * 1024 * 1024

let folder: string
let service: CacheService
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-service-cache-'))
  service = await startCacheService({folder: join(folder, 'service')})
})
afterEach(async () => {
  await service.stop()
  rmSync(folder, {recursive: true, force: true})
})

/** Asks once: the waits between two attempts are not what is tested here. */
const once: Http = request => http({...request, attempts: 1})

function environmentOf(run: typeof MAIN, more: Record<string, string> = {}): Record<string, string> {
  return {
    RUNNER_ENVIRONMENT: 'github-hosted',
    ACTIONS_RUNTIME_TOKEN: service.issueToken(scopesOf(run)),
    ACTIONS_RESULTS_URL: service.url,
    ACTIONS_CACHE_SERVICE_V2: 'True',
    ...more
  }
}

function cacheOf(run: typeof MAIN, more?: Record<string, string>) {
  return serviceCache(serviceAccess(environmentOf(run, more))!, once, {limit: LIMIT})
}

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

test('gives back what was kept, byte for byte, also over several parts', async () => {
  const content = Buffer.alloc(40 * 1024 * 1024)
  for (let at = 0; at < content.length; at += 4_096) content.writeUInt32LE(at, at)
  const cache = cacheOf(MAIN)
  const restored = join(folder, 'restored')
  expect(await cache.restore('database', restored)).toEqual({state: 'miss'})
  expect(await cache.save('database', file('given', content))).toEqual({state: 'saved'})
  expect(await cache.restore('database', restored)).toEqual({state: 'hit'})
  expect(readFileSync(restored).equals(content)).toBe(true)
  expect(service.calls.filter(({name}) => name === 'GET').map(({status}) => status)).toEqual([206, 206])
})

test('a key is given once, and one that only begins so is another one', async () => {
  const cache = cacheOf(MAIN)
  await cache.save('database-1', file('given', 'first'))
  expect(await cache.save('database-1', file('other', 'second'))).toEqual({state: 'not-kept', reason: 'it has one under this key'})
  expect(await cache.restore('database', join(folder, 'restored'))).toEqual({state: 'miss'})
})

describe('branches', () => {
  test("a pull request reads the default branch's and writes where only it reads", async () => {
    await cacheOf(MAIN).save('shared', file('main', 'of main'))
    await cacheOf(PULL_REQUEST).save('own', file('own', 'of the pull request'))
    const restored = (name: string) => join(folder, `restored-${name}`)
    expect(await cacheOf(PULL_REQUEST).restore('shared', restored('shared'))).toEqual({state: 'hit'})
    expect(await cacheOf(PULL_REQUEST).restore('own', restored('own'))).toEqual({state: 'hit'})
    expect(await cacheOf(MAIN).restore('own', restored('main'))).toEqual({state: 'miss'})
  })

  test.each([
    ['read', {state: 'not-kept', reason: 'this run may not write to it'}, {state: 'hit'}],
    ['none', {state: 'not-kept', reason: 'this run may not write to it'}, {state: 'miss'}],
    ['write-only', {state: 'saved'}, {state: 'miss'}]
  ])('ACTIONS_CACHE_MODE %s is kept to', async (mode, saved, restored) => {
    await cacheOf(MAIN).save('there', file('there', 'there'))
    const cache = cacheOf(MAIN, {ACTIONS_CACHE_MODE: mode})
    expect(await cache.save('new', file('new', 'new'))).toEqual(saved)
    expect(await cache.restore('there', join(folder, 'restored'))).toEqual(restored)
  })
})

describe('a service that does not work fails nothing, and says why', () => {
  test('too many requests', async () => {
    service.limitRequests()
    const reason = 'it answered 429 to GetCacheEntryDownloadURL (too many requests)'
    expect(await cacheOf(MAIN).restore('key', join(folder, 'restored'))).toEqual({state: 'failed', reason})
    expect(await cacheOf(MAIN).save('key', file('given', 'given'))).toMatchObject({state: 'failed'})
  })

  test('nobody answers', async () => {
    const cache = cacheOf(MAIN)
    await service.takeDown()
    const restored = await cache.restore('key', join(folder, 'restored'))
    expect(restored).toMatchObject({state: 'failed', reason: expect.stringContaining('got no answer') as unknown})
    expect(JSON.stringify(restored)).not.toContain('sig=')
  })

  test.each([
    ['does not answer', () => new Promise<void>(() => undefined)],
    ['asks for a minute of patience', (response: ServerResponse) => response.writeHead(429, {'retry-after': '59'}).end('{}')]
  ])('one that %s is not waited for', async (_what, answer) => {
    const silent = createServer((_request, response) => void answer(response))
    await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`
    const access = serviceAccess(environmentOf(MAIN, {ACTIONS_RESULTS_URL: url}))!
    const cache = serviceCache(access, http, {limit: LIMIT, patience: 50})
    const failed = (name: string) => ({state: 'failed', reason: `it gave no usable answer to ${name} within 0.1 s`})
    expect(await cache.restore('key', join(folder, 'restored'))).toEqual(failed('GetCacheEntryDownloadURL'))
    expect(await cache.save('key', file('given', 'given'))).toEqual(failed('CreateCacheEntry'))
    silent.closeAllConnections()
    silent.close()
  })

  test('a file that is larger than any of ours is not taken', async () => {
    await cacheOf(MAIN).save('key', file('given', 'given'))
    const small = serviceCache(serviceAccess(environmentOf(MAIN))!, once, {limit: 4})
    expect(await small.restore('key', join(folder, 'restored'))).toEqual({
      state: 'failed',
      reason: 'it has 5 bytes under this key, more than any file of ours'
    })
    expect(existsSync(join(folder, 'restored'))).toBe(false)
  })

  test("a token of somebody else's", async () => {
    const cache = cacheOf(MAIN, {ACTIONS_RUNTIME_TOKEN: 'e30.e30.e30'})
    expect(await cache.restore('key', join(folder, 'restored'))).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('401') as unknown
    })
  })
})

test('the token goes to the service, and not to the storage that it names', async () => {
  const asked: {url: string; hasToken: boolean}[] = []
  const watching: Http = request => {
    asked.push({url: request.url, hasToken: request.headers?.['authorization'] !== undefined})
    return http(request)
  }
  const cache = chooseFileCache(environmentOf(MAIN), watching, {name: 'any', limit: LIMIT})!
  await cache.save('key', file('given', 'given'))
  await cache.restore('key', join(folder, 'restored'))
  expect(asked.map(({url, hasToken}) => [new URL(url).pathname.split('/')[1], hasToken])).toEqual([
    ['twirp', true],
    ['storage', false],
    ['twirp', true],
    ['twirp', true],
    ['storage', false]
  ])
})

test.each([
  ['no token', {ACTIONS_RUNTIME_TOKEN: ''}],
  ['no address', {ACTIONS_RESULTS_URL: ''}],
  ['the first version of the service', {ACTIONS_CACHE_SERVICE_V2: 'False'}]
])('%s: there is no cache', (_what, more) => {
  expect(chooseFileCache(environmentOf(MAIN, more), http, {name: 'any', limit: 1})).toBeUndefined()
})
