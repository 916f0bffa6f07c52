import {expect, test} from '@jest/globals'
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

test('a pull request has its own references, as GitHub names them', () => {
  const context = eventContext('pull_request', facts)
  expect(context).toMatchObject({ref: 'refs/pull/7/merge', ref_name: '7/merge', head_ref: 'change', base_ref: 'main'})
  expect(context.event['pull_request']).toMatchObject({base: {sha: facts.parent}})
})
