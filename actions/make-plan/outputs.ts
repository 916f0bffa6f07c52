import type {ActionReport} from '../../lib/action/outputs.ts'
import type {MakePlanResult} from './run.ts'

/** The outputs that action.yml declares; the contract test compares. */
export const outputNames = ['plan'] as const

export type MakePlanOutput = (typeof outputNames)[number]

/** What the step reports. Why there is no plan is an error each; the last one says why there is no more of it. */
export function report(result: MakePlanResult, error: (message: string) => void): ActionReport<MakePlanOutput> {
  if (result.kind !== 'no-plan') return {outputs: {plan: result.kind === 'planned' ? result.plan : ''}}
  for (const reason of result.reasons) error(reason)
  return {outputs: {plan: ''}, failure: result.failure}
}
