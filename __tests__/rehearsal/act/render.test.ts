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

test('no secret stands among the arguments, and each file is for this user only', async () => {
  const request = requestFor({[CALLER]: caller('v1')})
  const folder = join(request.directory, 'act')
  const {argv, environment} = await prepareCommand(request, await render(request, folder), folder)
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
