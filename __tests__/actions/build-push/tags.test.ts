import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {planOtherTags, planTags, selectTags} from '../../../actions/build-push/tags.ts'
import {isTag} from '../../../lib/registry/reference.ts'
import {anyCharacter} from '../../support/any-character.ts'
import {COMMIT, namingContext, settings} from './context.ts'

const own = `sha-${COMMIT}`

describe('planTags', () => {
  it('sets the commit first, then the branch and latest on the default branch', () => {
    expect(planTags(settings([]), namingContext())).toMatchObject({
      immutable: [own],
      releases: [],
      moving: ['main', 'latest'],
      ofBranch: ['main'],
      version: undefined
    })
  })

  it('sets no latest on another branch, nor when the default branch is not known', () => {
    expect(planTags(settings([]), namingContext({ref: 'refs/heads/feature/Log in'}))).toMatchObject({
      immutable: [own],
      releases: [],
      moving: ['feature-Log-in']
    })
    expect(planTags(settings([]), namingContext({defaultBranch: undefined}))).toMatchObject({
      immutable: [own],
      releases: [],
      moving: ['main']
    })
  })

  it('takes the full version of a Git tag for immutable, and no other Git tag', () => {
    expect(planTags(settings([]), namingContext({ref: 'refs/tags/v1.2.3'}))).toMatchObject({
      immutable: [own, 'v1.2.3'],
      releases: [],
      moving: []
    })
    for (const tag of ['nightly', 'v1', '1.2']) {
      expect(planTags(settings([]), namingContext({ref: `refs/tags/${tag}`}))).toMatchObject({
        immutable: [own],
        releases: [],
        moving: [tag]
      })
    }
  })

  it.each([
    ['v1.2.3', ['1.2.3', 'v1.2.3'], ['1', '1.2', 'v1', 'latest', 'stable', 'v1.2.3-alpine']],
    ['1.2.3-rc.1', ['1.2.3-rc.1', 'v1.2.3-rc.1'], ['1.2-rc.1', 'latest']],
    ['app/v2.0.0', ['app-v2.0.0', '2.0.0'], ['app-v2', 'app', 'latest']],
    ['v1.2.3+build.5', ['v1.2.3-build.5', '1.2.3-build.5'], ['v1.2']]
  ])('on the Git tag %s', (gitTag, immutable, others) => {
    const plan = planTags(settings([...others, ...immutable]), namingContext({ref: `refs/tags/${gitTag}`}))
    expect(plan.immutable).toEqual(immutable)
    expect(new Set([...plan.releases, ...plan.moving])).toEqual(new Set(others))
  })

  it('treats a branch named like a release or a commit as moving', () => {
    expect(planTags(settings([]), namingContext({ref: 'refs/heads/1.2.3'})).moving).toEqual(['1.2.3'])
    expect(planTags(settings([]), namingContext({ref: 'refs/heads/0123456'})).moving).toEqual(['0123456'])
  })

  it("replaces the defaults by the user's list, and sorts it into immutable and moving", () => {
    const given = ['latest', '2.0.1', `app-${COMMIT.slice(0, 7)}`, 'v2', 'v2.0.1-rc.1', 'abcdef0', 'stable']
    expect(planTags(settings(given), namingContext())).toMatchObject({
      immutable: [`app-${COMMIT.slice(0, 7)}`],
      // Nobody knows here whether the next run names them too, so they wait; but they are no question of the branch's newest commit.
      releases: ['2.0.1', 'v2.0.1-rc.1'],
      moving: ['latest', 'v2', 'abcdef0', 'stable']
    })
  })

  it('fails without a commit, unless the tags are given', () => {
    expect(() => planTags(settings([]), namingContext({commit: ''}))).toThrow(/GITHUB_SHA/)
    expect(planTags(settings(['x']), namingContext({commit: ''}))).toMatchObject({immutable: [], releases: [], moving: ['x']})
  })

  it('is cut into what never moves and the rest, with nothing lost and nothing twice', () => {
    const plan = planTags(settings(['latest', '2.0.1', own]), namingContext())
    expect(selectTags(plan, 'all')).toEqual({plan, left: 0})
    expect(selectTags(plan, 'immutable')).toMatchObject({plan: {immutable: [own], releases: [], moving: []}, left: 2})
    expect(selectTags(plan, 'moving')).toMatchObject({plan: {immutable: [], releases: ['2.0.1'], moving: ['latest']}, left: 0})
  })

  it('gives valid, different tags for any branch or says that it cannot', () => {
    fc.assert(
      fc.property(fc.constantFrom('heads', 'tags'), fc.string({unit: anyCharacter, minLength: 1}), (kind, name) => {
        try {
          const {immutable, moving} = planTags(settings([]), namingContext({ref: `refs/${kind}/${name}`}))
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

describe('planOtherTags', () => {
  const other = 'd'.repeat(40)
  const plan = (
    given: readonly string[],
    changes: Parameters<typeof namingContext>[0] = {},
    gitTags: readonly string[] = [],
    allowsOlder = false
  ) => {
    const run = namingContext(changes)
    return planOtherTags(settings(given), run, {...run, commit: other, ref: ''}, gitTags, allowsOlder)
  }
  const none = {releases: [], moving: []}

  it("sets the built commit's tag, and leaves alone all that the run would set besides", () => {
    expect(plan([])).toMatchObject({...none, immutable: [`sha-${other}`], others: ['main', 'latest']})
    expect(plan([], {ref: 'refs/tags/v1.2.3'})).toMatchObject({...none, immutable: [`sha-${other}`], others: ['v1.2.3']})
  })

  it('sets of a list what names the built commit or the full version of one of its Git tags', () => {
    const given = [`sha-${other}`, 'ddddddd', own, 'v1.2.3', '1.2.3', '1.2', '2.0.0', 'latest', 'main']
    expect(plan(given, {}, ['v1.2.3', 'nightly'])).toMatchObject({
      ...none,
      immutable: [`sha-${other}`, 'ddddddd', 'v1.2.3', '1.2.3'],
      others: [own, '1.2', '2.0.0', 'latest', 'main']
    })
  })

  it('moves to it only what moves, and only when the user says so', () => {
    const given = [`sha-${other}`, own, '1.2.3', '1.2', 'latest', 'main']
    const allowed = {immutable: [`sha-${other}`], moving: ['1.2', 'latest', 'main'], others: [own, '1.2.3'], ofBranch: ['main']}
    expect(plan(given, {}, [], true)).toMatchObject(allowed)
    expect(plan([], {}, [], true)).toMatchObject({immutable: [`sha-${other}`], moving: ['main', 'latest'], others: []})
    expect(plan([], {ref: 'refs/tags/v2.0.0'}, [], true)).toMatchObject({moving: [], others: ['v2.0.0']})
  })

  it('takes rules about the built commit', () => {
    const rules = ['type=sha', 'type=sha,format=long,prefix=', 'type=ref,event=branch', 'type=raw,value=latest']
    expect(plan(rules)).toMatchObject({...none, immutable: ['sha-ddddddd', other], others: ['main', 'latest']})
  })

  it('leaves nothing to a later step', () => {
    for (const set of ['all', 'immutable', 'moving'] as const) expect(selectTags(plan([]), set).left).toBe(0)
  })
})
