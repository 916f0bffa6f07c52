import {describe, expect, test} from '@jest/globals'
import {drainMilliseconds, findRollingProblems, type RollingService} from '../../../lib/deploy/rolling.ts'
import {readServices} from '../../../lib/deploy/services.ts'

const CHECK = {test: ['CMD', 'true'], interval: '2s', retries: 2}
const problemsOf = (web: RollingService, others: Record<string, RollingService> = {}, drainWait = 30_000) =>
  findRollingProblems({web: {healthcheck: CHECK, ...web}, ...others}, {services: ['web'], drained: ['web'], drainWait}).join('\n')

describe('a service that can be there twice', () => {
  test.each<[string, RollingService]>([
    ['nothing special', {}],
    ['a port of the container alone', {ports: [80, '8080', {target: 80}]}],
    ['a port that Docker chooses', {ports: ['127.0.0.1::80', {target: 80, published: '0'}, {target: 80, published: ''}]}],
    ['a range of ports', {ports: ['8000-8010:80', {target: 80, published: '8000-8010'}]}],
    ['a port that a variable says', {ports: ['${PORT:-8080}:80']}],
    ['networks', {networks: {front: null, back: {aliases: ['x']}}, network_mode: 'bridge'}],
    ['needs that stay up', {depends_on: {db: {condition: 'service_healthy'}}}],
    [
      'named volumes and paths',
      {volumes: ['data:/data', './conf:/conf:ro', {type: 'volume', source: 'more', target: '/more'}], tmpfs: '/tmp'}
    ],
    ['one replica', {deploy: {replicas: 1}, scale: 1}],
    ['no word of health, which the image may have', {healthcheck: null}]
  ])('%s', (_name, service) => {
    expect(problemsOf(service)).toBe('')
  })
})

describe('a service that cannot', () => {
  test.each<[RollingService, string]>([
    [{container_name: 'web'}, 'it has a "container_name"'],
    [{ports: ['8080:80']}, 'it publishes a fixed port'],
    [{ports: ['127.0.0.1:8080:80/tcp']}, 'it publishes a fixed port'],
    [{ports: ['[::1]:8080:80']}, 'it publishes a fixed port'],
    [{ports: [{target: 80, published: '8080'}]}, 'it publishes a fixed port'],
    [{ports: [{target: 80, published: 8080}]}, 'it publishes a fixed port'],
    [{network_mode: 'host'}, 'it has "network_mode: host"'],
    [{network_mode: 'service:vpn'}, 'it has "network_mode: service:vpn"'],
    [{networks: {front: {ipv4_address: '10.0.0.2'}}}, 'it has a fixed address'],
    [{mac_address: '02:42:ac:11:65:43'}, 'it has a fixed address'],
    [{healthcheck: {disable: true}}, 'its health check is switched off'],
    [{healthcheck: {test: ['NONE']}}, 'its health check is switched off'],
    [{depends_on: {migrate: {condition: 'service_completed_successfully'}}}, 'it waits for migrate to complete'],
    [{volumes: ['/data']}, 'it keeps /data in a volume without a name'],
    [{volumes: [{type: 'volume', target: '/data', volume: {}}]}, 'it keeps /data in a volume without a name'],
    [{deploy: {replicas: 2}}, 'it has several replicas'],
    [{scale: 3}, 'it has several replicas'],
    [{deploy: {mode: 'global'}}, 'its "deploy" has the mode global']
  ])('%j', (service, said) => {
    expect(problemsOf(service)).toContain(`Service "web" cannot be rolled: ${said}`)
  })

  test.each<[RollingService]>([[{network_mode: 'service:web'}], [{pid: 'service:web'}], [{volumes_from: ['web:ro']}]])(
    'because another one hangs on it: %j',
    other => {
      expect(problemsOf({}, {side: other})).toContain('service "side" shares a network or volumes with its one container')
    }
  )

  test('because it is not there', () => {
    expect(findRollingProblems({db: {}}, {services: ['web'], drained: [], drainWait: 1})).toEqual([
      'Input "rolling" names the service "web", which the Compose file does not start (it starts db).'
    ])
  })
})

test('a drain that cannot be seen in time is refused, with what would do', () => {
  expect(problemsOf({healthcheck: {test: 'true'}})).toContain('it is seen as drained after 92 s only')
  expect(problemsOf({healthcheck: {test: 'true', interval: '1m0s', retries: 1}}, {}, 62_000)).toBe('')
  expect(problemsOf({}, {}, 5_999)).toContain('after 6 s only')
  expect(problemsOf({}, {}, 6_000)).toBe('')
  expect(drainMilliseconds({healthcheck: {test: 'true', interval: '${EVERY}'}})).toBeUndefined()
})

describe('services of Compose files', () => {
  test('are those of all files', () => {
    expect(readServices(['services: {web: {image: a}}', 'services: {web: {scale: 2}, db: {image: b}}'])).toEqual({
      web: {image: 'a', scale: 2},
      db: {image: 'b'}
    })
  })

  test.each([
    'services: [',
    'include: [x.yml]\nservices: {web: {}}',
    'services: {web: {extends: {service: x}}}',
    'a: 1\n---\nb: 2',
    'services: {web: {ports: !reset []}}',
    '',
    'x'
  ])('are not known from %j', content => {
    expect(readServices([content])).toBeUndefined()
  })
})
