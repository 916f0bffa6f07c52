import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {Octokit} from '@octokit/rest'
import {statusOf} from '../../../lib/github/status.ts'
import {ACTIONS_BOT, lookUpPerson, type Person} from '../../../rehearsal/parts/github/people.ts'
import {startGitHub, type GitHubPart} from '../../../rehearsal/parts/github/server.ts'
import type {GitHubOptions, Permissions} from '../../../rehearsal/parts/github/state.ts'

const repository = {owner: 'homelab', repo: 'bookshelf'}
const quiet = {debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined}
const READER = lookUpPerson('reader') as Person
const ROBOT = lookUpPerson('robot[bot]') as Person

let github: GitHubPart

const start = async (options: Partial<GitHubOptions> = {}) => {
  github = await startGitHub({owner: 'homelab', name: 'bookshelf', branches: {}, ...options})
}
beforeEach(() => start())
afterEach(() => github.stop())

const clientWith = (permissions: Permissions, holder?: Person) =>
  new Octokit({baseUrl: github.url, auth: github.issueToken(permissions, holder), log: quiet})
const numbers = ({data}: {data: {number: number}[]}) => data.map(({number}) => number)
const errorOf = (request: Promise<unknown>) =>
  request.then(
    () => undefined,
    (error: unknown) => error
  )

describe('the list of issues', () => {
  beforeEach(() => {
    const {issues} = github.state
    issues.open({title: '1', body: '', labels: ['drift']})
    issues.open({title: '2', body: '', labels: ['drift', 'production']}, READER)
    issues.openPullRequest('3', READER)
    issues.open({title: '4', body: '', labels: []})
  })
  const list = (query: object) =>
    clientWith({issues: 'read'})
      .issues.listForRepo({...repository, ...query})
      .then(numbers)

  test.each([
    [{}, [4, 3, 2, 1]],
    [{direction: 'asc'}, [1, 2, 3, 4]],
    [{creator: 'github-actions[bot]'}, [4, 1]],
    [{creator: 'Reader'}, [3, 2]],
    [{creator: 'nobody'}, []],
    [{labels: 'drift'}, [2, 1]],
    [{labels: 'production,drift'}, [2]],
    [{creator: 'reader', labels: 'drift', state: 'all'}, [2]],
    [{state: 'closed'}, []],
    [{since: '2999-01-01T00:00:00Z'}, []],
    [{per_page: 1, page: 2}, [3]]
  ])('%j gives %j', async (query, expected) => {
    expect(await list(query)).toEqual(expected)
    expect(github.violations()).toEqual([])
  })

  test('comes in the order of the last change where that is asked', async () => {
    const {issues} = github.state
    const later = new Date(Date.now() + 60_000)
    for (const issue of issues.list()) expect(issue.updatedAt).toBeLessThan(later.getTime())
    expect(await list({sort: 'updated', direction: 'asc'})).toEqual([1, 2, 3, 4])
  })

  test('tells a pull request from an issue', async () => {
    const {data} = await clientWith({issues: 'read'}).issues.listForRepo(repository)
    expect(data.map(issue => issue.pull_request?.html_url)).toEqual([
      undefined,
      'https://github.com/homelab/bookshelf/pull/3',
      undefined,
      undefined
    ])
  })

  test('with a filter that is not played is an error, not a list that is too long', async () => {
    for (const query of [{assignee: 'reader'}, {sort: 'comments'}]) {
      expect(await errorOf(list(query))).toMatchObject({status: 500, message: expect.stringContaining('is not played with')})
    }
  })
})

