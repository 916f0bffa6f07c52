export interface EndDependencies {
  /** Whether a program that main started is still running. */
  readonly isRunning: (pid: number) => Promise<boolean>
  /** Milliseconds to wait for it. */
  readonly patience: number
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
}

/** GitHub ends a cancelled job after five minutes; the rest is for what is to be done then. */
export const POST_PATIENCE = 4 * 60_000

const POLL_MILLISECONDS = 500

/** Waits for a program that main left to post. @returns whether it ended */
export async function endsInTime(pid: number, {isRunning, patience, now, sleep}: EndDependencies): Promise<boolean> {
  for (const until = now() + patience; now() < until;) {
    await sleep(POLL_MILLISECONDS)
    if (!(await isRunning(pid))) return true
  }
  return false
}
