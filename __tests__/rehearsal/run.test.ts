import {describe, expect, test} from '@jest/globals'
import {actorOf, grantedTo, type Origin} from '../../rehearsal/run.ts'

const preset = {PLAN_KEY: 'a-key-for-tests', OP_CONNECT_TOKEN: 'a-token-for-tests'}
const kept = {TRIVY_DB_REPOSITORY: '127.0.0.1:5000/trivy-db:2', DEPLOY_PLATFORM: 'linux/amd64'}
const settings = {variables: {REGISTRY: '127.0.0.1:5000', ...kept}, secrets: preset}
const permissions = {contents: 'read', issues: 'write', packages: 'none'} as const
const origin = (more: Partial<Origin> = {}): Origin => ({event: 'pull_request', actor: 'author', isForks: false, preset, ...more})

describe('what a run is granted', () => {
  test.each(['push', 'pull_request', 'merge_group', 'schedule'] as const)('everything, on %s by somebody with write access', event => {
    expect(grantedTo(origin({event}), settings, permissions)).toEqual({settings, permissions})
  })

  test('reading, no secrets, and of the variables only those without which this machine could not scan or build, for a fork', () => {
    expect(grantedTo(origin({actor: 'stranger', isForks: true}), settings, permissions)).toEqual({
      settings: {variables: kept, secrets: {}},
      permissions: {contents: 'read', issues: 'read', packages: 'none'}
    })
  })

  test.each(['push', 'pull_request'] as const)(
    "12.3 Dependabot's secrets in place of the repository's, the variables, and what permissions: says, on %s by Dependabot",
    event => {
      const dependabots = origin({event, actor: 'dependabot[bot]'})
      expect(grantedTo(dependabots, settings, permissions)).toEqual({settings: {...settings, secrets: {}}, permissions})
      // The command line gives them.
      const given = {...settings, secrets: {...preset, OP_CONNECT_TOKEN: 'one-of-dependabot', EXTRA: 'another-one'}}
      expect(grantedTo(dependabots, given, permissions).settings.secrets).toEqual({
        OP_CONNECT_TOKEN: 'one-of-dependabot',
        EXTRA: 'another-one'
      })
    }
  )

  test('everything, on an event for which Dependabot is nobody special', () => {
    expect(grantedTo(origin({event: 'merge_group', actor: 'dependabot[bot]'}), settings, permissions)).toEqual({settings, permissions})
  })
})

test('who starts a run', () => {
  expect([undefined, {number: 1}, {number: 1, forkOwner: 'stranger'}, {number: 1, isDependabots: true}].map(actorOf)).toEqual([
    'author',
    'author',
    'stranger',
    'dependabot[bot]'
  ])
})
