import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'
import {
  branchOf,
  defaultBranchIn,
  gitTagOf,
  pullRequestIn,
  readEvent,
  readRunContext,
  repositoryOf,
  requireFolders
} from '../../../lib/action/run-context.ts'

const environment = {
  GITHUB_REPOSITORY: 'o/r',
  GITHUB_REPOSITORY_ID: '9',
  GITHUB_SERVER_URL: 'https://github.example.com',
  GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/ship.yml@refs/heads/main',
  GITHUB_RUN_ID: '5',
  GITHUB_RUN_NUMBER: '42',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_WORKFLOW: 'Ship it',
  GITHUB_JOB: 'deploy',
  GITHUB_SHA: 'c0ffee',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_EVENT_PATH: '/event.json',
  GITHUB_ACTOR: 'Author',
  GITHUB_ACTOR_ID: '4',
  GITHUB_WORKSPACE: '/work',
  RUNNER_TEMP: '/temp'
}

describe('readRunContext', () => {
  it('gives what the runner says', () => {
    expect(readRunContext(environment)).toEqual({
      repository: 'o/r',
      repositoryId: '9',
      serverUrl: 'https://github.example.com',
      runUrl: 'https://github.example.com/o/r/actions/runs/5',
      runId: '5',
      runNumber: 42,
      attempt: 2,
      workflow: 'Ship it',
      workflowFile: '.github/workflows/ship.yml',
      job: 'deploy',
      commit: 'c0ffee',
      ref: 'refs/heads/main',
      event: 'push',
      eventPath: '/event.json',
      actor: 'Author',
      initiators: [{login: 'Author', id: 4}],
      workspace: '/work',
      temporaryFolder: '/temp'
    })
  })

  it.each([
    ['o/r/.github/workflows/a@b.yml@refs/heads/x@y', '.github/workflows/a@b.yml'],
    ['o/r/.github/workflows/ship.yml@c0ffee', '.github/workflows/ship.yml'],
    ['other/one/.github/workflows/ship.yml@refs/tags/v1', 'other/one/.github/workflows/ship.yml'],
    ['', '']
  ])('reads the workflow file of %j', (reference, file) => {
    expect(readRunContext({...environment, GITHUB_WORKFLOW_REF: reference}).workflowFile).toBe(file)
  })

  it.each([
    [{GITHUB_TRIGGERING_ACTOR: 'Author'}, [{login: 'Author', id: 4}]],
    [
      {GITHUB_TRIGGERING_ACTOR: 'other'},
      [
        {login: 'Author', id: 4},
        {login: 'other', id: undefined}
      ]
    ],
    [{GITHUB_ACTOR_ID: ''}, [{login: 'Author', id: undefined}]],
    [{GITHUB_ACTOR_ID: '-4'}, [{login: 'Author', id: undefined}]],
    [{GITHUB_ACTOR: ''}, []]
  ])('names who started the run: %j', (changes, initiators) => {
    expect(readRunContext({...environment, ...changes}).initiators).toEqual(initiators)
  })

  it.each([{}, {GITHUB_WORKSPACE: '', RUNNER_TEMP: ''}])('%j is a run of which nothing is known', empty => {
    expect(readRunContext(empty)).toMatchObject({
      repository: '',
      commit: '',
      ref: '',
      event: '',
      attempt: 1,
      initiators: [],
      workspace: process.cwd(),
      temporaryFolder: undefined
    })
  })
})

describe('what a door cannot do without', () => {
  it('is a repository', () => {
    expect(repositoryOf(readRunContext(environment))).toEqual({owner: 'o', repo: 'r'})
    for (const repository of ['', 'o', 'o/', '/r']) {
      expect(() => repositoryOf({repository})).toThrow(ActionError)
      expect(() => repositoryOf({repository})).toThrow('GITHUB_REPOSITORY names no repository.')
    }
  })

  it('is two folders', () => {
    expect(requireFolders(environment)).toEqual({workspace: '/work', temporaryFolder: '/temp'})
    expect(() => requireFolders({...environment, GITHUB_WORKSPACE: ''})).toThrow('The variable GITHUB_WORKSPACE is not set.')
    expect(() => requireFolders({...environment, RUNNER_TEMP: undefined})).toThrow('The variable RUNNER_TEMP is not set.')
    expect(() => requireFolders({})).toThrow(ActionError)
  })
})

it.each([
  ['refs/heads/feature/Log in', 'feature/Log in', undefined],
  ['refs/tags/v1.2.3', undefined, 'v1.2.3'],
  ['refs/pull/7/merge', undefined, undefined],
  ['refs/heads/', undefined, undefined],
  ['', undefined, undefined]
])('%j is branch %j, Git tag %j', (ref, branch, tag) => {
  expect([branchOf({ref}), gitTagOf({ref})]).toEqual([branch, tag])
})

describe('the event', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fairway-context-'))
  })
  afterEach(() => rmSync(folder, {recursive: true}))

  it('is read from its file, and is nothing where the runner names none', async () => {
    const eventPath = join(folder, 'event.json')
    writeFileSync(eventPath, '{"number": 7}')
    expect(await readEvent({eventPath})).toEqual({number: 7})
    expect(await readEvent({eventPath: ''})).toBeUndefined()
  })

  it.each(['{', ''])('that is no JSON, or is not there, is an error (%j)', async text => {
    const eventPath = join(folder, 'event.json')
    if (text !== '') writeFileSync(eventPath, text)
    await expect(readEvent({eventPath})).rejects.toThrow(ActionError)
    await expect(readEvent({eventPath})).rejects.toThrow(/^The event in GITHUB_EVENT_PATH cannot be read \(.+\)\.$/)
  })

  it('names the default branch, or does not', () => {
    expect(defaultBranchIn({repository: {default_branch: 'trunk'}})).toBe('trunk')
    for (const event of [
      undefined,
      null,
      7,
      [],
      {repository: 'x'},
      {repository: {default_branch: ''}},
      {repository: {default_branch: 7}}
    ]) {
      expect(defaultBranchIn(event)).toBeUndefined()
    }
  })

  it.each<[string, unknown, number | undefined]>([
    ['pull_request', {number: 7, pull_request: {number: 7}}, 7],
    ['a comment on a pull request', {issue: {number: 7, pull_request: {url: 'x'}}}, 7],
    ['a comment on an issue', {issue: {number: 7}}, undefined],
    ['a push', {ref: 'refs/heads/main'}, undefined],
    ['a number that is none', {pull_request: {number: '7'}}, undefined],
    ['a number below 1', {pull_request: {number: 0}}, undefined],
    ['a list', [], undefined],
    ['nothing', undefined, undefined]
  ])('of %s is about a pull request, or not', (_what, event, expected) => {
    expect(pullRequestIn(event)).toBe(expected)
  })
})
