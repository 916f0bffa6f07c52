import {describe, expect, test} from '@jest/globals'
import {appendFileSync, mkdirSync, renameSync} from 'node:fs'
import {join} from 'node:path'
import {stepStatusFunctions} from '../../rehearsal/runner/conditions.ts'
import {evaluate, evaluateCondition} from '../../rehearsal/runner/expressions.ts'
import {expressionIn, jobs, play, runner, stepOf} from '../support/infra-steps.ts'

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

describe('the job that asks', () => {
  const CHECK = 'Check that it is the report of that plan'

  /** Gathers a report as the first job does, and brings it here. */
  function handedOver() {
    const given = runner({report: '1 to destroy', 'plan.sealed': 'x', '_temp/fairway-terraform/data/environment': ''})
    const {isGood, outputs} = play('infra', 'Gather the sealed plan and its report', given, {
      SEALED: join(given.work, 'plan.sealed'),
      REPORT: join(given.work, 'report'),
      MARKDOWN: join(given.work, 'report'),
      ARTIFACT: 'infra-1'
    })
    expect(isGood).toBe(true)
    mkdirSync(join(given.temp, 'fairway-handover'))
    const report = join(given.temp, 'fairway-handover/report.md')
    renameSync(join(outputs['path'] ?? '', 'report.md'), report)
    return {given, report, sha256: outputs['report-sha256'] ?? ''}
  }

  test('shows the report of the plan, and of no other', () => {
    const {given, report, sha256} = handedOver()
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(play('approve', CHECK, given, {REPORT_SHA256: sha256}).isGood).toBe(true)
    appendFileSync(report, ' nothing at all')
    const changed = play('approve', CHECK, given, {REPORT_SHA256: sha256})
    expect(changed).toMatchObject({isGood: false, stdout: expect.stringMatching(/^::error::The report was changed on its way/)})
  })

  test('asks nobody when it cannot be told', () => {
    const {given} = handedOver()
    expect(play('approve', CHECK, given, {REPORT_SHA256: ''}).isGood).toBe(false)
    expect(play('approve', CHECK, runner(), {REPORT_SHA256: ''}).isGood).toBe(false)
  })

  test('checks before it asks', () => {
    const names = jobs.approve.steps.map(({name}) => name)
    expect(names.indexOf(CHECK)).toBe(names.indexOf('Ask for approval') - 1)
    expect(stepOf('approve', CHECK).env?.['REPORT_SHA256']).toBe('${{ needs.infra.outputs.report-sha256 }}')
  })
})

