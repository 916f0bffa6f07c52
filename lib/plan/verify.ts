import {resolve} from 'node:path'
import {compareWithJudged, readJudged} from './compare.ts'
import {sameFingerprint} from './fingerprint/index.ts'
import type {PlanGuardInputs} from '../../actions/plan-guard/inputs.ts'
import {hashFile, withPlan} from './plan-file.ts'
import {plainName} from './plan-text.ts'
import {readPlanInput, type PlanInputDependencies, type ReadPlanInput} from './plan-input.ts'
import type {GuardResult} from './result.ts'

/**
 * Checks that a plan is the one that was judged: the very same file, or another file with the same fingerprint.
 *
 * @throws ActionError when it cannot be told
 */
export async function verify(inputs: PlanGuardInputs, dependencies: PlanInputDependencies): Promise<GuardResult> {
  const planSha256 = await withPlan(resolve(dependencies.workspace, inputs.plan), hashFile)
  const same = {mode: 'verify', verdict: 'clean', error: undefined, plan: undefined, file: ''} as const
  if (planSha256 === inputs['plan-sha256']) return {...same, planSha256, fingerprint: inputs.fingerprint}
  const expected = inputs['plan-sha256'] === '' ? '' : `, and ${inputs['plan-sha256']} was judged`
  const found = `its sha256 is ${planSha256}${expected}`
  if (inputs.fingerprint === '') {
    return {...failed(`The plan file changed after it was judged: ${found}. Nothing may be applied.`, []), planSha256, fingerprint: ''}
  }
  const read = await readPlanInput(inputs, {fingerprintKey: inputs['fingerprint-key'], showValues: false}, dependencies)
  const {fingerprint} = read
  if (sameFingerprint(fingerprint, inputs.fingerprint)) {
    if (read.facts.unknownParts.length === 0) return {...same, planSha256: read.planSha256, fingerprint}
    const parts = read.facts.unknownParts.map(plainName).join(', ')
    const why = `What is in a part that is not known (${parts}) is not in the fingerprint, so only the very file that was judged counts: ${found}.`
    return {...failed(`${why} Nothing may be applied.`, []), planSha256: read.planSha256, fingerprint}
  }
  const details = await describeChanges(inputs, read, dependencies)
  const message = 'The plan is another one than was judged: its fingerprint is not the same. Nothing may be applied.'
  return {...failed(message, details), planSha256: read.planSha256, fingerprint}
}

const failed = (message: string, details: readonly string[]) =>
  ({mode: 'verify', verdict: 'error', error: {code: 'changed', message, details}, plan: undefined, file: ''}) as const

async function describeChanges(
  inputs: PlanGuardInputs,
  {facts}: ReadPlanInput,
  {workspace}: PlanInputDependencies
): Promise<readonly string[]> {
  if (inputs.judged === '') return []
  return compareWithJudged(facts, await readJudged(resolve(workspace, inputs.judged)))
}
