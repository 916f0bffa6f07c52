import {expect} from '@jest/globals'
import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {readApplyPlanInputs} from '../../../actions/apply-plan/inputs.ts'
import {report, writeReport} from '../../../actions/apply-plan/outputs.ts'
import {run} from '../../../actions/apply-plan/run.ts'
import {sealFile} from '../../../lib/plan/sealing/index.ts'
import {startLasting} from '../../../lib/terraform/lasting-process.ts'
import {createPrivateFolder} from '../../../lib/action/private-folder.ts'
import {runOrThrow, runProcess} from '../../../lib/action/process.ts'
import {findBinary} from '../../../lib/terraform/binary.ts'
import {startBundle} from '../../support/action-process.ts'
import {startStateBackend, type StateBackend} from './state-backend.ts'

/** Stands in variables, outputs, states and in what a provisioner prints; no report may show it. */
export const TOKEN = 'token-that-no-report-may-show'
export const BINDING = {repository: 'example/infrastructure', runId: '1', kind: 'state'} as const

/** A folder with a configuration, a backend for its state, and a real Terraform or OpenTofu. */
export interface Stage {
  readonly workspace: string
  readonly backend: StateBackend
  inFolder(...path: string[]): string
  program(...argv: string[]): Promise<string>
  /** Writes the configuration and plans it; gives the sha256 of `change.tfplan`. */
  plan(configuration: string): Promise<string>
  /** Names of the resources in the state of the backend. */
  resources(): string[]
  /** Names of the folders in RUNNER_TEMP. */
  temporary(): string[]
  /** The step as main.ts makes it, with the real programs, but without waiting between the tries. */
  step(digest: string, given?: Record<string, string>): Promise<Awaited<ReturnType<typeof takeStep>>>
  /** The environment of every step. */
  readonly environment: Readonly<Record<string, string>>
  startAction(digest: string): ReturnType<typeof startBundle>
  clear(): Promise<void>
}

export async function setStage(binary: string): Promise<Stage> {
  const workspace = await mkdtemp(join(tmpdir(), 'fairway-apply-plan-e2e-'))
  for (const name of ['infrastructure', 'temp']) await mkdir(join(workspace, name))
  await writeFile(join(workspace, 'terraformrc'), '')
  const program = await findBinary(binary, workspace, process.env['PATH'] ?? '')
  const environment = {
    PATH: `${dirname(program)}:${process.env['PATH'] ?? ''}`,
    HOME: workspace,
    TF_CLI_CONFIG_FILE: join(workspace, 'terraformrc'),
    CHECKPOINT_DISABLE: '1',
    TF_VAR_token: TOKEN
  }
  const backend = await startStateBackend()
  const inFolder = (...path: string[]) => join(workspace, 'infrastructure', ...path)
  const start = async (...argv: string[]) =>
    await runOrThrow(runProcess, argv[0] ?? '', [program, ...argv, '-no-color'], {cwd: inFolder(), env: environment})
  return {
    workspace,
    backend,
    inFolder,
    program: start,
    async plan(configuration) {
      await writeFile(inFolder('main.tf'), configuration)
      await start('init', '-input=false')
      await start('plan', '-input=false', '-out=change.tfplan')
      return createHash('sha256')
        .update(readFileSync(inFolder('change.tfplan')))
        .digest('hex')
    },
    resources() {
      const state = JSON.parse(backend.state ?? '{"resources":[]}') as {resources: {name: string}[]}
      return state.resources.map(({name}) => name).sort()
    },
    temporary: () => readdirSync(join(workspace, 'temp')),
    step: (digest, given = {}) => takeStep({binary: program, 'plan-sha256': digest, ...given}, workspace, environment),
    environment,
    startAction: digest => startBundle('apply-plan', {...INPUTS, binary: program, 'plan-sha256': digest}, runnerOf(workspace, environment)),
    async clear() {
      await backend.stop()
      await rm(workspace, {recursive: true})
    }
  }
}

const INPUTS = {plan: 'infrastructure/change.tfplan', 'working-directory': 'infrastructure'}

async function takeStep(given: Record<string, string>, workspace: string, environment: Record<string, string>) {
  const values: Record<string, string> = {...INPUTS, ...given}
  const inputs = readApplyPlanInputs(name => values[name] ?? '')
  const temporary = join(workspace, 'temp')
  const folder = await createPrivateFolder('apply-plan', temporary)
  const log: string[] = []
  const info = (line: string) => log.push(line)
  const seal = async (from: string, to: string) => {
    await sealFile(from, to, inputs['seal-key'], BINDING)
  }
  const result = await run(inputs, {
    run: runProcess,
    start: startLasting,
    environment,
    workspace,
    folder,
    info,
    signal: new AbortController().signal,
    patience: 60_000,
    seal: inputs['seal-key'] === '' ? undefined : seal,
    createKeep: () => createPrivateFolder('errored-state', temporary),
    sleep: () => Promise.resolve()
  })
  const reported = report(result, await writeReport(result, folder))
  // The copy of the plan and what Terraform wrote are gone.
  expect(readdirSync(folder)).toEqual(['report.md'])
  const said = [JSON.stringify(reported), ...log, await readFile(join(folder, 'report.md'), 'utf8')]
  expect(said.filter(text => text.includes(TOKEN))).toEqual([])
  return {...reported, log: [...log, ...(reported.log ?? [])]}
}

const runnerOf = (workspace: string, environment: Readonly<Record<string, string>>) => ({
  workspace,
  temporary: join(workspace, 'temp'),
  environment,
  secrets: [TOKEN]
})

export async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (condition()) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error('It did not happen within 30 s.')
}
