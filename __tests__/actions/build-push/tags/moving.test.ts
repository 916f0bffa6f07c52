import {describe, expect, it} from '@jest/globals'
import type {CommitOrder} from '../../../../actions/build-push/branch-head.ts'
import {decide, type Candidate, type Questions} from '../../../../actions/build-push/tags/moving.ts'

const [OWN, OTHER, HEAD] = ['1', '2', '3'].map(digit => digit.repeat(40)) as [string, string, string]
const rule = {tag: '1.2.3', prefix: '', suffix: '', scheme: 'semver'} as const
const onBranch: Candidate = {commit: OWN, on: 'branch', versions: [OWN], rule: undefined}
const onTag: Candidate = {commit: OWN, on: 'tag', versions: ['1.2.3'], rule}
const of = (revision?: string, version?: string) => ({
  revisions: revision === undefined ? [] : [revision],
  versions: version === undefined ? [] : [version]
})

interface Answers {
  /** Of our commit and the one that the tag names. */
  readonly order?: CommitOrder
  /** Of the branch's newest commit and ours. */
  readonly branch?: CommitOrder
  readonly head?: Awaited<ReturnType<Questions['askBranchHead']>>
  readonly published?: readonly string[] | string
}

async function verdict(candidate: Candidate, named: ReturnType<typeof of>, answers: Answers = {}, tag = 'latest', isOfBranch = false) {
  const never = () => Promise.reject(new Error('it was asked'))
  const {order, branch, head, published} = answers
  return decide({name: tag, isOfBranch}, candidate, named, {
    askOrder: ({commit}) => (commit === OWN ? (order === undefined ? never() : Promise.resolve(order)) : Promise.resolve(branch!)),
    askBranchHead: () => (head === undefined ? never() : Promise.resolve(head)),
    publishedTags: () => {
      if (published === undefined) return never()
      return Promise.resolve(
        typeof published === 'string' ? {state: 'unknown' as const, reason: published} : {state: 'known' as const, tags: published}
      )
    }
  })
}

const state = async (...given: Parameters<typeof verdict>) => (await verdict(...given)).state
const superseded = {state: 'superseded', by: HEAD} as const
const unknown = {state: 'unknown', reason: 'GitHub answered 500'} as const

describe('commits', () => {
  it('go forwards, and the same one is built anew', async () => {
    expect(await state(onBranch, of(OTHER), {order: {state: 'newer'}})).toBe('moves')
    expect(await state(onBranch, of(OWN))).toBe('moves')
  })

  it('never go backwards', async () => {
    expect(await verdict(onBranch, of(OTHER), {order: {state: 'older'}})).toEqual({
      state: 'older',
      reason: `it names commit ${OTHER}, whose history has this one in it`
    })
  })

  it.each<[string, Answers, string]>([
    ['the newest of the branch', {head: {state: 'head'}}, 'moves'],
    ['one that the branch still has', {head: superseded, branch: {state: 'newer'}}, 'moves'],
    ['one that was pushed away', {head: superseded, branch: {state: 'diverged'}}, 'older'],
    ['one of a history that nobody knows', {head: superseded, branch: {state: 'unrelated'}}, 'older'],
    ['one whose branch cannot be asked', {head: unknown}, 'unknown'],
    ['one that cannot be compared with it', {head: superseded, branch: unknown}, 'unknown']
  ])('stand side by side: %s', async (_, answers, expected) => {
    expect(await state(onBranch, of(OTHER), {order: {state: 'diverged'}, ...answers})).toBe(expected)
  })

  it('stand side by side, and no branch says which one counts', async () => {
    for (const on of ['tag', 'neither'] as const) {
      expect(await state({...onTag, on, versions: []}, of(OTHER), {order: {state: 'diverged'}})).toBe('undecided')
    }
  })

  it('cannot be told apart when GitHub cannot be asked', async () => {
    expect(await verdict(onBranch, of(OTHER), {order: unknown})).toEqual(unknown)
  })
})

