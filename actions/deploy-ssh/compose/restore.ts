import {messageOf} from '../../../lib/action/errors.ts'
import {nameRunning} from '../../../lib/host/hooks.ts'
import type {Host} from '../../../lib/ssh/connection.ts'
import type {Adoption} from '../adopt/adoption.ts'
import {untilQuoted} from '../adopt/old-words.ts'
import {judgePutBack} from '../adopt/put-back.ts'
import type {Release} from '../examine/folder.ts'
import {addTo, type DeployOutcome} from '../result.ts'
import {restoreScript, type RestoreValues} from '../../../lib/host/restore-scripts.ts'
import {startTimeout, wholeSeconds} from '../clock.ts'
import {logLine, type HeldLock} from '../../../lib/ssh/shell.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'
import {verify, type VerifyDependencies} from '../verify/verify.ts'

export interface Failed extends HeldLock {
  readonly project: string
  /** The release that failed. */
  readonly id: string
  /** Whether something of it was started in the place of what ran before. */
  readonly isStarted: boolean
  readonly previous: Release | undefined
  /** The project that was taken over, when nothing of Fairway ran before. */
  readonly adoption?: Adoption | undefined
  /** Milliseconds for the restored containers to become healthy. */
  readonly timeout: number
  /** Milliseconds for putting back in all. */
  readonly limit: number
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
  const {previous, adoption, timeout, limit, project, isStarted} = failed
  const started = Date.now()
  const say = previous === undefined && adoption !== undefined ? untilQuoted(log) : log
  try {
    const up = await host.run(restoreScript(restoreValues(failed)), {
      timeout: startTimeout(limit),
      signal: dependencies.signal,
      onLine: line => say(logLine(line))
    })
    const left = up.said.all('left')
    if (previous === undefined && adoption !== undefined) {
      return await judgePutBack(host, {project, adoption, timeout}, up, reason, dependencies)
    }
    if (previous === undefined) {
      if (left.length > 0) return uncertain(reason, `nothing was taken down, because ${nameRunning(left)} still runs`)
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
        images: Object.values(previous.images),
        probes: previous.probes,
        version: '',
        timeout,
        stableFor: undefined,
        left,
        patience: {left: Math.max(0, started + limit - Date.now()), whole: limit}
      },
      up,
      dependencies
    )
    if (verification.ok) {
      return {result: 'rolled-back', reason, servingVersion: verification.version, left: left.length > 0, wentOn: !isStarted}
    }
    return uncertain(reason, `the previous release ${previous.id} was started again but does not work: ${verification.reason}`)
  } catch (error) {
    if (dependencies.signal?.aborted === true) throw error
    return uncertain(reason, `the previous release could not be put back: ${messageOf(error)}`)
  }
}

function uncertain(reason: string, then: string): DeployOutcome {
  return {result: 'failed', reason: addTo(reason, `and ${then}`), host: 'uncertain'}
}
