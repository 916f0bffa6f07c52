import {describe, expect, test} from '@jest/globals'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import {jobStatusFunctions} from '../../rehearsal/runner/conditions.ts'
import {evaluate, evaluateCondition} from '../../rehearsal/runner/expressions.ts'
import type {Conclusion} from '../../rehearsal/runner/types.ts'
import {root} from '../../scripts/support/repository.ts'

interface Ship {
  on: {workflow_call: {outputs: Record<string, {value: string}>}}
  concurrency: {group: string}
  jobs: Record<string, {if?: string; outputs?: Record<string, string>; steps: {name: string; with?: Record<string, string>}[]}>
}

const ship = parse(readFileSync(join(root, '.github/workflows/ship.yml'), 'utf8')) as Ship

/** What the official evaluator makes of a text that is one expression. */
function value(text: string | undefined, contexts: Record<string, unknown>) {
  const expression = /^\$\{\{([\s\S]*)\}\}$/.exec(text ?? '')?.[1]
  if (expression === undefined) throw new Error(`not one expression: ${text ?? ''}`)
  return evaluate(expression, {contexts})
}

describe("ship.yml's result", () => {
  const ofBuild = (event: string, scan: string, pushed: string) =>
    value(ship.jobs['build']?.outputs?.['result'], {
      github: {event_name: event},
      steps: {scan: {outputs: {result: scan}}, push: {outputs: {pushed}}}
    })

  test.each([
    ['push', 'pass', 'true', 'pushed'],
    ['push', 'pass', '', 'failed'],
    ['push', 'fail', '', 'vulnerable'],
    ['push', 'error', '', 'failed'],
    ['push', '', '', 'failed'],
    ['pull_request', 'pass', '', 'built'],
    ['pull_request_target', 'pass', '', 'built'],
    ['pull_request', 'fail', '', 'vulnerable']
  ])('of a build on %s, scan %j, pushed %j: %s', (event, scan, pushed, expected) => {
    expect(ofBuild(event, scan, pushed)).toBe(expected)
  })

  const message = ship.jobs['notify']?.steps.find(({name}) => name === 'Tell the webhook')?.with?.['message']

  test.each([
    ['a deploy', 'pushed', 'success', 'deployed', 'deployed'],
    ['a rollback', 'pushed', 'failure', 'rolled-back', 'rolled-back'],
    ['a deploy that a cancel ended before it had outputs', 'pushed', 'cancelled', '', 'failed'],
    ['a deploy whose runner was lost', 'pushed', 'failure', '', 'failed'],
    ['no deploy', 'pushed', 'skipped', '', 'pushed'],
    ['a build whose runner was lost', '', 'skipped', '', 'failed'],
    ['a person who said no', 'pushed', 'skipped', '', 'not-approved', 'failure'],
    ['a cancel while it waited for a person', 'pushed', 'skipped', '', 'not-approved', 'cancelled'],
    ['a deploy after an approval', 'pushed', 'success', 'deployed', 'deployed', 'success']
  ])('of %s', (_, built, conclusion, deployed, expected, approve = 'skipped') => {
    const jobs = {
      build: {outputs: {result: built}},
      approve: {result: approve, outputs: {}},
      deploy: {result: conclusion, outputs: {result: deployed}}
    }
    expect(value(ship.on.workflow_call.outputs['result']?.value, {jobs})).toBe(expected)
    expect(value(message, {needs: jobs})).toBe(expected)
  })
})

describe('ship.yml deploys', () => {
  interface Situation {
    event: string
    approval: string
    deploy: string
    build: Conclusion
    approve: Conclusion
    decision: string
    isCancelled: boolean
  }
  const asked: Situation = {
    event: 'push',
    approval: 'wait',
    deploy: 'ssh',
    build: 'success',
    approve: 'success',
    decision: 'approved',
    isCancelled: false
  }
  const notAsked: Situation = {...asked, approval: 'none', approve: 'skipped', decision: ''}
  const runs = (job: string, situation: Situation) =>
    evaluateCondition((ship.jobs[job]?.if ?? '').trim().replace(/^\$\{\{([\s\S]*)\}\}$/, '$1'), {
      contexts: {
        github: {event_name: situation.event},
        inputs: {approval: situation.approval, deploy: situation.deploy},
        needs: {build: {result: situation.build}, approve: {result: situation.approve, outputs: {decision: situation.decision}}}
      },
      functions: jobStatusFunctions([{id: 'build', result: situation.build}], situation.isCancelled)
    })

  test('at once where nobody is to be asked, and after the approval where somebody is', () => {
    expect([runs('deploy', notAsked), runs('deploy', asked)]).toEqual([true, true])
    expect([runs('approve', notAsked), runs('approve', asked)]).toEqual([false, true])
  })

  test.each<[string, Situation]>([
    ['it was denied', {...asked, approve: 'failure', decision: 'denied'}],
    ['nobody answered', {...asked, approve: 'failure', decision: 'timed-out'}],
    ['the approval was skipped', {...asked, approve: 'skipped', decision: ''}],
    ['the approval ended without a decision', {...asked, decision: ''}],
    ['the build failed', {...asked, build: 'failure'}],
    ['the build failed and nobody was to be asked', {...notAsked, build: 'failure'}],
    ['the run was cancelled', {...notAsked, isCancelled: true}],
    ['it is a pull request', {...notAsked, event: 'pull_request'}],
    ['it is a pull request of the other kind', {...asked, event: 'pull_request_target'}],
    ['it was not to be deployed', {...notAsked, deploy: 'none'}],
    ['the word is none that is known', {...asked, approval: 'wiat', approve: 'failure', decision: ''}]
  ])('never when %s', (_, situation) => {
    expect(runs('deploy', situation)).toBe(false)
  })
})

describe("ship.yml's concurrency group", () => {
  const last = /\$\{\{(?:(?!\$\{\{).)*\}\}$/.exec(ship.concurrency.group)?.[0]

  test('of a branch is not that of a pull request into it', () => {
    const branch = value(last, {github: {ref: 'refs/heads/main', event: {}}})
    const pull = value(last, {github: {ref: 'refs/heads/main', event: {pull_request: {number: 7}}}})
    expect([branch, pull]).toEqual(['refs/heads/main', 7])
  })
})

test('ship.yml checks the version also when GitHub dropped an output of the build', () => {
  const expected = ship.jobs['deploy']?.steps.find(({name}) => name === 'Deploy and verify')?.with?.['expect-version']
  const contexts = {inputs: {'check-version': true}, github: {sha: 'abc'}, needs: {build: {outputs: {}}}}
  expect(value(expected, contexts)).toBe('abc')
})
