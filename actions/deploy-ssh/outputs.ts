import type {ActionReport} from '../../lib/action/outputs.ts'
import {redact} from '../../lib/secrets/redact.ts'
import type {DeployInputs} from './inputs.ts'
import {digestOf} from './examine/folder.ts'
import {runningDigest, type DeployResult} from './result.ts'
import {headline, renderSummary, sentence} from './report/summary.ts'

/** The outputs that action.yml declares; the contract test compares. */
export const outputNames = [
  'result',
  'running-digest',
  'previous-digest',
  'previous-version',
  'url',
  'serving-version',
  'adopted',
  'reason'
] as const

export type DeploySshOutput = (typeof outputNames)[number]

/** What the step reports. Only `deployed` is green. */
export function report(inputs: DeployInputs, result: DeployResult): ActionReport<DeploySshOutput> {
  // It may quote what a program on the host says.
  const reason = result.result === 'deployed' ? '' : redact(result.reason)
  return {
    outputs: {
      result: result.result,
      'running-digest': runningDigest(result, inputs.digest),
      'previous-digest': digestOf(result.previous?.image),
      'previous-version': redact(result.previous?.version ?? ''),
      url: originOf(inputs['health-url']),
      'serving-version': redact('servingVersion' in result ? result.servingVersion : ''),
      adopted: result.result === 'deployed' ? (result.adopted ?? '') : '',
      reason
    },
    summary: renderSummary(inputs, result),
    failure: result.result === 'deployed' ? undefined : `${headline(result)} ${sentence(reason)}`
  }
}

function originOf(url: string): string {
  return url === '' ? '' : new URL(url).origin
}