describe('a pull request', () => {
  test('takes the number that it is given; issues count on from there', () => {
    const {issues} = github.state
    expect(issues.openPullRequest('x', READER, 7).number).toBe(7)
    expect(issues.open({title: 'y', body: '', labels: []}).number).toBe(8)
    expect(issues.openPullRequest('z', READER).number).toBe(9)
    expect(issues.find(7)).toMatchObject({isPullRequest: true, title: 'x'})
    expect(() => issues.openPullRequest('again', READER, 8)).toThrow('a number 8 already')
  })

  test('has comments that are written, changed and deleted, within the contract', async () => {
    github.state.issues.openPullRequest('x', READER, 7)
    const {issues} = clientWith({'pull-requests': 'write'})
    const {data: comment} = await issues.createComment({...repository, issue_number: 7, body: 'A'})
    expect(comment.html_url).toBe(`https://github.com/homelab/bookshelf/pull/7#issuecomment-${comment.id}`)
    const {data: changed} = await issues.updateComment({...repository, comment_id: comment.id, body: 'B'})
    expect(changed).toMatchObject({id: comment.id, body: 'B', created_at: comment.created_at})
    const {data: second} = await issues.createComment({...repository, issue_number: 7, body: 'C'})
    await issues.deleteComment({...repository, comment_id: comment.id})
    const {data: third} = await issues.createComment({...repository, issue_number: 7, body: 'D'})
    expect((await issues.listComments({...repository, issue_number: 7})).data.map(({id}) => id)).toEqual([second.id, third.id])
    expect(statusOf(await errorOf(issues.updateComment({...repository, comment_id: comment.id, body: 'E'})))).toBe(404)
    expect(github.violations()).toEqual([])
  })

  test('asks for pull-requests: write, and an issue for issues: write', async () => {
    github.state.issues.openPullRequest('x', READER, 7)
    const issue = github.state.issues.open({title: 'y', body: '', labels: []})
    const comment = (permissions: Permissions, number: number) =>
      errorOf(clientWith(permissions).issues.createComment({...repository, issue_number: number, body: 'A'}))
    expect(await comment({issues: 'write'}, 7)).toMatchObject({
      status: 403,
      response: {headers: {'x-accepted-github-permissions': 'issues=write; pull_requests=write'}}
    })
    expect(await comment({'pull-requests': 'write'}, issue.number)).toMatchObject({
      status: 403,
      response: {headers: {'x-accepted-github-permissions': 'issues=write'}}
    })
    expect(await comment({'pull-requests': 'read'}, 7)).toMatchObject({status: 403})
    expect(github.state.issues.commentsOn(7)).toEqual([])
  })

  test('has its comments where issues are switched off, and an issue has not', async () => {
    await github.stop()
    await start({hasIssues: false})
    github.state.issues.openPullRequest('x', READER, 7)
    const {issues} = clientWith({issues: 'write', 'pull-requests': 'write'})
    const {data} = await issues.createComment({...repository, issue_number: 7, body: 'A'})
    expect((await issues.getComment({...repository, comment_id: data.id})).data.body).toBe('A')
    expect(statusOf(await errorOf(issues.createComment({...repository, issue_number: 1, body: 'A'})))).toBe(410)
  })
})

describe('writing', () => {
  test("is done in the token's name", async () => {
    const {issues} = clientWith({issues: 'write'}, ROBOT)
    const {data} = await issues.create({...repository, title: 'x'})
    await issues.createComment({...repository, issue_number: 1, body: 'y'})
    await issues.update({...repository, issue_number: 1, state: 'closed'})
    expect(data).toMatchObject({user: {login: 'robot[bot]', type: 'Bot'}, performed_via_github_app: {slug: 'robot'}})
    expect(github.state.issues.find(1)).toMatchObject({author: ROBOT, closedBy: ROBOT})
  })

  test('a new comment on a locked conversation is refused to an app', async () => {
    const {issues} = github.state
    issues.lock(issues.open({title: 'x', body: '', labels: []}), null)
    const refused = await errorOf(clientWith({issues: 'write'}).issues.createComment({...repository, issue_number: 1, body: 'y'}))
    expect(refused).toMatchObject({status: 403, message: expect.stringContaining('issue is locked')})
    await clientWith({issues: 'write'}).issues.update({...repository, issue_number: 1, state: 'closed'})
    expect(issues.find(1)?.state).toBe('closed')
  })

  test('nothing is written in an archived repository, and everything can be read', async () => {
    await github.stop()
    await start({isArchived: true})
    const {issues, repos} = clientWith({issues: 'write'})
    expect(await errorOf(issues.create({...repository, title: 'x'}))).toMatchObject({
      status: 403,
      message: expect.stringContaining('archived')
    })
    expect((await issues.listForRepo(repository)).data).toEqual([])
    expect((await repos.get(repository)).data.archived).toBe(true)
    expect(github.violations()).toEqual([])
  })

  test('a reason without a change of state is ignored', async () => {
    github.state.issues.open({title: 'x', body: '', labels: []})
    const {issues} = clientWith({issues: 'write'})
    const update = (change: object) =>
      issues.update({...repository, issue_number: 1, ...change}).then(({data}) => [data.state, data.state_reason])
    expect(await update({state_reason: 'not_planned'})).toEqual(['open', null])
    expect(await update({state: 'closed', state_reason: 'not_planned'})).toEqual(['closed', 'not_planned'])
    expect(await update({body: 'y', state_reason: 'completed'})).toEqual(['closed', 'not_planned'])
    expect(await update({state: 'open', state_reason: 'reopened'})).toEqual(['open', 'reopened'])
    expect(github.violations()).toEqual([])
  })
})

