import type {ActionReport} from '../../lib/action/outputs.ts'
import type {BegunChange} from './run.ts'

/** The outputs that action.yml declares; the contract test compares. */
export const outputNames = ['mode', 'key', 'state', 'folder', 'plan', 'no-plan', 'hand-over'] as const

export type BeginChangeOutput = (typeof outputNames)[number]

/** What the step reports. */
export function report({mode, key, state, warning, note, paths}: BegunChange): ActionReport<BeginChangeOutput> {
  const outputs = {
    mode,
    key,
    state,
    folder: paths.folder,
    plan: paths.plan,
    'no-plan': mode === 'pull-request' ? paths.noPlan : '',
    'hand-over': paths.handOver
  }
  return {outputs, ...(warning === undefined ? {} : {warning}), ...(note === undefined ? {} : {log: [note]})}
}
