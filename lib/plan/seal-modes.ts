import {rm} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {ActionError} from '../action/errors.ts'
import type {PlanGuardInputs} from '../../actions/plan-guard/inputs.ts'
import type {GuardResult} from './result.ts'
import {openSealed, sealFile, type SealBinding} from './sealing/index.ts'

export interface SealModeDependencies {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly workspace: string
  /** Gives the step's private folder, where the file is made. */
  readonly folder: () => Promise<string>
}

/**
 * Encrypts a plan file for the way to another job of this run.
 *
 * @throws ActionError when it cannot be sealed, or is not the plan that `plan-sha256` names
 */
export async function seal(inputs: PlanGuardInputs, {environment, workspace, folder}: SealModeDependencies): Promise<GuardResult> {
  const to = join(await folder(), 'plan.sealed')
  const {sha256} = await sealFile(resolve(workspace, inputs.plan), to, keyOf(inputs), bindingOf(environment))
  if (inputs['plan-sha256'] !== '' && sha256 !== inputs['plan-sha256']) {
    await rm(to)
    throw new ActionError(
      `The plan file changed after it was judged: its sha256 is ${sha256}, and ${inputs['plan-sha256']} was judged. Nothing was sealed.`
    )
  }
  return made('seal', sha256, to)
}

/**
 * Decrypts a plan file that another job of this run sealed.
 *
 * @throws ActionError when it is not exactly that plan, whole and unchanged
 */
export async function openPlan(inputs: PlanGuardInputs, {environment, workspace, folder}: SealModeDependencies): Promise<GuardResult> {
  const to = join(await folder(), 'opened.tfplan')
  const from = resolve(workspace, inputs.plan)
  const {sha256} = await openSealed(from, to, keyOf(inputs), bindingOf(environment), inputs['plan-sha256'])
  return made('open', sha256, to)
}

const made = (mode: 'seal' | 'open', planSha256: string, file: string): GuardResult => ({
  mode,
  verdict: 'clean',
  planSha256,
  fingerprint: '',
  error: undefined,
  plan: undefined,
  file
})

/** What a sealed plan belongs to: an artifact of another run, or of a fork, does not open. A run that is tried again keeps its id. */
function bindingOf(environment: Readonly<Record<string, string | undefined>>): SealBinding {
  const [repository, runId] = [environment['GITHUB_REPOSITORY'] ?? '', environment['GITHUB_RUN_ID'] ?? '']
  if (repository !== '' && runId !== '') return {repository, runId, kind: 'plan'}
  throw new ActionError('A plan is sealed for one run, and GITHUB_REPOSITORY and GITHUB_RUN_ID do not say for which.')
}

function keyOf(inputs: PlanGuardInputs): string {
  const key = inputs['seal-key']
  if (key === undefined) throw new ActionError('Input "seal-key" is required but is empty.')
  return key
}
