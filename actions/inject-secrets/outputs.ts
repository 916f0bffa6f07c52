import type {ActionReport} from '../../lib/action/outputs.ts'
import type {InjectSecretsResult} from './run.ts'
import {renderSummary} from './summary.ts'

/** The outputs that action.yml declares; the contract test compares. */
export const outputNames = ['directory', 'files', 'selected', 'proposal', 'count'] as const

export type InjectSecretsOutput = (typeof outputNames)[number]

/** What the step reports. Outputs hold paths and a number; a value never leaves through an output. */
export function report(result: InjectSecretsResult): ActionReport<InjectSecretsOutput> {
  return {
    outputs: {
      directory: result.directory ?? '',
      files: result.files.join('\n'),
      selected: result.plan.files.map(({target}) => target).join('\n'),
      proposal: result.isProposal === undefined ? '' : String(result.isProposal),
      count: String(result.plan.references.length)
    },
    ...(result.isCheck ? {} : {summary: renderSummary(result.plan, result.sourceName)})
  }
}
