import {formatDuration} from '../../lib/action/duration.ts'
import {ActionError} from '../../lib/action/errors.ts'
import {fitIntoJob} from '../../lib/action/job-time.ts'

/**
 * Checks that the job can last as long as the wait: a job that ends first is cancelled, with the question open and the answer lost.
 *
 * @param timeout milliseconds
 * @param isHosted whether the runner is GitHub's own
 * @returns what the job needs for it and cannot be asked for, one line; undefined when it needs nothing
 * @throws ActionError when no job can be that long
 */
export function checkWait(timeout: number, isHosted: boolean): string | undefined {
  const fit = fitIntoJob(timeout, isHosted)
  if (fit.kind === 'fits') return undefined
  const wait = formatDuration(timeout)
  if (fit.kind === 'needs') return `Input "timeout" is ${wait}. For that the job needs ${fit.what.join(', and ')}.`
  throw new ActionError(`Input "timeout" is ${wait}, and ${fit.why}.`, `Write ${fit.most} or less, and "timeout-minutes" above it.`)
}
