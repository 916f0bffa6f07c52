import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {symlink} from 'node:fs/promises'
import {digestOf, eventually, IMAGE, PlayedHost} from '../support/played-host.ts'
import type {PlayedPlace} from '../support/played-place.ts'

/*
 * What becomes of several hosts when a run ends in the middle of them. The programs are fakes, the shells and the bundle are real; what is decided
 * for each host is in __tests__/actions/deploy-ssh/fleet/.
 */

const [OLD, NEW] = [digestOf('a'), digestOf('b')]
const NAMES = ['a', 'b', 'c'] as const
const lineOf = (name: string) => `deploy@${name}.example.com name=${name}`
const HOSTS = {host: '', hosts: NAMES.map(lineOf).join('\n')}

let runner: PlayedHost
let places: PlayedPlace[]
beforeEach(async () => {
  runner = await PlayedHost.make()
  places = await Promise.all(NAMES.map(name => runner.another(`${name}.example.com`)))
})
afterEach(() => runner.remove())

const running = async () => (await Promise.all(places.map(place => place.runs()))).map(image => image.slice(-1))

/** The old version runs everywhere, from the only release that is there. */
async function expectOldVersions(): Promise<void> {
  expect(await running()).toEqual(['a', 'a', 'a'])
  for (const place of places) expect(await place.releases()).toEqual([await place.current()])
}

/** A deploy with "all" whose second host has begun to start the new version. */
async function inSecondWave(): ReturnType<PlayedHost['start']> {
  await Promise.all(places.map(place => place.hasRelease(`${IMAGE}@${OLD}`)))
  await places[1]!.hangAt('up')
  const step = await runner.start(NEW, {...HOSTS, 'on-failure': 'all'})
  await places[1]!.reached('up')
  expect(await running()).toEqual(['b', 'b', 'a'])
  return step
}

describe('a run with "on-failure: all" that ends in its second wave', () => {
  test('is cancelled: post waits until every host has put the old version back', async () => {
    const step = await inSecondWave()
    step.kill('SIGINT')
    await step.ended()
    await step.post()
    await expectOldVersions()
    await runner.expectNothingLeft(places)
  })

  test('is killed, and its runner is gone for ever: each host puts the old version back by itself', async () => {
    const step = await inSecondWave()
    step.kill('SIGKILL')
    await step.ended()
    await eventually(async () => (await runner.running()).length <= NAMES.length)
    await expectOldVersions()
  })
})

test('a host that loses its connection before the end is recorded puts itself back, and with "all" every other one is put back', async () => {
  const step = await inSecondWave()
  await runner.loseConnection('a.example.com')
  await eventually(async () => (await places[0]!.runs()).endsWith('a'))
  await places[1]!.goOn()
  const {outputs, said} = await step.ended()
  await step.post()
  expect(outputs['result']).toBe('rolled-back')
  expect((JSON.parse(outputs['results'] ?? '') as {name: string; result: string}[]).map(({name, result}) => `${name} ${result}`)).toEqual([
    'a rolled-back',
    'b rolled-back',
    'c rolled-back'
  ])
  expect(said).toContain('The new version did not work; every host has what ran before.')
  await expectOldVersions()
  await runner.expectNothingLeft(places)
})

test('two runs with the hosts in another order: one waits for the other, and both end', async () => {
  await places[1]!.hangAt('pull')
  const first = await runner.start(OLD, HOSTS, {number: 1})
  await places[1]!.reached('pull')
  const second = await runner.start(NEW, {...HOSTS, hosts: [...NAMES].reverse().map(lineOf).join('\n')}, {number: 2})
  await eventually(() => Promise.resolve(second.saidSoFar().includes('[a] Waiting for the lock')))
  await places[1]!.goOn()
  expect((await first.ended()).outputs).toMatchObject({result: 'deployed'})
  expect((await second.ended()).outputs).toMatchObject({result: 'deployed', 'running-digest': NEW})
  await Promise.all([first.post(), second.post()])
  await runner.expectNothingLeft(places)
})

test('two names of one host are said at once, and nothing is changed', async () => {
  await symlink(places[0]!.folder, runner.path('hosts', 'twin.example.com'))
  const {said, outputs} = await runner.deploy(NEW, {...HOSTS, hosts: [lineOf('a'), lineOf('twin')].join('\n')})
  expect(outputs).toMatchObject({result: 'failed', reason: expect.stringContaining('twin: It is the same host as a')})
  expect(said).toContain('Not deployed; nothing was changed on any host.')
  expect(await places[0]!.runs()).toBe('')
})
