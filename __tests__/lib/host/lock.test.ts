import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {spawn, type ChildProcess} from 'node:child_process'
import {chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {acquireLock, whyLeftOver, type LockOwner, type LockState} from '../../../lib/host/lock.ts'
import {acquireLockScript, releaseLockScript, takeOverScript} from '../../../lib/host/lock-scripts.ts'
import type {RunOptions} from '../../../lib/ssh/connection.ts'
import type {Script} from '../../../lib/ssh/shell.ts'
import {answer, localHost} from '../../support/local-host.ts'
import {shells} from '../../support/shells.ts'

const owner = (more: Partial<LockOwner> = {}): LockOwner => ({
  token: 'token-a',
  runId: '7',
  job: 'deploy',
  attempt: 1,
  runUrl: 'https://github.com/fairway/app/actions/runs/7',
  actor: "ann\nis 'ok' = yes",
  lifetime: 3_600,
  project: 'wiki',
  seconds: 1,
  limit: 60,
  ...more
})

let directory: string
beforeEach(async () => (directory = join(await mkdtemp(join(tmpdir(), 'fairway-test-')), 'it’s a project')))
afterEach(() => rm(join(directory, '..'), {recursive: true, force: true}))

const ownerFile = (token: string) => join(directory, `.lock-${token}`, 'owner')
const holders = () => readdir(join(directory, '.lock'))

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

describe.each(shells)('on a real file system, in %s', (_name, shell) => {
  const host = localHost(process.env, shell)

  async function hold(more: Partial<LockOwner> = {}, age = 0): Promise<void> {
    const other = owner({token: 'token-b', runId: '8', runUrl: 'https://github.com/fairway/app/actions/runs/8', ...more})
    await acquireLock(host, directory, other, 0, waiting().dependencies)
    const since = `since=${Math.floor(Date.now() / 1_000) - age}`
    await writeFile(ownerFile('token-b'), (await readFile(ownerFile('token-b'), 'utf8')).replace(/since=\d+/, since))
  }

  const release = (token: string) => host.run(releaseLockScript({directory, token, discard: 'no'}), {held: {directory, token}})

  test('is taken, says whose it is, and is let go', async () => {
    await acquireLock(host, directory, owner(), 0, waiting().dependencies)
    expect(await holders()).toEqual(['owner-token-a'])
    expect(await readFile(ownerFile('token-a'), 'utf8')).toContain("actor=ann is 'ok' = yes\n")
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
    expect((await readdir(directory)).filter(name => name.startsWith('.lock'))).toHaveLength(2)
  })

  test('a held lock is waited for', async () => {
    await hold()
    let waits = 0
    const {dependencies, log} = waiting(async () => {
      if (++waits === 3) await release('token-b')
    })
    await acquireLock(host, directory, owner(), 60_000, dependencies)
    expect(await holders()).toEqual(['owner-token-a'])
    expect(log).toEqual([expect.stringMatching(/^Waiting for the lock, held by .*runs\/8/)])
  })

  test('when the time is up the error names the holder and how to free the lock, which stays; in its folder lies what was begun', async () => {
    await hold()
    const failure = acquireLock(host, directory, owner(), 10_000, waiting().dependencies)
    await expect(failure).rejects.toThrow(/runs\/8 \(started by ann is 'ok' = yes\).*Waited 10 s/)
    await expect(failure).rejects.toMatchObject({
      fix: expect.stringContaining(`on the host: rm -r '${directory}/.lock'. What it had begun`)
    })
    expect(await holders()).toEqual(['owner-token-b'])
  })

  test('a lock of an unknown kind is waited for too', async () => {
    await mkdir(join(directory, '.lock', 'something'), {recursive: true})
    await expect(acquireLock(host, directory, owner(), 0, waiting().dependencies)).rejects.toThrow('an unknown holder')
  })

  test('one that was let go half-way is free', async () => {
    await mkdir(join(directory, '.lock', 'new-token-x'), {recursive: true})
    await acquireLock(host, directory, owner(), 0, waiting().dependencies)
    expect(await holders()).toEqual(['owner-token-a'])
  })

  test.each([
    ['of an earlier attempt of this run', {runId: '7', attempt: 1}, 0, 'earlier attempt of this run'],
    ['that outlived its holder', {lifetime: 60}, 120, 'its holder had at most 1 min']
  ])('a lock %s is taken over, and the log says so', async (_what, more, age, reason) => {
    await hold(more, age)
    const {dependencies, log} = waiting()
    await acquireLock(host, directory, owner({attempt: 2}), 0, dependencies)
    expect(await holders()).toEqual(['owner-token-a'])
    expect(log).toEqual([expect.stringContaining(reason)])
    expect((await readdir(directory)).sort()).toEqual(['.lock', '.lock-token-a', 'releases'])
  })

  test('taking over may take as long as the holder said that putting back may take', async () => {
    await hold({limit: 3_600, lifetime: 60}, 120)
    const times: unknown[] = []
    const ask = (script: Script, options: RunOptions) => {
      times.push([script.name, options.timeout])
      return host.run(script, options)
    }
    await acquireLock(host, directory, owner(), 0, {...waiting().dependencies, ask})
    expect(times).toEqual([
      ['acquire-lock', 600_000],
      ['take-over', 3_720_000]
    ])
  })

  test('one that cannot be taken over is waited for, and not for ever', async () => {
    await hold({lifetime: 60}, 120)
    const ask = (script: Script, options: RunOptions) =>
      script.name === 'take-over' ? Promise.resolve(answer(['lock passed-on'], {exitCode: 1})) : host.run(script, options)
    const failure = acquireLock(host, directory, owner(), 10_000, {...waiting().dependencies, ask})
    await expect(failure).rejects.toThrow('holds the lock')
  })

  test('a lock whose guard is gone is taken over at once, one whose guard lives is not', async () => {
    await hold()
    await writeFile(join(directory, '.lock-token-b', 'guard'), '999999_another-boot_1\n')
    const {dependencies, log} = waiting()
    await acquireLock(host, directory, owner(), 0, dependencies)
    expect(log).toEqual([expect.stringContaining('nothing of it runs on the host any more')])
    const guard = spawn('sleep', ['600'], {detached: true, stdio: 'ignore'})
    try {
      await writeFile(join(directory, '.lock-token-a', 'guard'), `${await groupOf(host, guard)}\n`)
      const next = acquireLock(host, directory, owner({token: 'token-c', runId: '9'}), 0, waiting().dependencies)
      await expect(next).rejects.toThrow('holds the lock')
    } finally {
      guard.kill()
    }
  })

  test('one whose guard begins in the moment of the look is not taken over', async () => {
    await hold()
    const work = join(directory, '.lock-token-b')
    const guard = spawn('sleep', ['600'], {detached: true, stdio: 'ignore'})
    try {
      const name = await groupOf(host, guard)
      await writeFile(join(work, 'groups', name), '')
      // Whoever looks for the guard comes a moment too early.
      const bin = join(directory, '..', 'bin')
      await mkdir(bin)
      const begins = `printf '%s\\n' ${name} > "${work}/guard"; rm -f "${work}/groups/${name}"`
      await writeFile(join(bin, 'cat'), `#!/bin/sh\nPATH=/usr/bin:/bin\ncat "$@"\ncase "$1" in */guard) ${begins} ;; esac\n`)
      await chmod(join(bin, 'cat'), 0o755)
      const early = localHost({...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}`}, shell)
      const next = acquireLock(early, directory, owner(), 0, waiting().dependencies)
      await expect(next).rejects.toThrow('holds the lock')
    } finally {
      guard.kill()
    }
  })

  test('a directory that cannot be made is no lock', async () => {
    await writeFile(directory, 'a file where the folder should be')
    await expect(acquireLock(host, directory, owner(), 0, waiting().dependencies)).rejects.toThrow('could not be made')
  })

  test('nobody lets another’s lock go', async () => {
    await hold()
    await release('token-a')
    expect(await holders()).toEqual(['owner-token-b'])
  })

  test('of two that take over from the same holder one gets the lock', async () => {
    await hold()
    const takeOver = (token: string) => host.run(takeOverScript({directory, token, owner: 'x', expected: 'token-b'}))
    const both = await Promise.all([takeOver('t1'), takeOver('t2')])
    expect(both.filter(({said}) => said.get('lock') === 'taken')).toHaveLength(1)
    expect(await holders()).toHaveLength(1)
    const late = await takeOver('t3')
    expect(late.said.get('lock')).toBe('passed-on')
    expect(await readdir(directory)).not.toContain('.lock-t3')
  })

  test('slowed programs, takeovers and releases: never two at a time', async () => {
    const slow = join(directory, '..', 'bin')
    await mkdir(slow)
    // Each step of the protocol may take as long as it likes.
    for (const name of ['mv', 'rm', 'rmdir', 'mkdir']) {
      const real = '/usr/bin:/bin'
      await writeFile(join(slow, name), `#!/bin/sh\nsleep 0.0$(($$ % 5))\nPATH=${real}\nexec ${name} "$@"\n`)
      await chmod(join(slow, name), 0o755)
    }
    const env = {...process.env, PATH: `${slow}:${process.env['PATH'] ?? ''}`}
    const slowHost = localHost(env, shell)
    const [inside, done] = [new Set<string>(), new Set<string>()]
    let most = 0
    let rounds = 0
    await Promise.all(
      Array.from({length: 4}, async (_, number) => {
        for (let round = 0; round < 2; round++) {
          const token = `t${number}-${round}`
          const mine = {directory, token, owner: 'x'}
          for (;;) {
            const answer = await slowHost.run(acquireLockScript(mine))
            if (answer.said.get('lock') === 'taken') break
            // A holder that has done its work and is about to let go: somebody else thinks that it is gone.
            const holder = answer.said.get('holder')
            if (holder === undefined || !done.has(holder)) continue
            const taken = await slowHost.run(takeOverScript({...mine, expected: holder}))
            if (taken.said.get('lock') === 'taken') break
          }
          inside.add(token)
          most = Math.max(most, inside.size)
          await new Promise(resolve => setTimeout(resolve, 20))
          inside.delete(token)
          done.add(token)
          await slowHost.run(releaseLockScript({directory, token, discard: 'no'}), {held: {directory, token}})
          rounds++
        }
      })
    )
    expect([most, rounds]).toEqual([1, 8])
    expect(await readdir(directory)).toEqual(['releases'])
  })
})

/** The process group that a process leads, as a guard names it. */
async function groupOf(host: ReturnType<typeof localHost>, {pid}: ChildProcess): Promise<string> {
  const {said} = await host.run({name: 'who', body: `look_at ${pid}\nsay group "\${group}_\${boot}_\${began}"`})
  return said.get('group') ?? ''
}

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
  expect(whyLeftOver({...held({}), life: 'alive'}, mine)).toBeUndefined()
  expect(whyLeftOver({...held({}), life: 'dead'}, mine)).toContain('nothing of it runs')
  // What puts back what ran before is not disturbed, unless it has taken longer than anything may.
  const restoring = {...held({runId: '7', job: 'deploy', attempt: 1, lifetime: 60}, 30), life: 'dead', isRestoring: true} as const
  expect(whyLeftOver(restoring, mine)).toBeUndefined()
  expect(whyLeftOver({...restoring, age: 61}, mine)).toBeDefined()
})
