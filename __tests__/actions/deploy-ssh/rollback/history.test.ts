import {describe, expect, test} from '@jest/globals'
import {chooseRelease, migrationsSince, readHistory, type History} from '../../../../actions/deploy-ssh/rollback/history.ts'
import {listHistory} from '../../../../actions/deploy-ssh/rollback/list.ts'
import {describeGoingBack} from '../../../../actions/deploy-ssh/rollback/notes.ts'
import type {RecordEntry, RecordWord} from '../../../../lib/host/release-record.ts'
import {readFacts, type ReleaseFacts} from '../../../../lib/host/release.ts'
import {Sayings} from '../../../../lib/ssh/shell.ts'
import {factsOf} from '../../../support/release-facts.ts'

const DIGEST = `sha256:${'1'.repeat(64)}`
const idOf = (day: number) => `2026010${day}T120000Z-${String(day).repeat(12)}-0a1b2c3d`
const [A, B, C, D] = [idOf(1), idOf(2), idOf(3), idOf(4)]

const line = (how: RecordWord, release: string, more: Partial<RecordEntry> = {}): RecordEntry => ({
  at: '2026-01-05T12:00:00Z',
  how,
  release,
  version: '',
  images: {},
  commit: '',
  repository: '',
  number: '',
  attempt: '',
  run: '',
  actor: 'ann',
  approvers: [],
  migrated: false,
  backup: '',
  reason: '',
  milliseconds: 0,
  ...more
})

const keep = (id: string, more: Partial<ReleaseFacts> = {}) => ({
  id,
  facts: readFacts(factsOf(`x/app@${DIGEST}`, more))!,
  hasFiles: true,
  missingImages: []
})

const history = (more: Partial<History>): History => ({current: C, kept: [keep(C), keep(B), keep(A)], record: [], ...more})
const chosen = (wanted: string, more: Partial<History> = {}) => {
  const choice = chooseRelease(wanted, history(more))
  return choice.choice === 'found' ? choice.release.id : choice.finding.what
}

describe('previous', () => {
  const deploys = [line('deployed', A), line('deployed', B), line('deployed', C)]

  test.each<[string, Partial<History>, string]>([
    ['is what was deployed before', {record: deploys}, B],
    ['is not a deploy that failed', {record: [line('deployed', A), line('rolled-back', B), line('deployed', C)]}, A],
    ['a second time goes back once more', {current: B, record: [...deploys, line('gone-back', B)]}, A],
    [
      'is not what ran for a moment after going back',
      {current: D, kept: [keep(D), keep(C), keep(B), keep(A)], record: [...deploys, line('gone-back', B), line('deployed', D)]},
      C
    ],
    ['an adopted project counts', {record: [line('adopted', A), line('deployed', C)]}, A],
    [
      'the same release deployed twice is one',
      {record: [line('deployed', A), line('deployed', C), line('failed', B), line('deployed', C)]},
      A
    ],
    ['without a record the ids tell', {}, B],
    ['nothing is before the first', {kept: [keep(C)], record: [line('deployed', C)]}, `No release from before ${C} is on the host.`],
    [
      'one that was pruned is named, not the one before it',
      {kept: [keep(C), keep(A)], record: deploys},
      `Release ${B}, which was deployed before ${C}, is no longer on the host.`
    ],
    ['before the first deploy there is none', {current: undefined, kept: []}, 'Nothing was deployed on the host yet.']
  ])('%s', (_what, more, expected) => {
    expect(chosen('previous', more)).toBe(expected)
  })
})

