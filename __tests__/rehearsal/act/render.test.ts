import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from '@jest/globals'
import {parse} from 'yaml'
import {prepareCommand} from '../../../rehearsal/act/files.ts'
import {render, type Rendered} from '../../../rehearsal/act/render.ts'
import type {RunRequest} from '../../../rehearsal/runner/types.ts'
import {folderOf, git, repositoryOf, temporaryFolder} from '../runner/support.ts'

const CALLER = '.github/workflows/ship.yml'
const TOOLKIT = {
  '.github/workflows/ship.yml': `on: {workflow_call: {}}
jobs:
  build:
    runs-on: big-machine
    steps:
      - uses: actions/checkout@v6
      - uses: $/actions/build
`,
  'actions/build/action.yml': 'runs: {using: node24, main: ../../dist/build/index.js}\n',
  'actions/build/run.ts': 'not needed\n',
  'dist/build/index.js': '\n'
}

function requestFor(files: Record<string, string>, change: Partial<RunRequest> = {}): RunRequest {
  const repository = repositoryOf(files)
  return {
    repository,
    toolkit: folderOf(TOOLKIT),
    toolkitName: 'fairway/fairway',
    workflow: CALLER,
    github: {
      event_name: 'workflow_dispatch',
      event: {repository: {default_branch: 'trunk'}},
      repository: 'owner/app',
      repository_owner: 'owner',
      sha: git(repository, 'rev-parse', 'HEAD'),
      ref: 'refs/heads/main',
      ref_name: 'main',
      ref_type: 'branch',
      head_ref: '',
      base_ref: '',
      actor: 'author',
      triggering_actor: 'author',
      run_id: '7',
      run_number: '1',
      run_attempt: '1',
      server_url: 'https://github.com',
      api_url: 'http://127.0.0.1:1',
      graphql_url: 'http://127.0.0.1:1/graphql',
      token: 'ghs_a-token-for-tests'
    },
    inputs: {apply: 'true'},
    secrets: {KEY: 'line one\nline "two"'},
    variables: {REGISTRY: '127.0.0.1:5000'},
    environment: {PATH: '/usr/bin'},
    directory: temporaryFolder(),
    node: '/opt/node24/bin/node',
    signal: new AbortController().signal,
    ...change
  }
}

const caller = (ref: string) => `on: push
jobs:
  ship:
    uses: fairway/fairway/.github/workflows/ship.yml@${ref}
  test:
    runs-on: ubuntu-24.04
    steps:
      - uses: fairway/fairway/actions/build@${ref}
`

async function rendered(request: RunRequest): Promise<Rendered & {read(path: string): string}> {
  const made = await render(request, join(request.directory, 'act'))
  return {...made, read: path => readFileSync(path, 'utf8')}
}

test('the toolkit names itself as the caller names it, and brings what a job that says `uses:` needs', async () => {
  const made = await rendered(requestFor({[CALLER]: caller('v1')}))
  expect(made.read(join(made.toolkit, CALLER))).toContain('uses: fairway/fairway/actions/build@v1')
  expect(made.read(join(made.toolkit, CALLER))).toContain('uses: actions/checkout@v6')
  expect(existsSync(join(made.toolkit, 'dist/build/index.js'))).toBe(true)
  expect(existsSync(join(made.toolkit, 'actions/build/run.ts'))).toBe(false)
  expect(made.refs).toEqual(['v1'])
  expect(made.labels).toEqual(expect.arrayContaining(['ubuntu-24.04', 'big-machine']))
})

test('the caller is at the commit, knows where it is from, and gets one job more, which waits for all others', async () => {
  const request = requestFor({[CALLER]: caller('main'), 'app.py': 'pass\n'})
  const made = await rendered(request)
  expect(git(made.caller, 'rev-parse', 'HEAD')).toBe(request.github.sha)
  expect(git(made.caller, 'branch', '--show-current')).toBe('main')
  expect(git(made.caller, 'remote', 'get-url', 'origin')).toBe('https://github.com/owner/app')
  const {jobs} = parse(made.read(join(made.caller, CALLER))) as {jobs: Record<string, {needs?: string[]; if?: string}>}
  expect(Object.keys(jobs)).toEqual(['ship', 'test', 'fairway-report'])
  expect(jobs['fairway-report']).toMatchObject({needs: ['ship', 'test'], if: 'always()'})
})

test('the artifact actions are replaced by programs that carry files through a folder of the run', async () => {
  const pin = 'a'.repeat(40)
  const step = (action: string) => `      - uses: actions/${action}@${pin} # v9\n`
  const request = requestFor({[CALLER]: `${caller('v1')}${step('upload-artifact')}${step('download-artifact')}`})
  const {standIns} = await rendered(request)
  const folders = standIns.map(standIn => standIn.split(`@${pin}=`) as [string, string])
  expect(folders.map(([name]) => name)).toEqual(['actions/upload-artifact', 'actions/download-artifact'])
  const workspace = folderOf({'plan.sealed': 'sealed'})
  const play = (action: string, inputs: Record<string, string>) =>
    spawnSync(process.execPath, [join(folders.find(([name]) => name === `actions/${action}`)?.[1] ?? '', 'main.mjs')], {
      env: {GITHUB_WORKSPACE: workspace, ...inputs}
    }).status
  expect(play('upload-artifact', {INPUT_NAME: 'plan', INPUT_PATH: 'plan.sealed'})).toBe(0)
  // GitHub has each name once.
  expect(play('upload-artifact', {INPUT_NAME: 'plan', INPUT_PATH: 'plan.sealed'})).not.toBe(0)
  expect(play('download-artifact', {INPUT_NAME: 'plan', INPUT_PATH: join(workspace, 'fetched')})).toBe(0)
  expect(readFileSync(join(workspace, 'fetched/plan.sealed'), 'utf8')).toBe('sealed')
  expect(play('download-artifact', {INPUT_NAME: 'another'})).not.toBe(0)
  expect(existsSync(join(request.directory, 'artifacts/plan/plan.sealed'))).toBe(true)
})

test('no secret stands among the arguments, and each file is for this user only', async () => {
  const request = requestFor({[CALLER]: caller('v1')})
  const folder = join(request.directory, 'act')
  const {argv, environment} = await prepareCommand(request, await render(request, folder), {inputs: {apply: 'true'}}, folder)
  expect(argv.join(' ')).not.toMatch(/ghs_|line one/)
  expect(JSON.stringify(environment)).not.toMatch(/ghs_|line one/)
  const after = (option: string) => argv[argv.indexOf(option) + 1] ?? ''
  expect(parse(readFileSync(after('--secret-file'), 'utf8'))).toEqual({...request.secrets, GITHUB_TOKEN: 'ghs_a-token-for-tests'})
  expect(parse(readFileSync(after('--env-file'), 'utf8'))).toMatchObject({
    GITHUB_API_URL: 'http://127.0.0.1:1',
    GITHUB_REF: 'refs/heads/main'
  })
  expect(parse(readFileSync(after('--eventpath'), 'utf8'))).toMatchObject({inputs: {apply: 'true'}})
  expect(after('--defaultbranch')).toBe('trunk')
  expect(argv).toContain('big-machine=-self-hosted')
  expect(environment['PATH']).toBe('/opt/node24/bin:/usr/bin')
  expect(environment['HOME']).toMatch(new RegExp(`^${request.directory}`))
})
