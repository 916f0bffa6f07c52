import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {createGitHubClient, waitAfter, type GitHubClientOptions} from '../../../lib/github/client.ts'
import {LimitMemory} from '../../../lib/github/limit-memory.ts'
import {restoreApiUrl, setApiUrl} from '../../support/api-url.ts'

interface Answer {
  /** 0 for no answer at all. */
  status: number
  headers?: Record<string, string>
  body?: unknown
}

let server: Server
let answers: Answer[]
let requests: {method: string; url: string; authorization: string; userAgent: string}[]

beforeEach(async () => {
  answers = []
  requests = []
  server = createServer((request, response) => {
    const {authorization = '', 'user-agent': userAgent = ''} = request.headers
    requests.push({method: request.method ?? '', url: request.url ?? '', authorization, userAgent})
    const {status, headers, body = {commit: {sha: 'abc'}}} = answers.shift() ?? {status: 200}
    if (status !== 0) response.writeHead(status, {'content-type': 'application/json', ...headers}).end(JSON.stringify(body))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  setApiUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v3`)
})
afterEach(async () => {
  restoreApiUrl()
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

  describe('waits for a rate limit', () => {
    const usedUp = (milliseconds: number) => ({
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.ceil((Date.now() + milliseconds) / 1_000))
    })
    let waits: number[]
    let said: string[]
    beforeEach(() => {
      waits = []
      said = []
    })

    const write = () => {
      const sleep = (milliseconds: number) => Promise.resolve(void waits.push(milliseconds))
      const patient = createGitHubClient('t', 'x', {sleep, info: line => said.push(line)})
      return patient.rest.issues.createComment({owner: 'o', repo: 'r', issue_number: 1, body: 'x'})
    }

    it.each([403, 429])("when the hour's requests are used up and come back soon (%d), and says so", async status => {
      answers = [{status, headers: usedUp(240_000)}, {status: 201}]
      expect((await write()).status).toBe(201)
      expect(requests.map(({method}) => method)).toEqual(['POST', 'POST'])
      expect(waits).toHaveLength(1)
      expect(waits[0]).toBeGreaterThan(230_000)
      expect(waits[0]).toBeLessThanOrEqual(241_000)
      expect(said).toEqual([
        expect.stringMatching(/^GitHub's rate limit is used up \(4\d\d\): waiting (3|4) min.* until it may be asked again\.$/)
      ])
    })

    it('really, without a clock of its own', async () => {
      answers = [{status: 403, headers: usedUp(500)}, {status: 200}]
      await expect(client().rest.repos.getBranch(branch)).resolves.toMatchObject({status: 200})
      expect(requests).toHaveLength(2)
    })

    it('but not for one that lasts: the job fails with what GitHub says', async () => {
      answers = [{status: 403, headers: usedUp(400_000)}]
      await expect(write()).rejects.toMatchObject({status: 403})
      expect([requests.length, waits, said]).toEqual([1, [], []])
    })

    it('and not for more than five minutes in all', async () => {
      answers = [{status: 403, headers: usedUp(200_000)}, {status: 403, headers: usedUp(200_000)}, {status: 201}]
      await expect(write()).rejects.toMatchObject({status: 403})
      expect([requests.length, waits.length]).toEqual([2, 1])
    })

    it('of too many at once for a minute, also where GitHub names no time', async () => {
      answers = [{status: 429}, {status: 403, headers: {'retry-after': '30'}}, {status: 201}]
      expect((await write()).status).toBe(201)
      expect(waits).toEqual([60_000, 30_000])
      answers = [{status: 403, headers: {'retry-after': '61'}}]
      await expect(write()).rejects.toMatchObject({status: 403})
    })
  })

  describe('while a limit lasts', () => {
    let time: number
    const played = (options: GitHubClientOptions = {}) =>
      createGitHubClient('t', 'x', {now: () => time, sleep: milliseconds => Promise.resolve(void (time += milliseconds)), ...options})
    const resetIn = (seconds: number, status = 403) => {
      const headers = {date: 'Thu, 01 Jan 2026 00:00:00 GMT', 'x-ratelimit-reset': String(Date.parse('2026-01-01') / 1_000 + seconds)}
      return {status, headers: {...headers, 'x-ratelimit-remaining': '0'}}
    }
    beforeEach(() => {
      time = Date.parse('2026-06-01')
    })

    it("nothing is sent, by no client of the token, and its end is counted by GitHub's clock", async () => {
      const limits = new LimitMemory()
      const [impatient, patient] = [played({limits, attempts: 1}), played({limits})]
      answers = [resetIn(90)]
      await expect(impatient.rest.repos.getBranch(branch)).rejects.toMatchObject({status: 403})
      await expect(impatient.rest.repos.getBranch(branch)).rejects.toMatchObject({name: 'HeldBackError', status: 403})
      expect(requests).toHaveLength(1)
      // GraphQL has a budget of its own.
      answers = [{status: 200, body: {data: {viewer: {login: 'x'}}}}]
      await expect(impatient.graphql('query { viewer { login } }')).resolves.toEqual({viewer: {login: 'x'}})
      await expect(patient.rest.repos.getBranch(branch)).resolves.toMatchObject({status: 200})
      expect(time).toBe(Date.parse('2026-06-01') + 90_000)
      expect(requests).toHaveLength(3)
    })

    it.each(['Thu, 01 Jan 1970 00:00:00 GMT', 'Sat, 01 Jan 2050 00:00:00 GMT', 'yesterday', ''])(
      'its end is counted by the clock here, where the answer has an absurd time (%j) or none',
      async date => {
        const reset = String(time / 1_000 + 90)
        answers = [{status: 403, headers: {...(date === '' ? {} : {date}), 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset}}]
        await expect(played().rest.repos.getBranch(branch)).resolves.toMatchObject({status: 200})
        expect(time).toBe(Date.parse('2026-06-01') + 90_000)
      }
    )

    it.each(['0', '1', '4102444800', '1780272090000', 'soon'])(
      'an absurd end (%s) is none: it is a minute, and then twice as long',
      async reset => {
        const body = {message: 'API rate limit exceeded for installation ID 1.'}
        const limited = {status: 403, headers: {...resetIn(0).headers, 'x-ratelimit-reset': reset}, body}
        answers = [limited, limited, {status: 200}]
        await expect(played().rest.repos.getBranch(branch)).resolves.toMatchObject({status: 200})
        expect(time).toBe(Date.parse('2026-06-01') + 180_000)
      }
    )

    it('that is secondary and names no time, each wait is twice as long', async () => {
      answers = [{status: 403, body: {message: 'You have exceeded a secondary rate limit.'}}, {status: 429}, {status: 200}]
      await expect(played().rest.repos.getBranch(branch)).resolves.toMatchObject({status: 200})
      expect(time).toBe(Date.parse('2026-06-01') + 180_000)
      answers = Array.from({length: 9}, () => ({status: 429}))
      await expect(played().rest.repos.getBranch(branch)).rejects.toMatchObject({status: 429})
      expect(requests).toHaveLength(6)
    })

    it.each(['RATE_LIMITED', 'RATE_LIMIT'])(
      'that GraphQL tells of with status 200, as %s, it is waited for until the reset',
      async type => {
        const {headers} = resetIn(40)
        const limited = {errors: [{type, message: 'API rate limit already exceeded for user ID 1.'}]}
        answers = [
          {status: 200, headers: {...headers, 'x-ratelimit-remaining': '4'}, body: limited},
          {status: 200, body: {data: {viewer: {login: 'x'}}}}
        ]
        await expect(played().graphql('query { viewer { login } }')).resolves.toEqual({viewer: {login: 'x'}})
        expect(time).toBe(Date.parse('2026-06-01') + 40_000)
      }
    )

    it('an error of GraphQL that took the last point is an answer, and not waited for', async () => {
      const body = {data: {node: null}, errors: [{type: 'NOT_FOUND', path: ['node'], message: 'Could not resolve to a node'}]}
      answers = [{...resetIn(40, 200), body}]
      await expect(played().graphql('query { node(id: "x") { id } }')).rejects.toMatchObject({errors: [{type: 'NOT_FOUND'}]})
      expect(time).toBe(Date.parse('2026-06-01'))
    })
  })

  it('stops when the run is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'))
    await expect(createGitHubClient('t', 'x', {signal}).rest.repos.getBranch(branch)).rejects.toThrow('cancelled')
    expect(requests).toHaveLength(0)
  })
})

describe('waitAfter', () => {
  const NOW = Date.parse('2026-01-31T17:00:00Z')
  const failed = (status: number, after?: string) => ({status, response: {headers: after === undefined ? {} : {'retry-after': after}}})
  const usedUp = (status: number, seconds: number, remaining = '0') => {
    const reset = String(NOW / 1_000 + seconds)
    return {status, response: {headers: {'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset}}}
  }

  it.each([
    [failed(503), 'GET', 10],
    [failed(503, '2'), 'GET', 2_000],
    [failed(503), 'DELETE', 10],
    [failed(503), 'POST', undefined],
    [failed(503), 'PATCH', undefined],
    [failed(503, '61'), 'GET', undefined],
    [failed(429), 'POST', 60_000],
    [failed(429, '61'), 'POST', undefined],
    [failed(403, '3'), 'POST', 3_000],
    [failed(403), 'GET', undefined],
    [usedUp(403, 300), 'POST', 300_000],
    [usedUp(429, 7), 'PATCH', 7_000],
    [usedUp(403, -5), 'GET', 10],
    [usedUp(403, 301), 'GET', undefined],
    [usedUp(403, 300, '1'), 'GET', undefined],
    [usedUp(404, 300), 'GET', undefined],
    [failed(422), 'GET', undefined],
    [new Error('boom'), 'GET', undefined],
    ['text', 'GET', undefined]
  ])('%j of a %s waits %p', (error, method, expected) => {
    expect(waitAfter(error, method, 10, NOW)).toBe(expected)
  })
})
