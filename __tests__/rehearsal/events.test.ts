import {describe, expect, test} from '@jest/globals'
import {eventContext} from '../../rehearsal/events.ts'

const facts = {
  repository: 'homelab/bookshelf',
  defaultBranch: 'main',
  actor: 'author',
  commit: 'a'.repeat(40),
  parent: 'b'.repeat(40),
  inputs: {approval: 'wait'}
}

test('a push is to the default branch, from the parent to the commit', () => {
  const context = eventContext('push', facts)
  expect(context).toMatchObject({ref: 'refs/heads/main', ref_name: 'main', sha: facts.commit, head_ref: '', base_ref: ''})
  expect(context.event).toMatchObject({before: facts.parent, after: facts.commit, repository: {full_name: 'homelab/bookshelf'}})
})

test('a dispatch carries its inputs', () => {
  expect(eventContext('workflow_dispatch', facts).event['inputs']).toEqual({approval: 'wait'})
})

test('a schedule is of the default branch, and nobody sends it', () => {
  const context = eventContext('schedule', facts)
  expect(context).toMatchObject({event_name: 'schedule', ref: 'refs/heads/main', sha: facts.commit})
  expect(context.event).toEqual({repository: expect.objectContaining({full_name: 'homelab/bookshelf'})})
})

describe('a pull request', () => {
  test('has its own references, as GitHub names them', () => {
    const context = eventContext('pull_request', {...facts, pullRequest: {number: 7}})
    expect(context).toMatchObject({ref: 'refs/pull/7/merge', ref_name: '7/merge', head_ref: 'change', base_ref: 'main', sha: facts.commit})
    expect(context.event).toMatchObject({
      action: 'opened',
      number: 7,
      pull_request: {
        number: 7,
        base: {ref: 'main', sha: facts.parent, repo: {full_name: 'homelab/bookshelf'}},
        head: {ref: 'change', sha: facts.commit, repo: {full_name: 'homelab/bookshelf', fork: false}}
      }
    })
  })

  test('that was pushed to again says from where to where', () => {
    const {event} = eventContext('pull_request', {...facts, pullRequest: {number: 7, before: 'c'.repeat(40)}})
    expect(event).toMatchObject({action: 'synchronize', before: 'c'.repeat(40), after: facts.commit})
  })

  test('from a fork has its branch in another repository', () => {
    const {event} = eventContext('pull_request', {...facts, actor: 'stranger', pullRequest: {number: 7, forkOwner: 'stranger'}})
    expect(event).toMatchObject({
      pull_request: {
        user: {login: 'stranger'},
        base: {repo: {full_name: 'homelab/bookshelf', fork: false}},
        head: {label: 'stranger:change', repo: {full_name: 'stranger/bookshelf', fork: true}}
      },
      repository: {full_name: 'homelab/bookshelf'}
    })
  })
})

test('12.2 a merge queue tries a branch of its own, from the commit of the branch that it goes to', () => {
  const context = eventContext('merge_group', {...facts, pullRequest: {number: 7}})
  const branch = `gh-readonly-queue/main/pr-7-${facts.parent}`
  expect(context).toMatchObject({
    ref: `refs/heads/${branch}`,
    ref_name: branch,
    ref_type: 'branch',
    sha: facts.commit,
    head_ref: '',
    base_ref: ''
  })
  expect(context.event).toMatchObject({
    action: 'checks_requested',
    merge_group: {
      head_sha: facts.commit,
      head_ref: `refs/heads/${branch}`,
      base_sha: facts.parent,
      base_ref: 'refs/heads/main',
      head_commit: {id: facts.commit}
    },
    repository: {full_name: 'homelab/bookshelf'}
  })
  expect(context.event).not.toHaveProperty('pull_request')
})

test('12.3 a pull request of Dependabot is of a branch of the repository itself', () => {
  const {event, head_ref: head} = eventContext('pull_request', {
    ...facts,
    actor: 'dependabot[bot]',
    pullRequest: {number: 7, isDependabots: true}
  })
  expect(head).toMatch(/^dependabot\//)
  expect(event).toMatchObject({
    sender: {login: 'dependabot[bot]', type: 'Bot'},
    pull_request: {user: {login: 'dependabot[bot]', type: 'Bot'}, head: {ref: head, repo: {full_name: 'homelab/bookshelf', fork: false}}}
  })
})
