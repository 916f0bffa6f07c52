import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fetchDatabase} from '../../../actions/trivy-scan/database.ts'
import type {ProcessResult} from '../../../lib/action/process.ts'
import {failed, fakeTrivy, fatal, fatalPull, succeeded} from './fake-trivy.ts'

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

function fetch(repositories: string[], download: (repository: string, attempt: number) => ProcessResult, signal?: AbortSignal) {
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
  return fetchDatabase(repositories, scanner, {sleep, info})
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
})
