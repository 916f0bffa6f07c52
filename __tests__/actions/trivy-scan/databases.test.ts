import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {fetchDatabase, type Database, type DatabaseDependencies} from '../../../actions/trivy-scan/databases/fetch.ts'
import type {DatabaseKind} from '../../../actions/trivy-scan/databases/kinds.ts'
import {createMirror} from '../../../actions/trivy-scan/databases/mirror.ts'
import {folderCache} from '../../../lib/cache/folder.ts'
import type {FileCache} from '../../../lib/cache/messages.ts'
import {USUAL_TRUST} from '../../../lib/registry/trust.ts'
import {NOW} from './fake-trivy.ts'
import {builtAt, fresh, layerWith, playMirrors, type Played, type PlayedMirrors} from './played-mirrors.ts'

const first = 'one.example.com/db:2'
const second = 'two.example.com/db:2'
const DAY = 86_400_000

let folder: string
let waits: number[]
let log: string[]
let mirrors: PlayedMirrors

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  await mkdir(join(folder, 'tmp'))
  waits = []
  log = []
})

afterEach(() => rm(folder, {recursive: true}))

interface Options {
  readonly kind?: DatabaseKind
  readonly fileCache?: FileCache
  readonly now?: number
  readonly signal?: AbortSignal
}

function fetch(
  repositories: readonly string[],
  play: (repository: string, attempt: number) => Played,
  {kind = 'vulnerability', fileCache, now = NOW, signal = new AbortController().signal}: Options = {}
): Promise<Database> {
  mirrors = playMirrors(play)
  const dependencies: DatabaseDependencies = {
    folder,
    fileCache,
    timeout: 60_000,
    sleep: (milliseconds, given) => {
      given?.throwIfAborted()
      waits.push(milliseconds)
      return Promise.resolve()
    },
    now: () => now,
    info: message => log.push(message),
    signal
  }
  const from = repositories.map(repository => createMirror(repository, {http: mirrors.http, credentials: undefined, trust: USUAL_TRUST}))
  return fetchDatabase({kind, mirrors: from, maxAge: 3 * DAY}, dependencies)
}

const DENIED: Played = {status: 403, code: 'DENIED'}
const BUSY: Played = {status: 429, code: 'TOOMANYREQUESTS'}
const metadata = (name = 'db') => readFile(join(folder, 'cache', name, 'metadata.json'), 'utf8')