describe('GraphQL', () => {
  test.each([
    [undefined, 'github-actions[bot]'],
    [ROBOT, 'robot[bot]'],
    [READER, 'reader']
  ])('tells whose token it is', async (holder, login) => {
    expect(await clientWith({}, holder).graphql('query { viewer { login } }')).toEqual({viewer: {login}})
    expect(github.violations()).toEqual([])
    expect(github.requests).toMatchObject([{operationId: 'graphql', status: 200}])
  })

  test.each([
    ['query { viewer { email } }', "Field 'email' doesn't exist on type 'Bot'"],
    ['query { viewers { login } }', "Field 'viewers' doesn't exist on type 'Query'"],
    ['mutation { viewer { login } }', 'Expected query, found mutation'],
    ['query { viewer { login } } x', 'Expected the end, found x'],
    ['query { viewer }', 'must have selections'],
    ['query { viewer { login { x } } }', 'must have selections, or none'],
    ['query { node(id: $a) { id } }', 'Variable $a was not given'],
    ['query ($a: ID!) { node(id: $a) { id } }', 'Variable $a was not given'],
    ['query { viewer { login } ; }', 'Unexpected ;']
  ])('%s is an error, and breaks the contract', async (query, message) => {
    await expect(clientWith({issues: 'write'}).graphql(query)).rejects.toThrow(message)
    expect(github.violations()).toEqual([expect.stringContaining(`graphql: `)])
  })

  test('tells of an issue and a comment what REST does not: that they were changed and put back', async () => {
    const {issues} = github.state
    const issue = issues.open({title: 'T', body: 'B', labels: []})
    const comment = issues.comment(issue, 'LGTM', READER)
    const client = clientWith({issues: 'write'})
    const [{data: asIssue}, {data: asComment}] = await Promise.all([
      client.issues.get({...repository, issue_number: 1}),
      client.issues.getComment({...repository, comment_id: comment.id})
    ])
    const query = `query ($issue: ID!, $comment: ID!) {
      issue: node(id: $issue) { ... on Issue { title body lastEditedAt timelineItems(first: 1, itemTypes: [RENAMED_TITLE_EVENT]) { nodes { __typename } } } }
      comment: node(id: $comment) { ... on Issue { title } ... on IssueComment { body lastEditedAt author { login ... on User { databaseId } } issue { number } } }
    }`
    const variables = {issue: asIssue.node_id, comment: asComment.node_id}
    const author = {login: 'reader', databaseId: asComment.user?.id}
    expect(await client.graphql(query, variables)).toEqual({
      issue: {title: 'T', body: 'B', lastEditedAt: null, timelineItems: {nodes: []}},
      comment: {body: 'LGTM', lastEditedAt: null, author, issue: {number: 1}}
    })
    for (const change of [
      {title: 'X', body: 'X'},
      {title: 'T', body: 'B'}
    ])
      issues.change(issues.find(1) ?? issue, change)
    issues.edit(comment, 'LGTM')
    const {data: comments} = await client.issues.listComments({...repository, issue_number: 1})
    expect(comments.map(({body}) => body)).toEqual(['LGTM'])
    const time = expect.stringMatching(/^\d{4}-.*:\d\dZ$/)
    expect(await client.graphql(query, variables)).toMatchObject({
      issue: {title: 'T', body: 'B', lastEditedAt: time, timelineItems: {nodes: [{__typename: 'RenamedTitleEvent'}]}},
      comment: {body: 'LGTM', lastEditedAt: time}
    })
    issues.remove(comment)
    await expect(client.graphql(query, variables)).rejects.toMatchObject({
      errors: [{type: 'NOT_FOUND', path: ['comment']}],
      data: {issue: {title: 'T'}, comment: null}
    })
    await expect(clientWith({}).graphql(query, variables)).rejects.toMatchObject({
      errors: [{type: 'FORBIDDEN', path: ['issue']}, {type: 'NOT_FOUND'}]
    })
    expect(github.violations()).toEqual([])
  })

  test('REST gives a fresh comment times that differ now and then, as GitHub does', async () => {
    const {issues} = github.state
    const issue = issues.open({title: 'T', body: 'B', labels: []})
    for (const text of ['a', 'b']) issues.comment(issue, text, READER)
    const {data} = await clientWith({issues: 'read'}).issues.listComments({...repository, issue_number: 1})
    expect(data.map(one => Date.parse(one.updated_at) - Date.parse(one.created_at))).toEqual([1_000, 0])
  })

  test('needs a token that is valid', async () => {
    const token = github.issueToken({})
    github.revokeToken(token)
    const client = new Octokit({baseUrl: github.url, auth: token, log: quiet})
    expect(statusOf(await errorOf(client.graphql('query { viewer { login } }')))).toBe(401)
    expect((await fetch(`${github.url}/graphql`, {method: 'POST', body: '{'})).status).toBe(401)
    expect(github.violations()).toEqual([expect.stringContaining('"authorization" is missing'), expect.stringContaining('is not JSON')])
  })
})

test('a job is GitHub Actions', () => {
  expect(github.state.holderOf(github.issueToken({}))).toBe(ACTIONS_BOT)
  expect(github.state.holderOf('another')).toBeUndefined()
})
