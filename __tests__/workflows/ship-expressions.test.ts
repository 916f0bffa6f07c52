import {describe, expect, test} from '@jest/globals'
import {jobStatusFunctions} from '../../rehearsal/runner/conditions.ts'
import {evaluateCondition} from '../../rehearsal/runner/expressions.ts'
import type {Conclusion} from '../../rehearsal/runner/types.ts'
import {bare, ship, shipStep, value} from '../support/ship.ts'

const JOBS = ['check', 'build', 'approve', 'deploy'] as const

/** How the jobs before `notify` ended, and what they said. */
interface Ending {
  /** Default: push. */
  readonly event?: string
  readonly proposal: string
  readonly check: Conclusion
  readonly build: Conclusion
  readonly built: string
  readonly approve: Conclusion
  readonly decision: string
  readonly deploy: Conclusion
  readonly deployed: string
}

/** A deploy that worked, without an approval. */
const DEPLOYED: Ending = {
  proposal: 'false',
  check: 'success',
  build: 'success',
  built: 'pushed',
  approve: 'skipped',
  decision: '',
  deploy: 'success',
  deployed: 'deployed'
}

/** As GitHub gives them to a later job; an output that is empty is none. */
function needsOf(ending: Ending) {
  const outputs = (values: Record<string, string>) => Object.fromEntries(Object.entries(values).filter(([, text]) => text !== ''))
  return {
    check: {result: ending.check, outputs: outputs({proposal: ending.proposal})},
    build: {result: ending.build, outputs: outputs({result: ending.built})},
    approve: {result: ending.approve, outputs: outputs({decision: ending.decision})},
    deploy: {result: ending.deploy, outputs: outputs({result: ending.deployed})}
  }
}

/** @param notified how `notify` ended where it ran; a lost runner leaves no outputs */
function endOf(ending: Ending, notified: 'success' | 'failure' | 'lost' = 'success', isCancelled = false) {
  const needs = needsOf(ending)
  const {notify} = ship.jobs
  const before = JOBS.map(id => ({id, result: needs[id].result}))
  const isNotified = evaluateCondition(bare(notify.if), {
    contexts: {needs, github: {event_name: ending.event ?? 'push'}},
    functions: jobStatusFunctions(before, isCancelled)
  })
  const env = {RESULT: value(notify.env?.['RESULT'], {needs})}
  const outputs = isNotified && notified !== 'lost' ? {result: value(notify.outputs?.['result'], {env, needs})} : {}
  const result = isNotified ? (notified === 'lost' ? 'failure' : notified) : 'skipped'
  return {
    isNotified,
    message: value(shipStep('notify', 'Tell the webhook').with?.['message'], {env, needs}),
    status: value(shipStep('notify', 'Tell the webhook').with?.['status'], {needs}),
    result: value(ship.on.workflow_call.outputs['result']?.value, {jobs: {...needs, notify: {result, outputs}}})
  }
}

