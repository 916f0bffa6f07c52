import {describe, expect, test} from '@jest/globals'
import type {Played} from '../../rehearsal/play.ts'
import {exitStatus, makeReport, type ReportFacts} from '../../rehearsal/report.ts'
import type {Testimony} from '../../rehearsal/witness.ts'

const leak = {where: 'log', what: 'TOKEN in hex'}

test.each([
  [{conclusion: 'success', leaks: [], leftovers: []}, false, 0],
  [{conclusion: 'failure', leaks: [], leftovers: []}, false, 1],
  [{conclusion: 'cancelled', leaks: [], leftovers: []}, false, 1],
  [{conclusion: 'cancelled', leaks: [], leftovers: []}, true, 130],
  [{conclusion: 'success', leaks: [], leftovers: []}, true, 130],
  [{conclusion: 'success', leaks: [leak], leftovers: []}, false, 3],
  [{conclusion: 'failure', leaks: [], leftovers: ['a lock']}, false, 3],
  [{conclusion: 'cancelled', leaks: [leak], leftovers: []}, true, 3]
] as const)('%j, interrupted %p, ends with %i', (report, isInterrupted, status) => {
  expect(exitStatus(report, isInterrupted)).toBe(status)
})

describe('what is put together', () => {
  const testimony: Testimony = {
    image: undefined,
    digest: undefined,
    cacheHit: undefined,
    approval: null,
    plan: {verdict: 'clean', sha256: 'abc'},
    apply: null,
    isApplyCutOff: false,
    drift: null
  }

  function reportOf(played: Partial<Played>) {
    const result = {conclusion: 'success', outputs: {}, jobs: [], abandoned: []} as unknown as Played['result']
    const observation = {image: null, runningDigest: null, servingVersion: null, hosts: [], tags: {}, manifests: []}
    const rest = {
      conversations: {issues: [], comments: []},
      isStateWritten: false,
      missed: undefined,
      milliseconds: 1,
      leaks: [],
      leftovers: [],
      nextRun: null,
      others: []
    }
    const stage = {github: {violations: () => [], requests: []}, parts: []}
    const facts = {request: {}, scenario: {}, event: 'push', stage, played: {result, observation, testimony, ...rest, ...played}}
    return makeReport({...facts, leftovers: [], baseline: ''} as unknown as ReportFacts)
  }

  test('a run that did not come to what was to go wrong is not green', () => {
    expect(reportOf({}).conclusion).toBe('success')
    expect(reportOf({missed: 'It did not happen.'}).conclusion).toBe('failure')
  })

  test.each([
    ['applied', true, true],
    ['applied', false, false],
    ['partly-applied', true, false],
    ['state-not-saved', false, false],
    ['applied', null, true],
    ['not-applied', null, false],
    [undefined, true, true],
    [undefined, false, false],
    [undefined, null, null]
  ])('apply-plan says %p, the state was written: %p; applied to its end: %p', (result, isStateWritten, applied) => {
    const apply = result === undefined ? null : {result, completed: 1, failed: 0, notStarted: 0}
    const report = reportOf({testimony: {...testimony, apply}, isStateWritten})
    expect(report.plan).toEqual({verdict: 'clean', sha256: 'abc', applied, isCutOff: false})
    expect(report.apply).toEqual(apply && {...apply, isStateWritten})
  })

  test.each([
    ['apply-plan was killed', {testimony: {...testimony, isApplyCutOff: true}, isStateWritten: true}, null, true],
    ['apply-plan was killed before it wrote', {testimony: {...testimony, isApplyCutOff: true}, isStateWritten: false}, false, true],
    ['its runner was lost', {isStateWritten: true, isLost: true}, null, true],
    ['its runner was lost before it wrote', {isStateWritten: false, isLost: true}, false, false]
  ])(
    '12.8 %s: it was cut off, and nobody says that it was applied',
    (_, {isLost, ...played}: Partial<Played> & {isLost?: boolean}, applied, isCutOff) => {
      const lost = [{job: 'infra', why: 'lost', temp: ['x'], processes: []}] as const
      const result = {conclusion: 'failure', outputs: {}, jobs: [], abandoned: isLost === true ? lost : []} as unknown as Played['result']
      const report = reportOf({...played, result})
      expect(report.plan).toMatchObject({applied, isCutOff})
      expect(report.lostJobs).toEqual(isLost === true ? [{job: 'infra', temp: ['x']}] : [])
    }
  )
})
