import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {once} from 'node:events'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {IncompleteAnswerError} from '../../../lib/github/errors.ts'
import type {Conversations} from '../../../lib/github/conversations.ts'
import {createConversations} from '../../../lib/github/rest.ts'
import {createGitHubClient} from '../../../lib/github/client.ts'
import {lookUpPerson, type Person} from '../../../rehearsal/parts/github/people.ts'
import {startGitHub, type GitHubPart} from '../../../rehearsal/parts/github/server.ts'
import {startStandIn, type StandInAnswer} from '../../../rehearsal/parts/stand-in.ts'
import {restoreApiUrl, setApiUrl} from '../../support/api-url.ts'

const ROBOT = lookUpPerson('robot[bot]') as Person
const READER = lookUpPerson('reader') as Person

let github: GitHubPart

beforeEach(async () => {
  github = await startGitHub({owner: 'homelab', name: 'bookshelf', branches: {}})
  setApiUrl(github.url)
})
afterEach(async () => {
  restoreApiUrl()
  expect(github.violations()).toEqual([])
  await github.stop()
})

const sleep = () => Promise.resolve()

function connect(token: string): Conversations {
  const {signal} = new AbortController()
  const client = createGitHubClient(token, 'test', {attempts: 1})
  return createConversations(client, {owner: 'homelab', repo: 'bookshelf'}, {sleep, signal})
}

const conversations = () => connect(github.issueToken({issues: 'write', 'pull-requests': 'write'}))

async function all<T>(entries: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const entry of entries) found.push(entry)
  return found
}

