import {messageOf} from '../../lib/action/errors.ts'
import type {HealthCheck} from '../../lib/http/health.ts'
import type {Host} from './connection.ts'
import type {Release} from './preflight.ts'
import type {DeployOutcome} from './result.ts'
import {abandonScript, restoreScript, type RestoreValues} from './scripts-restore.ts'
import {logLine, type HeldLock} from './shell.ts'
import {lastLine} from './ssh-errors.ts'
import {verify, type VerifyDependencies} from './verify.ts'

export interface Failed extends HeldLock {
  readonly project: string
  /** The release that failed. */
  readonly id: string
  readonly previous: Release | undefined
  readonly health: HealthCheck | undefined
  /** Milliseconds for the restored containers to become healthy. */
  readonly timeout: number
}

/** Beyond the wait for health, what creating and stopping containers may take: Docker gives each ten seconds to stop. */
const COMPOSE_MARGIN_MILLISECONDS = 120_000

/** How long the script that runs `compose up` may take in all, in milliseconds. */
export function composeTimeout(healthTimeout: number): number {
  return healthTimeout + COMPOSE_MARGIN_MILLISECONDS
}

/** Compose takes whole seconds, and reads 0 as no limit. */
export function waitSeconds(healthTimeout: number): number {
  return Math.max(1, Math.ceil(healthTimeout / 1_000))
}

function restoreValues({directory, token, project, id, previous, timeout}: Failed): RestoreValues {
  return {directory, token, project, id, previous: previous?.id ?? '', seconds: waitSeconds(timeout)}
}

/**
 * Puts the previous release back and verifies it as a new one is verified; takes a failed first deploy down. Volumes are never removed.
 *
 * @param reason why the new release failed
 * @returns never throws for a host that cannot be restored: that is the outcome `failed`, `uncertain`
 */
export async function restore(
  host: Host,
  failed: Failed,
  reason: string,
  log: (line: string) => void,
  dependencies: VerifyDependencies
): Promise<DeployOutcome> {
  const {previous, timeout} = failed
  try {
    const up = await host.run(restoreScript(restoreValues(failed)), {
      timeout: composeTimeout(timeout),
      signal: dependencies.signal,
      onLine: line => log(logLine(line))
    })
    if (previous === undefined) {
      if (up.said.get('compose-exit') === '0') return {result: 'taken-down', reason}
      return uncertain(reason, `taking it down failed too: ${lastLine(up.stderr)}`)
    }
    const verification = await verify(
      host,
      {project: failed.project, image: previous.image, health: failed.health, timeout},
      up,
      dependencies
    )
    if (verification.ok) return {result: 'rolled-back', reason, servingVersion: verification.version}
    return uncertain(reason, `the previous release ${previous.id} was started again but does not work: ${verification.reason}`)
  } catch (error) {
    if (dependencies.signal?.aborted === true) throw error
    return uncertain(reason, `the previous release could not be put back: ${messageOf(error)}`)
  }
}

function uncertain(reason: string, then: string): DeployOutcome {
  return {result: 'failed', reason: `${reason}; and ${then}`, host: 'uncertain'}
}

/** Hands the clean-up to the host itself, because a cancelled step has only seconds: see `abandonScript`. */
export async function abandon(host: Host, held: HeldLock): Promise<void> {
  await host.run(abandonScript(held), {timeout: 8_000})
}
