import {describe, expect, test} from '@jest/globals'
import type {Container} from '../../../../actions/deploy-ssh/verify/containers.ts'
import {tellOneShots, waitForEarlierOneShots} from '../../../../actions/deploy-ssh/compose/one-shots.ts'
import {answer, fakeHost} from '../../../support/local-host.ts'

describe('one-shots of an earlier deploy', () => {
  const wait = (answers: string[][], left = 10_000) => {
    let now = 0
    const log: string[] = []
    const host = fakeHost({'one-shots': () => answer(answers.shift() ?? [])})
    const first = answer(answers.shift() ?? [])
    const pause = (milliseconds: number) => {
      now += milliseconds
      return Promise.resolve()
    }
    return {
      done: waitForEarlierOneShots(host, 'wiki', first, {left, whole: 60_000}, {info: line => log.push(line), pause, now: () => now}),
      log,
      host
    }
  }

  test('are waited for, and said once', async () => {
    const {done, log, host} = wait([['still-runs migrate'], ['still-runs migrate'], []])
    await done
    expect(log).toEqual(['Waiting for service migrate, started by an earlier deploy, to end (at most 10 s).'])
    expect(host.asked).toHaveLength(2)
  })

  test('that outlast the time stop the deploy, with what to do', async () => {
    const {done} = wait(Array<string[]>(9).fill(['still-runs migrate', 'still-runs seed']), 4_000)
    await expect(done).rejects.toThrow('Services migrate, seed, started by an earlier deploy, still ran after 1 min ("timeout").')
  })

  test('a host that cannot say is no yes', async () => {
    const first = answer([], {exitCode: 1})
    const waiting = waitForEarlierOneShots(fakeHost({}), 'wiki', first, {left: 1, whole: 1}, {info: () => undefined})
    await expect(waiting).rejects.toThrow('could not be seen')
  })
})

describe('what is said of one-shots after a failed deploy', () => {
  const began = '2026-01-31T12:00:00'
  const oneShot = (more: Partial<Container> = {}): Container => ({
    name: '/wiki-migrate-1',
    service: 'migrate',
    image: '',
    imageId: '',
    status: 'exited',
    health: null,
    exitCode: 0,
    restarts: 0,
    restartPolicy: 'no',
    startedAt: '2026-01-31T12:00:05.123Z',
    isOneShot: true,
    ...more
  })
  const tell = (containers: Container[], since: string | undefined = began, words = '') =>
    tellOneShots(fakeHost({'last-words': () => answer([`said migrate ${words}`])}), 'wiki', containers, since)
  const UNDONE = 'service migrate has run, and what it changed, such as a database schema, was not put back'

  test.each<[string, Partial<Container>, string]>([
    ['one that ran', {}, UNDONE],
    ['one that runs', {status: 'running'}, UNDONE],
    ['one that was never started', {status: 'created', startedAt: '0001-01-01T00:00:00Z'}, ''],
    ['one that ran before this deploy', {startedAt: '2026-01-31T11:59:59.9Z'}, ''],
    ['a service', {isOneShot: false}, '']
  ])('%s', async (_what, more, expected) => {
    expect(await tell([oneShot(more)])).toBe(expected)
  })

  test('where it is not known when the start began, what has run is taken for what this deploy ran', async () => {
    expect(await tellOneShots(fakeHost({}), 'wiki', [oneShot()], undefined)).toBe(UNDONE)
  })

  test('one that failed says its last words: short, on one line, without a login', async () => {
    const words = `${'x'.repeat(400)} cannot open postgres://ann:hunter2@db/app\u001b[0m`
    const said = await tell([oneShot({exitCode: 3})], began, words)
    expect(said).toMatch(/^service migrate said last: "…x+ cannot open postgres:\/\/\*\*\*@db\/app \[0m"; service migrate has run/)
    expect(said).not.toContain('hunter2')
  })
})
