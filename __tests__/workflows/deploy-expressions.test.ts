import {describe, expect, test} from '@jest/globals'
import {judgeEnding} from '../../actions/begin-ship/ending.ts'
import {readBeginShipInputs} from '../../actions/begin-ship/inputs.ts'
import {jobStatusFunctions} from '../../rehearsal/runner/conditions.ts'
import {evaluateCondition} from '../../rehearsal/runner/expressions.ts'
import type {Conclusion} from '../../rehearsal/runner/types.ts'
import {bare, deploy, deployStep, value} from '../support/ship.ts'

interface Situation {
  /** Whether this workflow checks and tells by itself. */
  readonly check: boolean
  readonly checked: Conclusion
  readonly proposal: string
  readonly approval: string
  readonly approve: Conclusion
  readonly decision: string
  readonly deployed: Conclusion
  readonly said: string
  readonly event: string
  readonly release: string
}

const DEPLOYED: Situation = {
  check: true,
  checked: 'success',
  proposal: 'false',
  approval: 'none',
  approve: 'skipped',
  decision: '',
  deployed: 'success',
  said: 'deployed',
  event: 'workflow_dispatch',
  release: ''
}
const ASKED: Situation = {...DEPLOYED, approval: 'wait', approve: 'success', decision: 'approved'}
/** What ship.yml calls it for. */
const OF_SHIP: Situation = {...DEPLOYED, check: false, checked: 'skipped', proposal: ''}

/** As GitHub gives them to a later job; an output that is empty is none. */
function needsOf({checked, proposal, approve, decision, deployed, said}: Situation) {
  const outputs = (values: Record<string, string>) => Object.fromEntries(Object.entries(values).filter(([, text]) => text !== ''))
  return {
    check: {result: checked, outputs: outputs({proposal})},
    approve: {result: approve, outputs: outputs({decision, attempt: approve === 'success' ? '2' : ''})},
    deploy: {result: deployed, outputs: outputs({result: said})}
  }
}

const contextsOf = (situation: Situation) => ({
  inputs: {check: situation.check, approval: situation.approval, release: situation.release},
  github: {run_attempt: '2', event_name: situation.event, ref: 'refs/heads/main'},
  needs: needsOf(situation)
})

function runs(job: 'approve' | 'deploy' | 'notify', situation: Situation, isCancelled = false): boolean {
  const needs = needsOf(situation)
  const before = (['check', 'approve', 'deploy'] as const).map(id => ({id, result: needs[id].result}))
  const ancestors = job === 'approve' ? before.slice(0, 1) : job === 'deploy' ? before.slice(0, 2) : before
  return evaluateCondition(bare(deploy.jobs[job].if), {
    contexts: contextsOf(situation),
    functions: jobStatusFunctions(ancestors, isCancelled)
  })
}

const resultOf = (situation: Situation) => {
  const {inputs} = contextsOf(situation)
  return value(deploy.on.workflow_call.outputs['result']?.value, {inputs, jobs: needsOf(situation)})
}

/** What the last job says of the end, and tells the webhook; undefined where it does not run. */
function toldOf(situation: Situation) {
  if (!runs('notify', situation)) return undefined
  const contexts = contextsOf(situation)
  const env = {RESULT: value(deploy.jobs.notify.env?.['RESULT'], contexts)}
  const {with: given = {}} = deployStep('notify', 'Say what to re-run')
  const inputs = readBeginShipInputs(name => {
    const text = given[name] ?? ''
    const written = text.startsWith('${{') ? value(text, contexts) : name === 'stage' ? '' : text
    return typeof written === 'string' ? written : JSON.stringify(written)
  })
  const status = value(deployStep('notify', 'Tell the webhook').with?.['status'], {...contexts, env})
  return {message: env.RESULT, status, ending: judgeEnding(inputs, 2).state}
}

describe('deploy.yml deploys', () => {
  test('at once where nobody is to be asked, after the approval where somebody is, and for ship.yml, which has checked and asked', () => {
    expect([runs('deploy', DEPLOYED), runs('deploy', ASKED), runs('deploy', OF_SHIP)]).toEqual([true, true, true])
    expect([runs('approve', DEPLOYED), runs('approve', ASKED), runs('approve', OF_SHIP)]).toEqual([false, true, false])
  })

  test.each<[string, Situation]>([
    ['something is missing', {...DEPLOYED, checked: 'failure'}],
    ['the check was lost', {...DEPLOYED, checked: 'failure', proposal: ''}],
    ['the check was skipped', {...DEPLOYED, checked: 'skipped', proposal: ''}],
    ['it is a proposal', {...DEPLOYED, proposal: 'true'}],
    ['it is a proposal and somebody agreed all the same', {...ASKED, proposal: 'true'}],
    ['it could not be told whether it is a proposal', {...DEPLOYED, proposal: ''}],
    ['it was denied', {...ASKED, approve: 'failure', decision: 'denied'}],
    ['nobody was asked who was to be', {...ASKED, approve: 'skipped', decision: ''}],
    ['the word is none that is known, and nobody was asked', {...DEPLOYED, approval: 'wiat'}],
    ['there is no word', {...DEPLOYED, approval: ''}]
  ])('never when %s', (_, situation) => {
    expect(runs('deploy', situation)).toBe(false)
  })

  test('never when the run was cancelled', () => {
    expect([runs('deploy', DEPLOYED, true), runs('deploy', OF_SHIP, true), runs('approve', ASKED, true)]).toEqual([false, false, false])
  })
})

