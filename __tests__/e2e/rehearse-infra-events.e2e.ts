import {afterAll, describe, expect, test} from '@jest/globals'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {infraRehearsalsIn, stepOf} from './support/infra-rehearsals.ts'

const folder = mkdtempSync(join(tmpdir(), 'r-'))
const rehearseInfra = infraRehearsalsIn(folder)

afterAll(() => rmSync(folder, {recursive: true, force: true}))

describe('a schedule', () => {
  const issue = (state: string) => ({number: 2, title: 'Drift in infrastructure', state, author: 'github-actions[bot]'})

  test('what is on main and was not applied is drift: an issue is opened, and nothing is applied', async () => {
    const run = await rehearseInfra('--event', 'schedule')
    expect(run.status).toBe(0)
    expect(run.report).toMatchObject({
      event: 'schedule',
      approval: null,
      apply: null,
      plan: {applied: false},
      drift: {result: 'opened', issue: 2},
      issues: [issue('open')],
      outputs: {result: 'drifted', applied: 'false'}
    })
    expect(run.report.issues[0]?.body).toContain('terraform_data.dns_record')
  })

  test.each([
    ['drifted', {result: 'opened', issue: 2}, [issue('open')], 'drifted'],
    ['drift-known', {result: 'unchanged', issue: 2}, [issue('open')], 'drifted'],
    ['drift-unlisted', {result: 'unchanged', issue: 2}, [issue('open')], 'drifted'],
    ['drift-gone', {result: 'closed', issue: 2}, [issue('closed')], 'unchanged']
  ])('%s', async (fault, drift, issues, result) => {
    const run = await rehearseInfra('--fault', fault)
    expect(run.status).toBe(0)
    expect(run.report).toMatchObject({event: 'schedule', drift, plan: {applied: false}, outputs: {result}})
    expect(run.report.issues).toMatchObject(issues)
    expect(run.report.issues).toHaveLength(1)
  })

  test('no-drift: no issue is opened', async () => {
    const run = await rehearseInfra('--fault', 'no-drift')
    expect(run.status).toBe(0)
    expect(run.report).toMatchObject({event: 'schedule', plan: {applied: false}, issues: [], outputs: {result: 'unchanged'}})
  })
})

describe('a pull request', () => {
  test('pushed-again: one comment says what would change, as it is now, and nothing is applied', async () => {
    const run = await rehearseInfra('--event', 'pull_request', '--fault', 'pushed-again')
    expect(run.status).toBe(0)
    expect(run.report).toMatchObject({
      event: 'pull_request',
      approval: null,
      apply: null,
      plan: {verdict: 'clean', applied: false},
      issues: [],
      comments: [{pullRequest: 2, author: 'github-actions[bot]', isEdited: true}],
      outputs: {result: 'planned', applied: 'false'}
    })
    expect(run.report.comments).toHaveLength(1)
    expect(run.report.comments[0]?.text).toContain(run.report.outputs['fingerprint'])
  })

  test('destroys-volume: red, and the comment says why', async () => {
    const run = await rehearseInfra('--event', 'pull_request', '--fault', 'destroys-volume')
    expect(run.status).toBe(1)
    expect(run.report).toMatchObject({plan: {verdict: 'deny', applied: false}, comments: [{isEdited: false}], outputs: {result: 'denied'}})
    expect(run.report.comments[0]?.text).toContain('terraform_data.volume')
  })

  test('12.3 from-dependabot: red, because there is no plan without its secrets, and the run says where they belong', async () => {
    const run = await rehearseInfra('--fault', 'from-dependabot')
    expect(run.status).toBe(1)
    expect(run.report).toMatchObject({
      event: 'pull_request',
      plan: null,
      issues: [],
      comments: [{pullRequest: 2, author: 'github-actions[bot]'}],
      outputs: {result: 'failed'}
    })
    expect(run.screen).toMatch(/✗ infrastructure \/ infra: .*Dependabot started this run, and it gets secrets of its own/)
    expect(run.screen).not.toContain('fork')
    // The job says `pull-requests: write`, which raises the token of Dependabot's runs.
    expect(run.report.comments[0]?.text).toContain('There is no plan of the last commit')
  })

  test('12.2 a merge queue: planned and judged, and nobody is told', async () => {
    const run = await rehearseInfra('--event', 'merge_group')
    expect(run.status).toBe(0)
    expect(run.report).toMatchObject({
      event: 'merge_group',
      approval: null,
      apply: null,
      issues: [],
      comments: [],
      plan: {verdict: 'clean', applied: false},
      outputs: {result: 'planned', applied: 'false'}
    })
    expect(run.report.jobs.map(({name, conclusion}) => [name, conclusion])).toEqual([
      ['infrastructure / infra', 'success'],
      ['infrastructure / approve', 'skipped'],
      ['infrastructure / apply', 'skipped'],
      ['infrastructure / notify', 'skipped']
    ])
  })

  test('from-fork: refused before anything of the branch is run, and says so', async () => {
    const run = await rehearseInfra('--fault', 'from-fork')
    expect(run.status).toBe(1)
    expect(run.report).toMatchObject({event: 'pull_request', plan: null, comments: [], outputs: {result: 'failed'}})
    expect(run.screen).toMatch(/✗ infrastructure \/ infra: This pull request comes from a fork/)
    expect(stepOf(run, 'Begin the change')).toBe('failure')
    expect(stepOf(run, 'Check out')).toBe('skipped')
  })
})
