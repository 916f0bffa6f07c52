import {describe, expect, test} from '@jest/globals'
import {checkClearance} from '../../actions/begin-change/clearance.ts'
import {readBeginChangeInputs} from '../../actions/begin-change/inputs.ts'
import {stepStatusFunctions} from '../../rehearsal/runner/conditions.ts'
import {evaluate, evaluateCondition} from '../../rehearsal/runner/expressions.ts'
import {expressionIn, jobs, stepOf} from '../support/infra-workflow.ts'

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

describe('the job that asks', () => {
  const ASK = 'Ask for approval'
  const HANDED_OVER = {artifact: 'infra-1', 'report-sha256': 'a'.repeat(64), asks: 'true'}
  const asks = (outputs: Record<string, string>) =>
    evaluateCondition(`success() && (${expressionIn(jobs.approve.if)})`, {
      contexts: {needs: {infra: {outputs}}},
      functions: stepStatusFunctions('success')
    })

  test('shows the report of the plan, and of no other: what it shows is what it checks', () => {
    expect(stepOf('approve', ASK).with).toMatchObject({
      report: '${{ runner.temp }}/fairway-hand-over/report.md',
      'report-sha256': '${{ needs.infra.outputs.report-sha256 }}'
    })
    expect(stepOf('approve', 'Take the report').with?.['path']).toBe('${{ runner.temp }}/fairway-hand-over')
    expect(stepOf('approve', 'Remove the report')).toMatchObject({if: 'always()', run: 'rm -rf "$RUNNER_TEMP/fairway-hand-over"'})
    expect(jobs.infra.outputs).toMatchObject({'report-sha256': '${{ steps.seal.outputs.report-sha256 }}'})
    expect(stepOf('infra', 'Seal the plan').with?.['judged']).toBe('${{ steps.guard.outputs.report }}')
  })

  test('asks nobody when it cannot be told', () => {
    expect(asks(HANDED_OVER)).toBe(true)
    expect(asks({...HANDED_OVER, asks: 'false'})).toBe(false)
    for (const name of Object.keys(HANDED_OVER)) expect(asks({...HANDED_OVER, [name]: ''})).toBe(false)
    expect(asks({})).toBe(false)
  })

  test('gets the plan that was sealed, and only then', () => {
    const artifact = (folder: string) =>
      evaluate(expressionIn(jobs.infra.outputs['artifact']), {
        contexts: {steps: {seal: {outputs: {'hand-over': folder}}, guard: {outputs: {'plan-sha256': 'abc'}}}}
      })
    expect([artifact('/temp/hand-over'), artifact('')]).toEqual(['infra-abc', ''])
    expect(stepOf('infra', 'Hand it to the next jobs, with its report')).toMatchObject({
      if: "${{ steps.seal.outputs.hand-over != '' }}",
      with: {name: 'infra-${{ steps.guard.outputs.plan-sha256 }}', path: '${{ steps.seal.outputs.hand-over }}', overwrite: true}
    })
    for (const [job, name] of [
      ['approve', 'Take the report'],
      ['apply', 'Take the sealed plan']
    ] as const) {
      expect(stepOf(job, name).with?.['name']).toBe('${{ needs.infra.outputs.artifact }}')
    }
  })
})

describe('the job that applies', () => {
  interface Given {
    readonly infra?: Record<string, string>
    readonly planned?: string
    readonly approved?: string
    readonly approval?: Record<string, string>
    readonly attempt?: string
    readonly proposal?: string
    readonly inputs?: Record<string, boolean>
    readonly status?: 'success' | 'cancelled'
  }
  const HANDED_OVER = {result: 'failed', mode: 'apply', artifact: 'infra-1', asks: 'true', attempt: '1'}
  const APPROVED = {attempt: '1', decision: 'approved'}

  /** `skipped`, `good`, or what its first step says against it. */
  function ends({infra = HANDED_OVER, planned = 'success', approved = 'success', approval = APPROVED, ...given}: Given): string {
    const contexts = {
      github: {run_attempt: given.attempt ?? '1'},
      inputs: {apply: true, 'across-jobs': true, ...given.inputs},
      needs: {infra: {result: planned, outputs: infra}, approve: {result: approved, outputs: approval}}
    }
    const isRun = evaluateCondition(expressionIn(jobs.apply.if), {contexts, functions: stepStatusFunctions(given.status ?? 'success')})
    if (!isRun) return 'skipped'
    const values = stepOf('apply', 'Begin the change').with ?? {}
    const read = (name: string) => {
      const value = values[name] ?? ''
      return value.includes('${{') ? textOf(evaluate(expressionIn(value), {contexts})) : value
    }
    try {
      checkClearance(readBeginChangeInputs(read), Number(contexts.github.run_attempt), given.proposal)
      return 'good'
    } catch (error) {
      return (error as Error).message
    }
  }

  const without = (name: string) => Object.fromEntries(Object.entries(HANDED_OVER).filter(([key]) => key !== name))
  const NOT_HANDED_OVER = /^Nothing is applied: the jobs before this one did not hand over/
  const TRIED_BEFORE = /^Nothing is applied: an approval counts for one try/

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
    ['a pull request', {infra: {result: 'planned', mode: 'pull-request'}, approved: 'skipped'}],
    ['a merge queue', {infra: {result: 'planned', mode: 'proposal'}, approved: 'skipped'}]
  ])('is skipped: %s', (_, given) => {
    expect(ends(given)).toBe('skipped')
  })

  // GitHub drops an output that contains a masked value, with a warning. A skipped job would be green, with nothing applied.
  test.each<readonly [string, Given]>([
    ['artifact', {infra: without('artifact'), approved: 'skipped', approval: {}}],
    ['asks', {infra: without('asks'), approved: 'skipped', approval: {}}],
    ['asks, where nobody is to be asked', {infra: {...without('asks'), artifact: 'infra-1'}, approved: 'skipped', approval: {}}],
    ['mode, and what it takes with it', {infra: {result: 'planned'}, approved: 'skipped', approval: {}}],
    ['decision', {approval: {attempt: '1'}}],
    ['any', {infra: {}, approved: 'skipped', approval: {}}]
  ])('is red when an output was dropped: %s', (_, given) => {
    expect(ends(given)).toMatch(NOT_HANDED_OVER)
  })

  test('is red of a proposal, whatever was handed over', () => {
    expect(ends({proposal: 'the event is merge_group'})).toBe('Nothing is applied: the event is merge_group.')
  })

  test('is red when it alone is tried again: what the first try left unsaved would be made a second time', () => {
    expect(ends({attempt: '2'})).toMatch(TRIED_BEFORE)
    expect(ends({attempt: '2', infra: {...HANDED_OVER, asks: 'false'}, approved: 'skipped', approval: {}})).toMatch(TRIED_BEFORE)
    // Where GitHub dropped it, it is that of the first job.
    expect(ends({approval: {decision: 'approved'}})).toBe('good')
    expect(ends({infra: without('attempt'), approval: {decision: 'approved'}})).toMatch(TRIED_BEFORE)
    // Somebody was asked again, or all of it is new.
    expect(ends({attempt: '2', approval: {...APPROVED, attempt: '2'}})).toBe('good')
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
