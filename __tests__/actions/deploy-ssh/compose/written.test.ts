import {describe, expect, test} from '@jest/globals'
import {readWritten} from '../../../../actions/deploy-ssh/compose/written.ts'

describe('what Compose files say', () => {
  test('services, volumes and fixed ports', () => {
    const compose = `services:
  web: {image: "\${FAIRWAY_IMAGE}", ports: ["127.0.0.1:8080:80", {target: 81, published: 8081}, "90", "\${PORT}:82"]}
  db: {image: postgres, volumes: ["data:/data"]}
volumes: {data: {}}
`
    expect(readWritten([compose, 'KEY=value', '{{{'])).toEqual({
      services: ['web', 'db'],
      volumes: ['data'],
      ports: ['8080', '8081'],
      external: {networks: [], volumes: []}
    })
  })
})

describe('what somebody else makes', () => {
  const external = (...texts: string[]) => readWritten(texts, ['extra'], name => ({PROXY: 'edge', PROJECT: 'wiki'})[name]).external
  const networks = (service: string, declared: string, ...more: string[]) =>
    external(`services: {web: {image: a, ${service}}}\nnetworks: {${declared}}\n`, ...more).networks

  test.each([
    ['by its key', 'networks: [proxy]', 'proxy: {external: true}', ['proxy']],
    ['in a map', 'networks: {proxy: {aliases: [w]}}', 'proxy: {external: true}', ['proxy']],
    ['by its name', 'networks: [proxy]', 'proxy: {external: true, name: edge_net}', ['edge_net']],
    ['by a name below "external"', 'networks: [proxy]', 'proxy: {external: {name: edge_net}}', ['edge_net']],
    ['by a variable', 'networks: [proxy]', 'proxy: {external: true, name: "${PROXY}_net"}', ['edge_net']],
    ['by a default', 'networks: [proxy]', 'proxy: {external: true, name: "${NOT_SET:-edge}"}', ['edge']],
    ['by a variable that only the host may know', 'networks: [proxy]', 'proxy: {external: true, name: "${NOT_SET}"}', []],
    ['that no service uses', 'networks: [own]', 'proxy: {external: true}, own: {}', []],
    ['as the default network', 'restart: always', 'default: {external: true, name: proxy}', ['proxy']],
    ['as the default network that no service is in', 'networks: [own]', 'default: {external: true, name: proxy}, own: {}', []],
    ['as the default network beside network_mode', 'network_mode: host', 'default: {external: true, name: proxy}', []],
    ['of a service that is not started', 'profiles: [later], networks: [proxy]', 'proxy: {external: true}', []],
    ['of a service by a profile that is given', 'profiles: [extra], networks: [proxy]', 'proxy: {external: true}', ['proxy']],
    ['of a service without containers', 'scale: 0, networks: [proxy]', 'proxy: {external: true}', []],
    ['of this project', 'networks: [proxy]', 'proxy: {external: false}', []]
  ])('a network %s', (_what, service, declared, expected) => {
    expect(networks(service, declared)).toEqual(expected)
  })

  test('a service that several files say in parts', () => {
    expect(
      networks('networks: [proxy]', 'proxy: {external: true}, default: {external: true}', 'services: {web: {restart: always}}')
    ).toEqual(['proxy'])
    expect(networks('networks: [proxy]', 'proxy: {external: true}', 'services: {web: {networks: !reset []}}')).toEqual([])
  })

  test.each([
    ['vol:/data', ['vol']],
    ['vol:/data:ro', ['vol']],
    ['./vol:/data', []],
    ['/vol:/data', []]
  ])('a volume %s', (volume, expected) => {
    expect(
      external(`services: {web: {volumes: ["${volume}"]}}\nvolumes: {vol: {external: true}, other: {external: true}}`).volumes
    ).toEqual(expected)
  })

  test('a volume in the long form', () => {
    expect(
      external('services: {web: {volumes: [{type: volume, source: vol, target: /x}]}}\nvolumes: {vol: {external: true, name: shared}}')
        .volumes
    ).toEqual(['shared'])
  })
})
