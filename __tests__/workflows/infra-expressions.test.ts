import {describe, expect, test} from '@jest/globals'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import {stepStatusFunctions} from '../../rehearsal/runner/conditions.ts'
import {evaluate, evaluateCondition} from '../../rehearsal/runner/expressions.ts'
import {root} from '../../scripts/support/repository.ts'
import {expressionIn, jobs, workflow} from '../support/infra-workflow.ts'

const {infra, approve, apply, notify} = jobs

type Mode = 'apply' | 'plan' | 'drift' | 'pull-request' | 'proposal'

interface Situation {
  readonly mode?: Mode
  readonly approval?: string
  readonly acrossJobs?: boolean
  readonly verdict?: string
  readonly changes?: string
  readonly target?: string
  readonly status?: 'success' | 'failure' | 'cancelled'
  readonly steps?: Readonly<Record<string, unknown>>
}

/** Whether a step of the first job runs. */
function runs(step: string, situation: Situation): boolean {
  const {
    mode = 'apply',
    approval = 'always',
    acrossJobs = false,
    verdict = 'clean',
    changes = '1',
    target = '',
    status = 'success',
    steps
  } = situation
  const condition = expressionIn(infra.steps.find(({name}) => name === step)?.if ?? '')
  const whole = /\b(always|cancelled|failure)\(\)/.test(condition) ? condition : `success() && (${condition})`
  return evaluateCondition(whole, {
    contexts: {
      inputs: {approval, target, 'across-jobs': acrossJobs},
      steps: {
        change: {outputs: {mode, 'no-plan': '/no-plan.md'}},
        guard: {outputs: {verdict, changes, markdown: '/report.md'}},
        ...steps
      }
    },
    functions: stepStatusFunctions(status)
  })
}

const ASK = 'Ask for approval'
const CHECK = 'Check that it is still that plan'
const APPLY = 'Apply exactly that plan'
const SEAL = 'Seal the plan'
const ISSUE = 'Keep the issue of drift'
const COMMENT = 'Keep the comment of the pull request'
const MODES: readonly Mode[] = ['apply', 'plan', 'drift', 'pull-request', 'proposal']

describe('infra.yml asks a person', () => {
  const APPROVALS: [string, string, boolean][] = [
    ['always', 'clean', true],
    ['always', 'approve', true],
    ['risky', 'clean', false],
    ['risky', 'approve', true],
    // A verdict that is not known is no clean one.
    ['risky', '', true],
    ['none', 'approve', false],
    // Nor is a word that is not known one that spares a person.
    ['', 'clean', true]
  ]
  const asks = (approval: string, verdict: string, target = '') =>
    evaluate(expressionIn(infra.outputs['asks'] ?? ''), {
      contexts: {inputs: {approval, target}, steps: {guard: {outputs: {verdict}}}}
    })
  test.each(APPROVALS)('approval: %s, verdict %s: %p', (approval, verdict, expected) => {
    expect(runs(ASK, {approval, verdict})).toBe(expected)
    expect(asks(approval, verdict)).toBe(expected)
  })

  test('about a plan that is limited to a target, of which OpenTofu does not say so', () => {
    expect([runs(ASK, {approval: 'risky', target: 'a.b'}), asks('risky', 'clean', 'a.b')]).toEqual([true, true])
    expect([runs(ASK, {approval: 'none', target: 'a.b'}), asks('none', 'clean', 'a.b')]).toEqual([false, false])
  })

  test('neither when nothing is applied nor when nothing would change', () => {
    for (const mode of MODES) expect(runs(ASK, {mode, verdict: 'approve'})).toBe(mode === 'apply')
    expect(runs(ASK, {changes: '0'})).toBe(false)
  })
})

