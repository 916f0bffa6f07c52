import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {writeFile} from 'node:fs/promises'
import {runProcess} from '../../lib/action/process.ts'
import {digestOf, eventually, IMAGE, PASSWORD, PlayedHost, type Place} from '../support/played-host.ts'

/*
 * What a deploy over SSH leaves behind, and what it undoes, when runs meet, run late, are killed or lose their host (10, 11, 12, 13). The programs
 * are fakes, the shell is real; e2e/promises-life.e2e.ts plays some of it with the real ones.
 */

let host: PlayedHost
beforeEach(async () => (host = await PlayedHost.make()))
afterEach(() => host.remove())

const OLD = digestOf('a')
const NEW = digestOf('b')

/** The old version runs, and its release is the only one. */
async function expectOldVersion(): Promise<void> {
  expect(await host.runs()).toBe(`${IMAGE}@${OLD}`)
  expect(await host.releases()).toEqual([await host.current()])
}

async function killedAt(place: Place): ReturnType<PlayedHost['start']> {
  await host.hangAt(place)
  const step = await host.start(NEW)
  await host.reached(place)
  step.kill('SIGKILL')
  await step.ended()
  return step
}

describe('whatever ends a phase ends on the host what it started', () => {
  test('11.10 a pull that takes too long ends, and its login is removed', async () => {
    await host.deploy(OLD)
    await host.hangAt('pull')
    const step = await host.deploy(NEW, {timeout: '3s'})
    expect(step.outputs).toMatchObject({result: 'failed'})
    expect(step.said).toContain('did not finish "pull"')
    await expectOldVersion()
    await host.expectNothingLeft()
  })

  test('11.10 main is killed during the pull: post ends it and removes the login', async () => {
    await host.deploy(OLD)
    const step = await killedAt('pull')
    await step.post()
    await expectOldVersion()
    await host.expectNothingLeft()
  })

  test('11.10 the connection is lost during the pull: the host itself ends it and removes the login', async () => {
    await host.deploy(OLD)
    await host.hangAt('pull')
    const step = await host.start(NEW)
    await host.reached('pull')
    await host.loseConnection()
    expect((await step.ended()).outputs).toMatchObject({result: 'failed', reason: expect.stringContaining('was lost')})
    await step.post()
    await expectOldVersion()
    await host.expectNothingLeft()
  })

  test('11.10 the runner is gone for ever during the pull: the host itself ends it and removes the login', async () => {
    await host.deploy(OLD)
    await killedAt('pull')
    await eventually(async () => (await host.running()).length <= 1)
    await expectOldVersion()
    await expect(loginsLeft()).resolves.toBe('')
  })
})

/** Files on the host with the registry's password in them. */
async function loginsLeft(): Promise<string> {
  const encoded = Buffer.from(`u:${PASSWORD}`).toString('base64')
  const found = await runProcess(['grep', '-rlF', encoded, host.path('home'), host.path('tmp')])
  return found.stdout
}

describe('main is killed while the host changes', () => {
  test.each<Place>(['up', 'verify'])('11.12 killed at %s: post puts the old version back, and leaves nothing', async place => {
    await host.deploy(OLD)
    const step = await killedAt(place)
    await step.post()
    await expectOldVersion()
    await host.expectNothingLeft()
  })

  test('11.12 killed in a first deploy: post takes it down', async () => {
    const step = await killedAt('up')
    await step.post()
    expect([await host.runs(), await host.releases()]).toEqual(['', []])
    await host.expectNothingLeft()
  })

  test('11.12 the runner is gone for ever while the host changes: the host itself puts the old version back', async () => {
    await host.deploy(OLD)
    await killedAt('up')
    await eventually(async () => (await host.running()).length <= 1)
    await expectOldVersion()
  })

  test('11.12 whatever was to finish on the host was killed, too: the next deploy takes the lock over and takes back first', async () => {
    await host.deploy(OLD)
    await host.hangAt('up')
    const step = await host.start(NEW)
    await host.reached('up')
    await host.losePower(step)
    expect(await host.runs()).toBe(`${IMAGE}@${NEW}`)
    await host.hangAt('pull')
    const next = await host.deploy(digestOf('c'), {timeout: '3s', 'lock-timeout': '0s'})
    expect(next.said).toContain('did not finish "pull"')
    await expectOldVersion()
  })
})

