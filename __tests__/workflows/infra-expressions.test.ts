import {describe, expect, test} from '@jest/globals'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import {stepStatusFunctions} from '../../rehearsal/runner/conditions.ts'
import {evaluate, evaluateCondition} from '../../rehearsal/runner/expressions.ts'
import {root} from '../../scripts/support/repository.ts'

interface Infra {
  jobs: {infra: {outputs: Record<string, string>; steps: {name: string; if?: string; uses?: string; run?: string}[]}}
}

const {infra} = (parse(readFileSync(join(root, '.github/workflows/infra.yml'), 'utf8')) as Infra).jobs

const expressionIn = (text: string) => text.trim().replace(/^\$\{\{([\s\S]*)\}\}$/, '$1')

function runs(
  step: string,
  inputs: {apply: boolean; approval: string},
  verdict: string,
  changes = '1',
  status: 'success' | 'failure' = 'success'
) {
  const condition = infra.steps.find(({name}) => name === step)?.if ?? ''
  return evaluateCondition(`success() && (${expressionIn(condition)})`, {
    contexts: {inputs, steps: {guard: {outputs: {verdict, changes}}}},
    functions: stepStatusFunctions(status)
  })
}

const APPLY = 'Apply exactly that plan'
const CHECK = 'Check that it is still that plan'
const ASK = 'Ask for approval'

describe('infra.yml asks a person', () => {
  test.each([
    ['always', 'clean', true],
    ['always', 'approve', true],
    ['risky', 'clean', false],
    ['risky', 'approve', true],
    // A verdict that is not known is no clean one.
    ['risky', '', true],
    ['none', 'approve', false]
  ])('approval: %s, verdict %s: %p', (approval, verdict, expected) => {
    expect(runs(ASK, {apply: true, approval}, verdict)).toBe(expected)
  })

  test('neither when nothing is applied nor when nothing would change', () => {
    expect(runs(ASK, {apply: false, approval: 'always'}, 'approve')).toBe(false)
    expect(runs(ASK, {apply: true, approval: 'always'}, 'clean', '0')).toBe(false)
  })
})

describe('infra.yml applies', () => {
  test('what it was asked to apply, and checks the plan whenever it does', () => {
    for (const step of [CHECK, APPLY]) {
      expect(runs(step, {apply: true, approval: 'none'}, 'clean')).toBe(true)
      expect(runs(step, {apply: false, approval: 'none'}, 'clean')).toBe(false)
      expect(runs(step, {apply: true, approval: 'none'}, 'clean', '0')).toBe(false)
      expect(runs(step, {apply: true, approval: 'always'}, 'clean', '1', 'failure')).toBe(false)
    }
  })

  test('after judging, asking and checking, in this order, and removes the plan whatever happened', () => {
    const order = ['Judge the plan', ASK, CHECK, APPLY, 'Remove the plan']
    expect(infra.steps.map(({name}) => name).filter(name => order.includes(name))).toEqual(order)
    expect(infra.steps.find(({name}) => name === 'Remove the plan')?.if).toBe('always()')
  })
})

describe("infra.yml's result", () => {
  const result = (steps: Record<string, {outcome?: string; outputs?: Record<string, string>}>, apply = true) =>
    evaluate(expressionIn(infra.outputs['result'] ?? ''), {contexts: {inputs: {apply}, steps}})
  const judged = (verdict: string, outcome = 'success', changes = '1') => ({guard: {outcome, outputs: {verdict, changes}}})

  test.each([
    ['applied', {...judged('clean'), approval: {outcome: 'success'}, apply: {outcome: 'success'}}, 'applied'],
    ['a plan that guard denies', judged('deny', 'failure'), 'denied'],
    ['a plan that could not be read', judged('error', 'failure'), 'failed'],
    ['a person who said no', {...judged('approve'), approval: {outcome: 'failure'}}, 'not-approved'],
    ['a cancel while it waited', {...judged('approve'), approval: {outcome: 'cancelled'}}, 'not-approved'],
    ['an apply that failed', {...judged('clean'), approval: {outcome: 'success'}, apply: {outcome: 'failure'}}, 'failed'],
    ['a plan that changed', {...judged('clean'), approval: {outcome: 'success'}, apply: {outcome: 'skipped'}}, 'failed'],
    ['nothing to change', judged('clean', 'success', '0'), 'unchanged'],
    ['a run that ended before the plan', {}, 'failed']
  ])('of %s', (_, steps, expected) => {
    expect(result(steps)).toBe(expected)
  })

  test('of a run that was to plan only', () => {
    expect(result(judged('approve'), false)).toBe('planned')
    expect(result(judged('deny', 'failure'), false)).toBe('denied')
    expect(result(judged('clean', 'success', '0'), false)).toBe('unchanged')
  })
})
