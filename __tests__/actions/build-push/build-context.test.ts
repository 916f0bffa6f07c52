import {describe, expect, it} from '@jest/globals'
import {buildContextOf} from '../../../actions/build-push/build-context.ts'
import {readRunContext} from '../../../lib/action/run-context.ts'
import {COMMIT} from './context.ts'

describe('buildContextOf', () => {
  const environment = {GITHUB_EVENT_NAME: 'push', GITHUB_SHA: COMMIT, GITHUB_REF: 'refs/heads/main', GITHUB_REPOSITORY: 'Team/App'}
  const read = (changes: Record<string, string>, payload?: unknown) => buildContextOf(readRunContext({...environment, ...changes}), payload)

  it.each([
    ['push', {}, false],
    ['workflow_dispatch', {}, false],
    ['pull_request', {}, true],
    ['pull_request_target', {}, true],
    ['workflow_run', {workflow_run: {event: 'pull_request'}}, true],
    ['workflow_run', {workflow_run: {event: 'push', head_branch: 'main', head_repository: {full_name: 'Team/App'}}}, false],
    ['merge_group', {}, true]
  ])('sees whether %s %j is a proposal', (event, payload, expected) => {
    expect(read({GITHUB_EVENT_NAME: event}, payload).proposal !== undefined).toBe(expected)
  })

  it('takes the ref of a pull request as one too', () => {
    expect(read({GITHUB_REF: 'refs/pull/7/merge', GITHUB_EVENT_NAME: 'x'}, {}).proposal).toBe('it is about refs/pull/7/merge')
  })

  it('knows the commit, the repository and the default branch', () => {
    expect(read({GITHUB_SERVER_URL: 'https://github.example.com'}, {repository: {default_branch: 'trunk'}})).toMatchObject({
      commit: COMMIT,
      ref: 'refs/heads/main',
      repository: 'Team/App',
      serverUrl: 'https://github.example.com',
      proposal: undefined,
      defaultBranch: 'trunk'
    })
    expect(read({}).defaultBranch).toBeUndefined()
  })

  it('knows the default branch of events that are always on it', () => {
    const on = (event: string, payload: object = {}) =>
      read({GITHUB_EVENT_NAME: event, GITHUB_REF: 'refs/heads/trunk'}, payload).defaultBranch
    expect(on('schedule', {schedule: '0 3 * * *'})).toBe('trunk')
    expect(on('repository_dispatch', {client_payload: {}})).toBe('trunk')
    expect(on('schedule', {repository: {default_branch: 'main'}})).toBe('main')
    for (const event of ['push', 'workflow_dispatch', 'release']) expect(on(event)).toBeUndefined()
  })

  it('knows what the event says of the repository, the pull request and the commit', () => {
    const repository = {description: 'Books', html_url: 'https://github.example.com/Team/App', license: {spdx_id: 'MIT'}}
    const commits = [{id: COMMIT, timestamp: '2022-04-19T11:27:24+02:00'}]
    expect(read({}, {repository, commits})).toMatchObject({
      about: {description: 'Books', url: 'https://github.example.com/Team/App', license: 'MIT'},
      commitDate: new Date('2022-04-19T09:27:24Z')
    })
    const other = {
      repository: {description: null, license: {spdx_id: 'NOASSERTION'}},
      head_commit: {id: 'x', timestamp: '2022-04-19T11:27:24+02:00'}
    }
    expect(read({}, other)).toMatchObject({about: {description: '', url: '', license: ''}, commitDate: undefined})
    expect(read({}, {base_ref: 'refs/heads/main'}).baseBranch).toBe('main')
    expect(read({}, {pull_request: {number: 7, base: {ref: 'trunk'}}})).toMatchObject({baseBranch: 'trunk', pullRequest: 7})
  })
})
