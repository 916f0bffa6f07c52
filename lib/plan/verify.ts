import {resolve} from 'node:path'
import {compareWithJudged, readJudged} from './compare.ts'
import type {Changed} from './errors.ts'
import {sameFingerprint} from './fingerprint/index.ts'
import {hashFile, withPlan} from './plan-file.ts'
import {readPlanInput, type PlanInputDependencies} from './plan-input.ts'
import type {VerifyRequest} from './request.ts'
import type {PlanOutcome} from './result.ts'

/**
 * Checks that a plan is the one that was judged: the very same file, or another file with the same fingerprint.
 *
 * @throws GuardError when it cannot be decided; TerraformError when a plan file cannot be shown
 */
export async function verify(request: VerifyRequest, dependencies: PlanInputDependencies): Promise<PlanOutcome> {
  const {planSha256: judgedSha256, fingerprint: judgedFingerprint} = request.judgedAs
  const sha256 = await withPlan(resolve(dependencies.workspace, request.plan), hashFile)
  if (sha256 === judgedSha256) return same(sha256, judgedFingerprint ?? '')
  if (judgedFingerprint === undefined) return changed(sha256, '', {by: 'file', sha256, judgedSha256})
  const read = await readPlanInput(request, {fingerprintKey: request.fingerprintKey, showValues: false}, dependencies)
  const {facts, fingerprint, planSha256} = read
  if (!sameFingerprint(fingerprint, judgedFingerprint)) {
    const {judged} = request
    const differences = judged === undefined ? [] : compareWithJudged(facts, await readJudged(resolve(dependencies.workspace, judged)))
    return changed(planSha256, fingerprint, {by: 'fingerprint', differences})
  }
  if (facts.unknownParts.length === 0) return same(planSha256, fingerprint)
  return changed(planSha256, fingerprint, {by: 'unknown-parts', sha256, judgedSha256, parts: facts.unknownParts})
}

const checked = {mode: 'verify', plan: undefined, file: ''} as const

const same = (planSha256: string, fingerprint: string): PlanOutcome => ({
  ...checked,
  verdict: 'clean',
  planSha256,
  fingerprint,
  problem: undefined
})

const changed = (planSha256: string, fingerprint: string, how: Changed): PlanOutcome => ({
  ...checked,
  verdict: 'error',
  planSha256,
  fingerprint,
  problem: {code: 'changed', ...how}
})
