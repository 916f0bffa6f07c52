import {describe, expect, test} from '@jest/globals'
import type {ChangeEvent} from '../../../actions/begin-change/decide.ts'
import {decided, REPOSITORY, type Given} from './given.ts'

const sayOf = (given: Given, event: Partial<ChangeEvent> = {}): string => {
  try {
    decided(given, event)
  } catch (error) {
    return (error as {toDisplay(): string}).toDisplay()
  }
  return ''
}

describe('what a run does', () => {
  test.each<readonly [string, Given, string]>([
    ['push', {}, 'plan'],
    ['push', {apply: 'true'}, 'apply'],
    ['workflow_dispatch', {apply: 'true'}, 'apply'],
    ['repository_dispatch', {apply: 'true'}, 'apply'],
    ['release', {apply: 'true'}, 'apply'],
    ['schedule', {drift: 'true'}, 'drift'],
    ['schedule', {}, 'plan'],
    // Nothing is ever applied there.
    ['pull_request', {apply: 'true'}, 'pull-request'],
    ['pull_request', {drift: 'true'}, 'pull-request']
  ])('%s, %j: %s', (name, given, mode) => {
    expect(decided({'has-plan-key': 'true', ...given}, {name, headRepository: REPOSITORY}).mode).toBe(mode)
  })

  test.each([
    ['a fork', 'stranger/lvs-cloud'],
    ['a fork that is gone', undefined],
    ['a fork whose name begins like ours', `${REPOSITORY}-2`]
  ])('a pull request of %s is refused: it would run its code with the secrets', (_, headRepository) => {
    expect(sayOf({}, {name: 'pull_request', headRepository})).toBe(
      'This pull request comes from a fork, so nothing is planned: a plan runs code of the branch with your secrets. Take the branch into this repository once you have read it.'
    )
  })

  test.each(['issue_comment', 'pull_request_target', 'pull_request_review', 'workflow_run', 'issues', 'fork', ''])(
    'an event that strangers can cause is refused: %p',
    name => {
      expect(sayOf({}, {name, headRepository: REPOSITORY})).toBe(
        `Event "${name}" may run for strangers too, and a plan runs code with your secrets. Call this workflow from workflow_dispatch, push, schedule, pull_request or merge_group.`
      )
    }
  )
})

describe('inputs that contradict each other are refused', () => {
  test.each<readonly [string, Given, string]>([
    [
      'a look that applies',
      {drift: 'true', apply: 'true'},
      'Inputs "drift" and "apply" exclude each other: a look at the drift applies nothing. Leave one of them out.'
    ],
    [
      'two kinds of plan',
      {destroy: 'true', 'refresh-only': 'true'},
      'Inputs "destroy" and "refresh-only" exclude each other. Leave one of them out.'
    ],
    [
      'a replacement in a plan that destroys',
      {destroy: 'true', replace: 'a.b'},
      'Input "replace" goes neither with "destroy" nor with "refresh-only". Leave it out.'
    ],
    ['a replacement in a plan that changes nothing', {'refresh-only': 'true', replace: 'a.b'}, 'Input "replace" goes neither with'],
    [
      'a look at the drift of what is destroyed',
      {drift: 'true', destroy: 'true'},
      'Inputs "destroy" and "replace" make changes of their own, so "drift" would find them every time. Leave them out.'
    ],
    ['a look at the drift of what is replaced', {drift: 'true', replace: 'a.b'}, 'Inputs "destroy" and "replace" make changes'],
    [
      'a look at the drift of a part',
      {drift: 'true', target: 'a.b'},
      'Input "target" limits the plan, so "drift" could not say of the rest that there is none. Leave it out.'
    ],
    [
      'jobs of their own without a key',
      {apply: 'true', 'across-jobs': 'true'},
      'Input "across-jobs" needs the secret PLAN_KEY, which the plan is sealed with. Make one with "openssl rand -hex 32", keep it as a secret of the repository, and hand it over by that name.'
    ]
  ])('%s', (_, given, message) => {
    expect(sayOf(given)).toContain(message)
  })

  test('only an apply needs a key, and one in one job does without, with a warning', () => {
    expect(decided({'across-jobs': 'true'}).warning).toBeUndefined()
    expect(decided({apply: 'true'}).warning).toBe(
      'There is no secret PLAN_KEY: a state that cannot be saved is not sealed and uploaded then, and is lost with a runner that does not stay (hosted, ephemeral, in a container). Make one with "openssl rand -hex 32".'
    )
    expect(decided({apply: 'true', 'across-jobs': 'true', 'has-plan-key': 'true'})).toMatchObject({mode: 'apply', warning: undefined})
  })
})

describe('several states in one folder', () => {
  test('have an issue and a comment each: no drift in one closes no issue of another', () => {
    const states: Given[] = [
      {},
      {workspace: 'a'},
      {'var-file': 'a'},
      {'var-file': 'a.tfvars'},
      {'backend-config': 'bucket=a\nkey=b'},
      {'backend-config': 'bucket=a\nkey=c'},
      {'working-directory': 'other'}
    ]
    const keys = states.map(given => decided({drift: 'true', ...given}).key)
    expect(new Set(keys).size).toBe(states.length)
    for (const key of keys) expect(key).toMatch(/^infra [0-9a-f]{16}$/)
    // From run to run, and whatever the run does.
    expect(states.map(given => decided(given, {name: 'pull_request', headRepository: REPOSITORY}).key)).toEqual(keys)
  })

  test.each<readonly [Given, string]>([
    [{}, 'infrastructure'],
    [{workspace: 'staging'}, 'infrastructure (staging)'],
    [{'var-file': 'vars/staging.tfvars\n\ncommon.tfvars\n'}, 'infrastructure (staging.tfvars, common.tfvars)'],
    [{workspace: 'a', 'var-file': '../b.tfvars'}, 'infrastructure (a, b.tfvars)'],
    [{'var-file': 'a\tkey=b'}, 'infrastructure (a key=b)']
  ])('are told apart by their titles: %p', (given, expected) => {
    expect(decided(given).state).toBe(expected)
  })
})
