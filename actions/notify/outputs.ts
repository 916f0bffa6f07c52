import type {ActionReport} from '../../lib/action/outputs.ts'
import type {NotifyInputs} from './inputs.ts'
import type {NotifyResult} from './run.ts'

/** The outputs that action.yml declares; the contract test compares. */
export const outputNames = ['result', 'http-status'] as const

export type NotifyOutput = (typeof outputNames)[number]

/** What the step reports: a failed notification is a warning unless the caller asked for a red step. */
export function report(inputs: NotifyInputs, result: NotifyResult): ActionReport<NotifyOutput> {
  const status = result.result === 'skipped' || result.status === undefined ? '' : String(result.status)
  const outputs = {result: result.result, 'http-status': status}
  if (result.result !== 'error') return {outputs}
  const message = `The notification was not delivered. ${result.reason}`
  return inputs['fail-on-error'] ? {outputs, failure: message} : {outputs, warning: message}
}
