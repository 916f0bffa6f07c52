import {execFileSync} from 'node:child_process'
import {chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {runWithAct} from '../../../rehearsal/act/index.ts'
import {checkWorkflow, GITHUBS_PACE, runWorkflow, type Pace, type RunRequest, type RunResult} from '../../../rehearsal/runner/index.ts'
import type {Batch} from './build.ts'
import type {Group, RefusedCase} from './case.ts'
import type {Evidence} from './read.ts'

const WORKFLOW = '.github/workflows/conformance.yml'

/** Impatient, but for `timeout-minutes`, which a group sets for itself. */
const PACE: Pace = {...GITHUBS_PACE, interruptGrace: 1_000, terminateGrace: 500, cancelLimit: 20_000}

/** Hands its arguments to the suite; a NUL can be in no argument, so nothing has to be escaped. */
const REPORT = '#!/bin/sh\nfor value; do printf \'%s\\0\' "$value" >> "$CONFORMANCE_REPORTS/$GITHUB_JOB"; done\n'

/** Runs batches in folders below one folder. */
export class ConformanceRuns {
  readonly #root: string
  readonly #programs: string
  readonly #toolkit: string

  constructor(root: string) {
    this.#root = root
    this.#programs = join(root, 'programs')
    mkdirSync(this.#programs)
    writeFileSync(join(this.#programs, 'report'), REPORT)
    chmodSync(join(this.#programs, 'report'), 0o755)
    this.#toolkit = join(root, 'toolkit')
    for (const folder of ['dist', 'actions', '.github/workflows']) mkdirSync(join(this.#toolkit, folder), {recursive: true})
  }

  async ours(batch: Batch): Promise<Evidence> {
    const {minute = PACE.minute} = batch.group
    return this.#run(batch, request => runWorkflow(request, {...PACE, minute}))
  }

  async act(batch: Batch, path: string): Promise<Evidence> {
    // act asks for an engine even where no job is in a container, and does not talk to it: nothing listens here.
    const environment = {DOCKER_HOST: 'tcp://127.0.0.1:9'}
    return this.#run(batch, request => runWithAct({...request, environment: {...request.environment, ...environment}}, {path}))
  }

  /** @returns the message with which our runner refuses the file; undefined when it takes it */
  async refusal({workflow, files}: RefusedCase): Promise<string | undefined> {
    const request = this.#request(
      {name: 'refused', cases: [], ...(files === undefined ? {} : {files})},
      workflow,
      mkdtempSync(join(this.#root, 'r-'))
    )
    return checkWorkflow(request).then(
      () => undefined,
      (error: unknown) => (error as Error).message
    )
  }

  async #run(batch: Batch, start: (request: RunRequest) => Promise<RunResult>): Promise<Evidence> {
    const folder = mkdtempSync(join(this.#root, 'r-'))
    const reports = join(folder, 'reports')
    mkdirSync(reports)
    const permissions = new Map<string, Record<string, string>>()
    const cancel = new AbortController()
    const request: RunRequest = {
      ...this.#request(batch.group, batch.workflow, folder),
      signal: cancel.signal,
      beforeStep: step => {
        const granted = Object.entries(step.permissions).filter(([, level]) => level !== 'none')
        permissions.set(step.job.id.split('/').at(-1) ?? '', Object.fromEntries(granted))
        return Promise.resolve()
      }
    }
    const {cancelAt} = batch.group
    const watch =
      cancelAt === undefined
        ? undefined
        : setInterval(() => {
            const ready = [...readReports(reports).values()].flat().filter(report => report === 'ready')
            if (ready.length >= cancelAt) cancel.abort()
          }, 50)
    try {
      const result = await start(request)
      return {result, reports: readReports(reports), permissions}
    } finally {
      clearInterval(watch)
    }
  }

  #request(group: Group, workflow: string, folder: string): RunRequest {
    const repository = join(folder, 'repository')
    const files = {[WORKFLOW]: workflow, ...group.files}
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(repository, path)), {recursive: true})
      writeFileSync(join(repository, path), content)
    }
    return {
      repository,
      toolkit: this.#toolkit,
      toolkitName: 'fairway/fairway',
      workflow: WORKFLOW,
      github: {
        event_name: 'push',
        event: {},
        repository: 'octocat/hello-world',
        repository_owner: 'octocat',
        sha: commit(repository),
        ref: 'refs/heads/main',
        ref_name: 'main',
        ref_type: 'branch',
        head_ref: '',
        base_ref: '',
        actor: 'octocat',
        triggering_actor: 'octocat',
        run_id: '42',
        run_number: '7',
        run_attempt: '1',
        server_url: 'https://github.example.com',
        api_url: 'http://127.0.0.1:9/api',
        graphql_url: 'http://127.0.0.1:9/graphql',
        token: 'ghs_token-of-the-conformance-suite',
        ...group.github
      },
      inputs: group.inputs ?? {},
      secrets: group.secrets ?? {},
      variables: group.variables ?? {},
      environment: {PATH: `${this.#programs}:${process.env['PATH'] ?? ''}`, CONFORMANCE_REPORTS: join(folder, 'reports')},
      directory: join(folder, 'run'),
      node: process.execPath,
      signal: new AbortController().signal
    }
  }
}

function commit(folder: string): string {
  const identity = ['-c', 'user.name=Octocat', '-c', 'user.email=octocat@example.com', '-c', 'commit.gpgsign=false']
  const env = {...process.env, GIT_CONFIG_GLOBAL: '/dev/null'}
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...identity, ...args], {encoding: 'utf8', env}).trim()
  git('init', '--quiet', '--initial-branch=main')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'First')
  return git('rev-parse', 'HEAD')
}

function readReports(folder: string): Map<string, string[]> {
  if (!existsSync(folder)) return new Map()
  return new Map(readdirSync(folder).map(job => [job, readFileSync(join(folder, job), 'utf8').split('\0').slice(0, -1)]))
}
