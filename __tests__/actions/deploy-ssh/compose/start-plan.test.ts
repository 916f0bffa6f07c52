import {describe, expect, test} from '@jest/globals'
import {planStart, type StartService} from '../../../../actions/deploy-ssh/compose/start-plan.ts'

const IMAGE = `registry.example.com/app@sha256:${'1'.repeat(64)}`
const app = {image: IMAGE}

describe('one-shots', () => {
  const oneShots = (services: Record<string, StartService>) => planStart({services}, [IMAGE]).oneShots
  const needs = (name: string, condition: string) => ({depends_on: {[name]: {condition}}})

  test.each<[string, Record<string, StartService>, string[]]>([
    [
      'what another service needs completed',
      {web: {...app, ...needs('migrate', 'service_completed_successfully')}, migrate: app},
      ['migrate']
    ],
    ['what says restart: "no" and nothing reaches', {web: app, seed: {...app, restart: 'no'}}, ['seed']],
    ['the same by deploy', {web: app, seed: {...app, deploy: {restart_policy: {condition: 'none'}}}}, ['seed']],
    ['restart wins over deploy', {web: app, seed: {...app, restart: 'always', deploy: {restart_policy: {condition: 'none'}}}}, []],
    ['a service without restart stays up', {web: app, worker: app}, []],
    ['a service with a port stays up', {web: app, other: {image: 'x', restart: 'no', ports: [{}]}}, []],
    ['a service that is exposed stays up', {web: app, other: {image: 'x', restart: 'no', expose: ['80']}}, []],
    ['a service with a health check stays up', {web: app, other: {image: 'x', restart: 'no', healthcheck: {}}}, []],
    [
      'a health check that is switched off is none',
      {web: app, other: {image: 'x', restart: 'no', healthcheck: {disable: true}}},
      ['other']
    ],
    [
      'what another service needs started stays up',
      {web: {...app, ...needs('db', 'service_started')}, db: {image: 'x', restart: 'no'}},
      []
    ],
    ['the image to deploy has to run somewhere', {web: {...app, restart: 'no'}, db: {image: 'x'}}, []],
    ['other restart policies stay up', {web: {...app, restart: 'always'}, job: {...app, restart: 'on-failure'}}, []]
  ])('%s', (_what, services, expected) => {
    expect(oneShots(services)).toEqual(expected)
  })
})

test.each<[string, StartService, boolean]>([
  ['a port', {restart: 'no', ports: [{}]}, true],
  ['a health check', {healthcheck: {}}, true],
  ['an exposed port', {expose: ['80'], restart: 'always'}, true],
  ['nothing that reaches it', {}, false],
  ['a health check that it shares with others, and restart: "no"', {healthcheck: {}, restart: 'no'}, false],
  ['an exposed port, and restart: "no"', {expose: ['80'], deploy: {restart_policy: {condition: 'none'}}}, false]
])('what may have ended well: with %s', (_what, service, hasToStay) => {
  expect(planStart({services: {web: app, other: {image: 'x', ...service}}}, [IMAGE]).reached).toEqual(hasToStay ? ['other'] : [])
})

describe('images', () => {
  const image = (service: StartService) => planStart({services: {other: service}}, [IMAGE]).images

  test.each<[string, StartService, unknown]>([
    ['a tag may have moved', {image: 'nginx:1'}, {when: 'always'}],
    ['a digest never means something else', app, {when: 'missing'}],
    ['always', {image: 'nginx', pull_policy: 'always'}, {when: 'always'}],
    ['always, of a digest', {...app, pull_policy: 'always'}, {when: 'missing'}],
    ['missing', {image: 'nginx', pull_policy: 'missing'}, {when: 'missing'}],
    ['if_not_present', {image: 'nginx', pull_policy: 'if_not_present'}, {when: 'missing'}],
    ['never', {image: 'nginx', pull_policy: 'never'}, {when: 'never'}],
    ['never, of a digest', {...app, pull_policy: 'never'}, {when: 'never'}],
    ['build', {image: 'mine', pull_policy: 'build', build: {}}, {when: 'never'}],
    ['what could be built there', {image: 'mine', build: {}}, {when: 'missing'}],
    ['what could be built, but is to be pulled', {image: 'mine', build: {}, pull_policy: 'always'}, {when: 'always'}],
    ['daily', {image: 'nginx', pull_policy: 'daily'}, {when: 'refreshed', after: 86_400_000}],
    ['weekly', {image: 'nginx', pull_policy: 'weekly'}, {when: 'refreshed', after: 604_800_000}],
    ['every_…', {image: 'nginx', pull_policy: 'every_1d12h30m'}, {when: 'refreshed', after: 131_400_000}],
    ['a policy that nobody knows', {image: 'nginx', pull_policy: 'every_now_and_then'}, {when: 'always'}]
  ])('%s', (_what, service, freshness) => {
    expect(image(service)).toEqual([{name: service.image, freshness}])
  })

  test('each once, as fresh as the service that wants it freshest', () => {
    const services = {a: {image: 'x', pull_policy: 'never'}, b: {image: 'x', pull_policy: 'daily'}, c: {image: 'x', pull_policy: 'weekly'}}
    expect(planStart({services}, [IMAGE]).images).toEqual([{name: 'x', freshness: {when: 'refreshed', after: 86_400_000}}])
  })
})

test('copied content, by service: inline configs, and the variables and files of configs and secrets', () => {
  const config = {
    services: {
      proxy: {image: 'x', configs: [{source: 'inline'}, {source: 'file'}], secrets: [{source: 'token'}]},
      web: {...app, configs: [{source: 'file'}], secrets: null}
    },
    configs: {inline: {content: 'hello'}, file: {file: '/x'}},
    secrets: {token: {environment: 'TOKEN'}}
  }
  expect(planStart(config, [IMAGE]).copied).toEqual(
    new Map([
      [
        'proxy',
        [
          {name: 'config inline', content: 'hello'},
          {name: 'config file', file: '/x'},
          {name: 'secret token', variable: 'TOKEN'}
        ]
      ],
      ['web', [{name: 'config file', file: '/x'}]]
    ])
  )
})
