import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {readRunContext} from '../../../actions/build-push/run-context.ts'
import {planTags} from '../../../actions/build-push/tags.ts'
import {isTag} from '../../../lib/registry/reference.ts'
import {COMMIT, runContext} from './context.ts'
import {anyCharacter} from '../../support/any-character.ts'

const own = `sha-${COMMIT}`

describe('planTags', () => {
  it('sets the commit first, then the branch and latest on the default branch', () => {
    expect(planTags([], runContext())).toEqual({immutable: [own], moving: ['main', 'latest']})
  })

  it('sets no latest on another branch, nor when the default branch is not known', () => {
    expect(planTags([], runContext({ref: 'refs/heads/feature/Log in'}))).toEqual({immutable: [own], moving: ['feature-Log-in']})
    expect(planTags([], runContext({defaultBranch: undefined}))).toEqual({immutable: [own], moving: ['main']})
  })

  it('moves nothing on a Git tag', () => {
    expect(planTags([], runContext({ref: 'refs/tags/v1.2.3'}))).toEqual({immutable: [own, 'v1.2.3'], moving: []})
    expect(planTags([], runContext({ref: 'refs/tags/nightly'}))).toEqual({immutable: [own, 'nightly'], moving: []})
  })

  it('treats a branch named like a release or a commit as moving', () => {
    expect(planTags([], runContext({ref: 'refs/heads/1.2.3'})).moving).toEqual(['1.2.3'])
    expect(planTags([], runContext({ref: 'refs/heads/0123456'})).moving).toEqual(['0123456'])
  })

  it("replaces the defaults by the user's list, and sorts it into immutable and moving", () => {
    const given = ['latest', '2.0.1', `app-${COMMIT.slice(0, 7)}`, 'v2', 'v2.0.1-rc.1', 'abcdef0', 'stable']
    expect(planTags(given, runContext())).toEqual({
      immutable: ['2.0.1', `app-${COMMIT.slice(0, 7)}`, 'v2.0.1-rc.1'],
      moving: ['latest', 'v2', 'abcdef0', 'stable']
    })
  })

  it('fails without a commit, unless the tags are given', () => {
    expect(() => planTags([], runContext({commit: ''}))).toThrow(/GITHUB_SHA/)
    expect(planTags(['x'], runContext({commit: ''}))).toEqual({immutable: [], moving: ['x']})
  })

  it('gives valid, different tags for any branch or says that it cannot', () => {
    fc.assert(
      fc.property(fc.constantFrom('heads', 'tags'), fc.string({unit: anyCharacter, minLength: 1}), (kind, name) => {
        try {
          const {immutable, moving} = planTags([], runContext({ref: `refs/${kind}/${name}`}))
          const all = [...immutable, ...moving]
          expect(all.every(isTag)).toBe(true)
          expect(new Set(all).size).toBe(all.length)
        } catch (error) {
          expect((error as Error).message).toMatch(/can stand in a tag/)
        }
      })
    )
  })
})

describe('readRunContext', () => {
  const environment = {GITHUB_SHA: COMMIT, GITHUB_REF: 'refs/heads/main', GITHUB_REPOSITORY: 'Team/App'}

  it.each([
    ['push', {}, false],
    ['workflow_dispatch', {}, false],
    ['pull_request', {}, true],
    ['pull_request_target', {}, true],
    ['workflow_run', {workflow_run: {event: 'pull_request'}}, true],
    ['workflow_run', {workflow_run: {event: 'push'}}, false]
  ])('sees whether %s %j is a pull request', (event, payload, expected) => {
    expect(readRunContext({...environment, GITHUB_EVENT_NAME: event}, payload).isPullRequest).toBe(expected)
  })

  it('takes the ref of a pull request as one too', () => {
    expect(readRunContext({...environment, GITHUB_REF: 'refs/pull/7/merge', GITHUB_EVENT_NAME: 'x'}, {}).isPullRequest).toBe(true)
  })

  it('reads the default branch, and none from a strange payload', () => {
    expect(readRunContext(environment, {repository: {default_branch: 'trunk'}}).defaultBranch).toBe('trunk')
    for (const payload of [undefined, null, 7, [], {repository: 'x'}, {repository: {default_branch: ''}}]) {
      expect(readRunContext(environment, payload).defaultBranch).toBeUndefined()
    }
  })
})
