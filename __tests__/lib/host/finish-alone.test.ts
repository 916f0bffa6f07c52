import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {underLock} from '../../../lib/host/held-host.ts'
import {renderOwner} from '../../../lib/host/lock.ts'
import {CONNECTION_MILLISECONDS} from '../../../lib/ssh/open-connection.ts'
import {releaseLeftLock} from '../../../actions/deploy-ssh/post.ts'
import {POST_LIMITS} from '../../../lib/action/post-time.ts'
import {putReleaseScript} from '../../../actions/deploy-ssh/fleet/put-release.ts'
import {acquireLockScript, releaseLockScript, takeOverScript} from '../../../lib/host/lock-scripts.ts'
import {abandonScript, guardScript, restoreScript} from '../../../lib/host/restore-scripts.ts'
import type {Host} from '../../../lib/ssh/connection.ts'
import {renderScripts, Sayings, type HeldLock, type Script} from '../../../lib/ssh/shell.ts'
import {runProcess} from '../../../lib/action/process.ts'
import {expectEnded} from '../../support/running.ts'
import {localHost} from '../../support/local-host.ts'
import {shells} from '../../support/shells.ts'

const OLD = '20260101T000000Z-222222222222'
const TOKEN = '0a1b2c3d-token'

let folder: string
let directory: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  directory = join(folder, 'wiki')
  await mkdir(join(folder, 'bin'))
  // What Compose was told, and where: that is what ran last.
  await writeFile(join(folder, 'bin', 'docker'), `#!/bin/sh\necho "\${PWD##*/}: $*" >> "${folder}/told"\n[ ! -e "${folder}/broken" ]\n`, {
    mode: 0o755
  })
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const quiet = {info: () => undefined, warning: () => undefined}
const held = () => ({directory, token: TOKEN})
async function startGuard(host: Host, lock: HeldLock, lifetime: number, silence?: number) {
  const values = {...lock, lifetime, ...(silence === undefined ? {} : {silence})}
  return (await host.keepAll([guardScript(values)], 'guarding', {held: lock})).kept!
}
const told = async () => (await readFile(join(folder, 'told'), 'utf8').catch(() => '')).replace(/^.*: ps .*\n/gm, '')
const releases = () => readdir(join(directory, 'releases'))
const waitFor = async (what: () => Promise<boolean>) => {
  for (let tries = 0; !(await what()); tries++) {
    if (tries > 200) throw new Error('It never came to pass.')
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
const isUnlocked = async () => !(await readdir(directory)).some(name => name.startsWith('.lock'))

describe.each(shells)('in %s', (_name, shell) => {
  /** What no shell does in a way of its own is played in the first one. */
  const once: (name: string, play: () => Promise<void>) => void = shell === shells[0]?.[1] ? test : () => undefined
  const bare = () => localHost({...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`}, shell)
  const host = () => underLock(bare(), held())

  /** A deploy under way: what ran before, the lock, a new release. */
  async function begin(more: {previous?: boolean; changed?: boolean} = {}): Promise<string> {
    const run = {token: TOKEN, runId: '7', job: 'd', attempt: 1, runUrl: '', actor: ''}
    const owner = renderOwner({...run, lifetime: 60, project: 'wiki', seconds: 5, limit: 60})
    await bare().run(acquireLockScript({...held(), owner}))
    if (more.previous !== false) {
      await mkdir(join(directory, 'releases', OLD))
      await writeFile(join(directory, 'current'), `${OLD}\n`)
    }
    const tree = ['road', 'args'].map(name => ({
      path: `fairway.${name}`,
      mode: 0o600,
      content: Buffer.from(name === 'road' ? 'compose\n' : '-f\ndocker-compose.yml\n')
    }))
    const put = putReleaseScript(held(), '111111111111', '"version":"v2","images":{}', {body: ':'})
    const made = await host().send(tree, join(directory, `.lock-${TOKEN}`, 'new'), put)
    const id = made.said.get('release')!
    if (more.previous !== false) await writeFile(join(directory, 'releases', OLD, 'fairway.args'), '-f\ndocker-compose.yml\n')
    const change: Script = {name: 'up', lock: 'changing', body: ':'}
    if (more.changed !== false) await host().run(change)
    await mkdir(join(directory, `.lock-${TOKEN}`, 'login'))
    return id
  }

  /** A phase that never ends by itself; gives the number of its process. */
  async function hang(): Promise<{pid: number; ended: Promise<unknown>}> {
    const ended = host()
      .run({name: 'pull', lock: 'needed', body: `sh -c 'echo $$ > "${folder}/pid"; exec sleep 600'`})
      .catch(() => undefined)
    await waitFor(async () => (await readFile(join(folder, 'pid'), 'utf8').catch(() => '')) !== '')
    return {pid: Number(await readFile(join(folder, 'pid'), 'utf8')), ended}
  }

  test.each<[string, {previous?: boolean; changed?: boolean}, RegExp]>([
    ['puts the previous release back', {}, new RegExp(`^${OLD}: compose -p wiki .* up .*\n$`)],
    ['takes a first release down', {previous: false}, /-0a1b2c3d: compose -p wiki .* down .*\n$/],
    ['changes no container when none was changed', {changed: false}, /^$/]
  ])('the guard whose connection ends %s, ends what runs, and removes release, login and lock', async (_what, more, expected) => {
    await begin(more)
    const guard = await startGuard(bare(), held(), 600)
    const {pid, ended} = await hang()
    await guard.close()
    await ended
    await expectEnded(pid)
    expect(await told()).toMatch(expected)
    expect(await releases()).toEqual(more.previous === false ? [] : [OLD])
    expect(await isUnlocked()).toBe(true)
  })

  test('the folder of a lock is gone although a script of ours began while it was removed', async () => {
    await begin({changed: false})
    const left = join(directory, `.lock-${TOKEN}`)
    // What rm does then: it has read the folder, and finds one more file in it when it is about to remove it.
    const rm = `#!/bin/sh
case "$*" in "-rf ${left}") if [ ! -e "${folder}/raced" ]; then : > "${folder}/raced"; : > "${left}/groups/1_x_2"; echo 'Directory not empty' >&2; exit 1; fi ;; esac
exec /bin/rm "$@"
`
    await writeFile(join(folder, 'bin', 'rm'), rm, {mode: 0o755})
    const guard = await startGuard(bare(), held(), 600)
    await guard.close()
    expect((await readdir(folder)).includes('raced')).toBe(true)
    expect(await isUnlocked()).toBe(true)
  })

  once('the guard does the same when its time is up, although nobody has closed its connection', async () => {
    await begin()
    const guard = await startGuard(bare(), held(), 1)
    await guard.ended
    expect(await told()).toContain(' up ')
    expect(await isUnlocked()).toBe(true)
  })

  once('the guard does the same when it has heard nothing for a time, although nobody has closed its connection', async () => {
    await begin()
    const guard = await startGuard(bare(), held(), 600, 1)
    await guard.ended
    expect(await told()).toContain(' up ')
    expect(await isUnlocked()).toBe(true)
  })

  once('a line that the guard hears is a sign of life', async () => {
    await begin({changed: false})
    const beats = async () => (await readdir(join(directory, `.lock-${TOKEN}`))).filter(name => name.startsWith('beat'))
    async function* lines() {
      yield renderScripts([guardScript({...held(), lifetime: 600, silence: 600})], {held: held()})
      // A shell may read ahead of the script.
      await waitFor(async () => (await readdir(join(directory, `.lock-${TOKEN}`))).includes('guard'))
      for (const line of ['1', '2']) {
        yield `${line}\n`
        await waitFor(async () => (await beats()).join() === `beat-${line}`)
      }
    }
    const env = {...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`}
    await runProcess([...shell, '-s'], {stdin: lines(), env})
    expect(await isUnlocked()).toBe(true)
  })

  once('the guard of a deploy that let its lock go does nothing', async () => {
    const id = await begin()
    const guard = await startGuard(bare(), held(), 600)
    await writeFile(join(directory, 'current'), `${id}\n`)
    await host().run(releaseLockScript({...held(), discard: 'no'}))
    await guard.close()
    expect([await told(), (await releases()).sort()]).toEqual(['', [OLD, id].sort()])
  })

  once('a release that is recorded as the one that runs is never taken back', async () => {
    const id = await begin()
    await writeFile(join(directory, 'current'), `${id}\n`)
    await (await startGuard(bare(), held(), 600)).close()
    expect([await told(), (await releases()).sort(), await isUnlocked()]).toEqual(['', [OLD, id].sort(), true])
  })

  once('a release that could not be taken back keeps its files, and post says that a person is needed', async () => {
    const id = await begin()
    await writeFile(join(folder, 'broken'), '')
    const warnings: string[] = []
    await expect(releaseLeftLock(bare(), held(), {...quiet, warning: line => warnings.push(line)})).resolves.toBe('failed')
    expect(warnings).toEqual([expect.stringContaining(`THE HOST NEEDS A PERSON: release ${id} was not finished`)])
    expect((await releases()).sort()).toEqual([OLD, id].sort())
    expect(await isUnlocked()).toBe(true)
  })

  test('guard and post at once: one of them works', async () => {
    await begin()
    const guard = await startGuard(bare(), held(), 600)
    await Promise.all([guard.close(), releaseLeftLock(bare(), held(), quiet)])
    expect((await told()).match(/ up /g)).toHaveLength(1)
    expect(await isUnlocked()).toBe(true)
  })

  once('post takes up what a guard that was killed had begun', async () => {
    await begin()
    await mkdir(join(directory, `.lock-${TOKEN}`, 'restoring'))
    await writeFile(join(directory, `.lock-${TOKEN}`, 'restoring', '999999_another-boot_1'), '')
    await expect(releaseLeftLock(bare(), held(), quiet)).resolves.toBe('gone')
    expect(await told()).toContain(' up ')
  })

  once('after a moment without connection the runner waits for what the host does alone', async () => {
    const id = await begin()
    const guard = await startGuard(bare(), held(), 600)
    const restore = () => host().run(restoreScript({...held(), project: 'wiki', id, previous: OLD, seconds: 5, limit: 60}))
    const [answer] = await Promise.all([guard.close().then(restore), restore()])
    expect(answer.said.get('compose-exit')).toBe('0')
    expect(await isUnlocked()).toBe(true)
    await expect(host().run({name: 'pull', lock: 'needed', body: 'say never yes'})).rejects.toThrow(
      'has put back by itself what ran before'
    )
  })

  test('whoever takes the lock over ends what the old holder runs, and takes back what it had begun', async () => {
    const id = await begin()
    const {pid, ended} = await hang()
    const taken = await bare().run(takeOverScript({directory, token: 'new', owner: 'x', expected: TOKEN}))
    expect(taken.said.all('taking-back')).toEqual([id])
    await ended
    await expectEnded(pid)
    expect(await told()).toMatch(new RegExp(`^${OLD}: compose -p wiki .* up `))
    expect(await releases()).toEqual([OLD])
    expect((await readdir(directory)).filter(name => name.startsWith('.lock'))).toEqual(['.lock', '.lock-new'])
    await expect(host().run({name: 'up', lock: 'changing', body: 'say never yes'})).rejects.toThrow('another deploy has taken it over')
  })

  once('so does whoever finds that a person has removed the lock', async () => {
    const id = await begin()
    await rm(join(directory, '.lock'), {recursive: true})
    const taken = await bare().run(acquireLockScript({directory, token: 'new', owner: 'x'}))
    expect([taken.said.get('lock'), taken.said.all('taking-back')]).toEqual(['taken', [id]])
    expect((await readdir(directory)).filter(name => name.startsWith('.lock'))).toEqual(['.lock', '.lock-new'])
  })

  once('a cancel while waiting leaves the holder’s lock and release alone', async () => {
    const id = await begin()
    const other = {directory, token: 'token-b'}
    const answer = await bare().run(abandonScript(other), {held: other})
    expect(answer.said.get('restoring')).toBeUndefined()
    expect(await readdir(join(directory, '.lock'))).toEqual([`owner-${TOKEN}`])
    expect((await releases()).sort()).toEqual([OLD, id].sort())
  })

  test.each([
    ['hands over', () => abandonScript(held())],
    ['lets go', () => releaseLockScript({...held(), discard: 'yes' as const})]
  ])('a step that was cancelled while it took the lock, and does not know that it has it, %s what it took', async (_what, script) => {
    await begin({changed: false})
    expect(await bare().run(script())).toMatchObject({exitCode: 0, stderr: ''})
    await waitFor(isUnlocked)
    expect(await releases()).toEqual([OLD])
  })

  test('a script ends itself and all that it started when its time is up, and removes its login', async () => {
    await begin()
    const script = `trap '' TERM\nsh -c 'echo $$ > "${folder}/pid"; trap "" TERM; while :; do sleep 1; done'`
    const env = {...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`}
    // Nobody but the host knows of a limit.
    const stdin = renderScripts([{lock: 'needed', body: script}], {held: held(), seconds: 0.3})
    await runProcess([...shell, '-s'], {stdin, env})
    const pid = Number(await readFile(join(folder, 'pid'), 'utf8'))
    await expectEnded(pid)
    expect(await readdir(join(directory, `.lock-${TOKEN}`))).not.toContain('login')
  }, 20_000)
})

test('post gives up on a host that does not finish, and says where to look', async () => {
  await mkdir(join(directory, '.lock'), {recursive: true})
  await writeFile(join(directory, '.lock', `owner-${TOKEN}`), '')
  const warnings: string[] = []
  let now = 0
  const host = localHost()
  const result = releaseLeftLock(
    {...host, run: script => (script.name === 'abandon' ? Promise.resolve({} as never) : host.run(script))},
    held(),
    {info: () => undefined, warning: line => warnings.push(line), now: () => now, pause: () => Promise.resolve(void (now += 60_000))}
  )
  await expect(result).resolves.toBe('restoring')
  expect(warnings).toEqual([expect.stringContaining('restore.log')])
})

test('12.8 post is over in time although every question to the host takes all that it may', async () => {
  let now = 0
  const timeouts: number[] = []
  const answer = (pairs: readonly string[]) => ({
    exitCode: 0,
    said: new Sayings(pairs.map(pair => `fairway:${pair}\n`).join('')),
    stdout: '',
    stderr: ''
  })
  const host = {
    ...localHost(),
    run: (_script: unknown, {timeout = 60_000}: {timeout?: number} = {}) => {
      timeouts.push(timeout)
      now += timeout + 5_000
      return Promise.resolve(answer(['lock ours']))
    }
  }
  const pause = (milliseconds: number) => Promise.resolve(void (now += milliseconds))
  await expect(releaseLeftLock(host, held(), {...quiet, now: () => now, pause})).resolves.toBe('restoring')
  expect(now + CONNECTION_MILLISECONDS).toBeLessThanOrEqual(POST_LIMITS['deploy-ssh'].interrupted)
  expect(timeouts[0]).toBe(60_000)
})
