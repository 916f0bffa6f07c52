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
      nextRun: null
    }
    const stage = {github: {requests: []}, parts: []}
    const run = {name: 'none', event: 'push', inputs: {}, violations: [], result, observation, testimony, ...rest, ...played}
    const facts = {request: {}, scenario: {}, stage, played: {runs: [run], all: [], leaks: []}}
    return makeReport({...facts, leftovers: []} as unknown as ReportFacts)
  }

  test('a run that did not come to what was to go wrong is not green', () => {
    expect(reportOf({}).conclusion).toBe('success')
    expect(reportOf({missed: 'It did not happen.'}).conclusion).toBe('failure')
    expect(reportOf({violations: ['a text of 300 characters']}).conclusion).toBe('failure')
  })

  test('the page of deployments gets each job with an environment, however it ended', () => {
    const job = (name: string, conclusion: string, environment?: object) => ({name, conclusion, seconds: 1, steps: [], environment})
    const jobs = [
      job('build', 'success'),
      job('deploy', 'failure', {name: 'production', url: 'http://127.0.0.1:1', isDeployment: true}),
      job('look', 'success', {name: 'production', url: undefined, isDeployment: false}),
      job('tell', 'success', {name: 'staging', url: undefined, isDeployment: true})
    ]
    const result = {conclusion: 'failure', outputs: {}, jobs, abandoned: []} as unknown as Played['result']
    expect(reportOf({result}).deployments).toEqual([
      {environment: 'production', url: 'http://127.0.0.1:1', job: 'deploy', conclusion: 'failure'},
      {environment: 'staging', url: null, job: 'tell', conclusion: 'success'}
    ])
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

  test('of several runs each is told, and one that is red makes all of it red', () => {
    const run = (name: string, conclusion: string) => ({
      name,
      workflow: 'a.yml',
      event: 'push',
      inputs: {},
      violations: [],
      result: {conclusion, outputs: {version: name}, jobs: [], abandoned: []},
      observation: {image: null, runningDigest: null, servingVersion: name, tags: {}, manifests: []},
      testimony: {...testimony, plan: null},
      conversations: {issues: [], comments: []},
      isStateWritten: null,
      missed: undefined,
      milliseconds: 1_000,
      nextRun: null,
      previousVersion: null
    })
    const all = [{of: 'the baseline', workflow: 'b.yml', event: 'push', result: {conclusion: 'success'}, cacheHit: '1/2'}]
    const report = (...runs: ReturnType<typeof run>[]) => {
      const played = {runs, all, leaks: []}
      const stage = {github: {requests: []}, parts: []}
      return makeReport({request: {}, scenario: {}, stage, played, leftovers: []} as unknown as ReportFacts)
    }
    const red = report(run('none', 'success'), run('unhealthy', 'failure'), run('later', 'success'))
    expect(red.conclusion).toBe('failure')
    expect(red.runs.map(({fault, conclusion, servingVersion}) => [fault, conclusion, servingVersion])).toEqual([
      ['none', 'success', 'none'],
      ['unhealthy', 'failure', 'unhealthy'],
      ['later', 'success', 'later']
    ])
    // What is of one run is of the last one.
    expect([red.fault, red.version]).toEqual(['later', 'later'])
    expect(red.allRuns).toEqual([{of: 'the baseline', workflow: 'b.yml', event: 'push', conclusion: 'success'}])
    expect(red.cache.builds).toEqual([{of: 'the baseline', hit: '1/2'}])
    expect(report(run('none', 'success'), run('again', 'success')).conclusion).toBe('success')
  })
})
