import {describe, expect, it} from '@jest/globals'
import {askDefaultBranch, withDefaultBranch} from '../../../actions/build-push/default-branch.ts'
import {AnsweringGitHub} from './answering-github.ts'
import {buildContext} from './context.ts'

const github = new AnsweringGitHub({default_branch: 'trunk'})

const ask = (token = 'a-token') => askDefaultBranch(buildContext(), token, {info: () => undefined, signal: new AbortController().signal})

describe('askDefaultBranch', () => {
  it('asks for the repository', async () => {
    expect(await ask()).toEqual({state: 'known', branch: 'trunk'})
    expect(github.paths).toEqual(['/repos/Team/App'])
  })

  it.each([
    [404, {}, /the repository is gone, or the token lacks/],
    [403, {}, /GitHub answered 403/],
    [200, {}, /GitHub did not say it/],
    [200, {default_branch: null}, /GitHub did not say it/]
  ])('cannot tell from %d %j', async (status, body, reason) => {
    Object.assign(github, {status, body})
    expect(await ask()).toEqual({state: 'unknown', reason: expect.stringMatching(reason)})
  })

  it('cannot tell without a token', async () => {
    expect(await ask('')).toMatchObject({state: 'unknown'})
    expect(github.paths).toEqual([])
  })
})

describe('withDefaultBranch', () => {
  const unasked = () => Promise.reject(new Error('it was asked'))
  const context = buildContext({defaultBranch: undefined})

  it('asks only where a tag of a branch depends on it', async () => {
    expect(await withDefaultBranch(true, buildContext(), unasked)).toEqual(buildContext())
    expect(await withDefaultBranch(false, context, unasked)).toBe(context)
    const onTag = buildContext({defaultBranch: undefined, ref: 'refs/tags/v1'})
    expect(await withDefaultBranch(true, onTag, unasked)).toBe(onTag)
    expect(await withDefaultBranch(true, context, () => Promise.resolve({state: 'known', branch: 'main'}))).toEqual(buildContext())
  })

  it('guesses nothing', async () => {
    const unknown = () => Promise.resolve({state: 'unknown', reason: 'GitHub answered 403'} as const)
    await expect(withDefaultBranch(true, context, unknown)).rejects.toMatchObject({
      message: expect.stringMatching(/whether main is the default branch.*GitHub answered 403\.$/),
      fix: expect.stringMatching(/"contents: read", or set the input "tags"/)
    })
  })
})
