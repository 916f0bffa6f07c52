import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach} from '@jest/globals'
import {runWorkflow, type GitHubFacts, type Pace, type RunRequest, type RunResult} from '../../../rehearsal/runner/index.ts'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true})
})

/** A folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'runner-test-'))
  folders.push(folder)
  return folder
}

export type Files = Readonly<Record<string, string>>

export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), content)
  }
}

export function git(folder: string, ...args: string[]): string {
  const identity = {
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.com',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.com'
  }
  return execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    env: {...process.env, ...identity, GIT_CONFIG_GLOBAL: '/dev/null'}
  }).trim()
}

/** A workflow that is started by a push, with these jobs; blank lines and indentation as given. */
export function onPush(jobs: string, head = ''): string {
  return `on: push\n${head}\njobs:\n${jobs}`
}

/** A git repository with these files in its first commit. */
export function repositoryOf(files: Files): string {
  const folder = temporaryFolder()
  git(folder, 'init', '--quiet', '--initial-branch=main')
  writeFiles(folder, files)
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'First')
  return folder
}

export function folderOf(files: Files): string {
  const folder = temporaryFolder()
  writeFiles(folder, files)
  return folder
}

/** The files of a node action: its programs are plain JavaScript. */
export function action(
  path: string,
  programs: {main: string; pre?: string; post?: string},
  manifest: {inputs?: string; runs?: string; using?: string} = {}
): Files {
  const parts = Object.entries(programs).map(([part, source]) => [`${path}/${part}.mjs`, `import fs from 'node:fs'\n${source}\n`] as const)
  const names = Object.keys(programs).map(part => `  ${part}: ${part}.mjs`)
  const lines = [
    `name: ${path.split('/').at(-1) ?? 'action'}`,
    'description: For a test',
    ...(manifest.inputs === undefined ? [] : ['inputs:', manifest.inputs.replace(/^/gm, '  ')]),
    'runs:',
    `  using: ${manifest.using ?? 'node24'}`,
    ...names,
    ...(manifest.runs === undefined ? [] : [manifest.runs.replace(/^/gm, '  ')])
  ]
  return {[`${path}/action.yml`]: lines.join('\n'), ...Object.fromEntries(parts)}
}

export interface Scenario {
  /** The workflow under test: `.github/workflows/main.yml` of the caller. */
  readonly workflow: string
  /** Further files of the caller's repository. */
  readonly files?: Files
  /** The toolkit's files. */
  readonly toolkit?: Files
  readonly github?: Partial<GitHubFacts>
  readonly request?: Partial<RunRequest>
  readonly pace?: Partial<Pace>
  /** Whether the caller's folder is a git repository; default: when its workflow checks it out. */
  readonly git?: boolean
}

/** Patient enough for a busy machine, impatient enough for a test. */
const PACE: Pace = {minute: 60_000, interruptGrace: 1_500, terminateGrace: 500, cancelLimit: 20_000}

export function requestFor(scenario: Scenario): RunRequest {
  const files = {'.github/workflows/main.yml': scenario.workflow, ...scenario.files}
  const needsGit = scenario.git ?? scenario.workflow.includes('actions/checkout')
  const repository = needsGit ? repositoryOf(files) : folderOf(files)
  const toolkit = folderOf(scenario.toolkit ?? {})
  const sha = needsGit ? git(repository, 'rev-parse', 'HEAD') : '5'.repeat(40)
  return {
    repository,
    toolkit,
    toolkitName: 'fairway/fairway',
    workflow: '.github/workflows/main.yml',
    github: {
      event_name: 'push',
      event: {},
      repository: 'ada/homelab',
      repository_owner: 'ada',
      sha,
      ref: 'refs/heads/main',
      ref_name: 'main',
      ref_type: 'branch',
      head_ref: '',
      base_ref: '',
      actor: 'ada',
      triggering_actor: 'ada',
      run_id: '42',
      run_number: '7',
      run_attempt: '1',
      server_url: 'https://github.example.com',
      api_url: 'http://127.0.0.1:9/api',
      graphql_url: 'http://127.0.0.1:9/graphql',
      token: 'ghs_token-of-the-test',
      ...scenario.github
    },
    inputs: {},
    secrets: {},
    variables: {},
    environment: {PATH: process.env['PATH'] ?? ''},
    directory: temporaryFolder(),
    node: process.execPath,
    signal: new AbortController().signal,
    ...scenario.request
  }
}

export async function run(scenario: Scenario): Promise<RunResult> {
  return runWorkflow(requestFor(scenario), {...PACE, ...scenario.pace})
}

/** Every line that a run logged, as one text. */
export function logOf(result: RunResult): string {
  return result.log.map(({line}) => line).join('\n')
}

/** The jobs as `name: conclusion`. */
export function jobsOf(result: RunResult): string[] {
  return result.jobs.map(job => `${job.name}: ${job.conclusion}`)
}

/** The steps of a job as `name: conclusion`. */
export function stepsOf(result: RunResult, job = 0): string[] {
  return (result.jobs[job]?.steps ?? []).map(step => `${step.name}: ${step.conclusion}`)
}
