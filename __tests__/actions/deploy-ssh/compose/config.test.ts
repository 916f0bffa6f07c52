import {expect, test} from '@jest/globals'
import {planKept, planProject} from '../../../../actions/deploy-ssh/compose/config.ts'

const IMAGE = `registry.example.com/app@sha256:${'1'.repeat(64)}`
const RELEASE = '/srv/wiki/releases/20260131T120000Z-111111111111'
const FILES = ['docker-compose.yml', 'fairway.env', 'Caddyfile', 'conf/app.toml']

function plan(config: unknown, images: Readonly<Record<string, string>> = {FAIRWAY_IMAGE: IMAGE}) {
  return planProject(typeof config === 'string' ? config : JSON.stringify(config), images, {path: RELEASE, files: FILES})
}

const app = {image: IMAGE, environment: {PASSWORD: 'hunter2-secret'}}

test('names the services, and each image once', () => {
  expect(plan({services: {web: app, worker: app, db: {image: 'postgres:17'}}})).toMatchObject({
    services: ['web', 'worker', 'db'],
    start: {images: [{name: IMAGE}, {name: 'postgres:17'}]}
  })
})

test('a service without containers has none to wait for', () => {
  const off = {image: 'debug:1'}
  const services = {
    web: app,
    scaled: {...off, scale: 0},
    replicated: {...off, deploy: {replicas: 0}},
    both: {...off, scale: 1, deploy: {replicas: 0}}
  }
  expect(plan({services}).services).toEqual(['web', 'both'])
  expect(planKept(JSON.stringify({services}), {FAIRWAY_IMAGE: IMAGE}).services).toEqual(['web', 'both'])
})

test('what something reaches has to stay up, but for a one-shot', () => {
  const services = {
    web: {...app, ports: [{target: 80}]},
    api: {...app, expose: ['80']},
    worker: {...app, healthcheck: {test: ['CMD', 'true']}},
    quiet: {...app, healthcheck: {disable: true}},
    migrate: {...app, ports: [{target: 81}]},
    other: {...app, depends_on: {migrate: {condition: 'service_completed_successfully'}}}
  }
  expect(plan({services}).reached).toEqual(['web', 'api', 'worker'])
  expect(planKept(JSON.stringify({services}), {FAIRWAY_IMAGE: IMAGE}).reached).toEqual(['web', 'api', 'worker'])
})

test('each image has to be that of a service, and which service runs which is known', () => {
  const worker = `registry.example.com/worker@sha256:${'2'.repeat(64)}`
  const images = {FAIRWAY_IMAGE: IMAGE, FAIRWAY_IMAGE_WORKER: worker}
  const services = {web: app, worker: {image: worker}, beat: {image: worker}, db: {image: 'postgres:17'}}
  expect([...plan({services}, images).imageOf]).toEqual([
    ['web', IMAGE],
    ['worker', worker],
    ['beat', worker]
  ])
  expect(() => plan({services: {web: app, db: {image: 'postgres:17'}}}, images)).toThrow(
    expect.objectContaining({
      message: `No service in the Compose file runs the image of FAIRWAY_IMAGE_WORKER, ${worker}.`,
      fix: 'Write exactly "image: ${FAIRWAY_IMAGE_WORKER}", without anything before or after it.'
    })
  )
})

test('takes named volumes, absolute paths, and the files sent', () => {
  const volumes = [
    {type: 'volume', source: 'data'},
    {type: 'bind', source: '/var/lib/wiki'},
    {type: 'bind', source: '/srv/wiki/data'},
    {type: 'bind', source: `${RELEASE}/Caddyfile`, target: '/etc/caddy/Caddyfile', read_only: true},
    {type: 'bind', source: `${RELEASE}/conf`, target: '/conf', read_only: true},
    {type: 'bind', source: '/srv', read_only: true},
    {type: 'tmpfs'}
  ]
  expect(
    plan({services: {web: {...app, volumes}}, secrets: {a: {environment: 'X'}, b: {file: `${RELEASE}/conf/app.toml`}}}).services
  ).toEqual(['web'])
})

test('takes named volumes of other kinds', () => {
  const volumes = {
    a: null,
    b: {driver_opts: {type: 'nfs', o: 'addr=10.0.0.1,rw', device: ':/export'}},
    c: {driver_opts: {type: 'none', o: 'bind', device: '/srv/wiki/data'}},
    d: {external: true}
  }
  expect(plan({services: {web: app}, volumes}).services).toEqual(['web'])
})

test('gives what the containers will have, with single dollars', () => {
  const {environments} = plan({services: {web: {...app, environment: {A: 'x$$y', B: null, C: ''}}}})
  expect(environments.get('web')).toEqual({A: 'x$y', B: null, C: ''})
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
  ...[
    ['a sent file that can be written', `${RELEASE}/Caddyfile`, 'Service "web" mounts "./Caddyfile" at /x writable'],
    ['a folder with a sent file that can be written', `${RELEASE}/conf`, 'Service "web" mounts "./conf" at /x writable'],
    ['another release', '/srv/wiki/releases/20250131T120000Z-222222222222/data', 'mounts "../20250131T120000Z-222222222222/data"'],
    ['the folder of the releases', '/srv/wiki/releases', 'mounts "..", which is in the folder that holds the releases'],
    ['what is beside the release', '/srv/wiki/releases/data', 'mounts "../data". Each release has a folder of its own on the host'],
    ['the folder of the project', '/srv/wiki', 'mounts "../.."']
  ].map(([what = '', source, message = '']): [string, unknown, string] => [
    what,
    {services: {web: {...app, volumes: [{type: 'bind', source, target: '/x'}]}}},
    message
  ]),
  ...[
    {type: 'none', o: 'bind', device: './data'},
    {type: 'none', o: 'rw,bind', device: `${RELEASE}/data`},
    {type: 'overlay', o: `lowerdir=/a,upperdir=${RELEASE}/up`, device: 'overlay'}
  ].map((options): [string, unknown, string] => [
    `a named volume with ${JSON.stringify(options)}`,
    {services: {web: app}, volumes: {data: {driver_opts: options}}},
    'Volume "data" is bound to a folder of the release directory'
  ]),
  ['a secret file that was not sent', {services: {web: app}, secrets: {a: {file: `${RELEASE}/password.txt`}}}, '"./password.txt"']
])('%s is refused, without showing what the file holds', (_what, config, message) => {
  expect(() => plan(config)).toThrow(message)
  expect(() => plan(config)).not.toThrow('hunter2')
})
