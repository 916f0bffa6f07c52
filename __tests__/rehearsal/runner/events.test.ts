import {describe, expect, test} from '@jest/globals'
import {git, jobsOf, logOf, requestFor, run, writeFiles, type Scenario} from './support.ts'
import {checkWorkflow} from '../../../rehearsal/runner/index.ts'

const JOBS = `\njobs:\n  a: {runs-on: x, steps: [{run: 'true'}]}`

async function starts(on: string, github: Scenario['github'], adjust?: (repository: string) => Scenario['github']): Promise<string> {
  const request = requestFor({workflow: `on: ${on}${JOBS}`, github: github ?? {}, git: adjust !== undefined})
  const facts = {...request.github, ...adjust?.(request.repository)}
  return checkWorkflow({...request, github: facts}).then(
    () => 'yes',
    (error: unknown) => (error as Error).message
  )
}

const tag = {ref: 'refs/tags/v1', ref_name: 'v1', ref_type: 'tag' as const}
const pull = {event_name: 'pull_request', ref: 'refs/pull/7/merge', base_ref: 'main', head_ref: 'feature', event: {action: 'opened'}}

describe('whether an event starts a workflow', () => {
  test.each<[string, Scenario['github'], string]>([
    ['push', {}, 'yes'],
    ['[pull_request, push]', {}, 'yes'],
    ['pull_request', {}, 'is not started by "push"'],
    ['{push: {branches: [main, "release/**"]}}', {}, 'yes'],
    ['{push: {branches: [other]}}', {}, '"branches" filter does not let "main" through'],
    ['{push: {branches-ignore: [ma*]}}', {}, '"branches-ignore" filter'],
    ['{push: {tags: ["v*"]}}', {}, '"tags" filter does not let the branch "main" through'],
    ['{push: {tags: ["v*"]}}', tag, 'yes'],
    ['{push: {branches: ["**"]}}', tag, '"branches" filter does not let the tag "v1" through'],
    ['push', tag, 'yes'],
    ['{push: {tags-ignore: [v1]}}', tag, '"tags-ignore" filter'],
    ['pull_request', pull, 'yes'],
    ['pull_request', {...pull, event: {action: 'closed'}}, '"types" filter does not let "closed" through'],
    ['{pull_request: {types: [closed]}}', {...pull, event: {action: 'closed'}}, 'yes'],
    ['{pull_request: {branches: [main]}}', pull, 'yes'],
    ['{pull_request: {branches: [feature]}}', pull, '"branches" filter does not let "main" through'],
    [
      '{workflow_run: {workflows: [CI], types: [completed]}}',
      {event_name: 'workflow_run', event: {action: 'completed', workflow_run: {name: 'CI', head_branch: 'x'}}},
      'yes'
    ],
    ['{workflow_run: {workflows: [CI]}}', {event_name: 'workflow_run', event: {workflow_run: {name: 'Other'}}}, '"workflows" filter'],
    ['{schedule: [{cron: "0 4 * * *"}]}', {event_name: 'schedule'}, 'yes']
  ])('on: %s with %j', async (on, github, expected) => {
    expect(await starts(on, github)).toContain(expected)
  })

  test('paths filters look at the files of the commits', async () => {
    const change = (repository: string) => {
      const before = git(repository, 'rev-parse', 'HEAD')
      writeFiles(repository, {'src/app.ts': '', 'docs/read.md': ''})
      git(repository, 'add', '--all')
      git(repository, 'commit', '--quiet', '--message', 'Second')
      return {sha: git(repository, 'rev-parse', 'HEAD'), event: {before}}
    }
    const asPull = (repository: string) => {
      const {sha, event} = change(repository)
      return {...pull, event: {action: 'opened', pull_request: {base: {sha: event.before}, head: {sha}}}}
    }
    expect(await starts('{push: {paths: ["src/**"]}}', {}, change)).toBe('yes')
    expect(await starts('{push: {paths: ["lib/**"]}}', {}, change)).toContain('"paths" filter does not let the changed files through')
    expect(await starts('{push: {paths-ignore: ["docs/**"]}}', {}, change)).toBe('yes')
    expect(await starts('{push: {paths-ignore: ["**"]}}', {}, change)).toContain('"paths-ignore" filter')
    expect(await starts('{pull_request: {paths: ["src/*.ts", "!src/app.ts"]}}', {}, asPull)).toContain('"paths" filter')
    expect(await starts('{pull_request: {paths: [docs/read.md]}}', {}, asPull)).toBe('yes')
    expect(await starts('{push: {paths: ["src/**"]}}', {event: {before: 'f'.repeat(40)}}, () => ({}))).toContain(
      'is not known which files this push changes'
    )
  })

  test('the first push of a repository changes every file that it has', async () => {
    const first = (repository: string) => ({sha: git(repository, 'rev-parse', 'HEAD'), event: {before: '0'.repeat(40)}})
    expect(await starts('{push: {paths: [".github/**"]}}', {}, first)).toBe('yes')
    expect(await starts('{push: {paths: ["src/**"]}}', {}, first)).toContain('"paths" filter does not let the changed files through')
  })
})

