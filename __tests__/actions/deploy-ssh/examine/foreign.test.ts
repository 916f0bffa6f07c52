import {describe, expect, test} from '@jest/globals'
import {readOrigin, findForeign, type StartedContainer} from '../../../../actions/deploy-ssh/examine/foreign.ts'
import {sayFinding} from '../../../../actions/deploy-ssh/examine/finding.ts'

const started = (more: Partial<StartedContainer> = {}): StartedContainer => ({
  service: 'web',
  folder: '/home/ann/shop',
  files: ['/home/ann/shop/compose.yaml'],
  environment: [],
  anonymous: [],
  ...more
})

function refusal(containers: readonly StartedContainer[], current?: Parameters<typeof findForeign>[3]): string {
  const found = findForeign(containers, '/srv/shop', 'shop', current)
  return found === undefined ? '' : sayFinding(found)
}

test('reads what docker says, whatever is missing', () => {
  const line = JSON.stringify({
    folder: '/home/ann/shop',
    service: 'db',
    files: '/home/ann/shop/a.yml,/etc/b.yml',
    environment: '/home/ann/shop/.env',
    mounts: [
      {Type: 'volume', Name: 'a'.repeat(64), Destination: '/var/lib/postgresql/data'},
      {Type: 'volume', Name: 'shop_data', Destination: '/data'},
      {Type: 'bind', Source: '/x', Destination: '/y'}
    ]
  })
  expect(readOrigin(line)).toEqual({
    service: 'db',
    folder: '/home/ann/shop',
    files: ['/home/ann/shop/a.yml', '/etc/b.yml'],
    environment: ['/home/ann/shop/.env'],
    anonymous: ['/var/lib/postgresql/data']
  })
  expect(readOrigin('{"folder":null,"mounts":null}')).toEqual({service: '', folder: '', files: [], environment: [], anonymous: []})
})

describe('the advice', () => {
  test('nothing foreign is nothing to refuse', () => {
    expect(refusal([])).toBe('')
  })

  test('hands over and goes back with the very files that it was started with', () => {
    const said = refusal([started({files: ['/home/ann/shop/a.yml', '/etc/b.yml'], environment: ['/home/ann/shop/.env']})])
    const command = 'cd /home/ann/shop && docker compose -p shop -f a.yml -f /etc/b.yml --env-file .env'
    expect(said).toContain(`"${command} down"`)
    expect(said).toContain(`"${command} up -d --remove-orphans"`)
    expect(said).not.toMatch(/another "(project|directory)"|--volumes/)
  })

  test('a release of ours in another directory is known as such', () => {
    const said = refusal([started({folder: '/home/ann/fairway/shop/releases/20260131T120000Z-111111111111'})])
    expect(said).toContain('was deployed by Fairway in the directory /home/ann/fairway/shop, not in /srv/shop.')
    expect(said).toContain('Write "directory: /home/ann/fairway/shop" again')
  })

  test('paths are words of a shell', () => {
    expect(refusal([started({folder: "/srv/ann's shop", files: []})])).toContain(`cd '/srv/ann'\\''s shop' && docker compose -p shop down`)
  })

  test('data that no new container finds is named', () => {
    expect(refusal([started({service: 'db', anonymous: ['/var/lib/data']})])).toContain(
      'Service db has data in a volume without a name (/var/lib/data)'
    )
  })

  test('a release of ours can be put back', () => {
    const id = '20260131T120000Z-111111111111'
    const said = refusal([started()], {
      id,
      arguments: ['--env-file', '.env', '-f', 'docker-compose.yml', '-f', "ann's.yml", '--env-file', 'fairway.env']
    })
    expect(said).toContain(`although release ${id} of Fairway was deployed before`)
    expect(said).toContain(
      `"cd /srv/shop/releases/${id} && docker compose -p shop --env-file .env -f docker-compose.yml -f 'ann'\\''s.yml' --env-file fairway.env up -d --remove-orphans"`
    )
  })
})
