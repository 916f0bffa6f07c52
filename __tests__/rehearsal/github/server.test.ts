import http from 'node:http'
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {Octokit} from '@octokit/rest'
import {startGitHub, type GitHubPart} from '../../../rehearsal/parts/github/server.ts'

const HEAD = 'a'.repeat(40)
const NEXT = 'b'.repeat(40)
const repository = {owner: 'homelab', repo: 'bookshelf'}

let github: GitHubPart

beforeEach(async () => {
  github = await startGitHub({owner: 'homelab', name: 'bookshelf', branches: {main: HEAD, 'feature/shelves': NEXT}})
})

afterEach(() => github.stop())

const client = (permissions: Record<string, 'read' | 'write'>) =>
  new Octokit({baseUrl: github.url, auth: github.issueToken(permissions), log: quiet})

const quiet = {debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined}

const get = (path: string, headers: Record<string, string> = {authorization: `Bearer ${github.issueToken({contents: 'read'})}`}) =>
  fetch(`${github.url}${path}`, {headers})

describe('answers', () => {
  test('every operation answers Octokit from the state, within the contract', async () => {
    const octokit = client({contents: 'read'})
    const {data} = await octokit.repos.get(repository)
    expect(data).toMatchObject({full_name: 'homelab/bookshelf', default_branch: 'main', private: true})
    const branch = await octokit.repos.getBranch({...repository, branch: 'feature/shelves'})
    expect(branch.data.commit.sha).toBe(NEXT)
    const reference = await octokit.git.getRef({...repository, ref: 'heads/main'})
    expect(reference.data.object.sha).toBe(HEAD)
    const commit = await octokit.repos.getCommit({...repository, ref: 'heads/feature/shelves'})
    expect(commit.data.sha).toBe(NEXT)
    expect(github.violations()).toEqual([])
    expect(github.requests.map(request => request.operationId)).toEqual([
      'repos/get',
      'repos/get-branch',
      'git/get-ref',
      'repos/get-commit'
    ])
  })

  test('a branch that moved answers with its new head, and the old head as the parent', async () => {
    const octokit = client({contents: 'read'})
    github.setBranchHead('main', NEXT.replaceAll('b', 'c'))
    const {data} = await octokit.repos.getCommit({...repository, ref: 'main'})
    expect(data.sha).toBe('c'.repeat(40))
    expect(data.parents.map(parent => parent.sha)).toEqual([HEAD])
  })

  test('commits are compared by their history', async () => {
    const octokit = client({contents: 'read'})
    const [second, other] = ['c'.repeat(40), 'd'.repeat(40)]
    github.setBranchHead('main', second)
    github.setBranchHead('side', HEAD)
    github.setBranchHead('side', other)
    const compare = async (base: string, head: string) => {
      const {data} = await octokit.repos.compareCommitsWithBasehead({...repository, basehead: `${base}...${head}`, per_page: 1})
      return [data.status, data.ahead_by, data.behind_by]
    }
    expect(await compare(HEAD, second)).toEqual(['ahead', 1, 0])
    expect(await compare(second, HEAD)).toEqual(['behind', 0, 1])
    expect(await compare(second, second)).toEqual(['identical', 0, 0])
    expect(await compare('main', 'side')).toEqual(['diverged', 1, 1])
    await expect(compare(NEXT, second)).rejects.toMatchObject({status: 404, message: expect.stringContaining('No common ancestor')})
    await expect(compare('f'.repeat(40), second)).rejects.toMatchObject({status: 404})
    expect(github.violations()).toEqual([])
  })

  test.each([
    ['/repos/homelab/bookshelf/branches/none', 404, 'Branch not found'],
    ['/repos/homelab/bookshelf/git/ref/main', 404, 'Not Found'],
    ['/repos/homelab/bookshelf/git/ref/heads/none', 404, 'Not Found'],
    ['/repos/homelab/bookshelf/commits/none', 422, 'No commit found for SHA: none'],
    ['/repos/homelab/other', 404, 'Not Found'],
    ['/repos/other/bookshelf/branches/main', 404, 'Not Found']
  ])('%s fails as GitHub fails, within the contract', async (path, status, message) => {
    const answer = await get(path)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({message, documentation_url: expect.stringContaining('docs.github.com')})
    expect(github.violations()).toEqual([])
  })

  test('owner and name are not case-sensitive', async () => {
    expect((await get('/repos/HomeLab/Bookshelf')).status).toBe(200)
  })
})