describe('within the contract', () => {
  it('tells whose token it is: a job, an app', async () => {
    expect(await conversations().login()).toBe('github-actions[bot]')
    expect(await connect(github.issueToken({issues: 'write'}, ROBOT)).login()).toBe('robot[bot]')
  })

  it('opens, changes, closes and opens an issue again', async () => {
    const open = conversations()
    const issue = await open.openIssue({title: 'T', body: 'B', labels: ['drift']})
    expect(issue).toMatchObject({number: 1, body: 'B', author: {login: 'github-actions[bot]', type: 'Bot'}, app: 'github-actions'})
    await open.changeIssue(1, {body: 'C'})
    await open.changeIssue(1, {state: 'closed', stateReason: 'not_planned'})
    expect(await all(open.closedIssuesOf('github-actions[bot]'))).toMatchObject([{number: 1, body: 'C', stateReason: 'not_planned'}])
    await open.changeIssue(1, {state: 'open', stateReason: 'reopened'})
    expect(await all(open.openIssuesOf('github-actions[bot]'))).toMatchObject([{number: 1, stateReason: 'reopened', isPullRequest: false}])
    expect(github.state.issues.find(1)).toMatchObject({title: 'T', labels: ['drift']})
  })

  it('lists the issues of one author only, past the hundredth, without pull requests', async () => {
    for (let count = 0; count < 120; count++) github.state.issues.open({title: 'x', body: '', labels: []})
    github.state.issues.open({title: 'x', body: '', labels: []}, READER)
    github.state.issues.openPullRequest('y', ROBOT)
    const open = conversations()
    expect((await all(open.openIssuesOf('github-actions[bot]'))).map(({number}) => number)).toEqual(
      Array.from({length: 120}, (_, index) => index + 1)
    )
    expect(await all(open.openIssuesOf('reader'))).toHaveLength(1)
    expect(await all(open.openIssuesOf('robot[bot]'))).toEqual([])
    expect(await all(open.openIssuesOf('nobody'))).toEqual([])
  })

  it('writes, changes and deletes comments of a pull request, and lists them past the hundredth', async () => {
    const pull = github.state.issues.openPullRequest('x', READER, 7)
    for (let count = 0; count < 210; count++) github.state.issues.comment(pull, `c${count}`, READER)
    const open = conversations()
    const written = await open.writeComment(7, 'mine')
    expect(written).toMatchObject({body: 'mine', url: expect.stringMatching(/\/pull\/7#issuecomment-\d+$/), author: {type: 'Bot'}})
    expect(await open.changeComment(written.id, 'changed')).toBe('changed')
    const comments = await all(open.commentsOn(7))
    expect(comments).toHaveLength(211)
    expect(comments.at(-1)).toMatchObject({id: written.id, body: 'changed'})
    await open.deleteComment(written.id)
    expect(await open.changeComment(written.id, 'again')).toBe('gone')
    await open.deleteComment(written.id)
    expect(await all(open.commentsOn(7))).toHaveLength(210)
  })

  it('looks at an issue and a comment, with what only GraphQL tells, by the permission to write issues', async () => {
    const {issues} = github.state
    const open = connect(github.issueToken({issues: 'write'}))
    const issue = await open.openIssue({title: 'T', body: 'B', labels: []})
    const [mine, theirs] = [issues.comment(issues.find(1)!, 'LGTM', READER), issues.comment(issues.find(1)!, 'no', ROBOT)]
    const [comment] = await all(open.commentsOn(1))
    const person = {login: 'reader', id: comment?.author?.id}
    const fresh = {isEdited: false, isRenamed: false, isReopened: false}
    expect(await open.lastLook(issue, comment!)).toEqual({
      issue: {
        ...{number: 1, title: 'T', body: 'B', isOpen: true},
        ...fresh,
        newest: [
          {body: 'LGTM', person},
          {body: 'no', person: undefined}
        ]
      },
      comment: {body: 'LGTM', person, issueNumber: 1, isEdited: false, isHidden: false, hiddenAs: '', isByMail: false}
    })
    issues.edit(mine, 'LGTM')
    issues.remove(theirs)
    for (const change of [{title: 'X', body: 'X'}, {title: 'T', body: 'B'}, {state: 'closed'}, {state: 'open'}] as const) {
      issues.change(issues.find(1)!, change)
    }
    expect(await open.lastLook(issue, comment!)).toMatchObject({
      issue: {title: 'T', body: 'B', isOpen: true, isEdited: true, isRenamed: true, isReopened: true, newest: [{body: 'LGTM'}]},
      comment: {body: 'LGTM', isEdited: true}
    })
    issues.remove(mine)
    expect(await open.lastLook(issue, comment!)).toMatchObject({issue: {newest: []}, comment: undefined})
    await expect(open.lastLook({nodeId: ''}, comment!)).rejects.toThrow(IncompleteAnswerError)
    await expect(open.lastLook({nodeId: 'I_none'}, comment!)).rejects.toMatchObject({
      name: 'QueryError',
      kind: 'not-found',
      part: undefined
    })
    await expect(connect(github.issueToken({})).lastLook(issue, comment!)).rejects.toMatchObject({kind: 'forbidden'})
  })

  it('reads no further page than is asked for', async () => {
    const pull = github.state.issues.openPullRequest('x', READER, 7)
    for (let count = 0; count < 210; count++) github.state.issues.comment(pull, `c${count}`, READER)
    for await (const {body} of conversations().commentsOn(7)) if (body === 'c99') break
    expect(github.requests).toHaveLength(1)
  })
})

describe('patience', () => {
  /** Asks for comments; the first request gets this answer, or never one, and later ones are told that there are none. */
  async function asking(first: StandInAnswer | 'never') {
    let count = 0
    const server = createServer((_request, response) => {
      count += 1
      const {status, headers, body}: StandInAnswer = count === 1 && first !== 'never' ? first : {status: 200, body: []}
      if (count > 1 || first !== 'never') {
        response.writeHead(status, {'content-type': 'application/json', ...headers}).end(JSON.stringify(body))
      }
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    setApiUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    try {
      const {signal} = new AbortController()
      const client = createGitHubClient('t', 'test', {firstWait: 1, timeout: 300})
      const open = createConversations(client, {owner: 'homelab', repo: 'bookshelf'}, {sleep, signal})
      return {comments: await all(open.commentsOn(7)), count}
    } finally {
      server.closeAllConnections()
      server.close()
    }
  }

  it('an answer that does not come is asked for again', async () => {
    expect(await asking('never')).toEqual({comments: [], count: 2})
  })

  it('a wait that GitHub asks for may be longer than an answer may take', async () => {
    expect(await asking({status: 429, headers: {'retry-after': '1'}, body: {message: 'Slow down'}})).toEqual({comments: [], count: 2})
  })

  it('a page that is not full is followed by the next one that GitHub names', async () => {
    const link = '<https://github.example.com/x?page=2>; rel="next", <https://github.example.com/x?page=2>; rel="last"'
    const date = '2026-01-01T00:00:00Z'
    const comment = {id: 1, html_url: 'https://github.example.com/o/r/pull/7#issuecomment-1', created_at: date, updated_at: date}
    const first = {status: 200, headers: {link}, body: [comment]}
    expect(await asking(first)).toMatchObject({comments: [{id: 1}], count: 2})
  })

  it.each<[string, (open: Conversations) => AsyncIterable<{number: number}>]>([
    ['open issues', open => open.openIssuesOf('x')],
    ['closed issues', open => open.closedIssuesOf('x')]
  ])('a short page of %s too, however the link is written', async (_what, list) => {
    const date = '2026-01-01T00:00:00Z'
    const issue = (number: number) => ({
      number,
      html_url: 'https://github.example.com/o/r/issues/1',
      title: 'x',
      state: 'open',
      created_at: date
    })
    const links = ['<https://github.example.com/x?after=Y>; rel="next"', '<https://github.example.com/x?after=Z>; rel=next', undefined]
    let page = 0
    const server = await startStandIn(() => {
      const link = links[page++]
      return {status: 200, ...(link === undefined ? {} : {headers: {link}}), body: [issue(page)]}
    })
    setApiUrl(server.url)
    try {
      expect((await all(list(connect('t')))).map(({number}) => number)).toEqual([1, 2, 3])
    } finally {
      await server.stop()
    }
  })
})

describe('a page that is the same', () => {
  it('may have a next one that is new: the link of a 304 counts', async () => {
    const date = '2026-01-01T00:00:00Z'
    const comment = (id: number) => ({id, html_url: `https://github.example.com/o/r/issues/7#${id}`, created_at: date, updated_at: date})
    let isLonger = false
    const server = await startStandIn(({url, headers}) => {
      if (url.searchParams.get('page') !== '1') return {status: 200, body: [comment(2)]}
      const link: Record<string, string> = isLonger ? {link: '<https://github.example.com/x?page=2>; rel="next"'} : {}
      return headers['if-none-match'] === '"1"'
        ? {status: 304, headers: {etag: '"1"', ...link}}
        : {status: 200, headers: {etag: '"1"', ...link}, body: [comment(1)]}
    })
    setApiUrl(server.url)
    try {
      const open = connect('t')
      const ids = async () => (await all(open.commentsOn(7))).map(({id}) => id)
      expect([await ids(), await ids()]).toEqual([[1], [1]])
      isLonger = true
      expect([await ids(), await ids()]).toEqual([
        [1, 2],
        [1, 2]
      ])
    } finally {
      await server.stop()
    }
  })
})

describe('answers that are none', () => {
  async function against(answer: StandInAnswer, act: (open: Conversations) => Promise<unknown>): Promise<number> {
    let count = 0
    const server = await startStandIn(() => {
      count += 1
      return answer
    })
    setApiUrl(server.url)
    try {
      await act(connect('t'))
      return count
    } finally {
      await server.stop()
    }
  }

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', '[{"number": 1'],
    ['a list of something else', [{id: 'x'}]]
  ])('%s is an error', async (_what, body) => {
    const answer = {status: 200, body}
    for (const act of [
      (open: Conversations) => open.login(),
      (open: Conversations) => open.openIssue({title: '', body: '', labels: []}),
      (open: Conversations) => open.writeComment(7, ''),
      (open: Conversations) => all(open.openIssuesOf('x')),
      (open: Conversations) => all(open.closedIssuesOf('x')),
      (open: Conversations) => all(open.commentsOn(7))
    ]) {
      await expect(against(answer, act)).rejects.toThrow(IncompleteAnswerError)
    }
  })

  it('pages that never end are given up, and what is closed long ago is left out', async () => {
    const date = '2026-01-01T00:00:00Z'
    const issue = {number: 1, html_url: 'https://github.example.com/o/r/issues/1', title: 'x', state: 'open', created_at: date}
    const answer = {status: 200, body: Array.from({length: 100}, () => ({...issue, id: 1, updated_at: date}))}
    await expect(against(answer, open => all(open.openIssuesOf('x')))).rejects.toThrow(/more than 5000 open issues of x/)
    await expect(against(answer, open => all(open.commentsOn(7)))).rejects.toThrow(/more than 5000 comments on #7/)
    expect(await against(answer, open => all(open.closedIssuesOf('x')))).toBe(10)
  })

  it.each([
    [502, 3],
    [401, 1]
  ])('whose token it is is asked again while GitHub is in trouble, and once when it says no (%d)', async (status, requests) => {
    let count = 0
    const server = await startStandIn(() => {
      count += 1
      return count < 3 ? {status, body: {message: 'As planned'}} : {status: 200, body: {data: {viewer: {login: 'x'}}}}
    })
    setApiUrl(server.url)
    try {
      const said = await connect('t')
        .login()
        .catch((error: unknown) => (error as {status: number}).status)
      expect([said, count]).toEqual([status === 502 ? 'x' : 401, requests])
    } finally {
      await server.stop()
    }
  })
})
