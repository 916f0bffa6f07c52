import {rm} from 'node:fs/promises'
import {removePrivateFolder} from '../../lib/action/private-folder.ts'
import {readPending} from '../../lib/terraform/pending.ts'
import {endsInTime, type EndDependencies} from '../../lib/terraform/wait-for-end.ts'

export interface FinishDependencies extends EndDependencies {
  /** Asks it to stop. */
  readonly interrupt: (pid: number) => void
  readonly info: (message: string) => void
  readonly warn: (message: string) => void
}

/**
 * Post: waits for a plan that main did not see end, so that it lets go of the state's lock, and removes the plan and the step's folder.
 *
 * @param folder the step's private folder
 * @param plan path of the plan file; empty in mode prepare
 */
export async function finish(folder: string, plan: string, dependencies: FinishDependencies): Promise<void> {
  const {isRunning, interrupt, info, warn} = dependencies
  const pending = await readPending(folder)
  if (pending !== undefined && (await isRunning(pending.pid))) {
    // Nobody waits for its plan any more. One that main has asked is not asked again: it would give up at once, with the lock in its hand.
    if (!pending.wasInterrupted) interrupt(pending.pid)
    info('Waiting for Terraform, which is stopping.')
    if (!(await endsInTime(pending.pid, dependencies))) {
      warn(
        'Terraform does not stop, and the runner ends it with the job. When the state is locked afterwards and nothing runs any more, "force-unlock" removes the lock.'
      )
    }
  }
  if (plan !== '') await rm(plan, {force: true})
  await removePrivateFolder(folder)
}
