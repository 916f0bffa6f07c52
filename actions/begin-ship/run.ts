import {ActionError} from '../../lib/action/errors.ts'
import {whyProposal} from '../../lib/action/proposal.ts'
import type {RunContext} from '../../lib/action/run-context.ts'
import type {BeginShipInputs} from './inputs.ts'
import {findProblems} from './problems.ts'

export interface BeginShipResult {
  /** Why it is one of a proposal, see {@link whyProposal}; undefined when it is none. */
  readonly proposal: string | undefined
  /** What is missing or wrong; empty when the build may begin. */
  readonly problems: readonly string[]
}

/**
 * Decides what the run is, and whether everything is there that it needs.
 *
 * @param payload the event as GitHub sent it
 * @throws ActionError outside of a workflow: taken for a proposal, it would be green and nothing deployed
 */
export function run(inputs: BeginShipInputs, context: Pick<RunContext, 'event' | 'ref' | 'repository'>, payload: unknown): BeginShipResult {
  if (context.event === '') throw new ActionError('GITHUB_EVENT_NAME is empty.', 'Run this action in a workflow.')
  const proposal = whyProposal(context, payload)
  return {proposal, problems: findProblems(inputs, proposal !== undefined)}
}
