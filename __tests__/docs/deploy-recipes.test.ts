import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from '../../scripts/support/repository.ts'
import {PlayedHost} from '../support/played-host.ts'
import {KNOWN_HOSTS, ShipStage, type Shipment} from '../support/ship-stage.ts'

// Every recipe of docs/rollback-and-promote.md and docs/several-hosts.md, run.

let stage: ShipStage
let host: PlayedHost
beforeEach(async () => {
  ;[stage, host] = await Promise.all([new ShipStage().start(), PlayedHost.make()])
})
afterEach(() => Promise.all([stage.stop(), host.remove()]))

const recipe = (path: string) => readFileSync(join(root, 'docs', 'recipes', `${path}.yml`), 'utf8')

const play = (caller: string, {github = {}, variables = {}, ...more}: Pick<Shipment, 'github' | 'given' | 'compose' | 'variables'> = {}) =>
  stage.ship({
    ...more,
    caller,
    host,
    variables: {
      REGISTRY: stage.registry.host,
      REGISTRY_USERNAME: 'ci',
      DEPLOY_HOST: '192.0.2.10',
      DEPLOY_USER: 'deploy',
      DEPLOY_KNOWN_HOSTS: KNOWN_HOSTS,
      PRODUCTION_HOST: '192.0.2.10',
      PRODUCTION_KNOWN_HOSTS: KNOWN_HOSTS,
      ...variables
    },
    secrets: {PRODUCTION_SSH_KEY: '-----BEGIN OPENSSH PRIVATE KEY-----\nmade up\n-----END OPENSSH PRIVATE KEY-----\n'},
    github: {ref: 'refs/heads/main', ref_name: 'main', ref_type: 'branch', event: {repository: {default_branch: 'main'}}, ...github}
  })

describe('deploy/promote', () => {
  test('deploys what staging runs, by the same digest, after an answer', async () => {
    // The played engine has one project, so production is the same one here; and nobody is there to be asked.
    const promoted = await play(recipe('deploy/promote').replace('wiki-staging', 'wiki').replace('approval: wait', 'approval: none'))
    expect(promoted.errors).toEqual([])
    const image = `${stage.registry.host}/you/wiki@${stage.digest}`
    expect(await host.started()).toEqual([image, image])
    const environments = promoted.jobs.flatMap(({name, environment}) => (environment === undefined ? [] : [`${name}: ${environment.name}`]))
    expect(environments).toEqual(['production / deploy: production'])
    expect(promoted.tags).toMatchObject({main: stage.digest, latest: stage.digest})
  })
})

describe('deploy/two-dockerfiles', () => {
  test('hands both images to one deploy, each by its digest', async () => {
    const compose = 'services: {web: {image: "${FAIRWAY_IMAGE_WEB}"}, worker: {image: "${FAIRWAY_IMAGE_WORKER}"}}\n'
    const found = await play(recipe('deploy/two-dockerfiles'), {compose})
    const names = found.jobs.filter(({conclusion}) => conclusion === 'success').map(({name}) => name)
    expect(names).toEqual(expect.arrayContaining(['web / build', 'worker / build']))
    const {steps = []} = found.jobs.find(({name}) => name === 'deploy / check') ?? {}
    expect(steps.find(({name}) => name === 'Check the inputs')?.conclusion).toBe('success')
  })
})

describe('deploy/several-hosts', () => {
  test('goes to every host, and changes nothing where two are one machine', async () => {
    const variables = {
      DEPLOY_HOSTS: 'deploy@192.0.2.10 name=web-1 group=canary\ndeploy@192.0.2.11 name=web-2\n',
      DEPLOY_KNOWN_HOSTS: `${KNOWN_HOSTS}\n${KNOWN_HOSTS.replace('192.0.2.10', '192.0.2.11')}`
    }
    const found = await play(recipe('deploy/several-hosts'), {variables})
    const {steps = []} = found.jobs.find(({name}) => name === 'ship / check') ?? {}
    expect(steps.find(({name}) => name === 'Check the inputs')?.conclusion).toBe('success')
    // Both addresses are this machine. It is told by its id, or else by the lock, which is this run's already.
    expect(found.errors).toEqual([expect.stringContaining('web-2: It is the same host as web-1')])
    expect(await host.started()).toEqual([])
    expect(stage.registry.tags.has('latest')).toBe(false)
  })
})

describe('deploy/rollback', () => {
  const stepsOf = ({jobs}: Awaited<ReturnType<typeof play>>, name: string) =>
    Object.fromEntries(jobs.find(job => job.name === name)?.steps.map(step => [step.name, step.conclusion]) ?? [])

  test('looks first, without the repository, 1Password or a second question to the host', async () => {
    const found = await play(recipe('deploy/rollback'), {github: {event_name: 'workflow_dispatch'}, given: {release: 'list'}})
    expect(stepsOf(found, 'rollback / rollback / check')).toMatchObject({
      'Check out': 'skipped',
      'Check the inputs': 'success',
      'Check the host': 'skipped'
    })
    expect(stepsOf(found, 'rollback / rollback / deploy')).toMatchObject({
      'See that it may be deployed': 'success',
      'Check out': 'skipped',
      'Fill in the secrets': 'skipped'
    })
    expect(await host.started()).toEqual([])
  })

  test('to a release that there is none of is refused before anything changes', async () => {
    const found = await play(recipe('deploy/rollback'), {
      github: {event_name: 'workflow_dispatch'},
      given: {release: 'named', name: 'v0.0.1'}
    })
    expect(stepsOf(found, 'rollback / rollback / check')).toMatchObject({'Check the inputs': 'success', 'Check the host': 'failure'})
    expect([found.conclusion, found.outputs['result'], await host.started()]).toEqual(['failure', 'failed', []])
  })
})
