import {describe, expect, test} from '@jest/globals'
import {renderConclusion} from '../../../rehearsal/display/conclusion.ts'
import type {RehearsalReport, RunReport} from '../../../rehearsal/report.ts'

describe('renderConclusion', () => {
  const report: RehearsalReport = {
    conclusion: 'success',
    example: 'homelab',
    event: 'pull_request',
    engine: 'fairway',
    runner: 'self-hosted',
    seconds: 1,
    jobs: [],
    deployments: [],
    outputs: {},
    image: '127.0.0.1:5000/homelab/bookshelf',
    digest: 'sha256:new',
    runningDigest: 'sha256:old',
    url: null,
    version: null,
    previousVersion: null,
    servingVersion: null,
    hosts: [],
    registry: {tags: {latest: 'sha256:old', main: 'sha256:old'}, manifests: ['sha256:old']},
    approval: null,
    plan: null,
    apply: null,
    drift: null,
    issues: [],
    comments: [],
    parts: [
      {name: 'registry', kind: 'real', version: '2.8', from: 'PATH'},
      {name: 'GitHub', kind: 'stand-in', version: 'x', from: 'built in'}
    ],
    nextRun: null,
    lostJobs: [],
    cache: {isWarm: false, builds: []},
    requests: {github: 0},
    leaks: [],
    leftovers: [],
    fault: 'none',
    workflow: '.github/workflows/ship.yml',
    inputs: {},
    runs: [],
    allRuns: []
  }
  const nothingShown = {summaries: [], errors: []}
  const shown = (given: RehearsalReport) =>
    renderConclusion({report: {...given, runs: [given]}, shown: [nothingShown], totalMilliseconds: 1, isKept: false}).map(line =>
      line.replace(/ +/g, ' ')
    )

  test('what the earlier version pushed is no push of this run', () => {
    expect(shown(report)).toEqual(expect.arrayContaining(['Pushed nothing', 'Pushed before latest, main']))
  })

  test('of each build it says how many steps came from the cache', () => {
    const builds = [
      {of: 'the baseline', hit: '0/2'},
      {of: 'the run under test', hit: '1/2'}
    ]
    expect(shown({...report, cache: {isWarm: true, builds}})).toContain(
      'Steps from the cache 0/2 of the baseline, 1/2 of the run under test'
    )
  })

  test('the tags of what was built are its push', () => {
    const tags = {latest: 'sha256:new', ['sha-' + 'a'.repeat(40)]: 'sha256:old'}
    expect(shown({...report, registry: {tags, manifests: []}})).toEqual(
      expect.arrayContaining(['Pushed latest', `Pushed before sha-${'a'.repeat(12)}…`])
    )
  })

  test('of a plan it says how it was judged, by whom it was approved and whether it was applied, and nothing of images', () => {
    const plan = {verdict: 'clean', sha256: 'abc', applied: true, isCutOff: false}
    const approval = {decision: 'approved', issue: 2, approvers: ['admin']}
    const lines = shown({...report, image: null, plan, approval})
    expect(lines).toEqual(expect.arrayContaining(['Plan clean, sha256 abc', 'Approval approved by admin, issue #2']))
    expect(lines.join('\n')).toMatch(/^Applied yes/m)
    expect(lines.join('\n')).not.toMatch(/^Pushed/m)
    expect(shown({...report, plan: {...plan, applied: false}}).join('\n')).toMatch(/^Applied no/m)
  })

  test('of an apply that broke off it says how far it came', () => {
    const apply = {result: 'partly-applied', completed: 1, failed: 2, notStarted: 3, isStateWritten: true}
    const plan = {verdict: 'clean', sha256: 'abc', applied: false, isCutOff: false}
    const applied = (change: Partial<typeof apply>) =>
      shown({...report, plan, apply: {...apply, ...change}}).find(line => /^Applied/.test(line))
    expect(applied({})).toBe('Applied not to its end (partly-applied): 1 completed, 2 failed, 3 not started')
    expect(applied({result: 'not-applied', isStateWritten: false})).toMatch(/^Applied no:/)
    // Objects were made, and nobody knows of them.
    expect(applied({result: 'state-not-saved', isStateWritten: false})).toMatch(/^Applied not to its end \(state-not-saved\)/)
  })

  test.each([
    [null, 'applied', true, /^Applied yes, according to apply-plan; .* not watched/],
    [null, 'not-applied', false, /^Applied no, according to apply-plan; .* not watched/],
    [null, undefined, null, /^Applied nothing by apply-plan, which did not run; .* not watched/],
    [false, 'applied', false, /^Applied not shown: apply-plan says yes, but Terraform's state is as it was$/],
    [true, 'applied', true, /^Applied yes: Terraform's state was written$/]
  ])('with a state written: %j, and %j from apply-plan, it claims neither more nor less', (isStateWritten, result, applied, expected) => {
    const plan = {verdict: 'clean', sha256: 'abc', applied, isCutOff: false}
    const apply = result === undefined ? null : {result, completed: 1, failed: 0, notStarted: 0, isStateWritten}
    expect(shown({...report, plan, apply}).find(line => line.startsWith('Applied'))).toMatch(expected)
  })

  test('12.8 of an apply whose end nobody heard it does not say that it was applied', () => {
    const plan = {verdict: 'clean', sha256: 'abc', applied: null, isCutOff: true}
    expect(shown({...report, plan}).join('\n')).toMatch(/^Applied cut off; Terraform's state was written/m)
    expect(shown({...report, plan: {...plan, applied: false}}).join('\n')).toMatch(/^Applied cut off; no:/m)
  })

  test('12.8 of a lost runner it says what stays in RUNNER_TEMP, and what the next run came to', () => {
    const lostJobs = [{job: 'ship / deploy', temp: ['fairway-deploy-ssh-1', 'fairway-inject-secrets-2']}]
    const nextRun = {conclusion: 'success' as const, servingVersion: 'abc'}
    expect(shown({...report, lostJobs, nextRun})).toEqual(
      expect.arrayContaining([
        "RUNNER_TEMP of ship / deploy fairway-deploy-ssh-1, fairway-inject-secrets-2, until the runner's next job",
        'Next run success, version that answers abc'
      ])
    )
  })

  test('of drift it says what became of its issue', () => {
    expect(shown({...report, drift: {result: 'opened', issue: 2}})).toContain('Drift opened, issue #2')
    expect(shown({...report, drift: {result: 'nothing', issue: null}})).toContain('Drift nothing')
    expect(shown(report).join('\n')).not.toMatch(/^Drift/m)
  })

  test('a comment on a pull request is shown, and drives no terminal', () => {
    const comments = [{pullRequest: 2, author: 'x[bot]', text: '# Plan\u001b[2J', isEdited: true}]
    expect(shown({...report, comments})).toEqual(expect.arrayContaining(['── Comment on pull request #2: x[bot] (edited)', ' Plan[2J']))
  })

  test('an issue is shown with what was written on it, and drives no terminal', () => {
    const comments = [{author: 'admin', text: '**LGTM**\u001b[2J', isEdited: true}]
    const lines = shown({...report, issues: [{number: 3, title: 'Apply?', state: 'closed', author: 'x[bot]', body: '# Plan', comments}]})
    expect(lines).toEqual(expect.arrayContaining(['── Issue #3: Apply? (closed)', ' Plan', ' ── admin (edited)', ' LGTM[2J']))
  })

  test('it says what was real and what was not', () => {
    expect(shown(report)).toEqual(expect.arrayContaining(['Real parts registry 2.8', 'Stand-ins GitHub']))
  })

  test('the page of deployments has a line for each job with an environment', () => {
    const deployments = [
      {environment: 'production', url: 'http://127.0.0.1:8080', job: 'ship / deploy', conclusion: 'success'},
      {environment: 'staging', url: null, job: 'other', conclusion: 'failure'}
    ]
    const lines = shown({...report, deployments})
    expect(lines.filter(line => line.startsWith('Deployments page'))).toEqual([
      'Deployments page production http://127.0.0.1:8080 (ship / deploy, success)',
      'Deployments page staging (other, failure)'
    ])
  })

  test('of several runs each has its own part, and then all are listed', () => {
    const workflow = '.github/workflows/rollback.yml'
    const runs: RunReport[] = [
      {...report, servingVersion: 'abc'},
      {...report, fault: 'unhealthy', conclusion: 'failure', servingVersion: 'abc'},
      {...report, workflow, event: 'workflow_dispatch'}
    ]
    const several: RehearsalReport = {...report, conclusion: 'failure', runs}
    const of = (message: string) => ({summaries: [{job: 'deploy', step: 'a', markdown: message}], errors: [message]})
    const lines = renderConclusion({
      report: several,
      shown: [of('first'), of('second'), nothingShown],
      totalMilliseconds: 4_000,
      isKept: false
    })
    expect(lines.filter(line => /^[✓✗] /.test(line) || line.includes('runs on'))).toEqual([
      '✗ first',
      '✓ homelab, .github/workflows/ship.yml, pull_request: success',
      '✗ second',
      '✗ homelab, .github/workflows/ship.yml, pull_request, unhealthy: failure',
      '✓ homelab, .github/workflows/rollback.yml, workflow_dispatch: success',
      '3 runs on one stage:',
      '✓ .github/workflows/ship.yml, pull_request: success, version that answers abc',
      '✗ .github/workflows/ship.yml, pull_request, unhealthy: failure, version that answers abc',
      '✓ .github/workflows/rollback.yml, workflow_dispatch: success'
    ])
    expect(lines.filter(line => line.startsWith('Pushed before')).length).toBe(3)
    expect(lines.filter(line => line.startsWith('Real parts'))).toEqual(['Real parts  registry 2.8'])
    expect(lines).toContain('Runs under test 3.0 s, everything 4.0 s.')
  })
})
