import {expect, test} from '@jest/globals'
import {planProject} from '../../../actions/deploy-ssh/compose-config.ts'

const IMAGE = `registry.example.com/app@sha256:${'1'.repeat(64)}`
const RELEASE = '/srv/wiki/releases/20260131T120000Z-111111111111'
const FILES = ['docker-compose.yml', 'fairway.env', 'Caddyfile', 'conf/app.toml']

function plan(config: unknown) {
  return planProject(typeof config === 'string' ? config : JSON.stringify(config), IMAGE, RELEASE, FILES)
}

const app = {image: IMAGE, environment: {PASSWORD: 'hunter2-secret'}}

test('names the services, and each image once', () => {
  expect(plan({services: {web: app, worker: app, db: {image: 'postgres:17'}}})).toMatchObject({
    services: ['web', 'worker', 'db'],
    start: {images: [{name: IMAGE}, {name: 'postgres:17'}]}
  })
})

test('takes named volumes, absolute paths, and the files sent', () => {
  const volumes = [
    {type: 'volume', source: 'data'},
    {type: 'bind', source: '/var/lib/wiki'},
    {type: 'bind', source: '/srv/wiki/data'},
    {type: 'bind', source: `${RELEASE}/Caddyfile`},
    {type: 'bind', source: `${RELEASE}/conf`},
    {type: 'tmpfs'}
  ]
  expect(
    plan({services: {web: {...app, volumes}}, secrets: {a: {environment: 'X'}, b: {file: `${RELEASE}/conf/app.toml`}}}).services
  ).toEqual(['web'])
})

test.each([
  ['no JSON', 'services: {}', 'could not be read'],
  ['null', 'null', 'could not be read'],
  ['no services', {}, 'No service in the Compose file runs the image'],
  ['another image', {services: {web: {image: 'nginx'}}}, 'No service in the Compose file runs the image'],
  ['an image with something behind it', {services: {web: {image: `${IMAGE}-x`}}}, 'No service in the Compose file runs the image'],
  ['a service to build', {services: {web: app, tool: {build: {context: '.'}}}}, 'Service "tool" would be built on the host'],
  [
    'data in the release',
    {services: {web: {...app, volumes: [{type: 'bind', source: `${RELEASE}/data`}]}}},
    'Service "web" mounts "./data"'
  ],
  ['the whole release', {services: {web: {...app, volumes: [{type: 'bind', source: RELEASE}]}}}, 'mounts "./"'],
  ['a secret file that was not sent', {services: {web: app}, secrets: {a: {file: `${RELEASE}/password.txt`}}}, '"./password.txt"']
])('%s is refused, without showing what the file holds', (_what, config, message) => {
  expect(() => plan(config)).toThrow(message)
  expect(() => plan(config)).not.toThrow('hunter2')
})