describe('infra.yml applies', () => {
  test('only what it was asked to apply, and checks the plan whenever it does', () => {
    for (const step of [CHECK, APPLY]) {
      for (const mode of MODES) expect(runs(step, {mode, approval: 'none'})).toBe(mode === 'apply')
      expect(runs(step, {approval: 'none', changes: '0'})).toBe(false)
      for (const status of ['failure', 'cancelled'] as const) expect(runs(step, {status})).toBe(false)
      expect(runs(step, {acrossJobs: true})).toBe(false)
    }
  })

  test('after judging, asking and checking, in this order, and removes the plan whatever happened', () => {
    const order = ['Begin the change', 'Plan', 'Judge the plan', ASK, CHECK, APPLY]
    expect(infra.steps.map(({name}) => name).filter(name => order.includes(name))).toEqual(order)
    // The post parts run from the last step to the first, and that of the first removes the plan.
    for (const job of [infra, apply]) expect(job.steps[0]).toMatchObject({id: 'change', uses: '$/actions/begin-change'})
    expect([infra.steps[0]?.if, apply.steps[0]?.if]).toEqual([undefined, undefined])
  })

  test('the plan that was judged: the same sha256 everywhere', () => {
    const uses = infra.steps.filter(({name}) => [CHECK, APPLY, SEAL].includes(name))
    expect(uses.map(step => step.with?.['plan-sha256'])).toEqual(Array(3).fill('${{ steps.guard.outputs.plan-sha256 }}'))
    const later = [
      approve.steps.find(({name}) => name === ASK)?.with?.['subject'],
      ...apply.steps.flatMap(step => step.with?.['plan-sha256'] ?? [])
    ]
    expect(later).toEqual(Array(3).fill('${{ needs.infra.outputs.plan-sha256 }}'))
  })
})

describe('infra.yml across jobs', () => {
  test('seals only a plan that is to be applied', () => {
    for (const mode of MODES) expect(runs(SEAL, {mode, acrossJobs: true})).toBe(mode === 'apply')
    expect(runs(SEAL, {acrossJobs: true, changes: '0'})).toBe(false)
    expect(runs(SEAL, {})).toBe(false)
    expect(runs(SEAL, {acrossJobs: true, status: 'failure'})).toBe(false)
  })

  test('opens, compares with what was approved, and applies, in this order', () => {
    const order = ['Take the sealed plan', 'Open the plan', CHECK, APPLY]
    expect(apply.steps.map(({name}) => name).filter(name => order.includes(name))).toEqual(order)
    expect(apply.steps.find(({name}) => name === CHECK)?.with).toMatchObject({
      plan: '${{ steps.open.outputs.plan }}',
      fingerprint: '${{ needs.infra.outputs.fingerprint }}'
    })
  })
})

