import {messageOf} from '../../lib/action/errors.ts'
import type {AskHealth} from '../../lib/http/health.ts'
import type {Host} from '../../lib/ssh/connection.ts'
import {healthCheck, type HealthPage} from './verify/health-page.ts'
import {howToGoOn} from './compose/one-shots.ts'
import type {Release} from './examine/preflight.ts'
import type {DeployOutcome} from './result.ts'
import {abandonScript, restoreScript, type RestoreValues} from '../../lib/host/restore-scripts.ts'
import {logLine, type HeldLock} from '../../lib/ssh/shell.ts'
import {lastLine} from '../../lib/ssh/errors.ts'
import {verify, type VerifyDependencies} from './verify/verify.ts'

export interface Failed extends HeldLock {
  readonly project: string
  /** The release that failed. */
  readonly id: string
  readonly previous: Release | undefined
  /** Milliseconds for the restored containers to become healthy. */
  readonly timeout: number
  /** Milliseconds for putting back in all. */
  readonly limit: number
  /** How the page of the previous release is asked. */
  readonly askFrom: (page: HealthPage) => AskHealth | undefined
}

/** How long the script that runs `compose up` may take beyond its own limit: it ends Compose then. */
const END_MILLISECONDS = 60_000

/** How long a script that starts the project may take in all, in milliseconds. @param limit what it is told itself */
export function startTimeout(limit: number): number {
  return limit + END_MILLISECONDS
}

/** For the host, which counts in whole seconds. */
export function wholeSeconds(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1_000))
}

function restoreValues({directory, token, project, id, previous, timeout, limit}: Failed): RestoreValues {
  return {directory, token, project, id, previous: previous?.id ?? '', seconds: wholeSeconds(timeout), limit: wholeSeconds(limit)}
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
  const {previous, timeout, limit, project} = failed
  const started = Date.now()
  try {
    const up = await host.run(restoreScript(restoreValues(failed)), {
      timeout: startTimeout(limit),
      signal: dependencies.signal,
      onLine: line => log(logLine(line))
    })
    const left = up.said.all('left')
    const page = previous?.health
    if (previous === undefined) {
      if (left.length > 0) return uncertain(reason, `nothing was taken down, because service ${left.join(', ')} still runs`)
      if (up.said.get('compose-exit') === '0') return {result: 'taken-down', reason}
      return uncertain(reason, `taking it down failed too: ${lastLine(up.stderr)}`)
    }
    if (up.said.get('tag-lost') !== undefined) {
      return uncertain(reason, `the image ${up.said.get('tag-lost')} that ran before is no longer on the host`)
    }
    const verification = await verify(
      host,
      {
        project,
        image: previous.image,
        health: healthCheck(page, '', timeout),
        timeout,
        left,
        patience: {left: Math.max(0, started + limit - Date.now()), whole: limit}
      },
      up,
      {...dependencies, ask: page === undefined ? undefined : failed.askFrom(page)}
    )
    if (verification.ok) return {result: 'rolled-back', reason, servingVersion: verification.version, left: left.length > 0}
    return uncertain(reason, `the previous release ${previous.id} was started again but does not work: ${verification.reason}`)
  } catch (error) {
    if (dependencies.signal?.aborted === true) throw error
    return uncertain(reason, `the previous release could not be put back: ${messageOf(error)}`)
  }
}

function uncertain(reason: string, then: string): DeployOutcome {
  return {result: 'failed', reason: `${reason}; and ${then}`, host: 'uncertain'}
}

/**
 * Hands the clean-up to the host itself, because a cancelled step has only seconds: see `abandonScript`.
 *
 * @returns what else there is to know, empty mostly
 */
export async function abandon(host: Host, held: HeldLock, project: string): Promise<string> {
  const {said} = await host.run(abandonScript(held), {timeout: 8_000})
  const left = said.all('left')
  return left.length === 0 ? '' : `Service ${left.join(', ')} runs: ${howToGoOn(left, project)}. What it changes is not put back.`
}
