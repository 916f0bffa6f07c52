import {describe, expect, test} from '@jest/globals'
import type {DeployInputs} from '../../../actions/deploy-ssh/inputs.ts'
import {outputNames, report} from '../../../actions/deploy-ssh/outputs.ts'
import {addTo, ended, type DeployOutcome, type DeployResult, type HostResult} from '../../../actions/deploy-ssh/result.ts'

const DIGEST = `sha256:${'1'.repeat(64)}`
const OLD_DIGEST = `sha256:${'2'.repeat(64)}`
const inputs = {
  mode: 'deploy',
  project: 'wiki',
  host: 'server.example.com',
  release: 'v1',
  'health-url': 'https://wiki.example.com/health?a=b'
} as DeployInputs
const OLD = `registry.example.com/app@${OLD_DIGEST}`
const line = {host: 'server.example.com', port: 22, user: 'deploy', name: 'server.example.com', group: ''}
const previous = {id: 'x', image: OLD, images: {FAIRWAY_IMAGE: OLD}, version: 'v1'}

const of = (outcome: DeployOutcome, more: Partial<DeployResult> = {}, given: Partial<DeployInputs> = {}) =>
  report({...inputs, ...given}, [
    {
      line,
      previous,
      id: 'y',
      images: {FAIRWAY_IMAGE: `registry.example.com/app@${DIGEST}`},
      notes: [],
      hooks: {},
      phases: [
        {name: 'connect', milliseconds: 400},
        {name: 'pull', milliseconds: 65_000}
      ],
      ...outcome,
      ...more
    } as HostResult
  ])

test.each<[string, Partial<DeployResult>, string, string]>([
  ['without an image', {acted: ['restart a.service', 'reload b.service']}, '', 'release `y`; `a.service` restarted, `b.service` reloaded'],
  ['whose page says a version', {acted: []}, 'v2', 'version `v2`; no unit was restarted']
])('a service %s: what runs now, and the units of it', (_, more, servingVersion, expected) => {
  const {summary = ''} = of({result: 'deployed', servingVersion}, {
    images: {},
    previous: {...previous, images: {}, version: ''},
    ...more
  } as Partial<DeployResult>)
  expect(summary).toContain(`| Runs now | ${expected} |`)
  expect(summary).toContain('| Ran before | release `x` |')
})

