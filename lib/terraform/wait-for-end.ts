import {POST_LIMITS} from '../action/post-time.ts'

export interface EndDependencies {
  /** Whether a program that main started is still running. */
  readonly isRunning: (pid: number) => Promise<boolean>
  /** Milliseconds to wait for it. */
  readonly patience: number
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
}

/** What post has to look after the state when Terraform has ended, at least. */
export const SETTLE_MILLISECONDS = 35_000

/** How long post waits for Terraform in a job that was cancelled: see {@link POST_LIMITS}. */
export const POST_PATIENCE = POST_LIMITS['apply-plan'].interrupted - SETTLE_MILLISECONDS

const POLL_MILLISECONDS = 500

/** Waits for a program that main left to post. @returns whether it ended */
export async function endsInTime(pid: number, {isRunning, patience, now, sleep}: EndDependencies): Promise<boolean> {
  for (const until = now() + patience; now() < until;) {
    await sleep(POLL_MILLISECONDS)
    if (!(await isRunning(pid))) return true
  }
  return false
}