describe('infra.yml only looks', () => {
  test('at drift, of which it keeps an issue', () => {
    for (const mode of MODES) expect(runs(ISSUE, {mode})).toBe(mode === 'drift')
    // What could not be told closes no issue.
    expect(runs(ISSUE, {mode: 'drift', status: 'failure'})).toBe(false)
    const {with: given} = infra.steps.find(({name}) => name === ISSUE) ?? {}
    const state = (changes: string, verdict = 'clean') =>
      evaluate(expressionIn(given?.['state'] ?? ''), {contexts: {steps: {guard: {outputs: {changes, verdict}}}}})
    expect([state('0'), state('1'), state('')]).toEqual(['closed', 'open', 'open'])
    expect(state('0', 'approve')).toBe('open')
  })

  test('at a pull request, on which it comments, also on a plan that guard denies', () => {
    for (const mode of MODES) expect(runs(COMMENT, {mode, status: 'failure'})).toBe(mode === 'pull-request')
    expect(runs(COMMENT, {mode: 'pull-request', status: 'cancelled'})).toBe(false)
  })

  test('at a pull request whose plan cannot be made: the report of the commit before does not stay', () => {
    const none = {guard: {outputs: {}}}
    for (const mode of MODES) expect(runs(COMMENT, {mode, status: 'failure', steps: none})).toBe(mode === 'pull-request')
    for (const status of ['success', 'cancelled'] as const) {
      expect(runs(COMMENT, {mode: 'pull-request', status, steps: none})).toBe(false)
    }
    const report = (markdown: string) =>
      evaluate(expressionIn(infra.steps.find(({name}) => name === COMMENT)?.with?.['report'] ?? ''), {
        contexts: {steps: {guard: {outputs: {markdown}}, change: {outputs: {'no-plan': '/no-plan.md'}}}}
      })
    expect([report(''), report('/report.md')]).toEqual(['/no-plan.md', '/report.md'])
  })

  test('and takes no turn from an apply', () => {
    const group = (event: string, apply: boolean, ref: string, more: Record<string, string | boolean> = {}, pull?: number) =>
      workflow.concurrency.group.trim().replace(
        /\$\{\{([\s\S]*?)\}\}/g,
        (_, expression: string) =>
          evaluate(expression, {
            contexts: {
              github: {
                event_name: event,
                ref,
                repository: 'lvs/lvs-cloud',
                event: pull === undefined ? {} : {pull_request: {number: pull}}
              },
              inputs: {apply, drift: false, workspace: '', 'working-directory': 'infra', 'var-file': '', 'backend-config': '', ...more}
            }
          }) as string
      )
    expect(group('workflow_dispatch', true, 'refs/heads/main')).toBe('fairway-infra-lvs/lvs-cloud-infra-')
    for (const event of ['schedule', 'workflow_dispatch']) {
      expect(group(event, false, 'refs/heads/main')).toBe('fairway-infra-lvs/lvs-cloud-infra--look-refs/heads/main')
    }
    const files = {'var-file': 'staging.tfvars', 'backend-config': 'staging.tfbackend'}
    expect(group('push', true, 'refs/heads/main', files)).toBe('fairway-infra-lvs/lvs-cloud-infra--staging.tfvars-staging.tfbackend')
    expect(group('push', true, 'refs/heads/main', {'backend-config': 'bucket=a\nkey=b'})).toBe('fairway-infra-lvs/lvs-cloud-infra-')
    expect(group('push', true, 'refs/heads/main', {'var-file': 'a\nb'})).toBe('fairway-infra-lvs/lvs-cloud-infra-')
    expect(group('push', true, 'refs/heads/main', {'backend-config': 'a=b'})).not.toBe(
      group('push', true, 'refs/heads/main', {'backend-config': 'a=c'})
    )
    expect(group('pull_request', true, 'refs/pull/7/merge', {}, 7)).toBe('fairway-infra-lvs/lvs-cloud-infra--look-pull_request-7')
    const queue = 'refs/heads/gh-readonly-queue/main/pr-7-0'
    expect(group('merge_group', true, queue)).toBe(`fairway-infra-lvs/lvs-cloud-infra--look-merge_group-${queue}`)
    const cancels = (name: string) =>
      evaluate(expressionIn(workflow.concurrency['cancel-in-progress']), {contexts: {github: {event_name: name}}})
    expect(['pull_request', 'merge_group', 'push', 'workflow_dispatch'].map(cancels)).toEqual([true, false, false, false])
  })

  test('and takes no turn in the caller of the example either', () => {
    const caller = parse(readFileSync(join(root, 'examples/lvs-cloud/.github/workflows/infrastructure.yml'), 'utf8')) as typeof workflow
    const group = (event: string, apply: boolean | null, ref = 'refs/heads/main') =>
      caller.concurrency.group.replace(
        /\$\{\{([\s\S]*?)\}\}/g,
        (_, expression: string) => evaluate(expression, {contexts: {github: {event_name: event, ref}, inputs: {apply}}}) as string
      )
    expect(group('workflow_dispatch', true, 'refs/heads/a')).toBe('lvs-cloud-infrastructure-apply')
    expect(group('workflow_dispatch', true)).toBe('lvs-cloud-infrastructure-apply')
    expect(group('workflow_dispatch', false)).toBe('lvs-cloud-infrastructure-workflow_dispatch-refs/heads/main')
    expect(group('schedule', null)).toBe('lvs-cloud-infrastructure-schedule-refs/heads/main')
    expect(group('pull_request', null, 'refs/pull/7/merge')).toBe('lvs-cloud-infrastructure-pull_request-refs/pull/7/merge')
    expect(group('merge_group', null, 'refs/heads/q')).toBe('lvs-cloud-infrastructure-merge_group-refs/heads/q')
  })

  test('and tells the webhook no news that is none', () => {
    const tells = (event: string, mode: Mode | '', result: string, ref = 'refs/heads/main') =>
      evaluateCondition(expressionIn(notify.if ?? ''), {
        contexts: {github: {event_name: event, ref}, needs: {infra: {outputs: {mode, result}}}},
        functions: stepStatusFunctions('success')
      })
    expect(tells('schedule', 'drift', 'unchanged')).toBe(false)
    expect(tells('schedule', 'drift', 'drifted')).toBe(true)
    expect(tells('schedule', 'drift', 'failed')).toBe(true)
    expect(tells('pull_request', 'pull-request', 'planned')).toBe(false)
    expect(tells('workflow_dispatch', 'apply', 'unchanged')).toBe(true)
    expect(tells('merge_group', 'proposal', 'planned')).toBe(false)
    // Of a run that never came to say what it is, the event is asked.
    const queue = 'refs/heads/gh-readonly-queue/main/pr-7-0'
    for (const event of ['pull_request', 'pull_request_target', 'merge_group']) expect(tells(event, '', '')).toBe(false)
    expect([tells('push', '', '', queue), tells('push', '', ''), tells('schedule', '', '')]).toEqual([false, true, true])
  })
})

