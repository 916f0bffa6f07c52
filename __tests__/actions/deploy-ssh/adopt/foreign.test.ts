import {describe, expect, test} from '@jest/globals'
import {judgeForeign, type ForeignPlace} from '../../../../actions/deploy-ssh/adopt/foreign.ts'
import {oldArguments, readOrigin, type StartedContainer} from '../../../../actions/deploy-ssh/adopt/old-project.ts'
import {sayFinding} from '../../../../actions/deploy-ssh/examine/finding.ts'
import {startedContainer as started} from '../../../support/old-project.ts'

const judge = (containers: readonly StartedContainer[], more: Partial<ForeignPlace> = {}) =>
  judgeForeign(containers, {directory: '/srv/shop', project: 'shop', current: undefined, adopt: 'true', ...more})

function refusal(...args: Parameters<typeof judge>): string {
  const found = judge(...args)
  return found.kind === 'refused' ? sayFinding(found.finding) : found.kind
}

test('reads what docker says, whatever is missing', () => {
  const line = JSON.stringify({
    folder: '/home/ann/shop',
    service: 'db',
    files: '/home/ann/shop/a.yml,/etc/b.yml',
    environment: '/home/ann/shop/.env',
    oneOff: 'True',
    name: '/shop-db-1',
    image: 'postgres:16',
    imageId: 'sha256:1',
    status: 'Running',
    created: '2026-01-31T12:00:00Z',
    mounts: [
      {Type: 'volume', Name: 'shop_data', Source: '/var/lib/docker/x', Destination: '/data', RW: true},
      {Type: 'bind', Source: '/x', Destination: '/y', RW: false}
    ]
  })
  expect(readOrigin(line)).toEqual({
    id: '',
    name: 'shop-db-1',
    service: 'db',
    folder: '/home/ann/shop',
    files: ['/home/ann/shop/a.yml', '/etc/b.yml'],
    environment: ['/home/ann/shop/.env'],
    image: 'postgres:16',
    imageId: 'sha256:1',
    status: 'running',
    created: '2026-01-31T12:00:00Z',
    isOneOff: true,
    mounts: [
      {type: 'volume', name: 'shop_data', source: '/var/lib/docker/x', destination: '/data', isWritable: true},
      {type: 'bind', name: '', source: '/x', destination: '/y', isWritable: false}
    ]
  })
  expect(readOrigin('{"folder":null,"mounts":null}')).toMatchObject({service: '', folder: '', files: [], environment: [], mounts: []})
})

test('paths that Compose 1 wrote as they were given are those in the folder', () => {
  expect(readOrigin(JSON.stringify({folder: '/home/ann/shop', files: 'docker-compose.yml,../more.yml,/etc/b.yml'})).files).toEqual([
    '/home/ann/shop/docker-compose.yml',
    '/home/ann/more.yml',
    '/etc/b.yml'
  ])
})

describe('what runs under the name', () => {
  test('nothing foreign, or only a command that somebody runs there, is nothing to take over', () => {
    expect(judge([])).toEqual({kind: 'none'})
    expect(judge([started({isOneOff: true})])).toEqual({kind: 'none'})
  })

  test('is taken over with the very files that the newest container was started with', () => {
    const found = judge([
      started({created: '2026-01-01T00:00:00Z'}),
      started({service: 'worker', created: '2026-02-01T00:00:00Z', files: ['/home/ann/shop/a.yml', '/etc/b.yml'], environment: ['/x/.env']})
    ])
    expect(found.kind === 'old' && oldArguments(found.old)).toEqual(
      '--project-directory /home/ann/shop -f /home/ann/shop/a.yml -f /etc/b.yml --env-file /x/.env'.split(' ')
    )
  })

  test('a release of ours in another directory is known as such', () => {
    const said = refusal([started({folder: '/home/ann/fairway/shop/releases/20260131T120000Z-111111111111'})])
    expect(said).toContain('was deployed by Fairway in the directory /home/ann/fairway/shop, not in /srv/shop.')
    expect(said).toContain('Write "directory: /home/ann/fairway/shop" again')
  })

  test('two folders with one project name are not taken for one', () => {
    const said = refusal([started({name: 'a'}), started({name: 'b', folder: '/home/bob/shop'})])
    expect(said).toContain('started from several folders, /home/ann/shop (a) and /home/bob/shop (b)')
  })

  test('containers that do not say from where are not taken over', () => {
    expect(refusal([started(), started({name: 'old_1', folder: ''})])).toContain('do not say from where they were started (old_1)')
  })

  test('a release of ours can be put back, and is not forgotten for what somebody started again', () => {
    const id = '20260131T120000Z-111111111111'
    const given = ['--env-file', '.env', '-f', 'docker-compose.yml', '-f', "ann's.yml", '--env-file', 'fairway.env']
    const said = refusal([started()], {current: {id, arguments: given}})
    expect(said).toContain(`although release ${id} of Fairway was deployed before`)
    expect(said).toContain(
      `"cd /srv/shop/releases/${id} && docker compose -p shop --env-file .env -f docker-compose.yml -f 'ann'\\''s.yml' --env-file fairway.env up -d --remove-orphans"`
    )
  })
})

describe('the advice with "adopt: false"', () => {
  const adopt = 'false'

  test('hands over and goes back with the very files that it was started with', () => {
    const said = refusal([started({files: ['/home/ann/shop/a.yml', '/etc/b.yml'], environment: ['/home/ann/shop/.env']})], {adopt})
    const command = 'cd /home/ann/shop && docker compose -p shop -f a.yml -f /etc/b.yml --env-file .env'
    expect(said).toContain('Leave "adopt" out')
    expect(said).toContain(`"${command} down"`)
    expect(said).toContain(`"${command} up -d --remove-orphans"`)
    expect(said).not.toMatch(/another "(project|directory)"|--volumes/)
  })

  test('paths are words of a shell', () => {
    expect(refusal([started({folder: "/srv/ann's shop", files: []})], {adopt})).toContain(
      `cd '/srv/ann'\\''s shop' && docker compose -p shop down`
    )
  })

  test('data that no new container finds is named', () => {
    const mounts = [{type: 'volume', name: 'a'.repeat(64), source: '', destination: '/var/lib/data', isWritable: true}]
    expect(refusal([started({service: 'db', mounts})], {adopt})).toContain('Service db has data in a volume without a name (/var/lib/data)')
  })
})
