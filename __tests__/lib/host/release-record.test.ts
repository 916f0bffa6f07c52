import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {readFacts} from '../../../lib/host/release.ts'
import {RECORD, RECORDED_IMAGES, readRecordEntry, renderRecordMembers} from '../../../lib/host/release-record.ts'
import {readIdentity} from '../../../lib/host/run-order.ts'
import {factsOf} from '../../support/release-facts.ts'
import {localHost} from '../../support/local-host.ts'
import {shells} from '../../support/shells.ts'

const ID = '20260131T120000Z-111111111111-0a1b2c3d'
const IMAGE = `registry.example.com/team/app@sha256:${'1'.repeat(64)}`
const run = readIdentity({repository: 'team/app', number: '7', attempt: '2', commit: 'c0ffee', url: 'https://x/runs/7'})
const facts = readFacts(factsOf(IMAGE, {version: 'v1 "quoted" \\ $(x) %s', run}))!
const members = renderRecordMembers(facts, {run, actor: 'ann', approvers: ['bob', 'eve']})

let directory: string
let work: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  work = join(directory, '.lock-x')
  await mkdir(work)
  await writeFile(join(work, 'record'), members)
})
afterEach(() => rm(directory, {recursive: true, force: true}))

const path = () => join(directory, 'releases.jsonl')
const lines = async () => (await readFile(path(), 'utf8')).trimEnd().split('\n')

describe.each(shells)('in %s', (_name, shell) => {
  const write = (how = 'deployed', reason = '', milliseconds = 1_200) =>
    localHost(process.env, shell).run({
      name: 'record',
      values: {directory, work, id: ID, how, reason: JSON.stringify(reason), milliseconds},
      body: `${RECORD}\nrecord_end "$work" "$how" "$reason" "$milliseconds"`
    })

  test('a line has everything, whatever is in it, and is its owner’s alone', async () => {
    const reason = 'service "web" said: \\n %d $HOME `x`; it\'s over'
    await write('failed', reason)
    const [line = ''] = await lines()
    expect(Object.keys(JSON.parse(line) as object)).toEqual([
      'at',
      'how',
      'release',
      'version',
      'images',
      'commit',
      'repository',
      'number',
      'attempt',
      'run',
      'actor',
      'approvers',
      'migrated',
      'backup',
      'reason',
      'milliseconds'
    ])
    expect(readRecordEntry(line)).toEqual({
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      how: 'failed',
      release: ID,
      version: 'v1 "quoted" \\ $(x) %s',
      images: {FAIRWAY_IMAGE: IMAGE},
      commit: 'c0ffee',
      repository: 'team/app',
      number: '7',
      attempt: '2',
      run: 'https://x/runs/7',
      actor: 'ann',
      approvers: ['bob', 'eve'],
      migrated: false,
      backup: '',
      reason,
      milliseconds: 1_200
    })
    expect((await stat(path())).mode & 0o777).toBe(0o600)
  })

  test('what hooks did is in it', async () => {
    await writeFile(join(work, 'migrated'), '')
    await writeFile(join(work, 'backup'), '/srv/my app/backups/x/db\n')
    await write()
    expect(readRecordEntry((await lines())[0] ?? '')).toMatchObject({migrated: true, backup: '/srv/my app/backups/x/db'})
  })

  test('a path that would break the line is left out', async () => {
    await writeFile(join(work, 'backup'), '/srv/"x\\')
    await write()
    expect(readRecordEntry((await lines())[0] ?? '')).toMatchObject({backup: ''})
  })

  test('the last 500 lines stay', async () => {
    await writeFile(path(), Array.from({length: 600}, (_, at) => `{"old":${at}}\n`).join(''))
    await write()
    const all = await lines()
    expect([all.length, all[0], all[498]]).toEqual([500, '{"old":101}', '{"old":599}'])
    expect(readRecordEntry(all[499] ?? '')?.release).toBe(ID)
    expect(await readdir(directory)).not.toContain('releases.jsonl.new')
  })

  test('without a release that was begun there is no line', async () => {
    await rm(join(work, 'record'))
    const {exitCode} = await write()
    expect([exitCode, await readdir(directory)]).toEqual([0, ['.lock-x']])
  })

  test('the images of all lines are found, and nothing else', async () => {
    await write()
    await writeFile(
      path(),
      `${(await lines()).join('\n')}\n{"at":"x","images":{"FAIRWAY_IMAGE_A":"a@1","FAIRWAY_IMAGE_B":"b@2"},"commit":""}\nhalf,"images":{"FAI\n`
    )
    const {stdout} = await localHost(process.env, shell).run({
      name: 'images',
      values: {directory},
      body: `${RECORDED_IMAGES}\nrecorded_images`
    })
    expect(stdout.split('\n').filter(line => line.includes('@'))).toEqual([IMAGE, 'a@1', 'b@2'])
  })
})

test.each([
  ['half a line', '{"at":"2026-01-01T00:00:00Z","how":"dep'],
  ['no object', '7'],
  ['null', 'null'],
  ['a word that is not known', '{"how":"exploded","release":"x"}'],
  ['no release', '{"how":"deployed"}']
])('%s is no line', (_what, line) => {
  expect(readRecordEntry(line)).toBeUndefined()
})

test('a line of another hand is read without what is wrong in it', () => {
  const line =
    '{"how":"deployed","release":"x\\u001b[31m","images":7,"approvers":"bob","milliseconds":"1","actor":{"a":1},"migrated":"yes"}'
  expect(readRecordEntry(line)).toMatchObject({release: 'x [31m', images: {}, approvers: [], milliseconds: 0, actor: '', migrated: false})
})

test('going back has the commit of the release, and the run that did it', () => {
  const mine = readIdentity({repository: 'team/app', number: '99', commit: 'other', url: 'https://x/runs/99'})
  const read = JSON.parse(`{${renderRecordMembers(facts, {run: mine, actor: 'eve', approvers: []})}}`) as object
  expect(read).toMatchObject({commit: 'c0ffee', number: '99', run: 'https://x/runs/99', actor: 'eve'})
})
