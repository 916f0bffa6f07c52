import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {statusOf} from '../../../lib/github/status.ts'
import {Octokit} from '@octokit/rest'
import {Issues} from '../../../rehearsal/parts/github/issues.ts'
import type {Remark} from '../../../rehearsal/parts/github/people.ts'
import {startGitHub, type GitHubPart} from '../../../rehearsal/parts/github/server.ts'
import {UsageError} from '../../../rehearsal/usage-error.ts'

const repository = {owner: 'homelab', repo: 'bookshelf'}
const quiet = {debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined}

let github: GitHubPart
let octokit: Octokit

const clientWith = (permissions: Record<string, 'read' | 'write'>) =>
  new Octokit({baseUrl: github.url, auth: github.issueToken(permissions), log: quiet})

beforeEach(async () => {
  github = await startGitHub({owner: 'homelab', name: 'bookshelf', branches: {main: 'a'.repeat(40)}})
  octokit = clientWith({issues: 'write'})
})

afterEach(() => github.stop())

const status = (request: Promise<unknown>) =>
  request.then(
    () => 'no error',
    (error: unknown) => statusOf(error)
  )

describe('issues over the API', () => {
  test('one is opened, read, commented on, closed and locked, within the contract', async () => {
    const {data: opened} = await octokit.issues.create({...repository, title: 'Apply?', body: 'A plan', labels: ['approval']})
    expect(opened).toMatchObject({
      number: 1,
      state: 'open',
      state_reason: null,
      body: 'A plan',
      user: {login: 'github-actions[bot]', type: 'Bot'},
      performed_via_github_app: {slug: 'github-actions'}
    })
    const on = {...repository, issue_number: 1}
    const {data: comment} = await octokit.issues.createComment({...on, body: 'Done'})
    expect(comment.issue_url).toBe(opened.url)
    expect((await octokit.issues.getComment({...repository, comment_id: comment.id})).data).toEqual(comment)
    await octokit.issues.update({...on, state: 'closed', state_reason: 'not_planned'})
    await octokit.issues.lock({...on, lock_reason: 'resolved'})
    expect((await octokit.issues.get(on)).data).toMatchObject({
      state: 'closed',
      state_reason: 'not_planned',
      locked: true,
      active_lock_reason: 'resolved',
      comments: 1,
      closed_by: {login: 'github-actions[bot]'}
    })
    await octokit.issues.unlock(on)
    await octokit.issues.update({...on, state: 'open'})
    expect((await octokit.issues.get(on)).data).toMatchObject({state: 'open', closed_at: null, closed_by: null, locked: false})
    expect((await octokit.issues.listForRepo({...repository, labels: 'approval'})).data.map(({number}) => number)).toEqual([1])
    expect((await octokit.issues.listForRepo({...repository, state: 'closed'})).data).toEqual([])
    expect(github.violations()).toEqual([])
  })

  test('comments come in pages of thirty, and of a hundred at most, the oldest first', async () => {
    const issue = github.state.issues.open({title: 'x', body: '', labels: []})
    for (let index = 1; index <= 101; index++) github.state.issues.comment(issue, `comment ${index}`)
    const on = {...repository, issue_number: 1}
    expect((await octokit.issues.listComments(on)).data).toHaveLength(30)
    expect((await octokit.issues.listComments({...on, per_page: 101})).data).toHaveLength(100)
    const second = await octokit.issues.listComments({...on, per_page: 100, page: 2})
    expect(second.data.map(({body}) => body)).toEqual(['comment 101'])
    const all = await octokit.paginate(octokit.issues.listComments, {...on, per_page: 40})
    expect(all.map(({body}) => body)).toEqual(Array.from({length: 101}, (_, index) => `comment ${index + 1}`))
    expect(github.violations()).toEqual([])
  })

  test('what has not changed is a 304', async () => {
    github.state.issues.open({title: 'x', body: '', labels: []})
    const on = {...repository, issue_number: 1}
    const {headers} = await octokit.issues.get(on)
    const again = octokit.issues.get({...on, headers: {'if-none-match': headers.etag ?? ''}})
    expect(await status(again)).toBe(304)
    github.state.issues.change(github.state.issues.find(1)!, {title: 'y'})
    expect((await octokit.issues.get({...on, headers: {'if-none-match': headers.etag ?? ''}})).data.title).toBe('y')
    expect(github.violations()).toEqual([])
  })

  test.each<[string, () => Promise<unknown>, number]>([
    ['an issue that is not there', () => octokit.issues.get({...repository, issue_number: 9}), 404],
    ['a comment that is not there', () => octokit.issues.getComment({...repository, comment_id: 9}), 404],
    ['a body that is too long', () => octokit.issues.create({...repository, title: 'x', body: 'ä'.repeat(65_537)}), 422],
    ['an assignee who may not be assigned', () => octokit.issues.create({...repository, title: 'x', assignees: ['reader']}), 422],
    ['a token without issues: write', () => clientWith({issues: 'read'}).issues.create({...repository, title: 'x'}), 403]
  ])('%s is refused', async (_, request, expected) => {
    expect(await status(request())).toBe(expected)
    expect(github.violations()).toEqual([])
  })

  test('a body of exactly the most characters is taken', async () => {
    expect((await octokit.issues.create({...repository, title: 'x', body: 'ä'.repeat(65_536)})).status).toBe(201)
  })

  test('issues can be switched off', async () => {
    const other = await startGitHub({owner: 'homelab', name: 'bookshelf', branches: {}, hasIssues: false})
    try {
      const client = new Octokit({baseUrl: other.url, auth: other.issueToken({issues: 'write'}), log: quiet})
      expect(await status(client.issues.create({...repository, title: 'x'}))).toBe(410)
    } finally {
      await other.stop()
    }
  })

  test.each([
    ['author', 'write', 'write', 'User'],
    ['Maintainer', 'write', 'write', 'User'],
    ['admin', 'admin', 'admin', 'User'],
    ['triager', 'read', 'triage', 'User'],
    ['reader', 'read', 'read', 'User'],
    ['stranger', 'none', 'none', 'User'],
    ['robot[bot]', 'write', 'write', 'Bot']
  ])('%s has the permission %s', async (username, permission, role, type) => {
    const {data} = await octokit.repos.getCollaboratorPermissionLevel({...repository, username})
    expect(data).toMatchObject({permission, role_name: role, user: {login: username.toLowerCase(), type}})
    expect(github.violations()).toEqual([])
  })

  test('an account that does not exist has none', async () => {
    expect(await status(octokit.repos.getCollaboratorPermissionLevel({...repository, username: 'nobody'}))).toBe(404)
  })
})

