import type {ActionReport} from '../../lib/action/action.ts'
import {ActionError} from '../../lib/action/errors.ts'
import {whyProposal} from '../../lib/action/proposal.ts'
import type {RunContext} from '../../lib/action/run-context.ts'
import type {BeginShipInputs} from './inputs.ts'
import type {BeginShipOutputs} from './outputs.ts'
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

/** What a person reads in the log of a run that is to publish nothing; undefined for any other. */
export function describeProposal({proposal}: BeginShipResult): string | undefined {
  return proposal === undefined ? undefined : `Built and scanned only, nothing is published: ${proposal}.`
}

/** A failing step has its output too: whoever is told how it ended is told that also. */
export function report({proposal, problems}: BeginShipResult): ActionReport<BeginShipOutputs> {
  const outputs = {proposal: String(proposal !== undefined)}
  return problems.length === 0 ? {outputs} : {outputs, failure: describeProblems(problems)}
}

/** One problem in one line, several in a list: who begins has several variables to set, and should not find them one run at a time. */
function describeProblems(problems: readonly string[]): string {
  const [first = '', ...others] = problems
  if (others.length === 0) return first
  return [`${problems.length} things are missing or wrong, so nothing was built:`, ...problems.map(problem => `- ${problem}`)].join('\n')
}