const notDeployed = {deployed: 'skipped', said: ''} as const

describe('the result of deploy.yml', () => {
  test.each<[string, Situation, string, string]>([
    ['a deploy', DEPLOYED, 'deployed', 'success'],
    ['a deploy after an approval', ASKED, 'deployed', 'success'],
    ['a deploy whose result GitHub dropped, because a secret occurs in it', {...DEPLOYED, said: ''}, 'deployed', 'success'],
    ['a rollback', {...DEPLOYED, deployed: 'failure', said: 'rolled-back'}, 'rolled-back', 'failure'],
    ['a deploy whose runner was lost', {...DEPLOYED, deployed: 'failure', said: ''}, 'failed', 'failure'],
    ['a deploy that a cancel ended before it had outputs', {...DEPLOYED, deployed: 'cancelled', said: ''}, 'failed', 'cancelled'],
    ['a person who said no', {...ASKED, approve: 'failure', decision: 'denied', ...notDeployed}, 'not-approved', 'failure'],
    ['a cancel while it waited for a person', {...ASKED, approve: 'cancelled', decision: '', ...notDeployed}, 'not-approved', 'cancelled'],
    ['a missing variable', {...DEPLOYED, checked: 'failure', ...notDeployed}, 'failed', 'failure'],
    ['a check that was lost', {...DEPLOYED, checked: 'failure', proposal: '', ...notDeployed}, 'failed', 'failure']
  ])('of %s', (_, situation, result, status) => {
    expect([resultOf(situation), toldOf(situation)]).toEqual([result, expect.objectContaining({message: result, status})])
  })

  // It is green otherwise, as each of its jobs is.
  test('of a run of which GitHub did not hand on what it is: failed, and the last job makes it red', () => {
    const dropped = {...DEPLOYED, proposal: '', ...notDeployed}
    expect([resultOf(dropped), toldOf(dropped)]).toEqual(['failed', {message: 'failed', status: 'failure', ending: 'skipped'}])
  })

  test('of a proposal: checked, and nobody is told', () => {
    const proposal = {...DEPLOYED, proposal: 'true', ...notDeployed}
    expect([resultOf(proposal), toldOf(proposal)]).toEqual(['checked', undefined])
    expect(resultOf({...proposal, checked: 'failure'})).toBe('failed')
    expect(toldOf({...proposal, proposal: '', checked: 'cancelled', event: 'pull_request'})).toBeUndefined()
  })

  test('for ship.yml, which tells by itself', () => {
    expect([resultOf(OF_SHIP), toldOf(OF_SHIP)]).toEqual(['deployed', undefined])
    expect(resultOf({...OF_SHIP, said: ''})).toBe('deployed')
    expect(resultOf({...OF_SHIP, deployed: 'failure', said: 'rolled-back'})).toBe('rolled-back')
    // A called workflow of which every job was skipped is green: its word is not.
    expect(resultOf({...OF_SHIP, ...notDeployed})).toBe('failed')
  })

  const conclusions: readonly Conclusion[] = ['success', 'failure', 'cancelled', 'skipped']

  test('of no combination is "deployed" when the job that deploys did not succeed, and none is green when nothing was deployed', () => {
    const all = conclusions.flatMap(checked =>
      ['true', 'false', ''].flatMap(proposal =>
        conclusions.flatMap(approve =>
          ['none', 'wait'].flatMap(approval =>
            conclusions.map(deployed => ({
              ...DEPLOYED,
              checked,
              proposal,
              approve,
              approval,
              deployed,
              said: deployed === 'success' ? 'deployed' : ''
            }))
          )
        )
      )
    )
    for (const situation of all) {
      if (situation.deployed === 'success') continue
      expect(resultOf(situation)).not.toBe('deployed')
      const told = toldOf(situation)
      if (told === undefined) continue
      const isFailed = [situation.checked, situation.approve, situation.deployed].some(
        result => result === 'failure' || result === 'cancelled'
      )
      if (!isFailed && !['stale', 'skipped'].includes(told.ending)) throw new Error(`It is green: ${JSON.stringify(situation)}`)
    }
  })
})