describe("infra.yml's result", () => {
  type Steps = Record<string, {outcome?: string; outputs?: Record<string, string>}>
  const result = (steps: Steps, mode: Mode = 'apply') =>
    evaluate(expressionIn(infra.outputs['result'] ?? ''), {contexts: {steps: {change: {outputs: {mode}}, ...steps}}})
  const judged = (verdict: string, outcome = 'success', changes = '1') => ({guard: {outcome, outputs: {verdict, changes}}})
  const applied = (word: string) => ({outcome: word === 'applied' ? 'success' : 'failure', outputs: {result: word}})

  test.each<readonly [string, Steps, string]>([
    ['applied', {...judged('clean'), approval: {outcome: 'success'}, apply: applied('applied')}, 'applied'],
    ['a plan that guard denies', judged('deny', 'failure'), 'denied'],
    ['a plan that could not be read', judged('error', 'failure'), 'failed'],
    ['a person who said no', {...judged('approve'), approval: {outcome: 'failure'}}, 'not-approved'],
    ['a cancel while it waited', {...judged('approve'), approval: {outcome: 'cancelled'}}, 'not-approved'],
    ['an apply that failed', {...judged('clean'), approval: {outcome: 'success'}, apply: applied('not-applied')}, 'failed'],
    [
      'an apply that got half-way',
      {...judged('clean'), approval: {outcome: 'success'}, apply: applied('partly-applied')},
      'partly-applied'
    ],
    ['a state that was not saved', {...judged('clean'), apply: applied('state-not-saved')}, 'state-not-saved'],
    ['a plan that changed', {...judged('clean'), approval: {outcome: 'success'}, apply: {outcome: 'skipped'}}, 'failed'],
    ['nothing to change', judged('clean', 'success', '0'), 'unchanged'],
    ['a run that ended before the plan', {}, 'failed']
  ])('of %s', (_, steps, expected) => {
    expect(result(steps)).toBe(expected)
  })

  test('of a run that was to plan only', () => {
    for (const mode of ['plan', 'pull-request'] as const) {
      expect(result(judged('approve'), mode)).toBe('planned')
      expect(result(judged('deny', 'failure'), mode)).toBe('denied')
      expect(result(judged('clean', 'success', '0'), mode)).toBe('unchanged')
    }
  })

  test('of a look at drift, whose verdict is no obstacle', () => {
    expect(result(judged('clean'), 'drift')).toBe('drifted')
    expect(result(judged('deny'), 'drift')).toBe('drifted')
    expect(result(judged('clean', 'success', '0'), 'drift')).toBe('unchanged')
    expect(result(judged('error', 'failure'), 'drift')).toBe('failed')
    // A protected object that is gone from the configuration too: nothing is to be applied, and it is news all the same.
    expect(result(judged('approve', 'success', '0'), 'drift')).toBe('drifted')
    expect(result(judged('approve', 'success', '0'), 'apply')).toBe('unchanged')
  })

  test('of the whole, across jobs', () => {
    const {value} = workflow.on.workflow_call.outputs['result'] ?? {value: ''}
    const whole = (jobs: Record<string, {result: string; outputs?: Record<string, string>}>) =>
      evaluate(expressionIn(value), {contexts: {jobs}})
    const planned = {infra: {result: 'success', outputs: {result: 'failed'}}}
    expect(whole({...planned, approve: {result: 'success'}, apply: {result: 'success', outputs: {result: 'applied'}}})).toBe('applied')
    expect(whole({...planned, approve: {result: 'failure'}, apply: {result: 'skipped'}})).toBe('not-approved')
    expect(whole({...planned, approve: {result: 'cancelled'}, apply: {result: 'skipped'}})).toBe('not-approved')
    expect(whole({...planned, approve: {result: 'success'}, apply: {result: 'failure'}})).toBe('failed')
    expect(
      whole({infra: {result: 'success', outputs: {result: 'applied'}}, approve: {result: 'skipped'}, apply: {result: 'skipped'}})
    ).toBe('applied')
    expect(whole({infra: {result: 'failure'}, approve: {result: 'skipped'}, apply: {result: 'skipped'}})).toBe('failed')
  })
})
