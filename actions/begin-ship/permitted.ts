import {ActionError} from '../../lib/action/errors.ts'
import type {BeginShipInputs} from './inputs.ts'

type Inputs = Pick<BeginShipInputs, 'approval' | 'decision' | 'attempt' | 'approved-attempt'>

/**
 * The last look before a deploy, in its own job: on the way there GitHub may have dropped an output, or run the job again with the outputs of an
 * attempt that is over. What is missing is never a yes.
 *
 * @param attempt which one this is
 * @param proposal why the run is one of a proposal; undefined when it is none
 * @throws ActionError when nothing may be deployed
 */
export function checkPermitted(inputs: Inputs, attempt: number, proposal: string | undefined): void {
  if (proposal !== undefined) throw new ActionError(`Nothing was deployed: ${proposal}, and code that nobody has merged is not deployed.`)
  const {approval, decision, 'approved-attempt': before} = inputs
  if (before !== '') {
    checkAttempt(before, attempt)
    return
  }
  if (approval === 'none') return
  if (decision !== 'approved') {
    throw new ActionError(
      `Nothing was deployed: "approval" is not "none", and the decision that arrived is "${decision}".`,
      'If the job "approve" is green, GitHub dropped its output, because a masked value stands in it: make that value longer, and re-run all jobs.'
    )
  }
  checkAttempt(inputs.attempt, attempt)
}

function checkAttempt(approved: string, attempt: number): void {
  if (approved === String(attempt)) return
  const which = /^[1-9]\d*$/.test(approved)
    ? `the approval was given in attempt ${approved} of this run`
    : 'it is not known for which attempt the approval was given'
  throw new ActionError(
    `Nothing was deployed: ${which}, this is attempt ${attempt}, and an approval counts for one attempt.`,
    'Re-run the job "approve": the jobs after it follow, and somebody is asked again.'
  )
}

/**
 * Whether the job's own token may be handed over for the pull: every image is in ghcr.io. No other registry may see it, and a deploy has one login.
 */
export function isTokenForAll({image, images}: Pick<BeginShipInputs, 'image' | 'images'>): boolean {
  const all = [...(image === '' ? [] : [image]), ...images.map(line => line.replace(/^[\w.-]+=/, ''))]
  return all.length > 0 && all.every(name => name.toLowerCase().startsWith('ghcr.io/'))
}
