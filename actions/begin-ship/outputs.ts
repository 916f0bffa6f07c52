import type {ActionReport} from '../../lib/action/outputs.ts'
import type {Ending} from './ending.ts'
import {matrixOf} from './legs.ts'
import type {BeginShipResult} from './run.ts'

/** The outputs that action.yml declares; the contract test compares. */
export const outputNames = ['proposal', 'image', 'legs', 'runner', 'call', 'baseline', 'scan-trust', 'databases', 'next'] as const

export type BeginShipOutput = (typeof outputNames)[number]

/** What the step reports. One that fails says all the same what the run is: then whoever is told how it ended is told of the failure. */
export function report({proposal, image, legs, call, scan, problems}: BeginShipResult): ActionReport<BeginShipOutput> {
  return {
    outputs: {
      proposal: String(proposal !== undefined),
      image,
      // What could not be divided is built by nobody: the step fails.
      legs: legs.kind === 'several' ? JSON.stringify(matrixOf(legs.legs)) : '',
      runner: legs.kind === 'elsewhere' ? JSON.stringify(legs.runner) : '',
      call,
      baseline: scan.baseline,
      'scan-trust': scan.trust.join(','),
      databases: scan.databases,
      next: ''
    },
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

const NOTHING = {proposal: '', image: '', legs: '', runner: '', call: '', baseline: '', 'scan-trust': '', databases: ''}

/** What the last step reports: the advice stands on the page of the run, and in the message to the webhook. */
export function reportEnding(ending: Ending): ActionReport<BeginShipOutput> {
  const outputs = {...NOTHING, next: ending.state === 'complete' ? '' : ending.next}
  if (ending.state === 'complete') return {outputs}
  const summary = (text: string) => `### What to re-run\n\n${text}`
  if (ending.state === 'failed') return {outputs, warning: ending.next, summary: summary(ending.next)}
  const failure = `${ending.reason} ${ending.next}`
  return {outputs, summary: summary(failure), failure}
}
