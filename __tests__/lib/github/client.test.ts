import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {createGitHubClient, statusOf, waitAfter} from '../../../lib/github/client.ts'

interface Answer {
  /** 0 for no answer at all. */
  status: number
  headers?: Record<string, string>
}

let server: Server
let answers: Answer[]
let requests: {method: string; url: string; authorization: string; userAgent: string}[]
const before = process.env['GITHUB_API_URL']

beforeEach(async () => {
  answers = []
  requests = []
  server = createServer((request, response) => {
    const {authorization = '', 'user-agent': userAgent = ''} = request.headers
    requests.push({method: request.method ?? '', url: request.url ?? '', authorization, userAgent})
    const {status, headers} = answers.shift() ?? {status: 200}
    if (status !== 0) response.writeHead(status, {'content-type': 'application/json', ...headers}).end('{"commit":{"sha":"abc"}}')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  process.env['GITHUB_API_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v3`
})
afterEach(async () => {
  if (before === undefined) delete process.env['GITHUB_API_URL']
  else process.env['GITHUB_API_URL'] = before
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
})

const client = () => createGitHubClient('a-token', 'fairway-test', {firstWait: 1})
const branch = {owner: 'o', repo: 'r', branch: 'main'}

describe('createGitHubClient', () => {
  it('asks GITHUB_API_URL with the token', async () => {
    const answer = await client().rest.repos.getBranch(branch)
    expect(answer.data.commit.sha).toBe('abc')
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({method: 'GET', url: '/api/v3/repos/o/r/branches/main', authorization: 'token a-token'})
    expect(requests[0]?.userAgent).toContain('fairway-test')
  })

  it('refuses an empty token', () => {
    expect(() => createGitHubClient(' ')).toThrow(/no GitHub token/)
  })

  it('tries a passing status again, and no other', async () => {
    answers = [{status: 502}, {status: 429, headers: {'retry-after': '0'}}, {status: 200}]
    await client().rest.repos.getBranch(branch)
    expect(requests).toHaveLength(3)
    answers = [{status: 404}]
    await expect(client().rest.repos.getBranch(branch)).rejects.toMatchObject({status: 404})
    expect(requests).toHaveLength(4)
  })

  it('gives up after four attempts', async () => {
    answers = Array.from({length: 9}, () => ({status: 503}))
    await expect(client().rest.repos.getBranch(branch)).rejects.toMatchObject({status: 503})
    expect(requests).toHaveLength(4)
  })

  it('does not write a comment twice when the server stumbles', async () => {
    answers = [{status: 502}]
    const write = client().rest.issues.createComment({owner: 'o', repo: 'r', issue_number: 1, body: 'x'})
    await expect(write).rejects.toMatchObject({status: 502})
    expect(requests).toHaveLength(1)
  })

  it('limits each attempt, not the waits that GitHub asks for between them', async () => {
    answers = [{status: 0}, {status: 429, headers: {'retry-after': '1'}}, {status: 200}]
    const impatient = createGitHubClient('t', 'x', {firstWait: 1, timeout: 300})
    await expect(impatient.rest.repos.getBranch(branch)).resolves.toMatchObject({status: 200})
    expect(requests).toHaveLength(3)
  })

  it('stops when the run is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'))
    await expect(createGitHubClient('t', 'x', {signal}).rest.repos.getBranch(branch)).rejects.toThrow('cancelled')
    expect(requests).toHaveLength(0)
  })
})

describe('waitAfter', () => {
  const failed = (status: number, after?: string) => ({status, response: {headers: after === undefined ? {} : {'retry-after': after}}})

  it.each([
    [failed(503), 'GET', 10],
    [failed(503, '2'), 'GET', 2_000],
    [failed(503), 'DELETE', 10],
    [failed(503), 'POST', undefined],
    [failed(503), 'PATCH', undefined],
    [failed(429), 'POST', 10],
    [failed(403, '3'), 'POST', 3_000],
    [failed(403), 'GET', undefined],
    [failed(422), 'GET', undefined],
    [new Error('boom'), 'GET', undefined],
    ['text', 'GET', undefined]
  ])('%j of a %s waits %p', (error, method, expected) => {
    expect(waitAfter(error, method, 10)).toBe(expected)
  })
})

describe('statusOf', () => {
  it('reads the status of an error and of nothing else', () => {
    expect([statusOf({status: 404}), statusOf({status: '404'}), statusOf(new Error('x')), statusOf(null)]).toEqual([
      404,
      undefined,
      undefined,
      undefined
    ])
  })
})
