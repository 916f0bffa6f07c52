import type {ActionReport} from '../../lib/action/outputs.ts'
import type {PublishReportInputs} from './inputs.ts'
import type {PublishResult} from './result.ts'
import {logLine, renderSummary} from './summary.ts'

/** The outputs that action.yml declares; the contract test compares. */
export const outputNames = ['result', 'number', 'url'] as const

export type PublishReportOutput = (typeof outputNames)[number]

/** What the step reports: its outputs, and one line with the link in the log and on the job's page. */
export function report(to: PublishReportInputs['to'], result: PublishResult): ActionReport<PublishReportOutput> {
  const isThere = result.result !== 'nothing'
  return {
    outputs: {result: result.result, number: isThere ? String(result.number) : '', url: isThere ? result.url : ''},
    log: [logLine(to, result)],
    summary: `${renderSummary(to, result)}\n`
  }
}
