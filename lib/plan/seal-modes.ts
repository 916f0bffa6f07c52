import {rm} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {GuardError} from './errors.ts'
import type {OpenRequest, SealRequest} from './request.ts'
import type {PlanOutcome} from './result.ts'
import {openSealed, sealFile, type SealBinding} from './sealing/index.ts'

export interface SealModeDependencies {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly workspace: string
  /** Gives the step's private folder, where the file is made. */
  readonly folder: () => Promise<string>
}

/**
 * Encrypts a plan file for another job of this run.
 *
 * @throws SealError when it cannot be sealed; GuardError when it is not the plan that was judged, or nothing says for which run it is
 */
export async function seal(request: SealRequest, {environment, workspace, folder}: SealModeDependencies): Promise<PlanOutcome> {
  const to = join(await folder(), 'plan.sealed')
  const {plan, sealKey, planSha256} = request
  const {sha256} = await sealFile(resolve(workspace, plan), to, sealKey, bindingOf(environment))
  if (planSha256 !== undefined && sha256 !== planSha256) {
    await rm(to)
    throw new GuardError({code: 'changed-before-sealing', sha256, judgedSha256: planSha256})
  }
  return made('seal', sha256, to)
}

/**
 * Decrypts a plan file that another job of this run sealed.
 *
 * @throws SealError when it is not exactly that plan, whole and unchanged; GuardError when nothing says which run this is
 */
export async function openPlan(request: OpenRequest, {environment, workspace, folder}: SealModeDependencies): Promise<PlanOutcome> {
  const to = join(await folder(), 'opened.tfplan')
  const {plan, sealKey, planSha256} = request
  const {sha256} = await openSealed(resolve(workspace, plan), to, sealKey, bindingOf(environment), planSha256)
  return made('open', sha256, to)
}

const made = (mode: 'seal' | 'open', planSha256: string, file: string): PlanOutcome => ({
  mode,
  verdict: 'clean',
  planSha256,
  fingerprint: '',
  problem: undefined,
  plan: undefined,
  file
})

/** What a sealed plan belongs to: an artifact of another run, or of a fork, does not open. A re-run keeps its id. */
function bindingOf(environment: Readonly<Record<string, string | undefined>>): SealBinding {
  const [repository, runId] = [environment['GITHUB_REPOSITORY'] ?? '', environment['GITHUB_RUN_ID'] ?? '']
  if (repository !== '' && runId !== '') return {repository, runId, kind: 'plan'}
  throw new GuardError({code: 'no-run'})
}
