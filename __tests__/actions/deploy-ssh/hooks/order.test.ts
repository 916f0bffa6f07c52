import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {answer, type Handler} from '../../../support/local-host.ts'
import {containerOf, deployTo, DIGEST, inputsOf, OLD_DIGEST, workingHost} from '../../../support/working-host.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  await writeFile(join(folder, 'compose.yml'), 'services: {web: {image: "${FAIRWAY_IMAGE}"}}')
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const GOOD: Record<string, Handler> = {
  backup: () => answer(['backed-up web 3 abc']),
  'keep-backup': () => answer(['backup /srv/wiki/backups/x']),
  'start-migration': () => answer(['migrating x']),
  'follow-migration': () => answer(['exit 0']),
  after: () => answer(['exit 0'])
}
const INPUTS = {backup: 'web: ["dump"]', migrate: 'web: ["migrate"]', after: 'web: ["collect"]'}

function deploy(handlers: Record<string, Handler>, more: Record<string, string> = INPUTS) {
  const host = workingHost({...GOOD, ...handlers})
  return {...deployTo(host, inputsOf(folder, '', more), new AbortController().signal), host}
}
const THERE = ['begin-backup', 'backup', 'keep-backup', 'start-migration', 'follow-migration', 'up', 'after', 'commit', 'restore']

test('backup, migration, swap, and what comes after, in this order; the host is asked to keep the newest backups at the end', async () => {
  const {result, host} = deploy({})
  await expect(result).resolves.toMatchObject({
    result: 'deployed',
    hooks: {backup: '/srv/wiki/backups/x', backupFiles: [{name: 'web', bytes: 3, sha256: 'abc'}], migrated: true},
    phases: expect.arrayContaining([
      expect.objectContaining({name: 'backup'}),
      expect.objectContaining({name: 'migrate'}),
      expect.objectContaining({name: 'after'})
    ])
  })
  expect(host.asked.filter(name => THERE.includes(name))).toEqual(THERE.slice(0, -1))
  expect(host.scripts.find(({name}) => name === 'commit')?.body).toContain('tail -n +6')
})

test.each<[string, Record<string, Handler>, string[], object]>([
  [
    'a backup that is no good: nothing is changed',
    {backup: () => answer(['empty web'], {exitCode: 1})},
    ['begin-backup', 'backup'],
    {result: 'failed', host: 'unchanged', hooks: {}, reason: expect.stringMatching(/^The backup of service web is empty/)}
  ],
  [
    'a migration that fails: nothing was swapped, and that the schema stays is said',
    {'follow-migration': () => answer(['exit 3'])},
    ['begin-backup', 'backup', 'keep-backup', 'start-migration', 'follow-migration', 'restore'],
    {
      result: 'rolled-back',
      hooks: {migrated: true},
      reason: expect.stringMatching(/failed with exit status 3.*; THE MIGRATION WAS BEGUN AND IS NOT PUT BACK.*\/srv\/wiki\/backups\/x/)
    }
  ],
  [
    'a migration that could not begin: nobody is frightened',
    {'start-migration': () => answer(['not-ready db'], {exitCode: 1})},
    ['begin-backup', 'backup', 'keep-backup', 'start-migration', 'restore'],
    {result: 'rolled-back', reason: expect.not.stringContaining('THE MIGRATION')}
  ],
  [
    'what comes after fails: the old version is put back',
    {after: () => answer(['exit 1'], {stderr: 'no such volume'})},
    THERE.filter(name => name !== 'commit'),
    {
      result: 'rolled-back',
      reason: expect.stringMatching(/"after"\) in service web failed with exit status 1; it said last: "no such volume"/)
    }
  ]
])('%s', async (_name, handlers, asked, outcome) => {
  let isBack = false
  const {result, host} = deploy({
    ...handlers,
    restore: () => {
      isBack = true
      return answer(['compose-exit 0'])
    },
    inspect: () => answer(containerOf(isBack ? OLD_DIGEST : DIGEST))
  })
  await expect(result).resolves.toMatchObject(outcome)
  expect(host.asked.filter(name => THERE.includes(name))).toEqual(asked)
})

test.each([
  [{rolling: 'wbe'}, 'Input "rolling" names the service "wbe"'],
  [{migrate: 'wbe: ["x"]'}, 'Input "migrate" names the service "wbe", which the Compose file does not start'],
  [{migrate: 'web: script not/there.sh'}, 'Input "migrate": the script not/there.sh cannot be read (ENOENT)']
])('%j is refused before any host is asked', async (more, said) => {
  const {result, host} = deploy({}, more)
  await expect(result).rejects.toThrow(said)
  expect(host.asked).toEqual([])
})

test('a Compose that cannot roll is said with everything else that stands against a deploy', async () => {
  const preflight = ['directory /srv/wiki', 'docker-version 28.1.0', 'compose-version 2.17.3', 'complete yes']
  const host = workingHost({}, preflight)
  const {result} = deployTo(host, inputsOf(folder, '', {rolling: 'web'}), new AbortController().signal)
  await expect(result).resolves.toMatchObject({
    host: 'unchanged',
    reason: expect.stringContaining('Docker Compose 2.17.3 on the host cannot roll services')
  })
})
