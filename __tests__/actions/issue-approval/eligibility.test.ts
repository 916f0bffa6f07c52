import {describe, expect, it} from '@jest/globals'
import {castVotes, decide, issueTrouble, type Vote} from '../../../actions/issue-approval/decide.ts'
import {permissionRefusal, refusal, type VotingRules} from '../../../actions/issue-approval/eligibility.ts'
import type {Comment, Issue} from '../../../lib/github/conversations.ts'
import {person} from '../../support/github-answers.ts'

const comment: Comment = {
  id: 1,
  nodeId: 'IC_1',
  url: 'https://github.example.com/o/r/issues/7#issuecomment-1',
  issueNumber: 7,
  body: 'LGTM',
  author: person('maintainer'),
  createdAt: '2026-01-01T00:00:10Z',
  updatedAt: '2026-01-01T00:00:10Z',
  isFromApp: false,
  app: undefined,
  isHidden: false
}
const rules: VotingRules = {
  issue: {number: 7, createdAt: '2026-01-01T00:00:00Z'},
  self: person('github-actions[bot]'),
  approvers: [],
  excluded: []
}
const initiator = {login: 'Author', id: undefined}

describe('refusal', () => {
  it.each<[string, Partial<Comment>, Partial<VotingRules>, string | undefined, string | undefined]>([
    ['a person', {}, {}, undefined, undefined],
    ['in the same second as the issue', {createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z'}, {}, undefined, undefined],
    ['an account that is gone', {author: undefined}, {}, 'its account is gone', 'its account is gone'],
    ['a bot', {author: person('robot[bot]')}, {}, 'a bot may not answer', 'a bot may not answer'],
    [
      'the token itself',
      {author: {...person('admin'), id: 7}},
      {},
      'it comes from the account whose token asks',
      'it comes from the account whose token asks'
    ],
    [
      'an organization',
      {author: {...person('maintainer'), type: 'Organization'}},
      {},
      'an account that is not a person may not answer',
      'an account that is not a person may not answer'
    ],
    ['an app in a person’s name', {isFromApp: true}, {}, 'it was written by an app', 'it was written by an app'],
    ['another issue', {issueNumber: 8}, {}, 'it belongs to another issue', 'it belongs to another issue'],
    ['an issue that is not named', {issueNumber: undefined}, {}, 'it belongs to another issue', 'it belongs to another issue'],
    ['older than the issue', {createdAt: '2025-12-31T23:59:59Z'}, {}, 'it is older than the issue', 'it is older than the issue'],
    ['a date that is none', {createdAt: 'soon', updatedAt: 'soon'}, {}, 'it is older than the issue', 'it is older than the issue'],
    [
      'among the approvers',
      {author: {...person('maintainer'), login: 'Maintainer'}},
      {approvers: ['admin', 'maintainer']},
      undefined,
      undefined
    ],
    ['not among the approvers', {}, {approvers: ['admin']}, 'its author is not among "approvers"', 'its author is not among "approvers"'],
    ['with times that differ, which proves no edit', {updatedAt: '2026-01-01T00:00:11Z'}, {}, undefined, undefined],
    ['hidden', {isHidden: true}, {}, 'it was hidden', undefined],
    [
      'who started the run, by login',
      {author: person('author')},
      {excluded: [initiator]},
      'its author started this run ("prevent-self-approval")',
      undefined
    ],
    [
      'who started the run, by id',
      {author: {...person('author'), login: 'renamed'}},
      {excluded: [{login: 'author', id: person('author').id}]},
      'its author started this run ("prevent-self-approval")',
      undefined
    ],
    ['someone else than who started it', {}, {excluded: [initiator]}, undefined, undefined],
    ['who started the run, when that is allowed', {author: person('author')}, {}, undefined, undefined]
  ])('%s', (_name, facts, changes, approve, deny) => {
    expect(refusal({...comment, ...facts}, 'approve', {...rules, ...changes})).toBe(approve)
    expect(refusal({...comment, ...facts}, 'deny', {...rules, ...changes})).toBe(deny)
  })
})

describe('permissionRefusal', () => {
  const author = person('maintainer')
  const another = {...author, id: author.id + 1}
  it.each([
    ['admin', author, undefined],
    ['write', author, undefined],
    ['write', {...author, login: 'Maintainer'}, undefined],
    ['none', undefined, 'its author has no write access (none)'],
    ['', undefined, 'its author has no write access (none)'],
    ['read', author, 'its author has no write access (read)'],
    ['none', author, 'its author has no write access (none)'],
    ['owner', author, 'its author has no write access (none)'],
    ['', author, 'its author has no write access (none)'],
    ['admin', another, 'its login now belongs to another account'],
    ['read', another, 'its author has no write access (read)']
  ])('%s of %p, for either vote', (level, whose, expected) => {
    expect(permissionRefusal({level, person: whose}, author, 'approve')).toBe(expected)
    expect(permissionRefusal({level, person: whose}, author, 'deny')).toBe(expected)
  })

  it.each([
    ['nobody', undefined, 'GitHub did not say whose write access it is'],
    ['another login', {...author, login: 'somebody-else'}, 'GitHub told the write access of another login']
  ])('write access of %s is enough for a no, and for nothing else', (_who, whose, reason) => {
    expect(permissionRefusal({level: 'write', person: whose}, author, 'approve')).toBe(reason)
    expect(permissionRefusal({level: 'write', person: whose}, author, 'deny')).toBeUndefined()
  })
})

describe('castVotes', () => {
  it('keeps what votes and says why the rest does not', () => {
    const comments = [
      {...comment, id: 1, body: 'nice'},
      {...comment, id: 2, body: '**LGTM**'},
      {...comment, id: 3, author: person('robot[bot]')},
      {...comment, id: 4},
      {...comment, id: 5, body: 'no', updatedAt: '2026-01-02T00:00:00Z'},
      {...comment, id: 6, body: 'write `LGTM`', author: person('github-actions[bot]')}
    ]
    const {votes, remarks} = castVotes(comments, rules)
    expect(votes.map(({comment: {id}, vote}) => [id, vote])).toEqual([
      [4, 'approve'],
      [5, 'deny']
    ])
    expect(remarks.map(({comment: {id}}) => id)).toEqual([2, 3])
  })
})

const approval: Vote = {comment, author: person('maintainer'), vote: 'approve'}

describe('decide', () => {
  const deny: Vote = {...approval, vote: 'deny', comment: {...comment, id: 9}}
  it.each([
    ['nobody', [], undefined],
    ['one approval', [approval], approval],
    ['a later deny', [approval, deny], deny],
    ['an earlier deny', [{...deny, comment: {...comment, id: 0}}, approval], {...deny, comment: {...comment, id: 0}}],
    ['two approvals in any order', [{...approval, comment: {...comment, id: 3}}, approval], approval]
  ])('%s', (_name, votes, expected) => {
    expect(decide(votes)).toEqual(expected)
  })
})

describe('issueTrouble', () => {
  const issue: Issue = {
    number: 7,
    nodeId: 'I_7',
    url: 'https://github.example.com/o/r/issues/7',
    title: 'Deploy',
    body: 'text',
    state: 'open',
    stateReason: '',
    createdAt: '2026-01-01T00:00:00Z',
    author: person('github-actions[bot]'),
    isFromApp: true,
    app: 'github-actions',
    isPullRequest: false,
    closedBy: undefined,
    commentCount: 0
  }
  it.each<[string, Partial<Issue>, string | undefined, RegExp]>([
    ['unchanged', {}, undefined, /^/],
    ['closed by a person', {state: 'closed', closedBy: person('maintainer')}, 'denied', /closed by maintainer/],
    ['closed by nobody that is named', {state: 'closed'}, 'denied', /was closed, /],
    ['closed and opened again', {stateReason: 'reopened'}, 'denied', /opened again/],
    ['another text', {body: 'text '}, 'error', /The text of the issue was changed/],
    ['another title', {title: 'deploy'}, 'error', /The title of the issue was changed/],
    ['both', {title: 'x', body: ''}, 'error', /The title and the text/],
    ['moved', {number: 1, url: 'https://github.example.com/o/other/issues/1'}, 'error', /moved/],
    ['moved to the same number', {url: 'https://github.example.com/o/other/issues/7'}, 'error', /moved/],
    ['a state that nobody knows', {state: 'locked'}, 'denied', /closed/]
  ])('%s', (_name, changes, decision, reason) => {
    const outcome = issueTrouble({...issue, ...changes}, issue)
    expect(outcome?.decision).toBe(decision)
    expect(outcome !== undefined && outcome.decision !== 'approved' ? outcome.reason : '').toMatch(reason)
  })
})
