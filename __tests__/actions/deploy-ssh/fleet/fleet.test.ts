import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {CancelledError} from '../../../../lib/action/errors.ts'
import {answer, type Handler} from '../../../support/local-host.ts'
import {containerOf, deployTo, DIGEST, FIT, inputsOf, previousWith, workingHost} from '../../../support/working-host.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  await writeFile(join(folder, 'compose.yml'), 'services: {web: {image: "${FAIRWAY_IMAGE}"}}')
})
afterEach(() => rm(folder, {recursive: true, force: true}))

/** What is wrong with the new version on a host; the old one is well. */
function broken(): Record<string, Handler> {
  let isBack = false
  return {
    restore: () => {
      isBack = true
      return answer(['compose-exit 0'])
    },
    inspect: () => answer(isBack ? containerOf(`sha256:${'2'.repeat(64)}`) : containerOf(DIGEST, {health: 'unhealthy'}))
  }
}

/** Deploys to hosts a, b, c, … that answer as is said. */
function deploy(
  handlers: readonly Record<string, Handler>[],
  more: Record<string, string> = {},
  {signal = new AbortController().signal, preflight = handlers.map(() => previousWith({})), now = Date.now} = {}
) {
  const names = handlers.map((_, index) => 'abcdef'[index] ?? '')
  const hosts = handlers.map((own, index) => workingHost(own, preflight[index]))
  const lines = names.map(name => `ann@${name}.example.com name=${name}`).join('\n')
  const inputs = inputsOf(folder, '', {host: '', user: '', hosts: lines, ...more})
  const deployed = deployTo(hosts, inputs, signal, undefined, now)
  /** What each host was asked, without what changes nothing. */
  const changes = () => hosts.map(({asked}) => asked.filter(name => ['up', 'restore', 'commit', 'abandon'].includes(name)).join(' '))
  const outcomes = deployed.results.then(results => results.map(({result}) => result))
  outcomes.catch(() => undefined)
  return {...deployed, hosts, changes, outcomes}
}

test('all are looked at, locked and staged before one changes; then one after the other', async () => {
  const order: string[] = []
  const handlers = ['a', 'b', 'c'].map(name => {
    const telling = (script: string, said: string[]): Handler => {
      return () => {
        order.push(`${script} ${name}`)
        return answer(said)
      }
    }
    return {preflight: telling('preflight', previousWith({})), pull: telling('pull', []), commit: telling('commit', ['recorded x'])}
  })
  const {outcomes, hosts, log} = deploy(handlers)
  await expect(outcomes).resolves.toEqual(['deployed', 'deployed', 'deployed'])
  expect(order.slice(0, 6).sort()).toEqual(['preflight a', 'preflight a', 'preflight b', 'preflight b', 'preflight c', 'preflight c'])
  expect(order.slice(6, 9).sort()).toEqual(['pull a', 'pull b', 'pull c'])
  expect(order.slice(9)).toEqual(['commit a', 'commit b', 'commit c'])
  expect(hosts.map(({trips}) => trips)).toEqual([6, 6, 6])
  expect(log).toContain('[b] Deployed and verified.')
})

test('everything that stands against it is said of every host, and nothing is locked', async () => {
  const preflight = [
    ['directory /srv/wiki', 'not-writable /srv', 'docker-missing yes'],
    previousWith({}),
    ['directory /x', 'docker-missing yes']
  ]
  const {results, hosts} = deploy([{}, {}, {}], {}, {preflight})
  expect((await results).map(result => ('reason' in result ? result.reason : ''))).toEqual([
    'The account may not write to /srv on the host. Make it the owner, or choose another "directory". Docker was not found on the host. Install it: https://docs.docker.com/engine/install/',
    'it was not begun, because a, c failed',
    'Docker was not found on the host. Install it: https://docs.docker.com/engine/install/'
  ])
  expect(hosts.map(({asked}) => asked)).toEqual(Array(3).fill(['preflight', 'close']))
})

test('a lock that another run holds stops all, and the locks that were taken are let go', async () => {
  const held: Handler = () => answer(['lock held', 'now 10', 'owner since=5', 'holder other'], {exitCode: 1})
  const {outcomes, hosts, changes, locks} = deploy([{}, {'acquire-lock': held}, {}], {'lock-timeout': '0s'})
  await expect(outcomes).resolves.toEqual(['failed', 'failed', 'failed'])
  expect(changes()).toEqual(['', '', ''])
  expect(hosts[0]?.asked).toContain('release-lock')
  expect(hosts[2]?.asked).toEqual(['preflight', 'close'])
  expect(locks.filter(lock => lock !== undefined)).toHaveLength(2)
})

test('the time in which another deploy is waited for is that of "lock-timeout" alone', async () => {
  let time = 0
  const waited: Handler = () => {
    time += 240_000
    return time > 300_000 ? answer(['lock taken']) : answer(['lock held', 'now 10', 'owner since=5', 'holder other'], {exitCode: 1})
  }
  const {results} = deploy(
    [{}, {'acquire-lock': waited}],
    {'lock-timeout': '10m', timeout: '1m'},
    {
      now: () => {
        time += 1
        return time
      }
    }
  )
  expect((await results).map(result => ('reason' in result ? result.reason : result.result))).toEqual(['deployed', 'deployed'])
})

