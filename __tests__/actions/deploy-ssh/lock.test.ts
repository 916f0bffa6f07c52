import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {acquireLock, whyLeftOver, type LockOwner, type LockState} from '../../../actions/deploy-ssh/lock.ts'
import {releaseLeftLock} from '../../../actions/deploy-ssh/post.ts'
import {abandonScript} from '../../../actions/deploy-ssh/scripts-compose.ts'
import {releaseLockScript} from '../../../actions/deploy-ssh/scripts-state.ts'
import {localHost} from './local-host.ts'

const owner = (more: Partial<LockOwner> = {}): LockOwner => ({
  token: 'token-a',
  runId: '7',
  job: 'deploy',
  attempt: 1,
  runUrl: 'https://github.com/fairway/app/actions/runs/7',
  actor: "ann\nis 'ok' = yes",
  lifetime: 3_600,
  ...more
})

let directory: string
beforeEach(async () => (directory = join(await mkdtemp(join(tmpdir(), 'fairway-test-')), 'it’s a project')))
afterEach(() => rm(join(directory, '..'), {recursive: true, force: true}))

const host = localHost()
const lockFile = () => readFile(join(directory, '.lock', 'owner'), 'utf8')

/** Waits on a clock that only the waits move. */
function waiting(onWait: () => Promise<void> = () => Promise.resolve()) {
  let time = 0
  const log: string[] = []
  return {
    log,
    dependencies: {
      signal: new AbortController().signal,
      info: (message: string) => log.push(message),
      warning: (message: string) => log.push(message),
      now: () => time,
      pause: async (milliseconds: number) => {
        time += milliseconds
        await onWait()
      }
    }
  }
}

async function hold(more: Partial<LockOwner> = {}, age = 0): Promise<void> {
  await acquireLock(
    host,
    directory,
    owner({token: 'token-b', runId: '8', runUrl: 'https://github.com/fairway/app/actions/runs/8', ...more}),
    0,
    waiting().dependencies
  )
  const since = `since=${Math.floor(Date.now() / 1_000) - age}`
  await writeFile(join(directory, '.lock', 'owner'), (await lockFile()).replace(/since=\d+/, since))
}

const release = (token: string) => host.run(releaseLockScript({directory, token, id: ''}))

describe('on a real file system', () => {
  test('is taken, says whose it is, and is released', async () => {
    await acquireLock(host, directory, owner(), 0, waiting().dependencies)
    expect(await lockFile()).toContain("actor=ann is 'ok' = yes\n")
    await release('token-a')
    expect(await readdir(directory)).toEqual(['releases'])
  })

  test('only one of many gets it', async () => {
    const tries = await Promise.allSettled(
      Array.from({length: 8}, (_, number) =>
        acquireLock(host, directory, owner({token: `t${number}`, runId: `${number}`}), 0, waiting().dependencies)
      )
    )
    expect(tries.filter(({status}) => status === 'fulfilled')).toHaveLength(1)
  })

  test('a held lock is waited for', async () => {
    await hold()
    let waits = 0
    const {dependencies, log} = waiting(async () => {
      if (++waits === 3) await release('token-b')
    })
    await acquireLock(host, directory, owner(), 60_000, dependencies)
    expect(await lockFile()).toContain('token=token-a')
    expect(log).toEqual([expect.stringMatching(/^Waiting for the lock, held by .*runs\/8/)])
  })

  test('when the time is up the error names the holder and how to remove the lock, which stays', async () => {
    await hold()
    const failure = acquireLock(host, directory, owner(), 10_000, waiting().dependencies)
    await expect(failure).rejects.toThrow(/runs\/8 \(started by ann is 'ok' = yes\).*Waited 10 s/)
    await expect(failure).rejects.toMatchObject({fix: expect.stringContaining(`rm -r ${directory}/.lock`)})
    expect(await lockFile()).toContain('token=token-b')
  })

  test('a lock without an owner is waited for too', async () => {
    await mkdir(join(directory, '.lock'), {recursive: true})
    await expect(acquireLock(host, directory, owner(), 0, waiting().dependencies)).rejects.toThrow('an unknown holder')
  })

  test.each([
    ['of an earlier attempt of this run', {runId: '7', attempt: 1}, 0, 'earlier attempt of this run'],
    ['that outlived its holder', {lifetime: 60}, 120, 'its holder had at most 1 min']
  ])('a lock %s is taken over, and the log says so', async (_what, more, age, reason) => {
    await hold(more, age)
    const {dependencies, log} = waiting()
    await acquireLock(host, directory, owner({attempt: 2}), 0, dependencies)
    expect(await lockFile()).toContain('token=token-a')
    expect(log).toEqual([expect.stringContaining(reason)])
    expect(await readdir(directory)).not.toContain('.lock-token-a')
  })

  test('a directory that cannot be made is no lock', async () => {
    await writeFile(directory, 'a file where the folder should be')
    await expect(acquireLock(host, directory, owner(), 0, waiting().dependencies)).rejects.toThrow('could not be made')
  })

  test('nobody releases another’s lock', async () => {
    await hold()
    await release('token-a')
    expect(await lockFile()).toContain('token=token-b')
  })

  test('a cancel while waiting leaves the holder’s lock and release alone', async () => {
    await hold()
    await mkdir(join(directory, 'releases', 'x'), {recursive: true})
    const answer = await host.run(
      abandonScript({directory, project: 'wiki', id: 'x', previous: '', seconds: 1, limit: 1, token: 'token-a', changed: 'yes'})
    )
    expect(answer.said.get('restoring')).toBeUndefined()
    expect(await readdir(join(directory, '.lock'))).toEqual(['owner'])
    expect(await readdir(join(directory, 'releases'))).toEqual(['x'])
  })
})

