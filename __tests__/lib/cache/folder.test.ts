import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {EventEmitter, once} from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {chooseFileCache} from '../../../lib/cache/choose.ts'
import {folderCache} from '../../../lib/cache/folder.ts'
import {LockedError, withLock} from '../../../lib/cache/lock.ts'
import {http} from '../../../lib/http/http.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-folder-cache-'))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const cacheOf = (limit = 1_000) => folderCache({folder: join(folder, 'cache'), limit})
const entries = () => readdirSync(join(folder, 'cache')).filter(name => name.length === 64)

test('gives back what was kept; the newest file under a key counts', async () => {
  const cache = cacheOf()
  const restored = join(folder, 'restored')
  expect(await cache.restore('a/b:c', restored)).toEqual({state: 'miss'})
  expect(await cache.save('a/b:c', file('one', 'first'))).toEqual({state: 'saved'})
  expect(await cache.save('a/b:c', file('two', 'second'))).toEqual({state: 'saved'})
  expect(await cache.restore('a/b:c', restored)).toEqual({state: 'hit'})
  expect(readFileSync(restored, 'utf8')).toBe('second')
  expect(readdirSync(join(folder, 'cache'))).toHaveLength(1)
})

test('what is changed after it was given back stays as it was in the cache', async () => {
  const cache = cacheOf()
  await cache.save('key', file('one', 'kept'))
  await cache.restore('key', join(folder, 'restored'))
  writeFileSync(join(folder, 'restored'), 'changed')
  await cache.restore('key', join(folder, 'again'))
  expect(readFileSync(join(folder, 'again'), 'utf8')).toBe('kept')
})

test('what was used longest ago goes first, and nothing is kept that is larger than all', async () => {
  const cache = cacheOf(10)
  await cache.save('one', file('one', '12345'))
  await cache.save('two', file('two', '12345'))
  for (const name of entries()) utimesSync(join(folder, 'cache', name), new Date(0), new Date(0))
  expect(await cache.restore('one', join(folder, 'restored'))).toEqual({state: 'hit'})
  await cache.save('three', file('three', '123'))
  expect(await cache.restore('two', join(folder, 'gone'))).toEqual({state: 'miss'})
  expect(await cache.restore('one', join(folder, 'still'))).toEqual({state: 'hit'})
  expect(await cache.save('four', file('four', '12345678901'))).toMatchObject({state: 'not-kept'})
})

test('many at once: each file is whole, and the folder stays within its limit', async () => {
  const cache = cacheOf(60)
  const names = Array.from({length: 12}, (_, index) => `job-${index}`)
  const saved = await Promise.all(names.map(name => cache.save(name, file(name, name.padEnd(10)))))
  expect(saved.map(({state}) => state)).toEqual(names.map(() => 'saved'))
  const sizes = entries().map(name => statSync(join(folder, 'cache', name)).size)
  expect(sizes).toEqual([10, 10, 10, 10, 10, 10])
  expect(readdirSync(join(folder, 'cache'))).toHaveLength(6)
})

test('a folder that cannot be used fails nothing, and says why', async () => {
  writeFileSync(join(folder, 'cache'), 'a file in its place')
  expect(await cacheOf().save('key', file('one', 'first'))).toMatchObject({
    state: 'failed',
    reason: expect.stringMatching(/EEXIST|ENOTDIR/)
  })
  expect(await cacheOf().restore('key', join(folder, 'restored'))).toMatchObject({state: 'failed'})
  expect(existsSync(join(folder, 'restored'))).toBe(false)
})

test('a draft of a job that is gone is removed, one of a job that works is not', async () => {
  mkdirSync(join(folder, 'cache'))
  writeFileSync(join(folder, 'cache', 'draft-old'), 'old')
  utimesSync(join(folder, 'cache', 'draft-old'), new Date(0), new Date(0))
  writeFileSync(join(folder, 'cache', 'draft-new'), 'new')
  await cacheOf().save('key', file('one', 'first'))
  expect(readdirSync(join(folder, 'cache')).filter(name => name.startsWith('draft'))).toEqual(['draft-new'])
})

test('a self-hosted runner has it in its tool cache, and none without one', () => {
  const choose = (environment: Record<string, string>) => chooseFileCache(environment, http, {name: 'trivy', limit: 1})
  expect(choose({RUNNER_TOOL_CACHE: folder})?.place).toBe(join(folder, 'fairway-cache', 'trivy'))
  expect(choose({RUNNER_ENVIRONMENT: 'self-hosted'})).toBeUndefined()
})

test('the lock lets one in at a time', async () => {
  const names = ['one', 'two', 'three']
  const [inside, refused, done] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const events = new EventEmitter()
  let most = 0
  const tell = (set: Set<string>, name: string) => {
    set.add(name)
    events.emit('told')
  }
  // Whoever finds the lock taken asks its signal next.
  const signalOf = (name: string) => Object.assign(new AbortController().signal, {throwIfAborted: () => tell(refused, name)})
  await Promise.all(
    names.map(name =>
      withLock(folder, {signal: signalOf(name)}, async () => {
        refused.clear()
        tell(inside, name)
        const isToldOf = (other: string) => [inside, refused, done].some(set => set.has(other))
        while (!names.every(isToldOf)) await once(events, 'told')
        most = Math.max(most, inside.size)
        inside.delete(name)
        tell(done, name)
      })
    )
  )
  expect(most).toBe(1)
  expect(readdirSync(folder)).toEqual([])
})

test('a lock that nobody touches any more is taken over; one that lives is waited for, and then left', async () => {
  writeFileSync(join(folder, 'lock'), 'somebody')
  await expect(withLock(folder, {patience: 0}, () => Promise.resolve('in'))).rejects.toThrow(LockedError)
  expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe('somebody')
  // Also of a holder that died before the clock was set back.
  for (const touched of [new Date(0), new Date(Date.now() + 3_600_000)]) {
    writeFileSync(join(folder, 'lock'), 'somebody')
    utimesSync(join(folder, 'lock'), touched, touched)
    expect(await withLock(folder, {patience: 0}, () => Promise.resolve('in'))).toBe('in')
    expect(readdirSync(folder)).toEqual([])
  }
})

test('whoever lost the lock meanwhile leaves it to its new holder', async () => {
  await withLock(folder, {}, () => {
    writeFileSync(join(folder, 'lock'), 'another')
    return Promise.resolve()
  })
  expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe('another')
  chmodSync(folder, 0o700)
})