describe('fetchDatabase', () => {
  it('asks the first repository first, and says when the database was built', async () => {
    expect(await fetch([first, second], () => fresh)).toEqual({repository: first, updatedAt: '2099-01-01T00:00:00Z', isUnasked: false})
    expect(mirrors.asked).toEqual([first])
    expect(await readdir(join(folder, 'cache', 'db'))).toEqual(['metadata.json', 'trivy.db'])
    expect(await readdir(join(folder, 'tmp'))).toEqual([])
  })

  it('goes on to the next repository, whatever is wrong with the first', async () => {
    expect(await fetch([first, second], repository => (repository === first ? DENIED : fresh))).toMatchObject({repository: second})
    expect(mirrors.asked).toEqual([first, second])
    expect(log).toEqual([expect.stringMatching(`^No vulnerability database from ${first}: The registry one.example.com`)])
  })

  it.each<[string, Played]>([
    ['429', BUSY],
    ['503', {status: 503, code: 'UNAVAILABLE'}],
    ['a refused connection', {lost: 'ECONNREFUSED'}],
    ['a broken one', {lost: 'ECONNRESET'}],
    ['no time', {lost: 'ETIMEDOUT'}],
    ['a name service that does not answer', {lost: 'EAI_AGAIN'}]
  ])('asks again, after growing waits, after %s', async (_, refusal) => {
    await fetch([first], (_repository, attempt) => (attempt < 3 ? refusal : fresh))
    expect(mirrors.asked).toHaveLength(3)
    expect(waits).toHaveLength(2)
    expect(waits[1]).toBeGreaterThan(waits[0] ?? 0)
  })

  it.each<[string, Played]>([
    ['a certificate that nobody knows', {lost: 'SELF_SIGNED_CERT_IN_CHAIN'}],
    ['a host that is not there', {lost: 'ENOTFOUND'}],
    ['no repository', {status: 404, code: 'NAME_UNKNOWN'}]
  ])('does not ask again after %s', async (_, refusal) => {
    await expect(fetch([first], () => refusal)).rejects.toThrow(`The vulnerability database could not be downloaded. ${first}: `)
    expect(mirrors.asked).toHaveLength(1)
  })

  it('gives up in the end, and names each reason', async () => {
    const error = await fetch([first, second], repository => (repository === first ? DENIED : BUSY)).catch((caught: unknown) => caught)
    expect(error).toMatchObject({
      message: expect.stringMatching(`^The vulnerability database could not be downloaded. ${first}: .+ ${second}: .+429`),
      fix: 'Run the job again, or set "db-repository" to a mirror.'
    })
    expect(mirrors.asked).toEqual([first, second, second, second, second])
  })

  it('stops waiting when the run is cancelled', async () => {
    const cancellation = new AbortController()
    const reason = new Error('cancelled')
    const play = () => {
      cancellation.abort(reason)
      return BUSY
    }
    await expect(fetch([first], play, {signal: cancellation.signal})).rejects.toBe(reason)
    expect(mirrors.asked).toEqual([first])
  })

  it.each<[string, Played]>([
    ['no archive', {layer: Buffer.from('not gzip, not tar')}],
    ['an archive that is cut', {layer: layerWith('{}').subarray(0, 60)}],
    ['a plain archive that is cut inside of a file', {layer: gunzipSync(layerWith('{}')).subarray(0, 520)}],
    ['nothing at all', {layer: Buffer.alloc(0)}],
    ['no JSON where the manifest should be', {manifest: '{"layers": ['}]
  ])('passes over what is %s, at once, and leaves nothing of it behind', async (_, played) => {
    await expect(fetch([first], () => played)).rejects.toThrow('could not be downloaded')
    expect(mirrors.asked).toEqual([first])
    expect(waits).toEqual([])
    expect(existsSync(join(folder, 'cache', 'db'))).toBe(false)
    expect(await readdir(join(folder, 'tmp'))).toEqual([])
  })

  it('does not take bytes that are not what the manifest names', async () => {
    const [layer, sent] = [layerWith('{"UpdatedAt":"2099-01-01T00:00:00Z"}'), layerWith('{"UpdatedAt":"2099-01-02T00:00:00Z"}')]
    await expect(fetch([first], () => ({layer, sent}))).rejects.toThrow(`could not be downloaded. ${first}: `)
    expect(existsSync(join(folder, 'cache', 'db'))).toBe(false)
  })

  it('takes two files out of the archive, and no path leads out of the folder', async () => {
    const layer = layerWith('{"UpdatedAt":"2099-01-01T00:00:00Z"}', [
      {name: '../../escaped', content: Buffer.from('x')},
      {name: '/tmp/escaped', content: Buffer.from('x')},
      {name: 'more', content: Buffer.alloc(2_000)}
    ])
    await fetch([first], () => ({layer}))
    expect(await readdir(folder)).toEqual(['cache', 'tmp'])
    expect(await readdir(join(folder, 'cache', 'db'))).toEqual(['metadata.json', 'trivy.db'])
  })

  it('takes one of any age up to the limit', async () => {
    expect(await fetch([first], () => builtAt('2098-12-29T06:00:00.123456789Z'))).toMatchObject({repository: first})
    // The clock of the machine that built it is ahead.
    expect(await fetch([first], () => builtAt('2099-01-01T06:30:00Z'))).toMatchObject({repository: first})
  })

  it.each([
    ['2098-12-29T05:59:59Z', 'it was built at 2098-12-29T05:59:59Z, 3 days ago, and db-max-age is 3 days.'],
    ['2098-12-01T00:00:00Z', 'it was built at 2098-12-01T00:00:00Z, 31 days ago, and db-max-age is 3 days.'],
    ['2099-01-02T00:00:00Z', 'it says that it was built at 2099-01-02T00:00:00Z, which is yet to come.'],
    ['0001-01-01T00:00:00Z', 'it does not say when it was built.'],
    ['yesterday', 'it does not say when it was built.'],
    ['1', 'it does not say when it was built.'],
    [4_070_908_800, 'it does not say when it was built.'],
    [undefined, 'it does not say when it was built.']
  ])('passes over one of %s, and asks the next repository', async (date, reason) => {
    const database = await fetch([first, second], repository => (repository === first ? builtAt(date) : fresh))
    expect(database.repository).toBe(second)
    expect(log).toEqual([`No vulnerability database from ${first}: ${reason}`])
    await expect(fetch([first], () => builtAt(date))).rejects.toThrow(`No vulnerability database can be used. ${first}: ${reason}`)
    expect(waits).toEqual([])
    expect(existsSync(join(folder, 'cache', 'db'))).toBe(false)
  })

  it('without metadata is of no age', async () => {
    await expect(fetch([first], () => ({metadata: 'no JSON'}))).rejects.toMatchObject({
      message: `No vulnerability database can be used. ${first}: it does not say when it was built.`,
      fix: 'Run the job again, or set "db-repository" to a mirror that is kept up to date.'
    })
  })

  it('of Java archives is asked for as patiently, from repositories of its own, and named', async () => {
    const answer = (repository: string, attempt: number) => (repository === first ? DENIED : attempt < 2 ? BUSY : fresh)
    expect(await fetch([first, second], answer, {kind: 'java'})).toMatchObject({repository: second})
    expect(mirrors.asked).toEqual([first, second, second])
    expect(log[0]).toMatch(`No Java database from ${first}: `)
    expect(await metadata('java-db')).toContain('2099-01-01')
    await expect(fetch([first], () => DENIED, {kind: 'java'})).rejects.toMatchObject({
      message: expect.stringMatching(/^The Java database could not be downloaded\. /),
      fix: 'Run the job again, or set "java-db-repository" to a mirror.'
    })
    await expect(fetch([first], () => builtAt('2098-01-01T00:00:00Z'), {kind: 'java'})).rejects.toThrow(
      /^No Java database can be used\. .+ and java-db-max-age is 3 days\.$/
    )
  })
})

