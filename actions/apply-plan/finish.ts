import {messageOf} from '../../lib/action/errors.ts'
import {followLines} from '../../lib/terraform/follow-lines.ts'
import {removePrivateFolder} from '../../lib/action/private-folder.ts'
import {redact} from '../../lib/secrets/redact.ts'
import {terraformEnvironment} from '../../lib/terraform/environment.ts'
import type {RescueDependencies} from '../../lib/terraform/errored-state.ts'
import {readMessage} from '../../lib/terraform/messages.ts'
import {readPending, type PendingApply} from '../../lib/terraform/pending.ts'
import {ApplyProgress} from '../../lib/terraform/progress.ts'
import {decide, type ApplyResult} from './result.ts'
import {settle} from '../../lib/terraform/settle.ts'
import {endsInTime, SETTLE_MILLISECONDS, type EndDependencies} from '../../lib/terraform/wait-for-end.ts'

export interface FinishDependencies extends RescueDependencies, EndDependencies {
  /** Asks it to stop. */
  readonly interrupt: (pid: number) => void
  /** Whether the backend may log in by OIDC, as in `terraformEnvironment`. */
  readonly oidc?: boolean
}

/** Milliseconds to look into the state, at most. */
const CHECK_TIMEOUT = 60_000
/** To remove the folder. */
const END_MILLISECONDS = 1_000

/**
 * Post: waits for an apply that main did not see end, looks after its state, and removes the step's folder. Nobody sees its exit status
 * any more, so it is never told to be applied.
 *
 * @param folder the step's private folder
 * @returns what it came to; undefined when main saw the end
 */
export async function finish(folder: string, dependencies: FinishDependencies): Promise<ApplyResult | undefined> {
  const pending = await readPending(folder)
  if (pending === undefined) {
    await removePrivateFolder(folder)
    return undefined
  }
  const {info, now, patience} = dependencies
  const end = now() + patience + SETTLE_MILLISECONDS
  const isRunning = !(await waitForEnd(pending, dependencies))
  const progress = new ApplyProgress()
  try {
    await followLines(
      pending.stdout,
      () => true,
      line => void progress.add(readMessage(line))
    )
  } catch (error) {
    info(`What Terraform wrote could not be read: ${redact(messageOf(error))}`)
    // It may have said anything.
    progress.add({kind: 'unreadable'})
  }
  const unseen = {exitCode: null, signal: null, isRunning, wasCancelled: pending.wasInterrupted, isUnseen: !pending.wasInterrupted}
  if (isRunning) {
    // Its folder stays: it still writes there.
    return decide(progress, unseen, {kind: 'saved'})
  }
  const {binary, workingDirectory, stdout} = pending
  const [dump, made] = [progress.stateDump, progress.made]
  const ended = {binary, folder: workingDirectory, dump, stream: stdout, made, isHurried: false}
  const environment = terraformEnvironment(dependencies.environment, {oidc: dependencies.oidc ?? false})
  // What the wait left over is for the state. When it had to wait twice, because main was killed, there is no cancel that could be over.
  const until = Math.max(end, now() + SETTLE_MILLISECONDS) - END_MILLISECONDS
  const {state} = await settle(ended, {...dependencies, environment, timeLeft: () => until - now()}, CHECK_TIMEOUT)
  if (!(state.kind === 'kept' && state.isPrinted)) await removePrivateFolder(folder)
  return decide(progress, unseen, state)
}

/** @returns whether it ended. What main did not ask to stop any more (main was killed) is asked when it takes too long. */
async function waitForEnd({pid, wasInterrupted}: PendingApply, dependencies: FinishDependencies): Promise<boolean> {
  const {isRunning, interrupt, info} = dependencies
  if (!(await isRunning(pid))) return true
  info('Waiting for Terraform, which is finishing what it had begun.')
  if (await endsInTime(pid, dependencies)) return true
  if (wasInterrupted) return false
  interrupt(pid)
  info('It is taking too long, and was asked to stop.')
  return await endsInTime(pid, dependencies)
}
