import {resolve} from 'node:path'
import {secretTerraformVariables, secretVariableValues} from '../secrets/variables.ts'
import {isExpired} from './allow/allowance.ts'
import {readAllowances} from './allow/read-allowances.ts'
import type {GuardProblem} from './errors.ts'
import {readPlanInput, type PlanInputDependencies} from './plan-input.ts'
import type {GuardRequest} from './request.ts'
import type {PlanOutcome} from './result.ts'
import {judge} from './rules/judge.ts'

export interface GuardDependencies extends PlanInputDependencies {
  readonly now: () => Date
}

/**
 * Judges a plan.
 *
 * @throws GuardError when it cannot be judged, and when the file of `allow` is not understood; TerraformError when a plan file cannot be shown
 */
export async function guard(request: GuardRequest, dependencies: GuardDependencies): Promise<PlanOutcome<GuardProblem>> {
  const {fingerprintKey, showValues, allow} = request
  const allowances = allow === undefined ? [] : await readAllowances(resolve(dependencies.workspace, allow))
  const options = {
    fingerprintKey,
    showValues,
    protect: request.protect,
    // Terraform's own syntax for an object is read by Terraform, and the result is in the plan.
    alsoSecret: {
      values: secretVariableValues(dependencies.environment),
      variables: secretTerraformVariables(dependencies.environment)
    }
  }
  const {facts, fingerprint, planSha256, renames, values, idle} = await readPlanInput(request, options, dependencies)
  const now = dependencies.now()
  const judgement = judge(facts, {
    protect: request.protect,
    except: request.protectExcept,
    useDefaults: request.protectDefaults,
    maxDestroy: request.maxDestroy,
    allowed: allowances.filter(allowance => !isExpired(allowance, now)),
    expired: allowances.filter(allowance => isExpired(allowance, now))
  })
  const reason = judgement.findings.find(({verdict}) => verdict === 'error')?.reason
  return {
    mode: 'guard',
    verdict: judgement.verdict,
    planSha256,
    fingerprint,
    problem: reason === undefined ? undefined : {code: 'errored', reason},
    plan: {facts, judgement, renames, values, idle},
    file: ''
  }
}