describe('what people write', () => {
  let now: number
  const opened = (remarks: readonly Remark[]) => {
    const issues = new Issues(() => now)
    issues.scriptRemarks(remarks)
    const issue = issues.open({title: 'x', body: '', labels: []})
    return {issues, issue, texts: () => issues.commentsOn(issue.number).map(({author, body}) => `${author.login}: ${body}`)}
  }

  beforeEach(() => {
    now = Date.parse('2026-01-01T10:00:00.400Z')
  })

  test('comes in order, a second after one another, and after the issue', () => {
    const {issue, issues, texts} = opened([
      {by: 'reader', text: 'LGTM'},
      {by: 'admin', text: 'LGTM'}
    ])
    expect(texts()).toEqual([])
    now += 700
    expect(texts()).toEqual(['reader: LGTM'])
    now += 1_000
    expect(texts()).toEqual(['reader: LGTM', 'admin: LGTM'])
    const times = issues.commentsOn(issue.number).map(({createdAt, updatedAt}) => [createdAt - issue.createdAt, updatedAt - createdAt])
    expect(times).toEqual([
      [1_000, 0],
      [2_000, 0]
    ])
  })

  test('and then edits is never read before the edit, which GitHub’s two times tell', () => {
    const {issue, issues, texts} = opened([{by: 'maintainer', text: 'Wait', edit: 'LGTM'}])
    now += 1_500
    expect(texts()).toEqual([])
    now += 500
    expect(texts()).toEqual(['maintainer: LGTM'])
    const [comment] = issues.commentsOn(issue.number)
    expect(comment!.updatedAt - comment!.createdAt).toBe(1_000)
    expect(issues.findComment(comment!.id)).toEqual(comment)
  })

  test('stops when the issue is closed; the closing comment of a job stays', () => {
    const {issue, issues, texts} = opened([{by: 'admin', text: 'LGTM'}])
    issues.change(issue, {state: 'closed'})
    issues.comment(issue, 'Closed')
    now += 5_000
    expect(texts()).toEqual(['github-actions[bot]: Closed'])
  })

  test('is written on each issue, by nobody when nobody is to answer', () => {
    const {issues} = opened([{by: 'admin', text: 'LGTM'}])
    const second = issues.open({title: 'y', body: '', labels: []})
    issues.scriptRemarks([])
    const third = issues.open({title: 'z', body: '', labels: []})
    now += 5_000
    expect([second, third].map(({number}) => issues.commentsOn(number).length)).toEqual([1, 0])
  })

  test('needs an account', () => {
    expect(() => opened([{by: 'nobody', text: 'LGTM'}])).toThrow(UsageError)
    expect(() => opened([{by: 'nobody', text: 'LGTM'}])).toThrow(/There are: author, maintainer, admin/)
  })
})
