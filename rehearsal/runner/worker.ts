import {endOrphans} from './orphans.ts'
import {following} from './signals.ts'
import type {AbandonedJob, Pace, RunnerControl} from './types.ts'

/** The runner's worker, as the steps of its job see it. */
export interface WorkerControl extends RunnerControl {
  /** The job was cancelled: a step whose condition holds all the same goes on. */
  readonly cancel: AbortSignal
  /** No further step and no post part runs, whatever its condition is. */
  readonly ending: AbortSignal
  /** The worker does not exist any more. It is ending, too. */
  readonly gone: AbortSignal
}

export interface JobWorker extends WorkerControl {
  /** Cancels the job: its time is over. */
  expire(reason: Error): void
  /** How it ended; undefined while it works, and when only the job was cancelled. */
  end(): AbandonedJob['why'] | 'stopped' | undefined
  /** Waits for what was killed with the machine. */
  close(): Promise<void>
}

export interface WorkerOptions {
  /** Cancels the job. */
  readonly signal: AbortSignal
  readonly pace: Pace
  /** The mark of what the job runs. */
  readonly trackingId: string
  /** Called once when the job is cancelled, or its runner lost or stopped, before any step hears of it. */
  readonly onEnd: (end: 'cancelled' | 'lost' | 'stopped') => void
}

/**
 * The worker of one job. A cancelled job has {@link Pace.cancelLimit}; then the runner kills the worker, and the worker alone
 * (actions/runner, JobDispatcher.cs): the processes of the step go on, and nobody completes the job.
 */
export function startWorker({signal, pace, trackingId, onEnd}: WorkerOptions): JobWorker {
  const expired = new AbortController()
  const stopped = new AbortController()
  const killed = new AbortController()
  const lost = new AbortController()
  const gone = following([killed.signal, lost.signal])
  // Before the end: what is told of a cancel is told before any step ends.
  const cancel = following([signal, expired.signal, stopped.signal])
  const ending = following([gone.signal, stopped.signal])
  let killer: NodeJS.Timeout | undefined
  let dying: Promise<unknown> = Promise.resolve()
  const onCancel = () => {
    if (lost.signal.aborted) return
    onEnd(stopped.signal.aborted ? 'stopped' : 'cancelled')
    // One that is stopped has the time that it needs, until whoever stops it loses patience.
    if (!stopped.signal.aborted) killer = setTimeout(() => killed.abort(), pace.cancelLimit)
  }
  if (cancel.signal.aborted) onCancel()
  else cancel.signal.addEventListener('abort', onCancel, {once: true})
  return {
    cancel: cancel.signal,
    ending: ending.signal,
    gone: gone.signal,
    expire: reason => expired.abort(reason),
    stop: () => stopped.abort(),
    lose() {
      if (gone.signal.aborted) return
      onEnd('lost')
      // First of all: a step that is told first would still get to do something.
      dying = endOrphans(trackingId, {withDescendants: true})
      lost.abort()
    },
    end: () => (lost.signal.aborted ? 'lost' : killed.signal.aborted ? 'out-of-time' : stopped.signal.aborted ? 'stopped' : undefined),
    async close() {
      clearTimeout(killer)
      for (const followed of [gone, cancel, ending]) followed.release()
      await dying
    }
  }
}
