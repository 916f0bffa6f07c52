import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach} from '@jest/globals'
import {parse} from 'yaml'
import {root} from '../../scripts/support/repository.ts'

export interface Step {
  readonly name: string
  readonly if?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, string>>
}

type JobName = 'infra' | 'approve' | 'apply' | 'notify'

/** The jobs of infra.yml. */
export const {jobs} = parse(readFileSync(join(root, '.github/workflows/infra.yml'), 'utf8')) as {
  readonly jobs: Readonly<Record<JobName, {readonly if?: string; readonly steps: readonly Step[]}>>
}

/** What stands between `${{` and `}}`. */
export const expressionIn = (text = '') => text.trim().replace(/^\$\{\{([\s\S]*)\}\}$/, '$1')

export function stepOf(job: JobName, name: string): Step {
  const step = jobs[job].steps.find(candidate => candidate.name === name)
  if (step === undefined) throw new Error(`no step "${name}"`)
  return step
}

/** The folders of a runner of one's own. */
export interface RunnerFolders {
  readonly work: string
  readonly workspace: string
  readonly temp: string
}

const made: string[] = []

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, {recursive: true, force: true})
})

/** @param files what an earlier job left there: contents by their paths below the work folder */
export function runner(files: Readonly<Record<string, string>> = {}): RunnerFolders {
  const work = mkdtempSync(join(tmpdir(), 'infra-steps-'))
  made.push(work)
  const [workspace, temp] = [join(work, 'lvs-cloud'), join(work, '_temp')]
  for (const folder of [workspace, temp]) mkdirSync(folder)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(work, path)), {recursive: true})
    writeFileSync(join(work, path), content)
  }
  return {work, workspace, temp}
}

/** Runs a step's script as the runner does. */
export function play(
  job: JobName,
  name: string,
  {work, workspace, temp}: RunnerFolders,
  env: Readonly<Record<string, string>> = {}
): {readonly isGood: boolean; readonly stdout: string; readonly stderr: string; readonly outputs: Readonly<Record<string, string>>} {
  const output = join(work, 'output')
  writeFileSync(output, '')
  const facts = {GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temp, GITHUB_RUN_ID: '42', GITHUB_RUN_ATTEMPT: '1', GITHUB_OUTPUT: output}
  const {status, stdout, stderr} = spawnSync('bash', ['-e', '-c', stepOf(job, name).run ?? ''], {
    cwd: workspace,
    encoding: 'utf8',
    // Beside a socket bash reads the user's .bashrc.
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {PATH: process.env['PATH'], ...facts, ...env}
  })
  const lines = readFileSync(output, 'utf8').matchAll(/^([\w-]+)=(.*)$/gm)
  return {isGood: status === 0, stdout, stderr, outputs: Object.fromEntries([...lines].map(([, key = '', value = '']) => [key, value]))}
}