describe('inputs of workflow_dispatch', () => {
  const workflow = `on:
  workflow_dispatch:
    inputs:
      word: {required: true}
      flag: {type: boolean}
      count: {type: number, default: 2}
      where: {type: choice, options: [staging, production]}
      place: {type: environment, default: home}
jobs:
  a:
    runs-on: x
    steps:
      - run: echo '\${{ toJSON(inputs) }}'
      - run: echo '\${{ toJSON(github.event.inputs) }}'
      - {if: inputs.flag, run: 'true', name: Flagged}`
  const dispatch = (inputs: Record<string, string>) => run({workflow, github: {event_name: 'workflow_dispatch'}, request: {inputs}})

  test('are converted by their type, and given as texts in the event', async () => {
    const result = await dispatch({WORD: 'hi', flag: 'true', where: 'production'})
    expect(logOf(result)).toContain('{\n  "word": "hi",\n  "flag": true,\n  "count": 2,\n  "where": "production",\n  "place": "home"\n}')
    expect(logOf(result)).toContain(
      '{\n  "word": "hi",\n  "flag": "true",\n  "count": "2",\n  "where": "production",\n  "place": "home"\n}'
    )
    expect(jobsOf(result)).toEqual(['a: success'])
    expect(result.jobs[0]?.steps[2]).toMatchObject({name: 'Flagged', conclusion: 'success'})
  })

  test.each([
    [{}, "Required input 'word' not provided."],
    [{word: 'x', other: 'y'}, 'has no workflow_dispatch input "other"'],
    [{word: 'x', flag: 'maybe'}, `Input 'flag' is a boolean; "maybe" is neither true nor false.`],
    [{word: 'x', count: 'many'}, `Input 'count' is a number; "many" is not.`],
    [{word: 'x', where: 'mars'}, "Provided value 'mars' for input 'where' not in the list of allowed values."]
  ])('%j is refused', async (inputs, expected) => {
    await expect(dispatch(inputs as Record<string, string>)).rejects.toThrow(expected)
  })

  test('make no sense for another event', async () => {
    await expect(run({workflow: `on: push${JOBS}`, request: {inputs: {word: 'x'}}})).rejects.toThrow(
      'Input "word" was given, but a "push" has no inputs.'
    )
  })
})

test('a schedule says which line of the file was due', async () => {
  const jobs = "\njobs:\n  a: {runs-on: x, steps: [{run: 'echo due at ${{ github.event.schedule }}, by ${{ github.event.workflow }}'}]}"
  const workflow = `on:\n  schedule:\n    - cron: "0 4 * * *"\n    - cron: "0 5 * * *"${jobs}`
  const result = await run({workflow, github: {event_name: 'schedule', event: {repository: {}}}})
  expect(logOf(result)).toContain('due at 0 4 * * *, by .github/workflows/main.yml')
})
