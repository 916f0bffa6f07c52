import {describe, expect, test} from '@jest/globals'
import {describeAdoption, describeLacking} from '../../../../actions/deploy-ssh/adopt/adoption.ts'
import {readDryRun} from '../../../../actions/deploy-ssh/adopt/dry-run.ts'
import {judgeWayBack} from '../../../../actions/deploy-ssh/adopt/way-back.ts'
import {answer} from '../../../support/local-host.ts'
import {startedContainer, startedProject} from '../../../support/old-project.ts'

const web = startedContainer()
const db = startedContainer({name: 'my_db', service: 'db', image: 'postgres:16', imageId: 'sha256:db'})

describe('what a dry run says', () => {
  const both = (line: string) => [` DRY-RUN MODE -  Container ${line.replace(' ', '  ')}`, ` Container ${line} `]
  const read = (lines: readonly string[]) => Object.fromEntries(readDryRun(lines, [web, db]).services)

  test.each([0, 1])('in the words of Compose 2 and of Compose 5 (%#)', form => {
    const lines = ['shop-web-1 Recreate', 'shop-web-1 Recreated', 'my_db Running', '15d653c8bf58_shop-web-1 Starting'].map(
      line => both(line)[form]!
    )
    expect(read(lines)).toEqual({web: 'create anew', db: 'nothing'})
    expect(readDryRun(lines, [web, db]).further).toEqual([])
  })

  test('a line behind a question that ends without one', () => {
    const question =
      'Volume "shop_data" exists but doesn\'t match configuration in compose file. Recreate (data will be lost)?  DRY-RUN MODE -  Container shop-web-1  Running'
    expect(read([question])).toEqual({web: 'nothing', db: 'unclear'})
  })

  test('a container that has ended is unchanged when it is only started; Compose 2.17 says Created before', () => {
    expect(read(['Container shop-web-1  Created', 'Container shop-web-1  Starting', 'Container shop-web-1  Started'])['web']).toBe(
      'nothing'
    )
    expect(read(['Container shop-web-1  Creating', 'Container shop-web-1  Created'])['web']).toBe('create anew')
    expect(read(['Container shop-web-1  Created'])['web']).toBe('unclear')
  })

  test('one changed container of a service is enough, and a new one is seen', () => {
    const second = startedContainer({name: 'shop-web-2'})
    const {services, further} = readDryRun(
      ['Container shop-web-1  Running', 'Container shop-web-2  Recreate', 'Container shop-cron-1  Creating'],
      [web, second]
    )
    expect([...services]).toEqual([['web', 'create anew']])
    expect(further).toEqual(['shop-cron-1'])
  })
})

describe('the way back', () => {
  const old = startedProject([web, db])
  const GOOD = ['dry-exit 0', 'dry Container shop-web-1  Running', 'dry Container my_db  Running', 'image-is sha256:web shop-web']
  const judge = (...said: readonly string[]) => judgeWayBack(old, answer(said))

  test('holds where every container would stay and every image has its name', () => {
    expect(judge(...GOOD, 'image-is sha256:db postgres:16')).toEqual({way: 'same'})
  })

  test.each([
    ['an image that was pulled or built since', ['image-is sha256:new postgres:16'], 'service db: postgres:16 means another image'],
    [
      'an image that lost its name',
      ['image-is - postgres:16'],
      'service db: its image is no longer on the host under the name postgres:16'
    ],
    ['an image that nothing is said of', [], 'service db: whether its image postgres:16 is there could not be told'],
    [
      'a changed file',
      ['image-is sha256:db postgres:16', 'dry Container my_db  Recreate'],
      'service db: its Compose file, .env, an env_file or another file'
    ]
  ])('%s is named', (_what, said, reason) => {
    expect(judge(...GOOD, ...said)).toEqual({way: 'differs', reasons: [expect.stringContaining(reason)]})
  })

  test('a service that the files do not start any more is unclear', () => {
    const said = judge('dry-exit 0', GOOD[1]!, GOOD[3]!, 'image-is sha256:db postgres:16')
    expect(said).toEqual({way: 'differs', reasons: [expect.stringMatching(/^service db: the files there do not start it any more/)]})
  })

  test.each([
    ['a folder that is gone', ['gone /home/ann/shop'], '/home/ann/shop is no longer there'],
    ['a Compose file that was renamed', [...GOOD, 'gone /home/ann/shop/compose.yaml'], 'compose.yaml is no longer there'],
    [
      'files that Compose refuses',
      ['dry-exit 1', 'dry-error env file /x/.env not found'],
      'could not start it from there: env file /x/.env not found'
    ],
    ['no answer', [], 'could not start it from there']
  ])('%s is none', (_what, said, reason) => {
    expect(judge(...said)).toEqual({way: 'none', reasons: [expect.stringContaining(reason)]})
  })

  test('what is said before anything changes, by "adopt"', () => {
    const differs = {old, wayBack: judge(...GOOD, 'image-is - postgres:16')}
    expect(describeAdoption(differs, 'true').warnings).toEqual([
      expect.stringMatching(
        /could not be put back as it is now: service db: .* IF THE NEW RELEASE DOES NOT WORK, THE FILES IN \/home\/ann\/shop ARE STARTED AS THEY ARE NOW\./
      )
    ])
    expect(describeAdoption(differs, 'unchanged')).toMatchObject({warnings: [], findings: [{what: expect.stringContaining('service db')}]})
    expect(describeAdoption({old, wayBack: judge('gone /x')}, 'true').warnings[0]).toContain('THERE IS NO WAY BACK')
    const same = describeAdoption({old, wayBack: {way: 'same'}}, 'unchanged')
    expect([same.warnings, same.findings]).toEqual([[], []])
    expect(same.notes.at(-1)).toContain('Leave the folder and its images (shop-web, postgres:16) where they are')
  })
})

test('data of the old containers is named, each kind with what becomes of it', () => {
  const mount = {type: 'volume', name: '', source: '', destination: '/data', isWritable: true}
  const old = startedProject([
    startedContainer({
      mounts: [
        {...mount, name: 'shop_data'},
        {...mount, type: 'bind', source: '/home/ann/shop/uploads', destination: '/uploads'},
        {...mount, name: 'a'.repeat(64), destination: '/tmp/x'}
      ]
    })
  ])
  const {notes} = describeAdoption({old, wayBack: {way: 'same'}}, 'true')
  expect(notes).toEqual(
    expect.arrayContaining([
      'Named volumes stay the same: shop_data (web, /data).',
      'Folders and files that it writes to in /home/ann/shop stay where they are, for good: ./uploads (web, /uploads).',
      expect.stringMatching(
        /^Volumes without a name go along to the next container of the same service, and to no other: a{64} \(web, \/tmp\/x\)/
      )
    ])
  )
  expect(describeLacking({old, wayBack: {way: 'same'}}, ['web'])).toBeUndefined()
  expect(describeLacking({old, wayBack: {way: 'same'}}, ['app'])).toMatch(/no service web: .* no container finds a{64} \(web\) again/)
})
