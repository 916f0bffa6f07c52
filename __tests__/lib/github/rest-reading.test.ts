import {afterEach, beforeEach, expect, it} from '@jest/globals'
import {IncompleteAnswerError} from '../../../lib/github/errors.ts'
import {ActionError} from '../../../lib/action/errors.ts'
import {createGitHubClient} from '../../../lib/github/client.ts'
import type {Comment, Conversations} from '../../../lib/github/conversations.ts'
import {createConversations} from '../../../lib/github/rest.ts'
import {restoreApiUrl, setApiUrl} from '../../support/api-url.ts'
import {HttpGitHub} from '../../support/http-github.ts'

/** Answers as they are, and as they are not: what the rehearsal's stand-in, which keeps to GitHub's description, never gives. */

let github: HttpGitHub
let open: Conversations

beforeEach(async () => {
  github = await HttpGitHub.start()
  setApiUrl(github.url)
  open = connect(new AbortController().signal)
})
afterEach(async () => {
  restoreApiUrl()
  await github.stop()
})

function connect(signal: AbortSignal): Conversations {
  const client = createGitHubClient('t', 'test', {attempts: 1})
  return createConversations(client, {owner: 'o', repo: 'r'}, {sleep: () => Promise.resolve(), signal})
}

async function commentsOn(number: number, conversations = open): Promise<Comment[]> {
  const comments: Comment[] = []
  for await (const comment of conversations.commentsOn(number)) comments.push(comment)
  return comments
}

const calls = () => github.requests.map(({call, status}) => `${call} ${status}`)

it('opens, comments, closes and locks', async () => {
  const issue = await open.openIssue({title: 'T', body: 'B', labels: ['x']})
  expect(issue).toMatchObject({number: 7, title: 'T', body: 'B', state: 'open', stateReason: '', author: {login: 'github-actions[bot]'}})
  await open.writeComment(7, 'done')
  await open.changeIssue(7, {state: 'closed', stateReason: 'not_planned'})
  await open.lockIssue(7)
  expect(github.requests.map(({call, body}) => [call, body])).toEqual([
    ['POST /repos/o/r/issues', {title: 'T', body: 'B', labels: ['x']}],
    ['POST /repos/o/r/issues/7/comments', {body: 'done'}],
    ['PATCH /repos/o/r/issues/7', {state: 'closed', state_reason: 'not_planned'}],
    ['PUT /repos/o/r/issues/7/lock', {lock_reason: 'resolved'}]
  ])
})

it('reads every page of the comments, to the 101st and beyond', async () => {
  for (let index = 0; index < 200; index++) github.remark('stranger', 'me too')
  github.remark('maintainer', 'LGTM')
  const comments = await commentsOn(7)
  expect(comments).toHaveLength(201)
  expect(comments.at(-1)).toMatchObject({id: 201, body: 'LGTM', issueNumber: 7, isFromApp: false, isHidden: false, author: {type: 'User'}})
  expect(calls()).toEqual([1, 2, 3].map(page => `GET /repos/o/r/issues/7/comments?per_page=100&page=${page} 200`))
})

it('asks for what has not changed with its ETag, and sees what has', async () => {
  await open.openIssue({title: 'T', body: 'B', labels: []})
  github.remark('maintainer', 'hm')
  await commentsOn(7)
  expect(await commentsOn(7)).toHaveLength(1)
  github.remark('maintainer', 'LGTM')
  expect(await commentsOn(7)).toHaveLength(2)
  await open.readIssue(7)
  expect(await open.readIssue(7)).toMatchObject({title: 'T'})
  await commentsOn(7)
  for await (const comment of open.commentsOn(7, true)) expect(comment.issueNumber).toBe(7)
  expect(github.requests.slice(1).map(({status}) => status)).toEqual([200, 304, 200, 200, 304, 304, 200])
})

it('tells hidden comments, apps and accounts that are gone', async () => {
  github.remark('maintainer', 'LGTM', {minimized: {reason: 'spam'}})
  github.remark('maintainer', 'LGTM', {performed_via_github_app: {id: 1}})
  github.remark('maintainer', 'LGTM', {user: null, body: null})
  const [hidden, app, gone] = await commentsOn(7)
  expect([hidden?.isHidden, app?.isFromApp, gone?.author, gone?.body]).toEqual([true, true, undefined, ''])
})

it('gives no permission for an account that is not known', async () => {
  expect(await open.permissionOf('ghost')).toEqual({level: 'none', person: undefined})
  expect(await open.permissionOf('maintainer')).toMatchObject({level: 'write', person: {id: 2, login: 'maintainer'}})
})

it.each(['{"id": 7, "ti', '{}', '[{"id": 1}]', 'null', '"text"'])('takes %j for no answer', async body => {
  for (const path of ['GET /issues/7', 'GET /issues/7/comments']) github.faults.set(path, {status: 200, body})
  await expect(open.readIssue(7)).rejects.toThrow(IncompleteAnswerError)
  if (body !== '{}') await expect(commentsOn(7)).rejects.toThrow(IncompleteAnswerError)
})

it('does not remember an answer that broke off', async () => {
  await open.openIssue({title: 'T', body: 'B', labels: []})
  github.faults.set('GET /issues/7', {status: 200, body: '{"number": 7'})
  await expect(open.readIssue(7)).rejects.toThrow(IncompleteAnswerError)
  await expect(open.readIssue(7)).rejects.toThrow(IncompleteAnswerError)
  expect(github.requests.slice(1).map(({status}) => status)).toEqual([200, 200])
  for (const body of ['', 'null', '{}']) {
    github.faults.set('GET /collaborators/maintainer/permission', {status: 200, body})
    expect(await open.permissionOf('maintainer')).toEqual({level: '', person: undefined})
  }
})

it('does not go on for ever where pages are ignored', async () => {
  for (let index = 0; index < 100; index++) github.remark('stranger', 'x')
  github.faults.set('GET /issues/7/comments', {status: 200, body: JSON.stringify(github.comments)})
  await expect(commentsOn(7)).rejects.toThrow(ActionError)
  await expect(commentsOn(7)).rejects.toThrow(/more than 5000 comments on #7, too many to read/)
})

it('stops a request that is under way', async () => {
  const cancellation = new AbortController()
  const request = commentsOn(7, connect(cancellation.signal))
  cancellation.abort(new Error('cancelled'))
  await expect(request).rejects.toThrow()
})
