import {describe, expect, test} from '@jest/globals'
import {judgeEnding} from '../../actions/begin-ship/ending.ts'
import {readBeginShipInputs} from '../../actions/begin-ship/inputs.ts'
import {jobStatusFunctions} from '../../rehearsal/runner/conditions.ts'
import {evaluateCondition} from '../../rehearsal/runner/expressions.ts'
import type {Conclusion} from '../../rehearsal/runner/types.ts'
import {bare, ship, shipStep, value} from '../support/ship.ts'

const JOBS = ['check', 'build', 'approve', 'deploy', 'tag'] as const

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
  readonly tag: Conclusion
  /** Default: ssh. */
  readonly road?: 'ssh' | 'none'
  /** Whether somebody is to be asked; default: when `approve` was not skipped. */
  readonly approval?: 'wait' | 'none'
  /** The attempt in which somebody was asked; this one is the second. Default: this one. */
  readonly attempt?: string
  /** Default: 2. */
  readonly tagsLeft?: string
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
  deployed: 'deployed',
  tag: 'success'
}

/** As GitHub gives them to a later job; an output that is empty is none. */
function needsOf(ending: Ending) {
  const outputs = (values: Record<string, string>) => Object.fromEntries(Object.entries(values).filter(([, text]) => text !== ''))
  return {
    check: {result: ending.check, outputs: outputs({proposal: ending.proposal})},
    build: {result: ending.build, outputs: outputs({result: ending.built, 'tags-left': ending.tagsLeft ?? '2'})},
    approve: {result: ending.approve, outputs: outputs({decision: ending.decision, attempt: ending.attempt ?? '2'})},
    deploy: {result: ending.deploy, outputs: outputs({result: ending.deployed})},
    tag: {result: ending.tag, outputs: {}}
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
  const approval = ending.approval ?? (ending.approve === 'skipped' ? 'none' : 'wait')
  const contexts = {needs, inputs: {deploy: ending.road ?? 'ssh', approval}, github: {run_attempt: '2'}}
  // Each is evaluated when it is looked at: there are thousands of endings.
  const said = () => ({env: {RESULT: value(notify.env?.['RESULT'], contexts)}, needs})
  return {
    isNotified,
    get ending() {
      const {with: given = {}} = shipStep('notify', 'Say what to re-run')
      const inputs = readBeginShipInputs(name => {
        const written = name === 'stage' || given[name] === undefined ? '' : value(given[name], contexts)
        return typeof written === 'string' ? written : JSON.stringify(written)
      })
      return judgeEnding(inputs, 2).state
    },
    get message() {
      return value(shipStep('notify', 'Tell the webhook').with?.['message'], said())
    },
    get status() {
      return value(shipStep('notify', 'Tell the webhook').with?.['status'], said())
    },
    get result() {
      const outputs = isNotified && notified !== 'lost' ? {result: value(notify.outputs?.['result'], said())} : {}
      const result = isNotified ? (notified === 'lost' ? 'failure' : notified) : 'skipped'
      return value(ship.on.workflow_call.outputs['result']?.value, {jobs: {...needs, notify: {result, outputs}}})
    }
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

  const notDeployed = {deploy: 'skipped', deployed: '', tag: 'skipped'} as const
  const failed = {deploy: 'failure', tag: 'skipped'} as const
  const notBuilt = {build: 'skipped', built: '', ...notDeployed} as const

  test.each<[string, Partial<Ending>, string, string]>([
    ['a deploy', {}, 'deployed', 'success'],
    ['a deploy after an approval', {approve: 'success', decision: 'approved'}, 'deployed', 'success'],
    ['a deploy whose result GitHub dropped, because a secret occurs in it', {deployed: ''}, 'deployed', 'success'],
    ['a rollback', {...failed, deployed: 'rolled-back'}, 'rolled-back', 'failure'],
    ['a first deploy that failed', {...failed, deployed: 'taken-down'}, 'taken-down', 'failure'],
    ['a deploy that a cancel ended before it had outputs', {deploy: 'cancelled', deployed: '', tag: 'skipped'}, 'failed', 'cancelled'],
    ['a deploy whose runner was lost', {...failed, deployed: ''}, 'failed', 'failure'],
    ['a deploy whose tags did not move', {tag: 'failure'}, 'tags-not-moved', 'failure'],
    ['a deploy whose tags a cancel kept from moving', {tag: 'cancelled'}, 'tags-not-moved', 'cancelled'],
    ['a deploy after which a cancel came, before the tags', {tag: 'skipped'}, 'tags-not-moved', 'failure'],
    [
      'a deploy that worked, in a job that failed after it',
      {deploy: 'failure', deployed: 'deployed', tag: 'skipped'},
      'tags-not-moved',
      'failure'
    ],
    ['a deploy that a cancel came before', notDeployed, 'failed', 'failure'],
    ['an approval that GitHub did not hand on', {approve: 'success', decision: '', ...notDeployed}, 'failed', 'failure'],
    [
      'no deploy, and an approval that GitHub did not hand on',
      {road: 'none', approve: 'success', decision: '', ...notDeployed},
      'failed',
      'failure'
    ],
    [
      'a run of which GitHub did not hand on what it is',
      {proposal: '', built: 'failed', tagsLeft: '', ...notDeployed},
      'failed',
      'failure'
    ],
    ['a deploy without tags that move', {tag: 'skipped', tagsLeft: '0'}, 'deployed', 'success'],
    ['an approval of another attempt', {approve: 'success', decision: 'approved', attempt: '1', ...notDeployed}, 'not-approved', 'failure'],
    [
      'an approval of another attempt, where the deploy worked then and the tags did not',
      {approve: 'success', decision: 'approved', attempt: '1', tag: 'skipped'},
      'tags-not-moved',
      'failure'
    ],
    [
      'a look back at what was all done in another attempt',
      {approve: 'success', decision: 'approved', attempt: '1'},
      'deployed',
      'success'
    ],
    ['no deploy', {...notDeployed, road: 'none', tagsLeft: '0'}, 'pushed', 'success'],
    [
      'no deploy, and tags that moved after an approval',
      {road: 'none', approve: 'success', decision: 'approved', ...notDeployed, tag: 'success'},
      'pushed',
      'success'
    ],
    [
      'no deploy, and tags that did not move after an approval',
      {road: 'none', approve: 'success', decision: 'approved', ...notDeployed, tag: 'failure'},
      'tags-not-moved',
      'failure'
    ],
    [
      'no deploy, and an approval of another attempt',
      {road: 'none', approve: 'success', decision: 'approved', attempt: '1', ...notDeployed},
      'not-approved',
      'failure'
    ],
    [
      'no deploy, and a look back at an approval without tags that move',
      {road: 'none', approve: 'success', decision: 'approved', attempt: '1', tagsLeft: '0', ...notDeployed},
      'pushed',
      'success'
    ],
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
    expect(endOf({...DEPLOYED, ...changes})).toMatchObject({isNotified: true, message: result, status, result})
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
      const tag = deployed === 'deployed' ? 'success' : 'skipped'
      expect(endOf({...DEPLOYED, deployed, tag}, 'lost').result).toBe(deployed)
    }
    expect(endOf({...DEPLOYED, tag: 'failure'}, 'lost').result).toBe('tags-not-moved')
    expect(endOf({...DEPLOYED, ...notDeployed}, 'lost').result).toBe('failed')
  })

  /** The chain as a person would say it. */
  function inWords({deployed, deploy, approve, approval, build, built, tag}: Ending): string {
    const isRunning = deploy === 'success' || deployed === 'deployed'
    if (tag === 'failure' || tag === 'cancelled' || (isRunning && tag === 'skipped')) return 'tags-not-moved'
    if (deployed !== '') return deployed
    if (deploy === 'success') return 'deployed'
    if (deploy === 'failure' || deploy === 'cancelled') return 'failed'
    if (approval === 'wait' && build === 'success' && approve !== 'success') return 'not-approved'
    if (build === 'success') return 'failed'
    return built === '' ? 'failed' : built
  }

  const conclusions: readonly Conclusion[] = ['success', 'failure', 'cancelled', 'skipped']
  const deploys = conclusions.flatMap(deploy =>
    (deploy === 'skipped' ? [''] : ['', 'deployed', 'rolled-back', 'failed']).map(deployed => ({deploy, deployed}))
  )
  const endings = ['true', 'false', ''].flatMap(proposal =>
    ['', 'pushed', 'built', 'vulnerable', 'failed'].flatMap(built =>
      conclusions.flatMap(approve =>
        deploys.flatMap(deploy =>
          // Of a proposal no tag moves.
          (proposal === 'true' ? (['skipped'] as const) : conclusions).map(tag => ({
            ...DEPLOYED,
            proposal,
            built,
            approval: 'wait' as const,
            approve,
            ...deploy,
            tag
          }))
        )
      )
    )
  )

  test('of no combination is green when something that was due was not done', () => {
    const roads = endings.flatMap(ending =>
      (['ssh', 'none'] as const).flatMap(road => ['0', '2', ''].map(tagsLeft => ({...ending, road, tagsLeft})))
    )
    for (const {proposal, approve, deploy, tag, road, tagsLeft, ...ending} of roads) {
      const isDone = (road === 'none' || deploy === 'success') && (tagsLeft === '0' || tag === 'success')
      if (isDone) continue
      const ended = endOf({...ending, proposal, approve, deploy, tag, road, tagsLeft})
      if (!ended.isNotified) continue
      const isFailed = [approve, deploy, tag].some(result => result === 'failure' || result === 'cancelled')
      const isRed = isFailed || ['stale', 'skipped'].includes(ended.ending)
      if (!isRed) throw new Error(`It is green: ${JSON.stringify({road, tagsLeft, approve, deploy, tag, ending: ended.ending})}`)
    }
  })

  test('of every combination is one word, the same for the webhook and for the caller', () => {
    expect(endings).toHaveLength(5 * 4 * 13 * (1 + 4 + 4))
    for (const ending of endings) {
      const {isNotified, message, result} = endOf(ending, 'success', [ending.approve, ending.deploy, ending.tag].includes('cancelled'))
      expect(isNotified).toBe(ending.proposal !== 'true')
      if (isNotified) expect([message, result]).toEqual([inWords(ending), inWords(ending)])
      else if (ending.deployed === '') expect(result).toBe(ending.built === '' ? 'failed' : ending.built)
    }
  })
})

test("ship.yml's tags are those of the push, and then those that moved", () => {
  expect(ship.on.workflow_call.outputs['tags']?.value.trim().split('\n')).toEqual([
    '${{ jobs.build.outputs.tags }}',
    '${{ jobs.tag.outputs.tags }}'
  ])
})

test('ship.yml checks the version also when GitHub dropped an output of the build', () => {
  const expected = ship.jobs.deploy.with['expect-version'] as string
  const contexts = {inputs: {'check-version': true}, github: {sha: 'abc'}, needs: {build: {outputs: {}}}}
  expect(value(expected, contexts)).toBe('abc')
})
