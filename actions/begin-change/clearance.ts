import {ActionError} from '../../lib/action/errors.ts'
import type {BeginChangeInputs} from './inputs.ts'

/**
 * Checks, in the job that applies, that it may: the run is no proposal, the plan was handed over, it was approved or nobody was to be asked,
 * and this is the first try. GitHub drops an output that contains a masked value, so what is missing is never a yes.
 *
 * @param attempt which one this is
 * @param proposal why the run is one of a proposal; undefined when it is none
 * @throws ActionError when it may not be applied
 */
export function checkClearance(inputs: BeginChangeInputs, attempt: number, proposal?: string): void {
  if (proposal !== undefined) {
    throw new ActionError(`Nothing is applied: ${proposal}.`, 'Apply it from the branch, once it is merged.')
  }
  const missing = missingOf(inputs)
  if (missing !== undefined) {
    throw new ActionError(
      `Nothing is applied: the jobs before this one did not hand over what it takes (missing: ${missing}).`,
      'GitHub drops an output of a job when a masked value stands in it (then the run has a warning "Skip output"). Make that value longer, or leave "across-jobs" out.'
    )
  }
  // "Re-run failed jobs" runs this job again with the outputs of the others: with an approval that was used up.
  if (inputs.attempt === String(attempt)) return
  throw new ActionError(
    'Nothing is applied: an approval counts for one try, and how far the last one got is not known here.',
    'Choose "Re-run all jobs": there is a new plan, and somebody is asked again.'
  )
}

/** What there is not, for the message; undefined when everything is there. */
function missingOf({asks, decision, ...inputs}: BeginChangeInputs): string | undefined {
  if (inputs['handed-over'] === '') return 'the plan'
  if (inputs['approval-result'] === 'success') return decision === 'approved' ? undefined : 'the decision'
  if (inputs['approval-result'] !== 'skipped' || asks === 'true') return 'an approval'
  return asks === 'false' ? undefined : 'whether anybody has to be asked'
}