describe('with a cache', () => {
  let fileCache: FileCache
  const kept = () => join(folder, 'kept')
  beforeEach(() => {
    fileCache = folderCache({folder: kept(), limit: 10_000_000})
  })

  it('downloads a layer once, and asks all the same which one is the newest', async () => {
    await fetch([first], () => fresh, {fileCache})
    expect(mirrors.downloads).toHaveLength(1)
    expect(await fetch([first, second], () => fresh, {fileCache})).toMatchObject({repository: first, isUnasked: false})
    expect([mirrors.asked, mirrors.downloads]).toEqual([[first], []])
    expect(log.at(-1)).toMatch(/^The database sha256:[0-9a-f]{64} \(\d+ bytes\) was kept in /)
    await fetch([first], () => builtAt('2099-01-01T05:00:00Z'), {fileCache})
    expect(mirrors.downloads).toHaveLength(1)
    expect(await metadata()).toContain('05:00:00Z')
  })

  it('does not use what somebody else put there, and says so', async () => {
    await fetch([first], () => fresh, {fileCache})
    for (const name of await readdir(kept())) await writeFile(join(kept(), name), layerWith('{"UpdatedAt":"2099-01-01T05:59:00Z"}'))
    expect(await fetch([first], () => fresh, {fileCache})).toMatchObject({updatedAt: '2099-01-01T00:00:00Z'})
    expect(mirrors.downloads).toHaveLength(1)
    expect(log.join('\n')).toContain('is something else. It is not used.')
  })

  it('uses the last one, and says so, only when no repository answers and it is young enough', async () => {
    await fetch([first, second], repository => (repository === first ? DENIED : fresh), {fileCache})
    const down = (): Played => ({lost: 'ECONNREFUSED'})
    expect(await fetch([first, second], down, {fileCache, now: NOW + DAY})).toEqual({
      repository: second,
      updatedAt: '2099-01-01T00:00:00Z',
      isUnasked: true
    })
    expect(mirrors.asked).toHaveLength(8)
    await expect(fetch([first, second], down, {fileCache, now: NOW + 3 * DAY})).rejects.toThrow('could not be downloaded')
    expect(log.at(-1)).toMatch(/^The vulnerability database that was kept cannot be used: .+ 3 days ago, and db-max-age is 3 days\.$/)
    expect(existsSync(join(folder, 'cache', 'db'))).toBe(false)
    // One that answers and has none is no mirror that is down.
    await expect(fetch([first, second], repository => (repository === first ? DENIED : down()), {fileCache})).rejects.toThrow(
      'could not be downloaded'
    )
    const broken: Played = {layer: gunzipSync(layerWith('{}')).subarray(0, 520)}
    await expect(fetch([first, second], repository => (repository === first ? broken : down()), {fileCache})).rejects.toThrow(
      'its archive cannot be unpacked: it ends in the middle of a file.'
    )
    await expect(fetch(['three.example.com/db:2'], down, {fileCache})).rejects.toThrow('could not be downloaded')
  })

  it('that is broken costs nothing but a line', async () => {
    await writeFile(kept(), 'a file where the folder should be')
    expect(await fetch([first], () => fresh, {fileCache})).toMatchObject({repository: first})
    expect(log.join('\n')).toMatch(/was not kept in .+ for later runs: /)
  })
})