test('two lines that are one host are said at once, by the engine or by the lock', async () => {
  const engine = [...previousWith({}), 'engine e_1']
  const byEngine = deploy([{}, {}], {}, {preflight: [engine, engine]})
  expect((await byEngine.results)[1]).toMatchObject({reason: 'It is the same host as a. Name each host once in "hosts"', host: 'unchanged'})
  const twin: Handler = () => answer(['lock held', 'now 10', 'owner since=5', 'holder token-a'], {exitCode: 1})
  const byLock = deploy([{}, {'acquire-lock': twin}])
  expect((await byLock.results)[1]).toMatchObject({
    reason: 'It is the same host as a: this run has its lock already, for the directory /srv/wiki. Name each host once in "hosts"'
  })
  expect([byEngine.changes(), byLock.changes()]).toEqual([
    ['', ''],
    ['', '']
  ])
})

describe('a host that does not work', () => {
  test('stops the rest: what was done stays, what was not begun is not', async () => {
    const {results, changes, hosts} = deploy([{}, broken(), {}])
    expect((await results).map(({result}) => result)).toEqual(['deployed', 'rolled-back', 'failed'])
    expect(changes()).toEqual(['up commit', 'up restore', ''])
    expect((await results)[2]).toMatchObject({host: 'unchanged', reason: 'it was not begun, because b failed'})
    expect(hosts[2]?.scripts.find(({name}) => name === 'release-lock')?.values).toMatchObject({discard: 'yes'})
  })

  test('lets those of its own wave come to their end', async () => {
    const {outcomes, changes} = deploy([broken(), {}, {}], {'max-parallel': '2'})
    await expect(outcomes).resolves.toEqual(['rolled-back', 'deployed', 'failed'])
    expect(changes()).toEqual(['up restore', 'up commit', ''])
  })

  test('a migration that fails is not tried on the next hosts of its wave', async () => {
    const failing: Handler = () => answer(['exit 3'], {exitCode: 1})
    const {results, hosts, changes} = deploy([{'follow-migration': failing}, {}, {}], {'max-parallel': '3', migrate: 'web: ["./migrate"]'})
    expect((await results).map(({result}) => result)).toEqual(['rolled-back', 'failed', 'failed'])
    expect((await results)[1]).toMatchObject({host: 'unchanged', reason: 'it was not begun, because a failed'})
    expect(changes()).toEqual(['restore', '', ''])
    expect(hosts.map(({asked}) => asked.includes('start-migration'))).toEqual([true, false, false])
    expect(hosts.map(({asked}) => asked.includes('release-lock'))).toEqual([true, true, true])
  })

  test('puts all back with "on-failure: all": nothing is recorded before all work', async () => {
    const {results, changes} = deploy([{}, {}, broken()], {'on-failure': 'all'})
    expect((await results).map(({result}) => result)).toEqual(['rolled-back', 'rolled-back', 'rolled-back'])
    expect(changes()).toEqual(['up restore', 'up restore', 'up restore'])
    expect((await results)[0]).toMatchObject({
      reason: expect.stringContaining('the new version did not work on c, and "on-failure" is "all"')
    })
  })

  test('puts all back with "all" also when its end could not be recorded, before another one is', async () => {
    const full: Handler = () => answer([], {exitCode: 1, stderr: 'sh: printf: I/O error\n'})
    const {results, changes} = deploy([{}, {'make-room': full}, {}], {
      'on-failure': 'all'
    })
    expect((await results)[1]).toMatchObject({
      reason: "the release could not be recorded on the host: sh: printf: I/O error (is the host's disk full?)"
    })
    expect((await results)[0]).toMatchObject({reason: expect.stringContaining('the new version did not work on b')})
    expect(changes()).toEqual(['up restore', 'up restore', 'up restore'])
  })

  test('first of all is the canary', async () => {
    const {outcomes, changes} = deploy([{}, {}, broken()], {
      hosts: 'ann@a.example.com name=a\nann@b.example.com name=b\nann@c.example.com name=c group=first',
      canary: 'first',
      'max-parallel': '8'
    })
    await expect(outcomes).resolves.toEqual(['failed', 'failed', 'rolled-back'])
    expect(changes()).toEqual(['', '', 'up restore'])
  })

  test('with "all", a good end is recorded on all', async () => {
    const {outcomes, changes} = deploy([{}, {}], {'on-failure': 'all'})
    await expect(outcomes).resolves.toEqual(['deployed', 'deployed'])
    expect(changes()).toEqual(['up commit', 'up commit'])
  })
})

test.each([
  ['stop', ['up commit', 'up abandon', 'abandon']],
  ['all', ['up abandon', 'up abandon', 'abandon']]
])('a cancel in the second wave hands what is not recorded to the hosts themselves ("%s")', async (onFailure, expected) => {
  const cancel = new AbortController()
  const stopped: Handler = () => {
    cancel.abort(new CancelledError())
    throw new CancelledError()
  }
  const {results, changes, locks} = deploy([{}, {up: stopped}, {}], {'on-failure': onFailure}, {signal: cancel.signal})
  await expect(results).rejects.toThrow('cancelled')
  expect(changes()).toEqual(expected)
  expect(locks.slice(0, 3).every(lock => lock !== undefined)).toBe(true)
})

test('a bug on one host leaves no other one locked', async () => {
  const bug: Handler = () => {
    throw new TypeError('a bug')
  }
  const {results, hosts} = deploy([{}, {'put-release': bug}, {}])
  await expect(results).rejects.toThrow('a bug')
  expect(hosts.map(({asked}) => asked.slice(-3))).toEqual(Array(3).fill(['release-lock', 'end guard', 'close']))
})

test('first deploys are taken down together', async () => {
  const {outcomes} = deploy([{}, broken()], {'on-failure': 'all'}, {preflight: [FIT, FIT]})
  await expect(outcomes).resolves.toEqual(['taken-down', 'taken-down'])
})
