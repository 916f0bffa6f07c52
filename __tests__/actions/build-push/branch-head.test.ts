import {describe, expect, it} from '@jest/globals'
import {askBranchHead, askCommitDate, askOrder} from '../../../actions/build-push/branch-head.ts'
import {AnsweringGitHub} from './answering-github.ts'
import {COMMIT, buildContext} from './context.ts'

const github = new AnsweringGitHub({commit: {sha: COMMIT}})

const ask = (changes = {}, token = 'a-token') =>
  askBranchHead(buildContext(changes), token, {info: () => undefined, signal: new AbortController().signal})

describe('askBranchHead', () => {
  it('knows the newest commit', async () => {
    expect(await ask({ref: 'refs/heads/feature/x'})).toEqual({state: 'head'})
    expect(github.paths).toEqual(['/repos/Team/App/branches/feature%2Fx'])
    const head = 'f'.repeat(40)
    github.body = {commit: {sha: head}}
    expect(await ask()).toEqual({state: 'superseded', by: head})
  })

  it.each([
    [404, /contents: read/],
    [401, /check ..github-token/],
    [403, /check ..github-token/]
  ])('cannot tell from a %d', async (code, reason) => {
    github.status = code
    const answer = await ask()
    expect(answer.state).toBe('unknown')
    expect(JSON.stringify(answer)).toMatch(reason)
  })

  it.each([undefined, '', null, 7])('cannot tell from an answer whose commit is %j', async sha => {
    github.body = {commit: {sha}}
    expect(await ask()).toEqual({state: 'unknown', reason: "GitHub did not say the branch's newest commit"})
  })

  it('cannot tell while the requests of the hour are used up for long', async () => {
    github.status = 403
    github.headers = {'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.ceil(Date.now() / 1_000) + 3_000)}
    expect(await ask()).toEqual({state: 'unknown', reason: "GitHub's rate limit is used up"})
    expect(github.paths).toHaveLength(1)
  })

  it('cannot tell without a token or a branch', async () => {
    const stranger = await ask({}, '')
    expect(stranger.state).toBe('unknown')
    expect(JSON.stringify(stranger)).toContain('no GitHub token')
    expect(await ask({ref: 'refs/tags/v1'})).toMatchObject({state: 'unknown'})
    expect(github.paths).toEqual([])
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
    github.body = {status: said}
    expect((await order()).state).toBe(expected)
    expect(github.paths).toEqual([`/repos/Team/App/compare/${'f'.repeat(40)}...${COMMIT}?per_page=1`])
  })

  it('of a commit that the repository does not have, as far as the token shows it', async () => {
    github.missing = ['/repos/Team/App/compare/']
    expect(await order()).toEqual({state: 'unrelated'})
    expect(github.paths[1]).toBe(`/repos/Team/App/commits/${COMMIT}?per_page=1`)
  })

  it.each([
    [404, 'GitHub answered 404: a commit is gone, or the token lacks "contents: read"'],
    [403, 'GitHub answered 403: check "github-token" and its "contents: read"']
  ])('cannot tell from a %d for everything, as a token gets that may not read a private repository', async (code, reason) => {
    github.status = code
    expect(await order()).toEqual({state: 'unknown', reason})
  })
})

describe('askCommitDate', () => {
  it('gives the moment, and none that it was not told', async () => {
    const date = () => askCommitDate(buildContext(), COMMIT, 'a-token', options)
    github.body = {commit: {committer: {date: '2022-04-19T09:27:24Z'}}}
    expect(await date()).toEqual(new Date('2022-04-19T09:27:24Z'))
    github.body = {commit: {committer: null}}
    expect(await date()).toBeUndefined()
    github.status = 404
    expect(await date()).toBeUndefined()
  })
})
