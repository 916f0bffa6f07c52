import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {whyProposal} from '../../../lib/action/proposal.ts'
import type {RunContext} from '../../../lib/action/run-context.ts'

type Run = Pick<RunContext, 'event' | 'ref' | 'repository'>

const push: Run = {event: 'push', ref: 'refs/heads/main', repository: 'ada/wiki'}

/** Asks of a run that follows another one; by default of one that a push to main started. */
const whyFollowing = (run: Record<string, unknown>) =>
  whyProposal(
    {...push, event: 'workflow_run'},
    {workflow_run: {event: 'push', head_branch: 'main', head_repository: {full_name: 'ada/wiki'}, ...run}}
  )

describe('a proposal is', () => {
  test.each<[string, Partial<Run>, string]>([
    ['a pull request', {event: 'pull_request', ref: 'refs/pull/7/merge'}, 'the event is pull_request'],
    ['a pull request, run with secrets', {event: 'pull_request_target'}, 'the event is pull_request_target'],
    ['the review of one', {event: 'pull_request_review'}, 'the event is pull_request_review'],
    ['a comment on a line of one', {event: 'pull_request_review_comment'}, 'the event is pull_request_review_comment'],
    ["a merge queue's candidate", {event: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-7-0123'}, 'the event is merge_group'],
    ['the head of a pull request, by whatever event', {event: 'deployment', ref: 'refs/pull/7/head'}, 'it is about refs/pull/7/head'],
    [
      "a push to a merge queue's branch",
      {ref: 'refs/heads/gh-readonly-queue/main/pr-7-0123'},
      'it is about refs/heads/gh-readonly-queue/main/pr-7-0123'
    ],
    ['what does not say its event', {event: ''}, 'the runner does not say which event started the run'],
    ['what does not say its ref', {ref: ''}, 'the runner does not say which branch or tag the run is about']
  ])('%s', (_, changes, reason) => {
    expect(whyProposal({...push, ...changes}, {})).toBe(reason)
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['that a pull request started', {event: 'pull_request'}, 'it follows a run that the event pull_request started'],
    [
      'that a pull request of the other kind started',
      {event: 'pull_request_target'},
      'it follows a run that the event pull_request_target started'
    ],
    ['that a merge queue started', {event: 'merge_group'}, 'it follows a run that the event merge_group started'],
    [
      "of a merge queue's branch",
      {head_branch: 'gh-readonly-queue/main/pr-7-0123'},
      'it follows a run of gh-readonly-queue/main/pr-7-0123'
    ],
    ['of the head of a pull request', {event: 'dynamic', head_branch: 'refs/pull/7/merge'}, 'it follows a run of refs/pull/7/merge'],
    ['without a branch', {head_branch: null}, 'it follows a run, and the event does not say of which branch'],
    ['of a fork', {head_repository: {full_name: 'mallory/wiki'}}, 'it follows a run of another repository, mallory/wiki'],
    ['of a fork that is gone', {head_repository: null}, 'it follows a run, and the event does not say of which repository'],
    [
      'that followed another one',
      {event: 'workflow_run'},
      'it follows a run that itself followed another one, and the event does not say what began it'
    ],
    ['without an event', {event: undefined}, 'it follows a run, and the event does not say which'],
    ['with an event that is none', {event: 7}, 'it follows a run, and the event does not say which']
  ])('a run after one %s', (_, run, reason) => {
    expect(whyFollowing(run)).toBe(reason)
  })

  test.each([undefined, null, 7, 'text', [], {}, {workflow_run: null}, {workflow_run: []}])(
    'a run after one of which the event says %j',
    event => {
      expect(whyProposal({...push, event: 'workflow_run'}, event)).toBe('it follows a run, and the event does not say which')
    }
  )
})

describe('no proposal is', () => {
  test.each(['push', 'schedule', 'workflow_dispatch', 'repository_dispatch', 'release', 'issue_comment', 'registry_package'])(
    '%s',
    event => {
      expect(whyProposal({...push, event}, {})).toBeUndefined()
    }
  )

  test.each(['refs/tags/v1', 'refs/heads/pull/7', 'refs/heads/my-gh-readonly-queue/x'])('a push to %j', ref => {
    expect(whyProposal({...push, ref}, {})).toBeUndefined()
  })

  test.each([{}, {event: 'schedule'}, {head_branch: 'v1'}, {head_repository: {full_name: 'Ada/Wiki'}}])(
    'a run after one of this repository: %j',
    run => {
      expect(whyFollowing(run)).toBeUndefined()
    }
  )
})

test('what comes from outside stays on one line', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), text => {
      const reasons = [
        whyProposal({...push, event: `pull_request${text}`}, {}),
        whyProposal({...push, ref: `refs/pull/${text}`}, {}),
        whyFollowing({head_repository: {full_name: `x${text}`}})
      ]
      for (const reason of reasons) expect(reason).not.toMatch(/[\r\n\u2028]|##\[/)
    })
  )
})

// Whatever the event of a workflow_run holds: only one that says all three things well is taken for this repository's own.
test('an event that says anything strange is a proposal', () => {
  const strange = fc.oneof(fc.constant(undefined), fc.constant(null), fc.integer(), fc.constant({}), fc.constant([]), fc.constant(''))
  fc.assert(
    fc.property(fc.constantFrom('event', 'head_repository'), strange, (name, value) => {
      expect(whyFollowing({[name]: value})).toBeDefined()
    })
  )
})
