import type {ActionReport} from '../../lib/action/outputs.ts'
import type {BeginShipResult} from './run.ts'

/** The outputs that action.yml declares; the contract test compares. */
export const outputNames = ['proposal'] as const

export type BeginShipOutput = (typeof outputNames)[number]

/** What the step reports. One that fails says all the same what the run is: then whoever is told how it ended is told of the failure. */
export function report({proposal, problems}: BeginShipResult): ActionReport<BeginShipOutput> {
  return {
    outputs: {proposal: String(proposal !== undefined)},
    ...(proposal === undefined ? {} : {log: [`Built and scanned only, nothing is published: ${proposal}.`]}),
    ...(problems.length === 0 ? {} : {failure: describeProblems(problems)})
  }
}

/** One problem in one line, several in a list: who begins has several variables to set, and should not find them one run at a time. */
function describeProblems(problems: readonly string[]): string {
  const [first = '', ...others] = problems
  if (others.length === 0) return first
  return [`${problems.length} things are missing or wrong, so nothing was built:`, ...problems.map(problem => `- ${problem}`)].join('\n')
}
