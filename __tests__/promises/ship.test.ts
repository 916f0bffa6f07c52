import {afterEach, beforeAll, describe, expect, test} from '@jest/globals'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import {startConnect} from '../../rehearsal/parts/connect.ts'
import {jobStatusFunctions} from '../../rehearsal/runner/conditions.ts'
import {evaluateCondition} from '../../rehearsal/runner/expressions.ts'
import type {FakeRegistryOptions} from '../lib/registry/fake-registry.ts'
import {bare, type ShipJob} from '../support/ship.ts'
import {COMPOSE, ShipStage, type Shipment} from '../support/ship-stage.ts'
import {tree} from '../support/tree.ts'

// What ship.yml says, and when: the workflow and the bundles of a tree, from the push of a Git tag on. The programs are fakes.

let stage: ShipStage | undefined
afterEach(async () => {
  await stage?.stop()
  stage = undefined
})

async function ship(shipment: Shipment, registry: FakeRegistryOptions = {}) {
  stage = await new ShipStage(registry).start()
  return stage.ship(shipment)
}

/** With so many the host lets the check in, and then nobody any more. */
const connectionsOfCheck = readFileSync(join(tree, '.github/workflows/ship.yml'), 'utf8').includes('mode: check') ? 1 : 0

const PROPOSAL = {event_name: 'pull_request', ref: 'refs/pull/7/merge', ref_name: '7/merge', ref_type: 'branch'} as const

describe('before the push', () => {
  test.each<[string, Shipment, RegExp]>([
    ['a tab in the template', {compose: `${COMPOSE}\tports: []\n`}, /Tabs are not allowed as indentation/],
    ['a key that the template has twice', {compose: `${COMPOSE}    environment: {}\n`}, /docker-compose\.template\.yml:6/],
    ['a template that is not there', {inputs: {templates: 'compose.yml => docker-compose.yml'}}, /compose\.yml/],
    ['a template without the image', {compose: COMPOSE.replace('${FAIRWAY_IMAGE}', 'nginx')}, /does not use the image to deploy/],
    ['an image with a tag behind it', {compose: COMPOSE.replace('IMAGE}', 'IMAGE}:latest')}, /Write exactly "image: \$\{FAIRWAY_IMAGE\}"/],
    ['a relative mount', {compose: `${COMPOSE}    volumes: ['./data:/data']\n`}, /mounts "\.\/data"/],
    ['a reference that is none', {compose: COMPOSE.replace('NAME: wiki', "NAME: 'op://wiki'")}, /op:\/\/wiki/],
    ['a host whose key is another one', {connections: 0}, /The host key of 192\.0\.2\.10.*is not in "known-hosts"/],
    ['a platform that the host does not run', {inputs: {platforms: 'linux/arm64'}}, /linux\/amd64/]
  ])('11.9 %s is said, and nothing is in the registry', async (_, shipment, message) => {
    const shipped = await ship(shipment)
    expect({pushed: shipped.pushed, tags: shipped.tags, did: shipped.did}).toEqual({
      pushed: [],
      tags: {},
      did: expect.not.arrayContaining(['build'])
    })
    expect(shipped.errors.join('\n')).toMatch(message)
    expect([shipped.conclusionOf('check'), shipped.conclusionOf('build'), shipped.result]).toEqual(['failure', 'skipped', 'failed'])
  })

  test('11.9 a reference to nothing in the vault is said, and nothing is in the registry', async () => {
    const token = 'a-token-of-the-connect-server'
    const connect = await startConnect({
      vaults: [{name: 'home', items: [{title: 'wiki', fields: [{label: 'password', value: 'a made-up value'}]}]}],
      token
    })
    try {
      const compose = COMPOSE.replace('NAME: wiki', "NAME: 'op://home/wiki/pasword'")
      const shipped = await ship({compose, variables: {OP_CONNECT_HOST: connect.url}, secrets: {OP_CONNECT_TOKEN: token}})
      expect({pushed: shipped.pushed, did: shipped.did}).toEqual({pushed: [], did: expect.not.arrayContaining(['build'])})
      expect(shipped.errors.join('\n')).toContain('pasword')
    } finally {
      await connect.stop()
    }
  })

  test('11.9 a registry that takes no push is said before anything is built', async () => {
    const refused = await ship({secrets: {REGISTRY_PASSWORD: 'another one'}})
    expect(refused.did).not.toContain('build')
    expect(refused.errors.join('\n')).toContain('401')
  })

  test('11.9 an account that may only read is said before anything is built', async () => {
    expect((await ship({}, {login: 'bearer', mayPush: false})).did).not.toContain('build')
  })

  test('a relative mount of a project that was taken over is none: its data is in the old folder', async () => {
    stage = await new ShipStage().start()
    mkdirSync(join(stage.folder, 'host', 'fairway', 'wiki'), {recursive: true})
    writeFileSync(join(stage.folder, 'host', 'fairway', 'wiki', 'adopted'), '/home/ann/wiki\n')
    // The login ends the run at its check, where a mount would be said beside it.
    const shipped = await stage.ship({compose: `${COMPOSE}    volumes: ['./data:/data']\n`, secrets: {REGISTRY_PASSWORD: 'another one'}})
    expect([shipped.errors, shipped.stepsOf('check')['Check the host']]).toEqual([[expect.stringContaining('401')], 'success'])
  })

  test('11.9 several mistakes are said in one run', async () => {
    const shipped = await ship({compose: `${COMPOSE}\tports: []\n`, connections: 0, secrets: {REGISTRY_PASSWORD: 'another one'}})
    for (const message of [/Tabs are not allowed/, /host key/, /401/]) expect(shipped.errors.join('\n')).toMatch(message)
    expect(shipped.did).not.toContain('build')
  })

  test.each<[string, Shipment]>([
    ['a tab in the template', {compose: `${COMPOSE}\tports: []\n`}],
    ['a template without the image', {compose: COMPOSE.replace('${FAIRWAY_IMAGE}', 'nginx')}],
    ['a project with capitals', {inputs: {project: 'Wiki'}}],
    ['a reference that is none', {compose: COMPOSE.replace('NAME: wiki', "NAME: 'op://wiki'")}]
  ])('11.9 of a proposal too: %s', async (_, shipment) => {
    const shipped = await ship({...shipment, github: PROPOSAL, secrets: {DEPLOY_SSH_KEY: ''}})
    expect([shipped.conclusionOf('check'), shipped.did]).toEqual(['failure', expect.not.arrayContaining(['build'])])
  })
})

