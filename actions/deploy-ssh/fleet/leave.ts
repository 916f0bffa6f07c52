import {ActionError, messageOf} from '../../../lib/action/errors.ts'
import {nameRunning} from '../../../lib/host/hooks.ts'
import {releaseLockScript, type RecordEnd} from '../../../lib/host/lock-scripts.ts'
import {abandonScript} from '../../../lib/host/restore-scripts.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'
import {redact} from '../../../lib/secrets/redact.ts'
import {howToGoOn} from '../compose/one-shots.ts'
import type {HostSession} from './session.ts'

/**
 * Lets the lock of a host go, and removes a release that came to nothing. A failure is a warning: the host does it, or the post part.
 *
 * @param forget tells the post part that there is nothing left to look after
 */
export async function leave(session: HostSession, release: 'keep' | 'discard', forget: () => void): Promise<void> {
  if (!session.isLocked) return
  try {
    const answer = await session.host.run(
      releaseLockScript({...session.held, discard: release === 'discard' ? 'yes' : 'no', end: endOf(session)})
    )
    const lost = answer.said.get('lost')
    if (lost !== undefined) session.log.warning(`Tags that were pulled anew still mean the new images on the host: ${lost}`)
    if (answer.exitCode !== 0) throw new ActionError(lastLine(answer.stderr))
    forgetLock(session, forget)
  } catch (error) {
    session.log.warning(`The lock on the host could not be removed: ${messageOf(error)}`)
  }
}

/** What is recorded of a release that does not run; undefined for one that does, which the commit has recorded. */
function endOf({outcome, milliseconds}: HostSession): RecordEnd | undefined {
  if (outcome?.result === 'deployed') return undefined
  const reason = redact(outcome?.reason ?? 'It was not begun, because another host failed.').replace(/\p{Cc}+/gu, ' ')
  return {how: outcome?.result ?? 'failed', reason: reason.slice(0, 2_000), milliseconds}
}

export function forgetLock(session: HostSession, forget: () => void): void {
  session.isLocked = false
  forget()
}

/** Hands the clean-up to the host itself, because a cancelled step has only seconds: see `abandonScript`. Never throws. */
export async function abandon(session: HostSession, project: string): Promise<void> {
  if (!session.isLocked) return
  const {log, signal} = session
  const how = signal.aborted ? 'Cancelled' : 'Something unexpected happened'
  log.info(
    session.isChanging
      ? `${how}: the host puts back what ran before and removes the lock, by itself.`
      : `${how} before anything ran differently: the host removes what this run put there.`
  )
  try {
    const left = (await session.host.run(abandonScript(session.held), {timeout: 8_000})).said.all('left')
    if (left.length > 0) log.warning(`Still running: ${nameRunning(left)}; ${howToGoOn(left, project)}. What it changes is not put back.`)
  } catch (error) {
    log.warning(`The host could not be told about it: ${messageOf(error)}`)
  }
}
