import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fetchDatabase, type DatabaseKind} from '../../../actions/trivy-scan/database.ts'
import type {ProcessResult} from '../../../lib/action/process.ts'
import {failed, fakeTrivy, fatal, fatalPull, NOW, succeeded} from './fake-trivy.ts'

const first = 'one.example.com/db:2'
const second = 'two.example.com/db:2'

let folder: string
let asked: string[]
let waits: number[]
let log: string[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  asked = []
  waits = []
  log = []
})

afterEach(() => rm(folder, {recursive: true}))

function fetch(
  repositories: string[],
  download: (repository: string, attempt: number) => ProcessResult | string,
  signal?: AbortSignal,
  kind: DatabaseKind = 'vulnerability'
) {
  const trivy = fakeTrivy(
    (repository, attempt) => {
      asked.push(repository)
      return download(repository, attempt)
    },
    () => ''
  )
  const info = (message: string) => log.push(message)
  const scanner = {
    program: 'trivy',
    environment: {},
    folder,
    timeout: 60_000,
    run: trivy.run,
    info,
    signal: signal ?? new AbortController().signal
  }
  const sleep = (milliseconds: number, given?: AbortSignal) => {
    given?.throwIfAborted()
    waits.push(milliseconds)
    return Promise.resolve()
  }
  return fetchDatabase({kind, repositories, maxAge: 72 * 3_600_000}, scanner, {sleep, now: () => NOW, info})
}

describe('fetchDatabase', () => {
  it('asks the first repository first, and says when the database was built', async () => {
    expect(await fetch([first, second], () => succeeded)).toEqual({repository: first, updatedAt: '2099-01-01T00:00:00Z'})
    expect(asked).toEqual([first])
  })

  it('goes on to the next repository, whatever is wrong with the first', async () => {
    const database = await fetch([first, second], repository => (repository === first ? fatalPull('DENIED: denied') : succeeded))
    expect(database.repository).toBe(second)
    expect(asked).toEqual([first, second])
    expect(log).toEqual([`No vulnerability database from ${first}: DENIED: denied.`])
  })

  it.each([
    'GET https://one.example.com/v2/: TOOMANYREQUESTS: retry-after: 171µs',
    'GET https://one.example.com/v2/: unexpected status code 503 Service Unavailable',
    'Get "https://one.example.com/v2/": dial tcp 192.0.2.1:443: i/o timeout',
    'Get "https://one.example.com/v2/": dial tcp 192.0.2.1:443: connect: connection refused',
    'Get "https://one.example.com/v2/": unexpected EOF'
  ])('asks again, after growing waits, after %s', async reason => {
    await fetch([first], (_, attempt) => (attempt < 3 ? fatalPull(reason) : succeeded))
    expect(asked).toHaveLength(3)
    expect(waits).toHaveLength(2)
    expect(waits[1]).toBeGreaterThan(waits[0]!)
  })

  it('asks again after a download that did not end', async () => {
    await fetch([first], (_, attempt) => (attempt === 1 ? fatal('context deadline exceeded') : succeeded))
    expect(asked).toHaveLength(2)
  })

  it('does not ask again where it does not exist, gives up on the others in the end, and names each reason', async () => {
    const error = fetch([first, second], repository => fatalPull(repository === first ? 'NAME_UNKNOWN: unknown' : 'TOOMANYREQUESTS'))
    await expect(error).rejects.toMatchObject({
      message: `The vulnerability database could not be downloaded. ${first}: NAME_UNKNOWN: unknown. ${second}: TOOMANYREQUESTS.`,
      fix: 'Run the job again, or set "db-repository" to a mirror.'
    })
    expect(asked).toEqual([first, second, second, second, second])
  })

  it('does not take what a failed download left behind', async () => {
    await mkdir(join(folder, 'cache', 'db'), {recursive: true})
    await writeFile(join(folder, 'cache', 'db', 'metadata.json'), '{"UpdatedAt":"2001-01-01T00:00:00Z"}')
    await expect(fetch([first], () => failed('', {exitCode: 0, timedOut: true}))).rejects.toThrow('did not finish within 1 min')
    expect(asked).toHaveLength(4)
    expect((await fetch([first], () => succeeded)).updatedAt).toBe('2099-01-01T00:00:00Z')
  })

  it('stops waiting when the run is cancelled', async () => {
    const cancellation = new AbortController()
    const reason = new Error('cancelled')
    const download = () => {
      cancellation.abort(reason)
      return fatalPull('TOOMANYREQUESTS')
    }
    await expect(fetch([first], download, cancellation.signal)).rejects.toBe(reason)
    expect(asked).toEqual([first])
  })

  const builtAt = (date: unknown) => JSON.stringify({Version: 2, UpdatedAt: date})

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
    const database = await fetch([first, second], repository => (repository === first ? builtAt(date) : succeeded))
    expect(database.repository).toBe(second)
    expect(log).toEqual([`No vulnerability database from ${first}: ${reason}`])
    await expect(fetch([first], () => builtAt(date))).rejects.toThrow(`No vulnerability database can be used. ${first}: ${reason}`)
    expect(waits).toEqual([])
    expect(existsSync(join(folder, 'cache', 'db'))).toBe(false)
  })

  it('without metadata is of no age', async () => {
    await expect(fetch([first], () => 'no JSON')).rejects.toMatchObject({
      message: `No vulnerability database can be used. ${first}: it does not say when it was built.`,
      fix: 'Run the job again, or set "db-repository" to a mirror that is kept up to date.'
    })
  })

  it('of Java archives is asked for as patiently, from repositories of its own, and named', async () => {
    const answer = (repository: string, attempt: number) =>
      repository === first ? fatalPull('DENIED') : attempt < 2 ? fatalPull('TOOMANYREQUESTS') : succeeded
    expect(await fetch([first, second], answer, undefined, 'java')).toMatchObject({repository: second})
    expect(asked).toEqual([first, second, second])
    expect(log[0]).toBe(`No Java database from ${first}: DENIED.`)
    expect(existsSync(join(folder, 'cache', 'java-db', 'metadata.json'))).toBe(true)
    await expect(fetch([first], () => fatalPull('DENIED'), undefined, 'java')).rejects.toMatchObject({
      message: `The Java database could not be downloaded. ${first}: DENIED.`,
      fix: 'Run the job again, or set "java-db-repository" to a mirror.'
    })
    await expect(fetch([first], () => builtAt('2098-01-01T00:00:00Z'), undefined, 'java')).rejects.toThrow(
      /^No Java database can be used\. .+ and java-db-max-age is 3 days\.$/
    )
  })
})
