import {resolve} from 'node:path'
import {secretTerraformVariables, secretVariableValues} from '../secrets/variables.ts'
import {isExpired} from './allow/allowance.ts'
import {readAllowances} from './allow/read-allowances.ts'
import type {PlanGuardInputs} from '../../actions/plan-guard/inputs.ts'
import {readPlanInput, type PlanInputDependencies} from './plan-input.ts'
import type {GuardError, GuardResult} from './result.ts'
import {judge} from './rules/judge.ts'

export interface GuardDependencies extends PlanInputDependencies {
  readonly now: () => Date
}

/**
 * Judges a plan.
 *
 * @throws ActionError when it cannot be told, and when the file of `allow` is not understood
 */
export async function guard(inputs: PlanGuardInputs, dependencies: GuardDependencies): Promise<GuardResult> {
  const allowances = inputs.allow === '' ? [] : await readAllowances(resolve(dependencies.workspace, inputs.allow))
  const options = {
    fingerprintKey: inputs['fingerprint-key'],
    showValues: inputs['show-values'],
    // Terraform's own syntax for an object is read by Terraform, and what came out of it stands in the plan.
    alsoSecret: {
      values: secretVariableValues(dependencies.environment),
      variables: secretTerraformVariables(dependencies.environment)
    }
  }
  const {facts, fingerprint, planSha256, renames, values} = await readPlanInput(inputs, options, dependencies)
  const now = dependencies.now()
  const judgement = judge(facts, {
    protect: [...inputs.protect, ...inputs['protect-extra']],
    except: inputs['protect-except'],
    useDefaults: inputs['protect-defaults'],
    maxDestroy: inputs['max-destroy'],
    allowed: allowances.filter(allowance => !isExpired(allowance, now)),
    expired: allowances.filter(allowance => isExpired(allowance, now))
  })
  const reason = judgement.findings.find(({verdict}) => verdict === 'error')?.reason
  const error: GuardError | undefined = reason === undefined ? undefined : {code: 'errored', message: reason, details: []}
  return {
    mode: 'guard',
    verdict: judgement.verdict,
    planSha256,
    fingerprint,
    error,
    plan: {facts, judgement, renames, values},
    file: ''
  }
}
