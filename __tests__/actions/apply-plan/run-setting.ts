import {createHash} from 'node:crypto'
import {chmod, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {readApplyPlanInputs} from '../../../actions/apply-plan/inputs.ts'
import {run, type ApplyPlanDependencies} from '../../../actions/apply-plan/run.ts'
import type {StartLasting} from '../../../lib/terraform/lasting-process.ts'
import {createPrivateFolder} from '../../../lib/action/private-folder.ts'

export const STATE = '{"serial":1,"lineage":"ours"}'
/** What a plan file begins with; Terraform is a fake here and does not mind the rest. */
export const PLAN = Buffer.from('PK\u0003\u0004 a plan file')
export const SHA256 = createHash('sha256').update(PLAN).digest('hex')

/** What a test's step is given, and what it did; new for each test. */
export const setting = {
  workspace: '',
  folder: '',
  log: [] as string[],
  pushes: 0,
  /** What `state list` gives; undefined when it fails. */
  listed: undefined as readonly string[] | undefined,
  cancellation: new AbortController()
}

export async function setUp(): Promise<void> {
  setting.workspace = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  for (const name of ['temp', 'bin', 'infrastructure']) await mkdir(join(setting.workspace, name))
  setting.folder = await createPrivateFolder('apply-plan', join(setting.workspace, 'temp'))
  await writeFile(join(setting.workspace, 'change.tfplan'), PLAN)
  await writeFile(join(setting.workspace, 'bin', 'terraform'), '')
  await chmod(join(setting.workspace, 'bin', 'terraform'), 0o755)
  setting.log = []
  setting.pushes = 0
  setting.listed = ['first', 'second', 'slow', 'third["@a|b"]', 'third["c\\"d"]'].map(name => `terraform_data.${name}`)
  setting.cancellation = new AbortController()
}

export const clear = () => rm(setting.workspace, {recursive: true})

export const dependencies = (start: StartLasting): ApplyPlanDependencies => ({
  start,
  run: argv => {
    if (argv.includes('push')) setting.pushes++
    const result = {exitCode: 0, signal: null, timedOut: false, stdout: '', stderr: ''}
    if (argv.includes('list'))
      return Promise.resolve(setting.listed ? {...result, stdout: `${setting.listed.join('\n')}\n`} : {...result, exitCode: 1})
    return Promise.resolve(result)
  },
  environment: {
    PATH: join(setting.workspace, 'bin'),
    HOME: '/home/runner',
    TF_LOG: 'trace',
    TF_CLI_ARGS_apply: '-auto-approve',
    'INPUT_SEAL-KEY': 'k'
  },
  workspace: setting.workspace,
  folder: setting.folder,
  seal: undefined,
  createKeep: () => createPrivateFolder('errored-state', join(setting.workspace, 'temp')),
  sleep: () => Promise.resolve(),
  info: line => setting.log.push(line),
  signal: setting.cancellation.signal,
  patience: 50
})

export const apply = (start: StartLasting, given: Record<string, string> = {}) => {
  const inputs: Record<string, string> = {plan: 'change.tfplan', 'plan-sha256': SHA256, 'working-directory': 'infrastructure', ...given}
  return run(
    readApplyPlanInputs(name => inputs[name] ?? ''),
    dependencies(start)
  )
}
