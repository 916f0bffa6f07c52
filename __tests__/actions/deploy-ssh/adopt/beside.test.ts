import {describe, expect, test} from '@jest/globals'
import {findSameBeside, readOther, type OtherContainer} from '../../../../actions/deploy-ssh/adopt/beside.ts'
import {readWritten} from '../../../../actions/deploy-ssh/compose/written.ts'
import {sayFinding} from '../../../../actions/deploy-ssh/examine/finding.ts'

const COMPOSE = `services:
  web: {image: "\${FAIRWAY_IMAGE}", ports: ["127.0.0.1:8080:80", {target: 81, published: 8081}, "90", "\${PORT}:82"]}
  db: {image: postgres, volumes: ["data:/data"]}
volumes: {data: {}}
`
const written = readWritten([COMPOSE])

const other = (service: string, more: Partial<OtherContainer> = {}): OtherContainer => ({
  project: 'app',
  service,
  folder: '/home/ann/app',
  volumes: [],
  ports: [],
  ...more
})

test('reads what docker says', () => {
  const line = {
    project: 'app',
    service: 'db',
    folder: '/x',
    mounts: [
      {Type: 'volume', Name: 'app_data'},
      {Type: 'bind', Source: '/y'}
    ],
    ports: {'80/tcp': [{HostIp: '', HostPort: '8080'}], '81/tcp': null}
  }
  expect(readOther(JSON.stringify(line))).toEqual({project: 'app', service: 'db', folder: '/x', volumes: ['app_data'], ports: ['8080']})
  expect(readOther('{"ports":null,"mounts":null}')).toMatchObject({project: '', volumes: [], ports: []})
})

describe('a project under the name of its folder', () => {
  const find = (...others: OtherContainer[]) => findSameBeside(others, written, 'shop').map(sayFinding)

  test('with the same services and a volume is named, with the project to write', () => {
    const [said = ''] = find(other('web'), other('db', {volumes: ['app_data']}))
    expect(said).toContain(
      'The Compose project "app" runs from /home/ann/app on the host and has the services web, db and the volume app_data'
    )
    expect(said).toContain('Write "project: app", and it is taken over with its data.')
    expect(said).toContain('"adopt: false"')
  })

  test('with the same services and a port, too; also with some of them', () => {
    expect(find(other('web', {ports: ['8080']}))[0]).toContain('the port 8080')
  })

  test.each([
    ['only the names of services', [other('web'), other('db')]],
    ['services of its own', [other('web', {ports: ['8080']}), other('mail')]],
    ['another volume', [other('web'), other('db', {volumes: ['app_db']})]],
    ['a release of Fairway', [other('web', {ports: ['8080'], folder: '/f/app/releases/20260131T120000Z-111111111111'})]],
    ['the same project', [other('web', {project: 'shop', ports: ['8080']})]]
  ])('%s is another one', (_what, others) => {
    expect(find(...others)).toEqual([])
  })
})