describe('permissions', () => {
  test('a private repository does not show a branch to a token without contents: read', async () => {
    const refusal = await client({issues: 'write'})
      .repos.getBranch({...repository, branch: 'main'})
      .catch((error: unknown) => error)
    expect(refusal).toMatchObject({
      status: 403,
      response: {data: {message: 'Resource not accessible by integration'}, headers: {'x-accepted-github-permissions': 'contents=read'}}
    })
    // Being refused is no breach of the contract.
    expect(github.violations()).toEqual([])
  })

  test('metadata can always be read, and write includes read', async () => {
    expect((await client({}).repos.get(repository)).status).toBe(200)
    expect((await client({contents: 'write'}).repos.getBranch({...repository, branch: 'main'})).status).toBe(200)
  })

  test('a public repository can be read by any token', async () => {
    const open = await startGitHub({owner: 'homelab', name: 'bookshelf', branches: {main: HEAD}, isPrivate: false})
    try {
      const octokit = new Octokit({baseUrl: open.url, auth: open.issueToken({})})
      expect((await octokit.repos.getBranch({...repository, branch: 'main'})).status).toBe(200)
    } finally {
      await open.stop()
    }
  })

  test('a token that ended with its job is refused', async () => {
    const token = github.issueToken({contents: 'read'})
    github.revokeToken(token)
    const answer = await get('/repos/homelab/bookshelf', {authorization: `token ${token}`})
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({message: 'Bad credentials'})
  })
})

describe('the contract', () => {
  test.each([
    ['an unknown route', '/repos/homelab/bookshelf/nothing', 404, 'no operation of the description'],
    ['a route that is not kept here', '/user', 404, 'no operation of the description'],
    ['an unknown query parameter', '/repos/homelab/bookshelf/commits/main?perpage=5', 422, 'query: unknown parameter "perpage"'],
    ['a wrong query value', '/repos/homelab/bookshelf/commits/main?per_page=many', 422, 'query: /per_page must be integer']
  ])('%s is an error and a violation', async (_what, path, status, violation) => {
    expect((await get(path)).status).toBe(status)
    expect(github.violations()).toEqual([expect.stringContaining(violation)])
  })

  test('a known query parameter with a right value is fine', async () => {
    expect((await get('/repos/homelab/bookshelf/commits/main?per_page=5')).status).toBe(200)
    expect(github.violations()).toEqual([])
  })

  test('a request without a token is an error and a violation', async () => {
    expect((await get('/repos/homelab/bookshelf', {})).status).toBe(401)
    expect(github.violations()).toEqual([expect.stringContaining('"authorization" is missing')])
  })

  test('a body where none belongs, and one that is not JSON, are violations', async () => {
    const send = (body: string) =>
      new Promise<number>((resolve, reject) => {
        const headers = {authorization: `Bearer ${github.issueToken({})}`, 'user-agent': 'test', 'content-length': body.length}
        const request = http.request(`${github.url}/repos/homelab/bookshelf`, {method: 'GET', headers}, response => {
          response.resume().on('end', () => resolve(response.statusCode ?? 0))
        })
        request.on('error', reject).end(body)
      })
    expect(await send('{"extra":true}')).toBe(422)
    expect(await send('{"extra":')).toBe(422)
    expect(github.violations()).toEqual([expect.stringContaining('takes none'), expect.stringContaining('not JSON')])
  })

  test('the log of requests holds no token and no query value', async () => {
    const token = github.issueToken({contents: 'read'})
    await get('/repos/homelab/bookshelf?access_token=hunter2-hunter2', {authorization: `Bearer ${token}`})
    const log = JSON.stringify([github.requests, github.violations()])
    expect(log).not.toContain(token)
    expect(log).not.toContain('hunter2')
  })
})
