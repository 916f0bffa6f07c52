import type {LastingProcess} from './lasting-process.ts'

export interface CancelDependencies {
  readonly signal: AbortSignal
  /** Called before the program is asked to stop. */
  readonly interrupting: () => Promise<void>
  /** Milliseconds that a cancelled step waits for the program, before it leaves the rest to post. */
  readonly patience: number
  readonly info: (message: string) => void
}

/** The runner gives a cancelled step 7.5 s before its second signal, and 10 s in all (actions/runner, ProcessInvoker.cs). */
export const PATIENCE = 6_000

/**
 * Hands a cancel on, and ends the waiting for the program when the runner's patience is about to end. The program is asked once: a second
 * signal would make Terraform give up at once, with its state unwritten and the lock in its hand. It is never killed from here.
 *
 * @param said what the log says then
 */
export function handOnCancel(
  process: Pick<LastingProcess, 'interrupt'>,
  said: string,
  {signal, interrupting, patience, info}: CancelDependencies
): {readonly patienceEnded: Promise<void>; stop(): void} {
  let timer: NodeJS.Timeout | undefined
  let endPatience: () => void = () => undefined
  const patienceEnded = new Promise<void>(resolve => (endPatience = resolve))
  const onAbort = () => {
    void interrupting()
      .catch(() => undefined)
      .then(() => process.interrupt())
    info(said)
    timer = setTimeout(endPatience, patience)
  }
  if (signal.aborted) onAbort()
  else signal.addEventListener('abort', onAbort, {once: true})
  return {
    patienceEnded,
    stop() {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
    }
  }
}
