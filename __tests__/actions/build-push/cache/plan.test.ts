import {describe, expect, test} from '@jest/globals'
import {planCache, scopeOf} from '../../../../actions/build-push/cache/plan.ts'
import {formatCache} from '../../../../actions/build-push/cache/attributes.ts'
import {readBuildPushInputs} from '../../../../actions/build-push/inputs.ts'

const HOSTED = {
  RUNNER_ENVIRONMENT: 'github-hosted',
  RUNNER_TOOL_CACHE: '/opt/hostedtoolcache',
  GITHUB_REPOSITORY: 'Team/App',
  ACTIONS_RUNTIME_TOKEN: 'token',
  ACTIONS_RESULTS_URL: 'https://results.example.com/',
  ACTIONS_CACHE_SERVICE_V2: 'True'
}
const OWN = {...HOSTED, RUNNER_ENVIRONMENT: 'self-hosted', RUNNER_TOOL_CACHE: '/runner/_tool'}
const PROPOSAL = 'the event is pull_request'

const inputsOf = (values: Record<string, string> = {}) => {
  const given: Record<string, string> = {image: 'registry.example.com/team/app', ...values}
  return readBuildPushInputs(name => given[name] ?? '')
}
const plan = (values: Record<string, string>, environment: Record<string, string>, proposal?: string) =>
  planCache(inputsOf(values), {environment, proposal})

describe('which cache', () => {
  test.each([
    ['auto', HOSTED, 'gha'],
    ['auto', OWN, 'local'],
    ['auto', {...OWN, RUNNER_ENVIRONMENT: ''}, 'local'],
    ['gha', OWN, 'gha'],
    ['local', HOSTED, 'local'],
    ['none', HOSTED, 'none'],
    ['none', OWN, 'none']
  ])('%s: %#', (cache, environment, kind) => {
    expect(plan({cache}, environment)).toMatchObject({own: {kind}, remarks: []})
  })

  test('caches that are named stand alone under auto, and beside another one that is named', () => {
    const named = {'cache-from': 'example.com/app:cache', 'cache-to': 'type=registry,ref=example.com/app:cache,mode=max'}
    expect(plan(named, HOSTED)).toMatchObject({own: {kind: 'none'}, from: [{type: 'registry'}], to: [{type: 'registry'}]})
    expect(plan({...named, cache: 'gha'}, HOSTED)).toMatchObject({own: {kind: 'gha'}, from: [{type: 'registry'}]})
  })

  test.each([
    ['no token', {...HOSTED, ACTIONS_RUNTIME_TOKEN: ''}, /no access to GitHub's cache service/],
    ['the first version of the service', {...HOSTED, ACTIONS_CACHE_SERVICE_V2: ''}, /no access to GitHub's cache service/],
    ['a run that may not use it', {...HOSTED, ACTIONS_CACHE_MODE: 'none'}, /ACTIONS_CACHE_MODE/],
    ['no tool cache', {...OWN, RUNNER_TOOL_CACHE: ''}, /RUNNER_TOOL_CACHE is not set/]
  ])('%s: none, and it is said', (_what, environment, remark) => {
    const planned = plan({}, environment)
    expect(planned.own).toEqual({kind: 'none'})
    expect(planned.remarks).toEqual([expect.stringMatching(remark)])
  })
})

describe('a proposal reads and never writes', () => {
  test.each([
    ['push', undefined, true],
    ['proposal', PROPOSAL, false]
  ])('%s', (_what, proposal, writes) => {
    expect(plan({}, HOSTED, proposal).own).toMatchObject({kind: 'gha', reads: true, writes})
    expect(plan({}, OWN, proposal).own).toMatchObject({kind: 'local', writes})
  })

  test('also not to a cache that the workflow names, which is said', () => {
    const named = {'cache-from': 'type=gha', 'cache-to': 'type=gha,mode=max'}
    expect(plan(named, HOSTED, PROPOSAL)).toMatchObject({from: [{type: 'gha'}], to: [], remarks: [expect.stringContaining('"cache-to"')]})
  })

  test.each([
    ['read', true, false],
    ['write-only', false, true],
    ['write', true, true]
  ])('ACTIONS_CACHE_MODE %s is kept to', (mode, reads, writes) => {
    expect(plan({}, {...HOSTED, ACTIONS_CACHE_MODE: mode}).own).toMatchObject({reads, writes})
  })

  test('a proposal whose run could write only has no cache', () => {
    expect(plan({}, {...HOSTED, ACTIONS_CACHE_MODE: 'write-only'}, PROPOSAL).own).toEqual({kind: 'none'})
  })
})

test('a cache that cannot be written fails no build, unless the workflow says so', () => {
  const to = 'type=registry,ref=a/b\ntype=inline\ntype=gha,ignore-error=false'
  expect(plan({'cache-to': to}, HOSTED).to.map(formatCache)).toEqual([
    'type=registry,ref=a/b,ignore-error=true',
    'type=inline',
    'type=gha,ignore-error=false'
  ])
})

describe('the scope', () => {
  const base = {platforms: 'linux/amd64\nlinux/arm64'}
  test.each([
    ['another image', {...base, image: 'registry.example.com/team/other'}],
    ['other platforms', {platforms: 'linux/amd64'}],
    ["the builder's own platform", {}],
    ['another stage', {...base, target: 'test'}],
    ['another Dockerfile', {...base, file: 'Dockerfile.alpine'}],
    ['another context', {...base, context: 'backend'}]
  ])('%s has another one', (_what, values) => {
    expect(scopeOf(inputsOf(values))).not.toBe(scopeOf(inputsOf(base)))
  })

  test('another registry has the same: the steps are', () => {
    expect(scopeOf(inputsOf({...base, image: 'other.example.com/team/app'}))).toBe(scopeOf(inputsOf(base)))
  })

  test('the order of platforms and the spelling of a path make none', () => {
    const scope = scopeOf(inputsOf({...base, file: './docker/../Dockerfile', context: './'}))
    expect(scopeOf(inputsOf({platforms: 'linux/arm64,linux/amd64', file: 'Dockerfile', context: './'}))).toBe(scope)
    expect(scope).toMatch(/^fairway-team-app-[0-9a-f]{16}$/)
  })

  test('on a runner of several repositories each has its own', () => {
    const scopes = ['Team/App', 'Team/Other', 'team/app'].map(name => {
      const {own} = plan({}, {...OWN, GITHUB_REPOSITORY: name})
      return own.kind === 'local' ? own.scope : ''
    })
    expect(scopes[0]).toBe(scopes[2])
    expect(scopes[0]).not.toBe(scopes[1])
  })
})