test('11.21 no program that a deploy starts sees the inputs of the step', async () => {
  await host.deploy(OLD)
  const environments = await host.environments()
  expect(environments.length).toBeGreaterThan(5)
  const names = new Set(environments.flatMap(environment => Object.keys(environment)))
  expect([...names].filter(name => /^(INPUT|STATE)_|^GITHUB_OUTPUT$/.test(name))).toEqual([])
  expect(environments.filter(environment => Object.values(environment).some(text => text.includes(PASSWORD)))).toEqual([])
})

describe('two deploys meet', () => {
  test('11.11 two deploys of one digest in the same second: both end well, and so does the next', async () => {
    await writeFile(host.path('meet'), '')
    const commit = {GITHUB_SHA: 'c'.repeat(40)}
    const both = await Promise.all([host.deploy(NEW, {}, commit), host.deploy(NEW, {}, commit)])
    expect(both.map(({outputs}) => outputs['result'])).toEqual(['deployed', 'deployed'])
    expect(await host.releases()).toContain(await host.current())
    const next = await host.deploy(OLD, {}, {number: 200, connections: ''})
    expect(next.outputs).toMatchObject({result: 'deployed', 'previous-digest': NEW})
    await host.expectNothingLeft()
  })

  test('11.12 one that takes a lock over too late does not let in a third', async () => {
    const again = {number: 50, attempt: 2}
    await host.hangAt('pull')
    const first = await host.start(digestOf('1'), {}, {number: 50})
    await host.reached('pull')
    await host.losePower(first)
    // The late one has seen that the lock is left over, and is slow from there on.
    await host.slow('mv')
    await host.slow('sed')
    const late = await host.start(digestOf('2'), {'lock-timeout': '0s'}, {...again, PLAYED_SLOW: 'yes'})
    await host.reached('mv')
    await host.hangAt('pull')
    const holder = await host.start(digestOf('3'), {}, again)
    await host.reached('pull')
    const third = await host.start(digestOf('4'), {}, {number: 51})
    await host.goOn('mv')
    // The third one looks for the lock every two seconds.
    await new Promise(resolve => setTimeout(resolve, 4_000))
    expect(await host.started()).toEqual([])
    await host.goOn()
    expect((await holder.ended()).outputs).toMatchObject({result: 'deployed'})
    await host.goOn('sed')
    expect((await third.ended()).outputs).toMatchObject({result: 'deployed'})
    await late.ended()
    expect((await host.started()).map(image => image.slice(-1))).toEqual(['3', '4'])
  }, 60_000)
})

describe('a run that is older than the one whose release runs', () => {
  test('11.13 is refused, naming both runs, and changes nothing', async () => {
    await host.deploy(OLD, {}, {number: 42})
    const late = await host.deploy(NEW, {}, {number: 41})
    expect(late.outputs).toMatchObject({result: 'failed', 'running-digest': OLD})
    expect(late.said).toMatch(
      /run 42 \(https:\S+\/runs\/1042\), which is newer than this one, run 41 \(https:\S+\/runs\/1041\).*allow-older: true/
    )
    await expectOldVersion()
    await host.expectNothingLeft()
  })

  test('11.13 that waited for the lock meanwhile is refused, too', async () => {
    await host.deploy(digestOf('c'), {}, {number: 40})
    await host.hangAt('pull')
    const newer = await host.start(OLD, {}, {number: 42})
    await host.reached('pull')
    const older = await host.start(NEW, {}, {number: 41})
    await new Promise(resolve => setTimeout(resolve, 1_500))
    await host.goOn()
    await newer.ended()
    await newer.post()
    const late = await older.ended()
    await older.post()
    expect(late.outputs).toMatchObject({result: 'failed'})
    expect(await host.runs()).toBe(`${IMAGE}@${OLD}`)
  })
})