test('11.9 an image that nobody approved is not latest', async () => {
  // GitHub does not answer: that is no yes.
  const shipped = await ship({inputs: {approval: 'wait', 'approval-timeout': '1s'}})
  expect([shipped.conclusionOf('build'), shipped.conclusionOf('approve'), shipped.result]).toEqual(['success', 'failure', 'not-approved'])
  expect(shipped.tags).toEqual({'v1.2.3': stage?.digest})
})

describe('a deploy that is refused', () => {
  let shipped: Awaited<ReturnType<typeof ship>>
  let digest: string
  beforeAll(async () => {
    shipped = await ship({connections: connectionsOfCheck})
    digest = stage?.digest ?? ''
  })

  test('11.9 leaves latest where it was', () => {
    expect([shipped.conclusionOf('build'), shipped.conclusionOf('deploy')]).toEqual(['success', 'failure'])
    expect(shipped.tags).toEqual({'v1.2.3': digest})
    expect(shipped.outputs['tags']?.trim()).toBe('v1.2.3')
  })

  test('11.13 because its host was lost says what to re-run', () => {
    expect(shipped.conclusionOf('deploy')).toBe('failure')
    expect(shipped.remarks).toContain('The deploy did not work. "Re-run failed jobs" does it again, with the same digest.')
  })
})

describe('an approval', () => {
  const {jobs} = parse(readFileSync(join(tree, '.github/workflows/ship.yml'), 'utf8')) as {jobs: Record<string, ShipJob>}
  /** Whether the deploy runs in this attempt, with an approval of the first one. */
  const deploys = (attempt: string) =>
    evaluateCondition(bare(jobs['deploy']?.if), {
      contexts: {
        inputs: {approval: 'wait', deploy: 'ssh'},
        github: {run_attempt: attempt},
        needs: {
          check: {result: 'success', outputs: {proposal: 'false'}},
          build: {result: 'success', outputs: {}},
          approve: {result: 'success', outputs: {decision: 'approved', attempt: '1'}}
        }
      },
      functions: jobStatusFunctions([{id: 'build', result: 'success'}], false)
    })

  test('11.13 of one attempt does not count in another: nothing is deployed by "Re-run failed jobs"', () => {
    expect([deploys('1'), deploys('2')]).toEqual([true, false])
  })
})
