import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError} from '../../lib/action/errors.ts'
import {runOrThrow, runProcess} from '../../lib/action/process.ts'
import {STATE_PASSWORD, STATE_USER} from '../parts/state-store.ts'
import type {Stage} from '../stage.ts'
import type {Scene} from './scenario.ts'

/** A value of one resource that is changed behind Terraform's back. */
export interface Edit {
  /** The resource's type and name. */
  readonly type: string
  readonly name: string
  readonly before: string
  readonly after: string
}

/**
 * Another size for the server, applied with real Terraform by somebody who works beside the workflow: from a clone of their own, at what was
 * applied last, on the same state.
 *
 * @throws ActionError when Terraform fails
 */
export async function applyBeside({stage, tools, caller, baseline, signal}: Scene): Promise<void> {
  const terraform = tools.terraform?.terraform.path
  if (terraform === undefined) throw new ActionError('There is no Terraform on this stage.')
  const backend = backendOf(stage)
  const folder = join(stage.folder, 'somebody-else')
  await mkdir(folder, {mode: 0o700})
  const clone = join(folder, 'clone')
  const run = (what: string, argv: [string, ...string[]], cwd: string) =>
    runOrThrow(runProcess, what, argv, {
      cwd,
      signal,
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        GIT_CONFIG_NOSYSTEM: '1',
        TF_IN_AUTOMATION: '1',
        TF_INPUT: '0',
        CHECKPOINT_DISABLE: '1',
        // The variable has no default; nothing reads it.
        TF_VAR_hcloud_token: 'the-token-of-somebody-else',
        ...backend.environment
      }
    })
  await run('git clone', ['git', 'clone', '--quiet', '--no-checkout', caller, clone], folder)
  await run('git checkout', ['git', '-c', 'advice.detachedHead=false', 'checkout', '--quiet', baseline], clone)
  const root = join(clone, 'infrastructure')
  await run(
    'terraform init',
    [terraform, 'init', '-no-color', ...backend.settings.map(setting => `-backend-config=${setting}` as const)],
    root
  )
  await run('terraform apply', [terraform, 'apply', '-no-color', '-auto-approve', '-var=server_type=cx32'], root)
}

/** How somebody else reaches the same state. */
function backendOf({terraformState, stateStore, vaultSecrets}: Stage): {settings: string[]; environment: Record<string, string>} {
  if (stateStore === undefined) return {settings: [`path=${terraformState}`], environment: {}}
  const {item, field} = STATE_PASSWORD
  return {
    settings: ['address', 'lock_address', 'unlock_address'].map(name => `${name}=${stateStore.url}`),
    environment: {TF_HTTP_USERNAME: STATE_USER, TF_HTTP_PASSWORD: vaultSecrets[`${item}/${field}`] ?? ''}
  }
}

/**
 * Makes the state say that something is not as it was applied. A provider would find that out when it looks at the real thing
 * before a plan; terraform_data has nothing to look at, so what the look would have found is written into the state.
 *
 * @throws Error when the state holds no such value: the example was changed and its scenario was not
 */
export async function editState({terraformState}: Stage, {type, name, before, after}: Edit): Promise<void> {
  const state = JSON.parse(await readFile(terraformState, 'utf8')) as {resources: {type: string; name: string}[]}
  const index = state.resources.findIndex(resource => resource.type === type && resource.name === name)
  const text = JSON.stringify(state.resources[index] ?? null)
  if (!text.includes(JSON.stringify(before))) throw new Error(`The state of the example no longer holds ${before} in ${type}.${name}.`)
  state.resources[index] = JSON.parse(text.replaceAll(JSON.stringify(before), () => JSON.stringify(after))) as (typeof state.resources)[0]
  await writeFile(terraformState, JSON.stringify(state, undefined, 2))
}