describe('post', () => {
  const quiet = {info: () => undefined, warning: () => undefined}
  const lock = () => ({directory, token: 'token-a'})

  test('removes a lock that main left', async () => {
    await acquireLock(host, directory, owner(), 0, waiting().dependencies)
    await expect(releaseLeftLock(host, lock(), quiet)).resolves.toBe('removed')
    await expect(releaseLeftLock(host, lock(), quiet)).resolves.toBe('gone')
  })

  test('waits while the host restores itself, which ends with the lock', async () => {
    await acquireLock(host, directory, owner(), 0, waiting().dependencies)
    await mkdir(join(directory, 'releases', 'x'))
    await host.run(
      abandonScript({directory, project: 'wiki', id: 'x', previous: '', seconds: 1, limit: 1, token: 'token-a', changed: 'no'})
    )
    await expect(releaseLeftLock(host, lock(), quiet)).resolves.toBe('gone')
    expect((await readdir(directory)).sort()).toEqual(['releases', 'restore.log'])
    expect(await readdir(join(directory, 'releases'))).toEqual([])
  })

  test('gives up on a host that does not finish, and says where to look', async () => {
    await acquireLock(host, directory, owner(), 0, waiting().dependencies)
    await writeFile(join(directory, '.lock', 'restoring'), '')
    const {dependencies, log} = waiting()
    await expect(releaseLeftLock(host, lock(), {...dependencies, pause: () => dependencies.pause(60_000)})).resolves.toBe('restoring')
    expect(log.at(-1)).toContain('restore.log')
  })
})

test('who may be at work keeps the lock', () => {
  const held = (more: Partial<LockOwner>, age?: number): LockState & {state: 'held'} => ({state: 'held', owner: more, age})
  const mine = owner({attempt: 2})
  expect(whyLeftOver(held({runId: '7', job: 'other', attempt: 1}), mine)).toBeUndefined()
  expect(whyLeftOver(held({runId: '7', job: 'deploy', attempt: 2}), mine)).toBeUndefined()
  expect(whyLeftOver(held({runId: '7', job: 'deploy'}), mine)).toBeUndefined()
  expect(whyLeftOver(held({runId: '', job: 'deploy', attempt: 1}), owner({runId: '', attempt: 2}))).toBeUndefined()
  expect(whyLeftOver(held({lifetime: 60}, 60), mine)).toBeUndefined()
  expect(whyLeftOver(held({lifetime: 0}, 9_999), mine)).toBeUndefined()
  expect(whyLeftOver(held({}, 9_999_999), mine)).toBeUndefined()
})