describe("ship.yml's result", () => {
  const ofBuild = (proposal: string, scan: string, pushed: string) =>
    value(ship.jobs.build.outputs?.['result'], {
      needs: {check: {outputs: {proposal}}},
      steps: {scan: {outputs: {result: scan}}, push: {outputs: {pushed}}}
    })

  test.each([
    ['false', 'pass', 'true', 'pushed'],
    ['false', 'pass', '', 'failed'],
    ['false', 'fail', '', 'vulnerable'],
    ['false', 'error', '', 'failed'],
    ['false', '', '', 'failed'],
    ['true', 'pass', '', 'built'],
    ['true', 'fail', '', 'vulnerable'],
    ['true', '', '', 'failed'],
    // It could not be told: nothing was pushed, and nothing was to be built alone.
    ['', 'pass', '', 'failed']
  ])('of a build, proposal %j, scan %j, pushed %j: %s', (proposal, scan, pushed, expected) => {
    expect(ofBuild(proposal, scan, pushed)).toBe(expected)
  })

  const notDeployed = {deploy: 'skipped', deployed: ''} as const
  const notBuilt = {build: 'skipped', built: '', ...notDeployed} as const

  test.each<[string, Partial<Ending>, string, string]>([
    ['a deploy', {}, 'deployed', 'success'],
    ['a deploy after an approval', {approve: 'success', decision: 'approved'}, 'deployed', 'success'],
    ['a rollback', {deploy: 'failure', deployed: 'rolled-back'}, 'rolled-back', 'failure'],
    ['a first deploy that failed', {deploy: 'failure', deployed: 'taken-down'}, 'taken-down', 'failure'],
    ['a deploy that a cancel ended before it had outputs', {deploy: 'cancelled', deployed: ''}, 'failed', 'cancelled'],
    ['a deploy whose runner was lost', {deploy: 'failure', deployed: ''}, 'failed', 'failure'],
    ['no deploy', notDeployed, 'pushed', 'success'],
    ['a person who said no', {approve: 'failure', decision: 'denied', ...notDeployed}, 'not-approved', 'failure'],
    ['a cancel while it waited for a person', {approve: 'cancelled', ...notDeployed}, 'not-approved', 'cancelled'],
    ['an image that may not be pushed', {build: 'failure', built: 'vulnerable', ...notDeployed}, 'vulnerable', 'failure'],
    ['a build that failed', {build: 'failure', built: 'failed', ...notDeployed}, 'failed', 'failure'],
    ['a build whose runner was lost', {build: 'failure', built: '', ...notDeployed}, 'failed', 'failure'],
    ['a cancel while it built', {build: 'cancelled', built: '', ...notDeployed}, 'failed', 'cancelled'],
    ['a missing variable', {check: 'failure', ...notBuilt}, 'failed', 'failure'],
    ['a check that could not tell what the run is', {proposal: '', check: 'failure', ...notBuilt}, 'failed', 'failure'],
    ['a check that a cancel ended', {proposal: '', check: 'cancelled', ...notBuilt}, 'failed', 'cancelled']
  ])('of %s', (_, changes, result, status) => {
    expect(endOf({...DEPLOYED, ...changes})).toEqual({isNotified: true, message: result, status, result})
    // Whether the webhook could be told does not change how it ended.
    expect(endOf({...DEPLOYED, ...changes}, 'failure').result).toBe(result)
  })

  test.each<[string, Partial<Ending>, string]>([
    ['a proposal', {proposal: 'true', built: 'built'}, 'built'],
    ['a proposal with a vulnerability', {proposal: 'true', build: 'failure', built: 'vulnerable'}, 'vulnerable'],
    ['a proposal that a newer push cancelled', {proposal: 'true', build: 'cancelled', built: ''}, 'failed'],
    ['a proposal with a misspelled word', {proposal: 'true', check: 'failure', ...notBuilt}, 'failed'],
    ['a pull request whose check was cancelled', {event: 'pull_request', proposal: '', check: 'cancelled', ...notBuilt}, 'failed']
  ])('of %s, of which nobody is told', (_, changes, result) => {
    expect(endOf({...DEPLOYED, ...notDeployed, ...changes})).toMatchObject({isNotified: false, result})
  })

  test('of a run whose last runner was lost: what the deploy said, or "failed"', () => {
    for (const deployed of ['deployed', 'rolled-back', 'taken-down', 'failed']) {
      expect(endOf({...DEPLOYED, deployed}, 'lost').result).toBe(deployed)
    }
    expect(endOf({...DEPLOYED, ...notDeployed}, 'lost').result).toBe('failed')
  })

  /** The chain as a person would say it. */
  function inWords({deployed, deploy, approve, built}: Ending): string {
    if (deployed !== '') return deployed
    if (deploy === 'failure' || deploy === 'cancelled') return 'failed'
    if (approve === 'failure' || approve === 'cancelled') return 'not-approved'
    return built === '' ? 'failed' : built
  }

  const conclusions: readonly Conclusion[] = ['success', 'failure', 'cancelled', 'skipped']
  const deploys = conclusions.flatMap(deploy =>
    (deploy === 'skipped' ? [''] : ['', 'deployed', 'rolled-back', 'failed']).map(deployed => ({deploy, deployed}))
  )
  const endings = ['true', 'false', ''].flatMap(proposal =>
    ['', 'pushed', 'built', 'vulnerable', 'failed'].flatMap(built =>
      conclusions.flatMap(approve => deploys.map(deploy => ({...DEPLOYED, proposal, built, approve, ...deploy})))
    )
  )

  test('of every combination is one word, the same for the webhook and for the caller', () => {
    expect(endings).toHaveLength(3 * 5 * 4 * 13)
    for (const ending of endings) {
      const {isNotified, message, result} = endOf(ending, 'success', [ending.approve, ending.deploy].includes('cancelled'))
      expect(isNotified).toBe(ending.proposal !== 'true')
      if (isNotified) expect([message, result]).toEqual([inWords(ending), inWords(ending)])
      else if (ending.deployed === '') expect(result).toBe(ending.built === '' ? 'failed' : ending.built)
    }
  })
})

