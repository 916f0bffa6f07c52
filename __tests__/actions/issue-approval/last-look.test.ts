import {describe, expect, it} from '@jest/globals'
import type {Vote} from '../../../actions/issue-approval/decide.ts'
import {confirm} from '../../../actions/issue-approval/last-look.ts'
import type {Comment, CommentNow, Issue, IssueNow, SeenComment} from '../../../lib/github/conversations.ts'
import {person} from '../../support/github-answers.ts'

const author = person('maintainer')
const comment: Comment = {
  id: 1,
  nodeId: 'IC_1',
  url: 'https://github.example.com/o/r/issues/7#issuecomment-1',
  issueNumber: 7,
  body: 'LGTM',
  author,
  createdAt: '2026-01-01T00:00:10Z',
  updatedAt: '2026-01-01T00:00:11Z',
  isFromApp: false,
  app: undefined,
  isHidden: false
}
const opened: Issue = {
  number: 7,
  nodeId: 'I_7',
  url: 'https://github.example.com/o/r/issues/7',
  title: 'Deploy',
  body: 'text\nmore',
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
const vote: Vote = {comment, author, vote: 'approve'}
const seen = ({body, author: whose}: Comment): SeenComment => ({
  body,
  person: whose === undefined ? undefined : {login: whose.login, id: whose.id}
})
const commentNow: CommentNow = {...seen(comment), issueNumber: 7, isEdited: false, isHidden: false, hiddenAs: '', isByMail: false}
const issueNow: IssueNow = {
  number: 7,
  title: 'Deploy',
  body: 'text\r\nmore',
  isOpen: true,
  isEdited: false,
  isRenamed: false,
  isReopened: false,
  newest: [seen(comment)]
}

const look = (ofComment: Partial<CommentNow> | undefined, ofIssue: Partial<IssueNow> = {}, listed: readonly Comment[] = [comment]) =>
  confirm(
    {issue: {...issueNow, ...ofIssue}, comment: ofComment === undefined ? undefined : {...commentNow, ...ofComment}},
    vote,
    listed,
    opened,
    ({login}) => login !== 'stranger'
  )

it('an LGTM that is what it was counts', () => {
  const outcome = {decision: 'approved', approver: 'maintainer', commentUrl: comment.url}
  expect(look({})).toEqual({kind: 'decided', outcome})
  expect(look({person: {login: 'Maintainer', id: author.id}})).toEqual({kind: 'decided', outcome})
})

describe('an LGTM does not count', () => {
  it.each<[string, Partial<CommentNow> | undefined, string, string]>([
    ['gone', undefined, 'it was deleted while it was being counted', 'no'],
    ['edited', {isEdited: true}, 'it was edited; write a new comment', 'for-ever'],
    ['hidden', {isHidden: true, hiddenAs: 'spam'}, 'it was hidden as spam', 'for-a-while'],
    ['hidden, nobody says why', {isHidden: true}, 'it was hidden', 'for-a-while'],
    ['by e-mail', {isByMail: true}, 'it came by e-mail, where nobody can tell an answer from a quotation; write it on GitHub', 'for-ever'],
    ['on another issue', {issueNumber: 8}, 'it belongs to another issue', 'no'],
    ['of an account that is gone', {person: undefined}, 'GitHub names another author for it', 'no'],
    ['of another account', {person: {login: 'maintainer', id: 99}}, 'GitHub names another author for it', 'no'],
    ['of an account without a number', {person: {login: 'maintainer', id: undefined}}, 'GitHub names another author for it', 'no'],
    ['of another login', {person: {login: 'admin', id: author.id}}, 'GitHub names another author for it', 'no'],
    ['with another text', {body: 'LGTM!'}, 'it was changed while it was being counted', 'no'],
    ['with no more in it', {body: ''}, 'it was changed while it was being counted', 'no']
  ])('%s', (_what, now, reason, lasts) => {
    expect(look(now)).toEqual({kind: 'void', reason, lasts})
  })
})

describe('the issue is no longer the question', () => {
  const putBack = (what: string) =>
    `The ${what} of the issue was changed and put back after it was opened, so nobody can tell what an LGTM on it approves.`
  it.each<[string, Partial<IssueNow>, string, string | RegExp]>([
    ['another text', {body: 'text'}, 'error', /The text of the issue was changed after/],
    ['another title', {title: 'deploy', isRenamed: true}, 'error', /The title of the issue was changed after/],
    ['a text that is the same again', {isEdited: true}, 'error', putBack('text')],
    ['a title that is the same again', {isRenamed: true}, 'error', putBack('title')],
    ['both', {isEdited: true, isRenamed: true}, 'error', putBack('title and the text')],
    ['another number', {number: 8}, 'error', /moved/],
    ['closed', {isOpen: false}, 'denied', 'The issue was closed, which means no.'],
    ['closed and opened again', {isReopened: true}, 'denied', /opened again/]
  ])('%s', (_what, now, decision, reason) => {
    const confirmation = look({}, now)
    const said = typeof reason === 'string' ? reason : expect.stringMatching(reason)
    expect(confirmation).toEqual({kind: 'decided', outcome: {decision, reason: said}})
    // Whatever became of the comment.
    expect(look({isEdited: true}, now)).toEqual(confirmation)
  })
})

describe('a no among the newest comments', () => {
  const no: Comment = {...comment, id: 2, body: 'no', author: person('admin')}
  it('that was not listed means: look again', () => {
    expect(look({}, {newest: [seen(comment), seen(no)]})).toEqual({kind: 'look-again'})
    expect(look({}, {newest: [seen(comment), {...seen(no), body: 'Wait.\n\n**Stop!**'}]}, [comment, no])).toEqual({kind: 'look-again'})
    expect(look({}, {newest: [seen(no)]}, [comment, {...no, author: person('reader')}])).toEqual({kind: 'look-again'})
  })

  it.each<[string, SeenComment, readonly Comment[]]>([
    ['that was listed, and so was judged', seen(no), [comment, no]],
    ['of no person', {...seen(no), person: undefined}, [comment]],
    ['that cannot count', {...seen(no), person: {login: 'stranger', id: 9}}, [comment]],
    ['that is none', {...seen(no), body: 'no problem'}, [comment]]
  ])('%s does not stand in the way', (_what, newest, listed) => {
    expect(look({}, {newest: [newest]}, listed)).toMatchObject({kind: 'decided', outcome: {decision: 'approved'}})
  })
})
