import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {planTags} from '../../../actions/build-push/tags.ts'
import {isTag} from '../../../lib/registry/reference.ts'
import {anyCharacter} from '../../support/any-character.ts'
import {COMMIT, buildContext} from './context.ts'

const own = `sha-${COMMIT}`

describe('planTags', () => {
  it('sets the commit first, then the branch and latest on the default branch', () => {
    expect(planTags([], buildContext())).toEqual({immutable: [own], moving: ['main', 'latest']})
  })

  it('sets no latest on another branch, nor when the default branch is not known', () => {
    expect(planTags([], buildContext({ref: 'refs/heads/feature/Log in'}))).toEqual({immutable: [own], moving: ['feature-Log-in']})
    expect(planTags([], buildContext({defaultBranch: undefined}))).toEqual({immutable: [own], moving: ['main']})
  })

  it('moves nothing on a Git tag', () => {
    expect(planTags([], buildContext({ref: 'refs/tags/v1.2.3'}))).toEqual({immutable: [own, 'v1.2.3'], moving: []})
    expect(planTags([], buildContext({ref: 'refs/tags/nightly'}))).toEqual({immutable: [own, 'nightly'], moving: []})
  })

  it('treats a branch named like a release or a commit as moving', () => {
    expect(planTags([], buildContext({ref: 'refs/heads/1.2.3'})).moving).toEqual(['1.2.3'])
    expect(planTags([], buildContext({ref: 'refs/heads/0123456'})).moving).toEqual(['0123456'])
  })

  it("replaces the defaults by the user's list, and sorts it into immutable and moving", () => {
    const given = ['latest', '2.0.1', `app-${COMMIT.slice(0, 7)}`, 'v2', 'v2.0.1-rc.1', 'abcdef0', 'stable']
    expect(planTags(given, buildContext())).toEqual({
      immutable: ['2.0.1', `app-${COMMIT.slice(0, 7)}`, 'v2.0.1-rc.1'],
      moving: ['latest', 'v2', 'abcdef0', 'stable']
    })
  })

  it('fails without a commit, unless the tags are given', () => {
    expect(() => planTags([], buildContext({commit: ''}))).toThrow(/GITHUB_SHA/)
    expect(planTags(['x'], buildContext({commit: ''}))).toEqual({immutable: [], moving: ['x']})
  })

  it('gives valid, different tags for any branch or says that it cannot', () => {
    fc.assert(
      fc.property(fc.constantFrom('heads', 'tags'), fc.string({unit: anyCharacter, minLength: 1}), (kind, name) => {
        try {
          const {immutable, moving} = planTags([], buildContext({ref: `refs/${kind}/${name}`}))
          const all = [...immutable, ...moving]
          expect(all.every(isTag)).toBe(true)
          expect(new Set(all).size).toBe(all.length)
        } catch (error) {
          expect((error as Error).message).toMatch(/has no character that a tag may have/)
        }
      })
    )
  })
})
