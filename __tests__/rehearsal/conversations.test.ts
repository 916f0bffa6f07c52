import {describe, expect, test} from '@jest/globals'
import {conversationsOf, readConversations} from '../../rehearsal/conversations.ts'
import {findPerson} from '../../rehearsal/parts/github/people.ts'
import {GitHubState} from '../../rehearsal/parts/github/state.ts'
import type {Stage} from '../../rehearsal/stage.ts'

function stageOf(): {stage: Stage; issues: GitHubState['issues']} {
  const state = new GitHubState({owner: 'a', name: 'b', branches: {}})
  return {stage: {github: {state}} as unknown as Stage, issues: state.issues}
}

const issue = (title: string) => ({title, body: '', labels: []})

describe('what concerns a run', () => {
  test('issues that were opened, changed or named; not those that were there before', () => {
    const {stage, issues} = stageOf()
    const [, changed] = [issues.open(issue('old')), issues.open(issue('changed')), issues.open(issue('named'))]
    const before = readConversations(stage)
    issues.open(issue('new'))
    issues.comment(changed, 'closed by the run')
    const {issues: found} = conversationsOf(before, readConversations(stage), [3])
    expect(found.map(({title, comments}) => [title, comments.length])).toEqual([
      ['changed', 1],
      ['named', 0],
      ['new', 0]
    ])
  })

  test('a pull request is no issue; its comments are told with its number', () => {
    const {stage, issues} = stageOf()
    const before = readConversations(stage)
    const pullRequest = issues.openPullRequest('A change', findPerson('author'))
    issues.comment(pullRequest, 'the plan')
    expect(conversationsOf(before, readConversations(stage), [])).toEqual({
      issues: [],
      comments: [{pullRequest: 1, author: 'github-actions[bot]', text: 'the plan', isEdited: false}]
    })
  })
})