describe('the job that applies', () => {
  interface Given {
    readonly infra?: Record<string, string>
    readonly planned?: string
    readonly approved?: string
    readonly approval?: Record<string, string>
    readonly attempt?: string
    readonly event?: string
    readonly inputs?: Record<string, boolean>
    readonly status?: 'success' | 'cancelled'
  }
  const HANDED_OVER = {result: 'failed', artifact: 'infra-1', asks: 'true', attempt: '1'}

  /** `skipped`, or how its first step ends. */
  function ends({infra = HANDED_OVER, planned = 'success', approved = 'success', approval = {attempt: '1'}, ...given}: Given) {
    const contexts = {
      github: {event_name: given.event ?? 'workflow_dispatch', run_attempt: given.attempt ?? '1'},
      inputs: {apply: true, 'across-jobs': true, ...given.inputs},
      needs: {infra: {result: planned, outputs: infra}, approve: {result: approved, outputs: approval}}
    }
    const isRun = evaluateCondition(expressionIn(jobs.apply.if), {contexts, functions: stepStatusFunctions(given.status ?? 'success')})
    if (!isRun) return 'skipped'
    const {name, env} = jobs.apply.steps[0] ?? {name: ''}
    const values = Object.entries(env ?? {}).map(
      ([key, value]) => [key, String(evaluate(expressionIn(value), {contexts}) === true)] as const
    )
    const {isGood, stdout} = play('apply', name, runner(), Object.fromEntries(values))
    return isGood ? 'good' : stdout.trim()
  }

  const without = (name: string) => Object.fromEntries(Object.entries(HANDED_OVER).filter(([key]) => key !== name))
  const NOT_HANDED_OVER = /^::error::Nothing is applied: the job "infra" did not hand over/
  const TRIED_BEFORE = /^::error::Nothing is applied: an approval counts for one try/

  test('goes on after an approval, and without one where nobody is to be asked', () => {
    expect(ends({})).toBe('good')
    expect(ends({infra: {...HANDED_OVER, asks: 'false'}, approved: 'skipped', approval: {}})).toBe('good')
  })

  test.each<readonly [string, Given]>([
    ['denied', {approved: 'failure'}],
    ['cancelled while it waited', {approved: 'cancelled'}],
    ['cancelled since', {status: 'cancelled'}],
    ['a plan that was denied', {planned: 'failure', approved: 'skipped'}],
    ['nothing to change', {infra: {result: 'unchanged', attempt: '1'}, approved: 'skipped'}],
    ['no apply was asked for', {inputs: {apply: false}, approved: 'skipped'}],
    ['all in one job', {inputs: {'across-jobs': false}, infra: {result: 'applied'}, approved: 'skipped'}],
    ['a pull request', {event: 'pull_request', infra: {result: 'planned'}, approved: 'skipped'}]
  ])('is skipped: %s', (_, given) => {
    expect(ends(given)).toBe('skipped')
  })

  // GitHub drops an output that contains a masked value, with a warning. A skipped job would be green, with nothing applied.
  test.each<readonly [string, Given]>([
    ['artifact', {infra: without('artifact'), approved: 'skipped', approval: {}}],
    ['asks', {infra: without('asks'), approved: 'skipped', approval: {}}],
    ['asks, where nobody is to be asked', {infra: {...without('asks'), artifact: 'infra-1'}, approved: 'skipped', approval: {}}],
    ['any', {infra: {}, approved: 'skipped', approval: {}}]
  ])('is red when an output was dropped: %s', (_, given) => {
    expect(ends(given)).toMatch(NOT_HANDED_OVER)
  })

  test('is red when it alone is tried again: what the first try left unsaved would be made a second time', () => {
    expect(ends({attempt: '2'})).toMatch(TRIED_BEFORE)
    expect(ends({attempt: '2', infra: {...HANDED_OVER, asks: 'false'}, approved: 'skipped', approval: {}})).toMatch(TRIED_BEFORE)
    // Somebody was asked again, or all of it is new.
    expect(ends({attempt: '2', approval: {attempt: '2'}})).toBe('good')
    expect(ends({attempt: '2', infra: {...HANDED_OVER, attempt: '2', asks: 'false'}, approved: 'skipped', approval: {}})).toBe('good')
  })
})

describe('the notification', () => {
  type Outputs = Record<string, string>
  const message = (infra: Outputs, apply: {result: string; outputs?: Outputs} = {result: 'skipped'}) => {
    const text = stepOf('notify', 'Tell the webhook').with?.['message'] ?? ''
    return text.replace(/\$\{\{([\s\S]*?)\}\}/g, (_, expression: string) =>
      textOf(evaluate(expression, {contexts: {needs: {infra: {outputs: infra}, apply: {outputs: {}, ...apply}}}}))
    )
  }

  test('says that nothing was applied only when that is known', () => {
    expect(message({untouched: 'true', summary: 'deny: 1 to destroy'})).toBe('Nothing was applied. deny: 1 to destroy')
    expect(message({untouched: 'true'}, {result: 'failure', outputs: {untouched: 'true'}})).toMatch(/^Nothing was applied/)
    // A runner that is lost in the middle gives no outputs.
    expect(message({})).toMatch(/^It is not known whether anything was applied/)
    expect(message({untouched: 'true'}, {result: 'failure'})).toMatch(/^It is not known whether anything was applied/)
    expect(message({untouched: 'false', applied: 'false'})).toMatch(/^It is not known whether anything was applied/)
  })

  test('says what was applied', () => {
    expect(message({untouched: 'false', 'apply-summary': 'applied: 2 done', summary: 'clean'})).toBe('applied: 2 done clean')
    expect(message({untouched: 'true'}, {result: 'success', outputs: {summary: 'applied: 1 done'}})).toMatch(/^applied: 1 done/)
    // The summary names addresses, one of which may contain a masked value.
    expect(message({untouched: 'false', applied: 'true'})).toMatch(/^The plan was applied/)
  })
})
