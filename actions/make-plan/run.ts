import {resolve} from 'node:path'
import {terraformEnvironment} from '../../lib/terraform/environment.ts'
import type {MakePlanInputs} from './inputs.ts'
import {planOptions} from './options.ts'
import {makePlan, type PlanDependencies, type PlanResult} from './plan.ts'
import {prepare, type PrepareDependencies} from './prepare.ts'

export interface MakePlanDependencies
  extends Omit<PrepareDependencies, 'environment'>, Omit<PlanDependencies, 'environment' | 'info' | 'signal'> {
  /** The step's own environment. */
  readonly environment: Readonly<Record<string, string | undefined>>
}

export type MakePlanResult =
  {readonly kind: 'prepared'} | {readonly kind: 'planned'; readonly plan: string} | Extract<PlanResult, {kind: 'no-plan'}>

/** Absolute path of the plan file; undefined when none is made. */
export const planPath = ({mode, plan}: MakePlanInputs, workspace: string) => (mode === 'plan' ? resolve(workspace, plan) : undefined)

/**
 * Initialises the folder of a root module and plans.
 *
 * @throws ActionError when it cannot be initialised, its workspace is not there, or the state of an apply would be lost; the signal's reason
 * when the run is cancelled
 */
export async function run(inputs: MakePlanInputs, dependencies: MakePlanDependencies): Promise<MakePlanResult> {
  // A workspace would be another than the input says.
  const environment = {...terraformEnvironment(dependencies.environment, {oidc: inputs.oidc}), TF_WORKSPACE: undefined}
  const prepared = await prepare(inputs, {...dependencies, environment})
  const plan = planPath(inputs, dependencies.workspace)
  if (plan === undefined) return {kind: 'prepared'}
  dependencies.info('Planning. Nothing that Terraform says of it is shown, because it can quote secrets.')
  const result = await makePlan(prepared, plan, planOptions(inputs, plan), {...dependencies, environment})
  return result.kind === 'planned' ? {...result, plan} : result
}