describe('a release that is on the host', () => {
  const modes = (release: string, resolved = '') => {
    const begin = {outcome: 'success', outputs: {proposal: 'false'}}
    const contexts = {inputs: {release}, needs: {check: {outputs: {release: resolved}}}, steps: {begin}}
    const {if: condition, with: checked} = deployStep('check', 'Check the host')
    const isLookedFor = evaluateCondition(bare(condition), {contexts, functions: jobStatusFunctions([], false)})
    const {with: told} = deployStep('deploy', 'Deploy and verify')
    return [isLookedFor, ...[checked?.['release'], told?.['mode'], told?.['release']].map(text => value(text, contexts))]
  }

  test('is looked for before anybody is asked, and it is that one, whatever is deployed in between', () => {
    expect(modes('')).toEqual([true, '', 'deploy', ''])
    expect(modes('previous', '20260101-1-a')).toEqual([true, 'previous', 'rollback', '20260101-1-a'])
    // GitHub may have dropped the output.
    expect(modes('v1.2.3')).toEqual([true, 'v1.2.3', 'rollback', 'v1.2.3'])
    // The job that lists asks the host.
    expect(modes('list')).toEqual([false, 'list', 'list', ''])
  })

  test('is asked for by its input alone, whatever the check of the host says runs there', () => {
    const found = (release: string) =>
      value(deploy.jobs.check.outputs?.['release'], {inputs: {release}, steps: {host: {outputs: {release: '20260101-1-a'}}}})
    expect([found(''), found('previous')]).toEqual(['', '20260101-1-a'])
  })

  const subject = (inputs: object, outputs: object) =>
    value(deployStep('approve', 'Ask for approval').with?.['subject'], {
      inputs: {digest: '', release: '', ...inputs},
      needs: {check: {outputs}}
    })

  test('is what the approval is of, as are all images where there are several', () => {
    expect(subject({release: 'previous'}, {release: '20260101-1-a'})).toBe('20260101-1-a')
    expect(subject({digest: 'sha256:1'}, {})).toBe('sha256:1')
    expect(subject({}, {subject: 'web=r/web@sha256:1'})).toBe('web=r/web@sha256:1')
    // Without it nobody can be asked: the job is red.
    expect(subject({}, {})).toBe('')
  })

  test('needs neither the repository nor 1Password', () => {
    for (const name of ['Check out', 'Fill in the secrets']) {
      const holds = (release: string) =>
        evaluateCondition(deployStep('deploy', name).if ?? '', {contexts: {inputs: {release, templates: 'a'}}})
      expect([holds(''), holds('previous'), holds('list')]).toEqual([true, false, false])
    }
  })

  test('is only looked at with "list": neither reviewers nor a webhook', () => {
    const contexts = {inputs: {release: 'list', environment: 'production'}}
    expect(value(deploy.jobs.deploy.environment.name, contexts)).toBe('')
    const told = deployStep('notify', 'Tell the webhook').if ?? ''
    const holds = (release: string) => evaluateCondition(told, {contexts: {inputs: {release}}, functions: jobStatusFunctions([], false)})
    expect([holds('list'), holds('previous'), holds('')]).toEqual([false, true, true])
    expect(resultOf({...DEPLOYED, said: '', release: 'list'})).toBe('listed')
  })
})

test('the login of the pull is the registry’s, or for ghcr.io alone the token of the job', () => {
  const {with: told} = deployStep('deploy', 'Deploy and verify')
  const login = (token: string, username: string, secrets: object) =>
    ['registry-username', 'registry-password'].map(name =>
      value(told?.[name], {
        inputs: {'registry-username': username},
        secrets: {REGISTRY_USERNAME: '', REGISTRY_PASSWORD: '', ...secrets},
        github: {actor: 'ada', token: 'the-token'},
        steps: {begin: {outputs: {token}}}
      })
    )
  expect(login('ghcr.io', '', {})).toEqual(['ada', 'the-token'])
  expect(login('', '', {})).toEqual(['', ''])
  expect(login('', 'ci', {REGISTRY_PASSWORD: 'p'})).toEqual(['ci', 'p'])
  expect(login('ghcr.io', '', {REGISTRY_USERNAME: 'ci', REGISTRY_PASSWORD: 'p'})).toEqual(['ci', 'p'])
})

test('an environment without a name is none, and its link is the page’s address where none is given', () => {
  const {environment} = deploy.jobs.deploy
  const contexts = (environmentName: string, url: string) => ({
    inputs: {environment: environmentName, url, release: ''},
    steps: {deploy: {outputs: {url: 'https://books.example.com'}}}
  })
  expect(value(environment.name, contexts('', ''))).toBe('')
  expect(value(environment.name, contexts('production', ''))).toBe('production')
  expect(value(environment.url, contexts('', ''))).toBe('https://books.example.com')
  expect(value(environment.url, contexts('', 'https://other.example.com'))).toBe('https://other.example.com')
  // What stands for each of several hosts is no address.
  expect(value(environment.url, contexts('', 'https://{host}'))).toBe('https://books.example.com')
})