describe('an image that does not say of which commit it is', () => {
  it.each<[string, Answers, string]>([
    ['the newest commit of the branch', {head: {state: 'head'}}, 'moves'],
    ['an older one', {head: superseded}, 'undecided'],
    ['one whose branch cannot be asked', {head: unknown}, 'unknown']
  ])('makes room for %s', async (_, answers, expected) => {
    expect(await state(onBranch, of(), answers)).toBe(expected)
    expect(await state(onBranch, of(OTHER), {order: {state: 'unrelated'}, ...answers})).toBe(expected)
    expect(await state(onBranch, {revisions: [OTHER, HEAD], versions: []}, answers)).toBe(expected)
  })

  it.each<[string, string, readonly string[] | string, string]>([
    ['1.2.3', 'latest', ['1.2.2', 'v1.2.3', 'latest', 'main'], 'moves'],
    ['1.2.3', 'latest', ['1.3.0'], 'older'],
    ['1.2.3', '1.2', ['1.3.0', '1.2.2'], 'moves'],
    ['1.2.3', '1.2', ['1.2.10'], 'older'],
    ['1.2.3', 'v1', ['1.3.0', '2.0.0'], 'older'],
    ['1.2.3', '1', ['2.0.0'], 'moves'],
    ['1.2.3', 'latest', ['2.0.0-rc.1', '2.0.0-alpine'], 'moves'],
    ['1.2.3-rc.1', 'next', ['1.2.3-rc.2'], 'older'],
    ['1.2.3', 'latest', 'the registry did not list the tags (404)', 'unknown']
  ])('on the Git tag %s: %s beside %j', async (version, tag, published, expected) => {
    expect(await state({...onTag, versions: [version]}, of(), {published}, tag)).toBe(expected)
  })

  it('makes room for no Git tag without a version', async () => {
    expect(await state({...onTag, versions: ['nightly']}, of())).toBe('undecided')
  })
})

describe('versions', () => {
  it.each([
    ['1.2.3', '1.2.2', 'moves'],
    ['1.2.3', 'v1.10.0', 'older'],
    ['1.2.3', '1.2.3-rc.1', 'moves'],
    ['1.2.3-rc.1', '1.2.3', 'older'],
    ['1.2.3-rc.10', '1.2.3-rc.9', 'moves'],
    ['app/v2.0.0', 'app/v1.9.9', 'moves'],
    ['2024.01.05', '2024.01.06', 'older'],
    ['v1.2.3+build.2', '1.2.4', 'older']
  ])('%s instead of %s', async (own, other, expected) => {
    expect(await state({...onTag, versions: [own], rule: undefined}, of(OTHER, other))).toBe(expected)
  })

  it.each([
    ['v1.2.3-1-g1a2b3c4', 'v1.2.3'],
    ['v1.2.3-10-g1a2b3c4', 'v1.2.3-9-g5d6e7f8'],
    ['v1.2.3', 'v1.2.2-9-g5d6e7f8-dirty']
  ])('as git describe has them leave it to the commits: %s instead of %s', async (own, other) => {
    const candidate = {...onBranch, versions: [own]}
    expect(await state(candidate, of(OTHER, other), {order: {state: 'newer'}})).toBe('moves')
    expect(await state(candidate, of(OTHER, other), {order: {state: 'older'}})).toBe('older')
  })

  it.each([
    ['1.2.3.post1', '1.2.3', 'moves'],
    ['1.2.3rc1', '1.2.3', 'older'],
    ['1.2.3.dev4', '1.2.3a1', 'older'],
    ['1.2', '1.1.9', 'moves'],
    ['1!1.0', '2.0', 'moves']
  ])('of PEP 440: %s instead of %s', async (own, other, expected) => {
    expect(await state({...onTag, versions: [own], rule: {...rule, scheme: 'pep440'}}, of(OTHER, other))).toBe(expected)
  })

  it('are compared without what their rules put around them', async () => {
    const alpine = {...onTag, versions: ['1.2.3-alpine'], rule: {...rule, suffix: '-alpine'}}
    expect(await state(alpine, of(OTHER, '1.2.3-rc.1-alpine'))).toBe('moves')
    expect(await state(alpine, of(OTHER, '1.2.4-alpine'))).toBe('older')
    expect(await state(alpine, of(), {published: ['1.2.2-alpine', '2.0.0']}, 'latest-alpine')).toBe('moves')
  })

  it('that are the same leave it to the commits, and so do those that only one of them has', async () => {
    expect(await state(onTag, of(OTHER, '1.2.3'), {order: {state: 'older'}})).toBe('older')
    expect(await state(onTag, of(OTHER, 'main'), {order: {state: 'newer'}})).toBe('moves')
  })

  it("do not count for a branch's own tag", async () => {
    const lower = {...onBranch, versions: ['1.2.3']}
    expect(await state(lower, of(OTHER, '2.0.0'), {order: {state: 'newer'}}, 'main', true)).toBe('moves')
    expect(await state(lower, of(OTHER, '2.0.0'), {order: {state: 'newer'}})).toBe('older')
  })
})
