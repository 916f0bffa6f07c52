import {messageOf} from '../../../lib/action/errors.ts'
import type {AskHealth} from '../../../lib/http/health.ts'
import {restoreScript} from '../../../lib/host/restore-scripts.ts'
import type {Host} from '../../../lib/ssh/connection.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'
import {logLine, type HeldLock} from '../../../lib/ssh/shell.ts'
import {startTimeout, wholeSeconds} from '../clock.ts'
import type {Release} from '../examine/folder.ts'
import {addTo, type DeployOutcome} from '../result.ts'
import type {Timing} from '../road.ts'
import {askProbes} from '../verify/probes.ts'

export interface FailedService extends HeldLock {
  readonly project: string
  /** The release that failed. */
  readonly id: string
  readonly previous: Release | undefined
  /** Whether a unit of it ran before. */
  readonly ranBefore: boolean
  /** How long a unit may take to come up. */
  readonly seconds: number
  /** Milliseconds for putting back in all. */
  readonly limit: number
  /** Milliseconds for the page. */
  readonly timeout: number
}

export interface RestoreDependencies extends Timing {
  readonly signal: AbortSignal
  readonly log: (line: string) => void
  /** How a page is asked from this machine. */
  readonly ask?: AskHealth
}

/**
 * Puts files and units back as they were, and sees that they are: the host says which units run and stay up, and the page of the release that ran before
 * has to answer.
 *
 * @param reason why the new release failed
 * @returns never throws for a host that cannot be restored: that is the outcome `failed`, `uncertain`
 */
export async function restoreService(
  host: Host,
  failed: FailedService,
  reason: string,
  dependencies: RestoreDependencies
): Promise<DeployOutcome> {
  const {previous, ranBefore, timeout, limit, directory, token, project, id, seconds} = failed
  const {signal, log, ...asking} = dependencies
  try {
    const values = {directory, token, project, id, previous: previous?.id ?? '', seconds, limit: wholeSeconds(limit)}
    const answer = await host.run(restoreScript(values), {timeout: startTimeout(limit), signal, onLine: line => log(logLine(line))})
    const notBack = answer.said.all('not-back')
    if (answer.exitCode !== 0 || answer.said.get('compose-exit') !== '0') {
      const what = notBack.length > 0 ? `${notBack.join(', ')} could not be put back` : 'not everything could be put back'
      return uncertain(
        reason,
        `${what}: ${lastLine(answer.stderr).replace(/\.$/, '')}; the old files are in ${directory}/saved/${id} on the host`
      )
    }
    const probes = previous?.probes ?? []
    if (probes.length === 0) {
      return previous === undefined && !ranBefore ? {result: 'taken-down', reason} : {result: 'rolled-back', reason, servingVersion: ''}
    }
    const asked = await askProbes(host, probes, {project, version: '', timeout, signal, ...asking})
    if (asked.health === 'healthy') return {result: 'rolled-back', reason, servingVersion: asked.version}
    return uncertain(reason, `what ran before was put back but does not work: ${asked.reason}`)
  } catch (error) {
    if (signal.aborted) throw error
    return uncertain(reason, `what ran before could not be put back: ${messageOf(error)}`)
  }
}

function uncertain(reason: string, then: string): DeployOutcome {
  return {result: 'failed', reason: addTo(reason, `and ${then}`), host: 'uncertain'}
}