describe('a release by its name', () => {
  const kept = [keep(C), keep(B, {version: 'v1'}), keep(A, {version: 'v1', served: '1.0.0'})]

  test.each<[string, Partial<History>, string]>([
    [A, {}, A],
    ['v1', {kept}, B],
    ['1.0.0', {kept}, A],
    // Another host of the same run.
    [A.replace('T120000Z', 'T120003Z'), {}, A],
    [A.replace('0a1b2c3d', 'ffffffff'), {}, `No release "${A.replace('0a1b2c3d', 'ffffffff')}" is on the host.`],
    ['../x', {}, 'No release "../x" is on the host.'],
    [C, {}, `Release ${C} runs already.`],
    [A, {kept: [{...keep(A), hasFiles: false}]}, `The files of release ${A} are no longer complete on the host.`],
    [A, {kept: [keep(A, {road: 'service'})]}, `Release ${A} is of systemd units, and a rollback is for Compose projects.`]
  ])('%s', (wanted, more, expected) => {
    expect(chosen(wanted, more)).toBe(expected)
  })

  test('who asks for one that is not there learns which ones are', () => {
    const choice = chooseRelease('v9', history({kept}))
    expect(choice).toMatchObject({finding: {fix: `On the host are ${B} (version v1), ${A} (version v1).`}})
    expect(chooseRelease('v9', history({kept: [keep(C)]}))).toMatchObject({
      finding: {fix: expect.stringContaining('There is no other release')}
    })
  })
})

test('the host’s answer is read, and half a line is left out', () => {
  const said = new Sayings(
    [
      `current ${B}`,
      `on-host ${A} ${factsOf(`x/app@${DIGEST}`, {version: 'v1'}).replaceAll('\n', ' ')}`,
      `on-host ${B} ${factsOf(`x/app@${DIGEST}`).replaceAll('\n', ' ')}`,
      `no-image ${A} x/app@${DIGEST}`,
      `no-files ${B}`,
      `record ${JSON.stringify(line('deployed', A, {migrated: true}))}`,
      'record {"at":"2026-01-05T12:00:00Z","how":"depl'
    ]
      .map(text => `fairway:${text}\n`)
      .join('')
  )
  expect(readHistory(said)).toMatchObject({
    current: B,
    kept: [
      {id: B, hasFiles: false, missingImages: []},
      {id: A, hasFiles: true, missingImages: [`x/app@${DIGEST}`], facts: {version: 'v1'}}
    ],
    record: [{how: 'deployed', release: A, migrated: true}]
  })
})

describe('what going back does not put back', () => {
  const record = [
    line('deployed', A, {migrated: true}),
    line('deployed', B, {migrated: true, backup: 'backups/b', at: '2026-01-02T12:00:00Z'}),
    line('failed', D, {migrated: true}),
    line('deployed', C)
  ]

  test.each<[string, string, readonly string[]]>([
    ['to the first', A, [B, D]],
    ['to the one before', B, [D]],
    ['forward again, to what has them all', C, []],
    ['to one that the record does not know', 'unknown', [A, B, D]]
  ])('migrations since: %s', (_what, target, expected) => {
    const after = [...record, line('gone-back', A)]
    expect(migrationsSince({current: A, kept: [], record: after}, target).map(({release}) => release)).toEqual(expected)
  })

  test('is said in words', () => {
    const [secrets, data, tags] = describeGoingBack(history({record}), keep(A))
    expect(secrets).toContain('deployed with on 2026-01-01. What was rotated since is no longer valid')
    expect(data).toContain(
      `THE SCHEMA WAS NOT PUT BACK. These deploys have migrated since: ${B} (2026-01-02T12:00:00Z, backup backups/b), ${D}`
    )
    expect(tags).toMatch(/latest still means what the newest build gave it.*Watchtower/)
    expect(describeGoingBack(history({}), keep(A))[1]).toContain('no deploy since is recorded as having migrated')
  })
})

test('a list has what is on the host and what the record alone knows', () => {
  const record = [
    line('deployed', A, {commit: 'c1', approvers: ['bob'], run: 'https://x/1'}),
    line('failed', D, {reason: 'it broke', migrated: true, images: {FAIRWAY_IMAGE: 'x'}}),
    line('deployed', C)
  ]
  const list = listHistory(history({kept: [keep(C), {...keep(A, {version: 'v1'}), missingImages: ['i']}], record}), 'server')
  expect(list).toMatchObject([
    {host: 'server', id: D, how: 'failed', reason: 'it broke', files: false, current: false, migrated: true, images: {FAIRWAY_IMAGE: 'x'}},
    {id: C, how: 'deployed', files: true, current: true, missing: []},
    {id: A, version: 'v1', commit: 'c1', actor: 'ann', approvers: ['bob'], run: 'https://x/1', files: true, missing: ['i']}
  ])
})