test('a deploy is green, and says what runs', () => {
  const {outputs, summary, failure} = of({result: 'deployed', servingVersion: 'v2'})
  expect(failure).toBeUndefined()
  expect(outputs).toEqual({
    result: 'deployed',
    'running-digest': DIGEST,
    'previous-digest': OLD_DIGEST,
    'previous-version': 'v1',
    url: 'https://wiki.example.com',
    'serving-version': 'v2',
    adopted: '',
    backup: '',
    migrated: 'false',
    reason: '',
    release: 'y',
    releases: '',
    results: expect.stringMatching(/^\[\{"name":"server\.example\.com",.*"result":"deployed"/),
    differs: ''
  })
  expect(Object.keys(outputs).sort()).toEqual([...outputNames].sort())
  expect(summary).toContain('### ✅ Deployed and verified.')
  expect(summary).toContain(`| Runs now | \`registry.example.com/app@${DIGEST}\`, version \`v2\` |`)
  expect(summary).toContain('connect 0.4 s, pull 1 min 5 s')
})

test('a project that was taken over is what ran before', () => {
  const taken = {previous: undefined, adopted: '/home/ann/wiki'}
  const good = of({result: 'deployed', servingVersion: 'v2'}, taken)
  expect(good.outputs.adopted).toBe('/home/ann/wiki')
  expect(good.summary).toContain('| Ran before | the project in `/home/ann/wiki` |')
  const bad = of({result: 'rolled-back', reason: 'service web is unhealthy', servingVersion: ''}, taken)
  expect(bad.outputs.adopted).toBe('')
  expect(bad.summary).toContain('| Runs now | the project in `/home/ann/wiki` |')
})

test.each<[DeployOutcome, string, string, string]>([
  [
    {result: 'rolled-back', reason: 'service web is unhealthy', servingVersion: 'v1'},
    OLD_DIGEST,
    'the previous one runs again. Service web is unhealthy.',
    `| Runs now | \`registry.example.com/app@${OLD_DIGEST}\`, version \`v1\` |`
  ],
  [
    {result: 'failed', host: 'unchanged', reason: 'No SSH server answers. Is it up?'},
    OLD_DIGEST,
    'nothing was changed on the host. No SSH server answers. Is it up?',
    `| Runs now | \`registry.example.com/app@${OLD_DIGEST}\``
  ],
  [{result: 'failed', host: 'uncertain', reason: 'a; and b'}, '', 'THE HOST NEEDS A PERSON', '| Runs now | **not known**'],
  [{result: 'taken-down', reason: 'a'}, '', 'nothing runs, volumes are kept. A.', '| Runs now | nothing |']
])('%j is red and says what runs', (outcome, running, failure, row) => {
  const reported = of(outcome)
  expect(reported.outputs).toMatchObject({result: outcome.result, 'running-digest': running, release: running === '' ? '' : 'x'})
  expect(reported.failure).toContain(failure)
  expect(reported.summary).toContain(row)
})

test('what a page or a program said cannot be Markdown', () => {
  const {summary} = of({result: 'taken-down', reason: 'it answered "<img src=x> [a](http://evil.example.com) @team | x"'})
  expect(summary).not.toMatch(/<img|\]\(|@team|http:\/\/evil/)
})

test('a host that was never looked at is not said to have run nothing', () => {
  const failed = {result: 'failed', reason: 'no SSH server answers', host: 'unchanged'} as const
  expect(of(failed, {previous: undefined}).summary).not.toContain('Ran before')
  expect(of(failed).summary).toContain('Ran before')
  const taken = {result: 'taken-down', reason: 'it is unhealthy'} as const
  expect(of(taken, {previous: undefined}).summary).toContain('| Ran before | nothing |')
})

test('several images are all named', () => {
  const images = {FAIRWAY_IMAGE_WEB: `x/web@${DIGEST}`, FAIRWAY_IMAGE_WORKER: `x/worker@${OLD_DIGEST}`}
  const {outputs, summary} = of({result: 'deployed', servingVersion: ''}, {images})
  expect(outputs['running-digest']).toBe(DIGEST)
  expect(summary).toContain(`| Runs now | \`x/web@${DIGEST}\`, \`x/worker@${OLD_DIGEST}\` |`)
})

test('going back has its own words, and what it does not put back is said as text', () => {
  const back = of({result: 'deployed', servingVersion: 'v1'}, {notes: ['Secrets: <b> [x](y)']}, {mode: 'rollback'})
  expect(back.summary).toContain('### ✅ Gone back and verified.')
  expect(back.summary).toContain('| Rollback |')
  expect(back.summary).toContain(`| Asked for | \`v1\`, which is release \`y\`: \`registry.example.com/app@${DIGEST}\` |`)
  expect(back.summary).toContain('- Secrets: &lt;b&gt; &#91;x&#93;')
  const failed = of({result: 'rolled-back', reason: 'a', servingVersion: ''}, {}, {mode: 'rollback'})
  expect(failed.failure).toContain('The older release did not work; what ran before runs again. A.')
  const none = {result: 'failed', reason: 'No release "v1" is on the host', host: 'unchanged'} as const
  const missing = of(none, {id: '', images: {}}, {mode: 'rollback'})
  expect(missing.failure).toBe('Not gone back; nothing was changed on the host. No release "v1" is on the host.')
  expect(missing.summary).toContain('| Asked for | `v1` |')
})

describe('a migration', () => {
  const hooks = {
    migrated: true,
    backup: '/srv/wiki/backups/20260131T120000Z-1',
    backupFiles: [{name: 'db', bytes: 2_097_152, sha256: 'a'.repeat(64)}]
  }

  test('that was begun is said loudly where the deploy failed, with where the backup is', () => {
    const {outputs, summary} = of({result: 'rolled-back', reason: 'it is unhealthy', servingVersion: ''}, {hooks})
    expect(outputs).toMatchObject({migrated: 'true', backup: hooks.backup})
    expect(summary).toContain(
      '> [!CAUTION]\n> **The migration was begun, and the schema was not put back.** The backup from before it is on the host in'
    )
    expect(summary).toContain(`| Backup | \`${hooks.backup}\`<br>\`db\` 2.0 MiB, SHA-256 \`${'a'.repeat(64)}\` |`)
  })

  test('without a backup says that there is none', () => {
    expect(of({result: 'taken-down', reason: 'x'}, {hooks: {migrated: true}}).summary).toContain('There is no backup from before it')
  })

  test('of a deploy that works is a row, and no warning', () => {
    const {summary} = of({result: 'deployed', servingVersion: ''}, {hooks})
    expect(summary).not.toContain('CAUTION')
    expect(summary).toContain('| Migration | was begun before the swap')
  })
})

test('what is added to a reason goes on after its full stop or question mark', () => {
  expect(addTo('it failed', 'and more')).toBe('it failed; and more')
  expect(addTo('It failed. Is its name right?', 'and more')).toBe('It failed. Is its name right? And more')
  expect(addTo('it failed', '')).toBe('it failed')
  expect([ended('it failed'), ended('Is it?')]).toEqual(['it failed.', 'Is it?'])
})
