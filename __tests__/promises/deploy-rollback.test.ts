import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {readFile, rm, stat, writeFile} from 'node:fs/promises'
import {readRecordEntry} from '../../lib/host/release-record.ts'
import {digestOf, eventually, IMAGE, PlayedHost} from '../support/played-host.ts'

/*
 * What the host remembers of deploys, and going back to a release that is on it. The programs are fakes, the shell is real;
 * e2e/deploy-ssh.e2e.ts goes back with the real ones.
 */

let host: PlayedHost
beforeEach(async () => (host = await PlayedHost.make()))
afterEach(() => host.remove())

const [OLD, NEW] = [digestOf('a'), digestOf('b')]

const record = async () =>
  (await readFile(host.directory('releases.jsonl'), 'utf8'))
    .trimEnd()
    .split('\n')
    .map(line => readRecordEntry(line)!)
const story = async () => (await record()).map(({how, images}) => `${how} ${images['FAIRWAY_IMAGE']?.slice(-1)}`)

/** Needs no image, no Compose file. */
const BACK = {mode: 'rollback', image: '', 'compose-file': '', release: 'previous'}
const goBack = (more: Record<string, string> = {}) => host.deploy('', {...BACK, ...more})

describe('going back', () => {
  test('to the release before: it is started by its own files, an image that was pruned is pulled, and nothing of either release goes', async () => {
    await host.deploy(OLD, {approvers: 'bob\neve'}, {number: 1, GITHUB_ACTOR: 'ann'})
    const old = await host.current()
    await host.deploy(NEW, {}, {number: 2})
    const newer = await host.current()
    await writeFile(host.path('docker', 'pulled'), `${IMAGE}@${NEW}\n`)
    // An older run may do it: it is no late deploy. It makes no release, so whatever it is told, it removes none.
    const back = await host.deploy('', {...BACK, 'keep-releases': '1'}, {number: 1, GITHUB_ACTOR: 'zoe'})
    expect(back.outputs).toMatchObject({result: 'deployed', release: old, 'running-digest': OLD, 'previous-digest': NEW})
    expect(back.said).toContain(`Image ${IMAGE}@${OLD} was pulled`)
    expect(await host.runs()).toBe(`${IMAGE}@${OLD}`)
    expect(await host.current()).toBe(old)
    expect((await host.releases()).sort()).toEqual([old, newer].sort())
    expect(await story()).toEqual(['deployed a', 'deployed b', 'gone-back a'])
    expect((await record())[0]).toMatchObject({release: old, number: '1', actor: 'ann', approvers: ['bob', 'eve'], commit: '1'.repeat(40)})
    expect((await record())[2]).toMatchObject({release: old, actor: 'zoe', commit: '1'.repeat(40), migrated: false})
    expect((await stat(host.directory('releases.jsonl'))).mode & 0o777).toBe(0o600)
    const list = await host.deploy('', {mode: 'list', image: '', 'compose-file': ''})
    expect(list.outputs).toMatchObject({result: 'listed', release: old})
    expect(JSON.parse(list.outputs['releases'] ?? '')).toMatchObject([
      {id: newer, how: 'deployed', files: true, current: false, missing: []},
      {id: old, how: 'gone-back', files: true, current: true}
    ])
    await host.expectNothingLeft()
  })

  test('to a release that no longer answers, and one that is not there: what ran goes on', async () => {
    const flag = host.path('answers')
    await writeFile(flag, '')
    await host.deploy(OLD, {'health-command': JSON.stringify(['test', '-e', flag])})
    const old = await host.current()
    await host.deploy(NEW)
    await rm(flag)
    const back = await goBack({'health-timeout': '1s'})
    expect(back.outputs).toMatchObject({result: 'rolled-back', 'running-digest': NEW})
    expect(back.said).toContain('the command test on the host is not healthy: it ended with status 1')
    const missing = await goBack({release: 'v9'})
    expect(missing.said).toContain(`No release "v9" is on the host. On the host are ${old}.`)
    expect(await host.runs()).toBe(`${IMAGE}@${NEW}`)
    expect(await host.releases()).toContain(old)
    expect(await story()).toEqual(['deployed a', 'deployed b', 'rolled-back a'])
    await host.expectNothingLeft()
  })

  test('and the runner is gone for ever meanwhile: the host puts back what ran, tells it, and keeps the older release', async () => {
    await host.deploy(OLD)
    const old = await host.current()
    await host.deploy(NEW)
    await host.hangAt('up')
    const step = await host.start('', BACK)
    await host.reached('up')
    step.kill('SIGKILL')
    await step.ended()
    await eventually(async () => (await host.running()).length <= 1)
    expect(await host.runs()).toBe(`${IMAGE}@${NEW}`)
    expect((await host.releases()).sort()).toEqual([old, await host.current()].sort())
    expect((await record()).at(-1)).toMatchObject({how: 'put-back-by-host', release: old, reason: 'The run was cancelled or lost.'})
  })
})

test('kill -9 in a deploy: the host itself writes what it did', async () => {
  await host.deploy(OLD)
  await host.hangAt('verify')
  const step = await host.start(NEW, {}, {number: 141})
  await host.reached('verify')
  const begun = (await host.releases()).find(name => name.includes('-bbbbbbbbbbbb-'))
  step.kill('SIGKILL')
  await step.ended()
  await step.post()
  expect(await story()).toEqual(['deployed a', 'put-back-by-host b'])
  expect((await record())[1]).toMatchObject({
    release: begun,
    number: '141',
    repository: 'team/app',
    run: 'https://github.example.com/team/app/actions/runs/1141'
  })
})
