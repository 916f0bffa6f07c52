import {describe, expect, test} from '@jest/globals'
import {checkOrder, compareRuns, readIdentity, runIdentity, type RunIdentity} from '../../../lib/host/run-order.ts'
import {readRunContext} from '../../../lib/action/run-context.ts'

const run = (more: Partial<RunIdentity> = {}): RunIdentity => ({
  repository: 'fairway/wiki',
  repositoryId: '9',
  workflow: '.github/workflows/ship.yml',
  number: '42',
  id: '1042',
  attempt: '1',
  commit: 'c'.repeat(40),
  url: 'https://github.example.com/fairway/wiki/actions/runs/1042',
  ...more
})
const order = (mine: Partial<RunIdentity>, running: Partial<RunIdentity> = {}) =>
  compareRuns(run({commit: '', ...mine}), run(running)).order

test('what the runner says about a run, and back from the host', () => {
  const identity = runIdentity(
    readRunContext({
      GITHUB_REPOSITORY: 'fairway/wiki',
      GITHUB_REPOSITORY_ID: '9',
      GITHUB_SERVER_URL: 'https://github.example.com',
      GITHUB_WORKFLOW_REF: 'fairway/wiki/.github/workflows/ship.yml@refs/heads/a@b',
      GITHUB_RUN_NUMBER: '42',
      GITHUB_RUN_ID: '1042',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_SHA: 'c'.repeat(40)
    })
  )
  expect(identity).toEqual(run())
  expect(readIdentity(JSON.parse(JSON.stringify(identity)))).toEqual(identity)
  expect(readIdentity({number: 42, workflow: 'a\nb', url: null})).toEqual(readIdentity({workflow: 'a b'}))
})

describe('which of two runs is older', () => {
  test.each<[string, Partial<RunIdentity>, Partial<RunIdentity>, string]>([
    ['a lower number', {number: '41'}, {}, 'older'],
    ['by number, not by text', {number: '9'}, {number: '10'}, 'older'],
    ['a higher number', {number: '43'}, {}, 'not-older'],
    ['the same run again', {attempt: '2'}, {}, 'not-older'],
    ['the same attempt', {}, {}, 'not-older'],
    ['an attempt that GitHub has given up', {attempt: '1'}, {attempt: '2'}, 'older'],
    ['a lower number of the same commit: branch and tag', {number: '41', commit: 'c'.repeat(40)}, {}, 'not-older'],
    ['a repository that was renamed', {number: '41', repository: 'fairway/book'}, {}, 'older'],
    ['another repository', {number: '41', repository: 'fairway/other', repositoryId: '8'}, {}, 'unknown'],
    ['another repository of the same name', {number: '41', repositoryId: '8'}, {}, 'unknown'],
    ['a repository without an id', {number: '41', repositoryId: ''}, {}, 'older'],
    ['another workflow', {number: '41', workflow: '.github/workflows/rollback.yml'}, {}, 'unknown'],
    ['a release without a record', {number: '41'}, {number: ''}, 'unknown'],
    ['outside of a runner', {number: '', workflow: ''}, {}, 'unknown'],
    ['a runner that names no workflow file', {number: '41', workflow: ''}, {workflow: ''}, 'unknown']
  ])('%s', (_what, mine, running, expected) => {
    expect(order(mine, running)).toBe(expected)
  })
})

describe('an older run', () => {
  const release = {id: 'R', run: run({attempt: '2'})}
  const older = run({number: '41', id: '1041', commit: '', url: 'https://github.example.com/fairway/wiki/actions/runs/1041'})

  test('is refused, and both runs are named', () => {
    expect(() => checkOrder(older, release, false)).toThrow(
      'The host runs release R of run 42, attempt 2 (https://github.example.com/fairway/wiki/actions/runs/1042), which is newer than this one, run 41 (https://github.example.com/fairway/wiki/actions/runs/1041).'
    )
    expect(() => checkOrder(older, release, false)).toThrow(expect.objectContaining({fix: expect.stringContaining('"allow-older: true"')}))
  })

  test('is deployed when that is wanted, and the log says so', () => {
    expect(checkOrder(older, release, true)).toMatch(/run 42.*newer than run 41.*deployed all the same/)
  })

  test('what cannot be compared is deployed, and the log says so', () => {
    expect(checkOrder(run({workflow: 'other.yml'}), release, false)).toBe(
      'Whether this run is newer than the one of release R is not known: it was deployed by .github/workflows/ship.yml.'
    )
  })

  test.each([
    ['a newer run', run({number: '43'}), release],
    ['a first deploy', older, undefined],
    ['a deploy outside of a runner', readIdentity(), release]
  ])('there is nothing to say about %s', (_what, mine, running) => {
    expect(checkOrder(mine, running, false)).toBeUndefined()
  })
})