interface Situation {
  proposal: string
  approval: string
  deploy: string
  build: Conclusion
  approve: Conclusion
  decision: string
  isCancelled: boolean
}

const ASKED: Situation = {
  proposal: 'false',
  approval: 'wait',
  deploy: 'ssh',
  build: 'success',
  approve: 'success',
  decision: 'approved',
  isCancelled: false
}
const NOT_ASKED: Situation = {...ASKED, approval: 'none', approve: 'skipped', decision: ''}

function runs(job: 'approve' | 'deploy', {proposal, approval, deploy, build, approve, decision, isCancelled}: Situation): boolean {
  return evaluateCondition(bare(ship.jobs[job].if), {
    contexts: {
      inputs: {approval, deploy},
      needs: {
        check: {result: 'success', outputs: {proposal}},
        build: {result: build},
        approve: {result: approve, outputs: {decision}}
      }
    },
    functions: jobStatusFunctions([{id: 'build', result: build}], isCancelled)
  })
}

describe('ship.yml deploys', () => {
  test('at once where nobody is to be asked, and after the approval where somebody is', () => {
    expect([runs('deploy', NOT_ASKED), runs('deploy', ASKED)]).toEqual([true, true])
    expect([runs('approve', NOT_ASKED), runs('approve', ASKED)]).toEqual([false, true])
  })

  test.each<[string, Situation]>([
    ['it was denied', {...ASKED, approve: 'failure', decision: 'denied'}],
    ['nobody answered', {...ASKED, approve: 'failure', decision: 'timed-out'}],
    ['the approval was skipped', {...ASKED, approve: 'skipped', decision: ''}],
    ['the approval ended without a decision', {...ASKED, decision: ''}],
    ['the build failed', {...ASKED, build: 'failure'}],
    ['the build failed and nobody was to be asked', {...NOT_ASKED, build: 'failure'}],
    ['the run was cancelled', {...NOT_ASKED, isCancelled: true}],
    ['it is a proposal', {...NOT_ASKED, proposal: 'true'}],
    ['it is a proposal and somebody agreed all the same', {...ASKED, proposal: 'true'}],
    ['it could not be told whether it is a proposal', {...NOT_ASKED, proposal: ''}],
    ['it was not to be deployed', {...NOT_ASKED, deploy: 'none'}],
    ['the word is none that is known', {...ASKED, approval: 'wiat', approve: 'failure', decision: ''}]
  ])('never when %s', (_, situation) => {
    expect(runs('deploy', situation)).toBe(false)
  })
})

describe('whatever publishes', () => {
  const pushes = (proposal: string) =>
    evaluateCondition(bare(shipStep('build', 'Push what was scanned').if), {
      contexts: {needs: {check: {outputs: {proposal}}}},
      functions: jobStatusFunctions([], false)
    })

  test.each([
    ['true', false],
    ['', false],
    ['no', false],
    ['0', false],
    ['false', true]
  ])('asks whether this is a proposal, and is told %j', (proposal, expected) => {
    expect([pushes(proposal), runs('approve', {...ASKED, proposal}), runs('deploy', {...NOT_ASKED, proposal})]).toEqual([
      expected,
      expected,
      expected
    ])
  })
})

describe("ship.yml's concurrency", () => {
  const last = /\$\{\{(?:(?!\$\{\{).)*\}\}$/.exec(ship.concurrency.group)?.[0]

  test('has another group for a pull request than for the branch it goes to', () => {
    const branch = value(last, {github: {ref: 'refs/heads/main', event: {}}})
    const pull = value(last, {github: {ref: 'refs/heads/main', event: {pull_request: {number: 7}}}})
    expect([branch, pull]).toEqual(['refs/heads/main', 7])
  })

  test('cancels nothing but the older run of a pull request', () => {
    const cancels = (name: string) => value(ship.concurrency['cancel-in-progress'], {github: {event_name: name}})
    expect(['pull_request', 'pull_request_target', 'push', 'merge_group', 'workflow_run'].map(cancels)).toEqual([
      true,
      true,
      false,
      false,
      false
    ])
  })
})

test('ship.yml checks the version also when GitHub dropped an output of the build', () => {
  const expected = shipStep('deploy', 'Deploy and verify').with?.['expect-version']
  const contexts = {inputs: {'check-version': true}, github: {sha: 'abc'}, needs: {build: {outputs: {}}}}
  expect(value(expected, contexts)).toBe('abc')
})
