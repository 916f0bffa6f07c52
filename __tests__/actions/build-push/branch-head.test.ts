import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {askBranchHead, askCommitDate, askOrder} from '../../../actions/build-push/branch-head.ts'
import {COMMIT, buildContext} from './context.ts'

let server: Server
let status: number
let head: unknown
let answer: object | undefined
let headers: Record<string, string>
let paths: string[]
/** Beginnings of paths that there is nothing behind. */
let missing: string[]
const before = process.env['GITHUB_API_URL']

beforeEach(async () => {
  status = 200
  head = COMMIT
  answer = undefined
  headers = {}
  paths = []
  missing = []
  server = createServer((request, response) => {
    paths.push(request.url ?? '')
    const isMissing = missing.some(path => request.url?.startsWith(path) === true)
    response
      .writeHead(isMissing ? 404 : status, {'content-type': 'application/json', ...headers})
      .end(JSON.stringify(answer ?? {commit: {sha: head}}))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  process.env['GITHUB_API_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  if (before === undefined) delete process.env['GITHUB_API_URL']
  else process.env['GITHUB_API_URL'] = before
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
})

const ask = (changes = {}, token = 'a-token') =>
  askBranchHead(buildContext(changes), token, {info: () => undefined, signal: new AbortController().signal})

describe('askBranchHead', () => {
  it('knows the newest commit', async () => {
    expect(await ask({ref: 'refs/heads/feature/x'})).toEqual({state: 'head'})
    expect(paths).toEqual(['/repos/Team/App/branches/feature%2Fx'])
    head = 'f'.repeat(40)
    expect(await ask()).toEqual({state: 'superseded', by: head})
  })

  it.each([
    [404, /contents: read/],
    [401, /check ..github-token/],
    [403, /check ..github-token/]
  ])('cannot tell from a %d', async (code, reason) => {
    status = code
    const answer = await ask()
    expect(answer.state).toBe('unknown')
    expect(JSON.stringify(answer)).toMatch(reason)
  })

  it.each([undefined, '', null, 7])('cannot tell from an answer whose commit is %j', async sha => {
    head = sha
    expect(await ask()).toEqual({state: 'unknown', reason: "GitHub did not say the branch's newest commit"})
  })

  it('cannot tell while the requests of the hour are used up for long', async () => {
    status = 403
    headers = {'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.ceil(Date.now() / 1_000) + 3_000)}
    expect(await ask()).toEqual({state: 'unknown', reason: "GitHub's rate limit is used up"})
    expect(paths).toHaveLength(1)
  })

  it('cannot tell without a token or a branch', async () => {
    const stranger = await ask({}, '')
    expect(stranger.state).toBe('unknown')
    expect(JSON.stringify(stranger)).toContain('no GitHub token')
    expect(await ask({ref: 'refs/tags/v1'})).toMatchObject({state: 'unknown'})
    expect(paths).toEqual([])
  })
})

const options = {info: () => undefined, signal: new AbortController().signal}

describe('askOrder', () => {
  const order = () => askOrder(buildContext(), {commit: COMMIT, than: 'f'.repeat(40)}, 'a-token', options)

  it.each([
    ['ahead', 'newer'],
    ['behind', 'older'],
    ['identical', 'same'],
    ['diverged', 'diverged'],
    ['something', 'unknown'],
    [undefined, 'unknown']
  ])('takes %s for %s', async (said, expected) => {
    answer = {status: said}
    expect((await order()).state).toBe(expected)
    expect(paths).toEqual([`/repos/Team/App/compare/${'f'.repeat(40)}...${COMMIT}?per_page=1`])
  })

  it('of a commit that the repository does not have, as far as the token shows it', async () => {
    missing = ['/repos/Team/App/compare/']
    expect(await order()).toEqual({state: 'unrelated'})
    expect(paths[1]).toBe(`/repos/Team/App/commits/${COMMIT}?per_page=1`)
  })

  it.each([
    [404, 'GitHub answered 404: a commit is gone, or the token lacks "contents: read"'],
    [403, 'GitHub answered 403: check "github-token" and its "contents: read"']
  ])('cannot tell from a %d for everything, as a token gets that may not read a private repository', async (code, reason) => {
    status = code
    expect(await order()).toEqual({state: 'unknown', reason})
  })
})

describe('askCommitDate', () => {
  it('gives the moment, and none that it was not told', async () => {
    const date = () => askCommitDate(buildContext(), COMMIT, 'a-token', options)
    answer = {commit: {committer: {date: '2022-04-19T09:27:24Z'}}}
    expect(await date()).toEqual(new Date('2022-04-19T09:27:24Z'))
    answer = {commit: {committer: null}}
    expect(await date()).toBeUndefined()
    status = 404
    expect(await date()).toBeUndefined()
  })
})
