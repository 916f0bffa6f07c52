import type {ActionReport} from '../../lib/action/outputs.ts'
import type {SentFiles} from './deploy-files.ts'
import type {Ending} from './ending.ts'
import {matrixOf} from './legs.ts'
import type {BeginDeployResult, BeginShipResult} from './run.ts'

/** The outputs that action.yml declares; the contract test compares. */
export const outputNames = [
  'proposal',
  'image',
  'legs',
  'runner',
  'call',
  'baseline',
  'scan-trust',
  'databases',
  'compose-file',
  'files',
  'subject',
  'token',
  'reason',
  'next'
] as const

export type BeginShipOutput = (typeof outputNames)[number]

/** What the step reports. One that fails says all the same what the run is: then whoever is told how it ended is told of the failure. */
export function report({proposal, image, legs, call, scan, sent, problems}: BeginShipResult): ActionReport<BeginShipOutput> {
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
      ...sent,
      subject: '',
      token: '',
      reason: reasonOf(problems),
      next: ''
    },
    ...(proposal === undefined ? {} : {log: [`Built and scanned only, nothing is published: ${proposal}.`]}),
    ...(problems.length === 0 ? {} : {failure: describeProblems(problems, 'built')})
  }
}

/** One problem in one line, several in a list: who begins has several variables to set, and should not find them one run at a time. */
function describeProblems(problems: readonly string[], what: 'built' | 'deployed'): string {
  const [first = '', ...others] = problems
  if (others.length === 0) return first
  return [`${problems.length} things are missing or wrong, so nothing was ${what}:`, ...problems.map(problem => `- ${problem}`)].join('\n')
}

/** In one line, for whoever is told how the run ended. */
const reasonOf = (problems: readonly string[]) => problems.join(' ')

const NOTHING = Object.fromEntries(outputNames.map(name => [name, ''])) as Record<BeginShipOutput, string>

/** What the step reports in the check of deploy.yml. */
export function reportDeploy({proposal, sent, subject, problems}: BeginDeployResult): ActionReport<BeginShipOutput> {
  return {
    outputs: {...NOTHING, proposal: String(proposal !== undefined), ...sent, subject, reason: reasonOf(problems)},
    ...(proposal === undefined ? {} : {log: [`Checked only, nothing is deployed: ${proposal}.`]}),
    ...(problems.length === 0 ? {} : {failure: describeProblems(problems, 'deployed')})
  }
}

/** What the step reports in the job that deploys, when it may. */
export const reportPermitted = (sent: SentFiles, isTokenForAll: boolean): ActionReport<BeginShipOutput> => ({
  outputs: {...NOTHING, ...sent, token: isTokenForAll ? 'ghcr.io' : ''}
})

/** What the last step reports: the advice stands on the page of the run, and in the message to the webhook. */
export function reportEnding(ending: Ending): ActionReport<BeginShipOutput> {
  const outputs = {...NOTHING, next: 'next' in ending ? ending.next : ''}
  if (ending.state === 'complete') return {outputs}
  if (ending.state === 'gone-back') return {outputs, summary: `### What stays as it is\n\n${ending.remark}`}
  const summary = (text: string) => `### What to re-run\n\n${text}`
  if (ending.state === 'failed') return {outputs, warning: ending.next, summary: summary(ending.next)}
  const failure = `${ending.reason} ${ending.next}`
  return {outputs, summary: summary(failure), failure}
}
