import type {BegunChange} from './run.ts'

/** The outputs that action.yml declares; the contract test compares. */
export const outputNames = ['mode', 'key', 'state', 'folder', 'plan', 'no-plan', 'hand-over'] as const

export type BeginChangeOutput = (typeof outputNames)[number]

export function outputsOf({mode, key, state, paths}: BegunChange): Readonly<Record<BeginChangeOutput, string>> {
  return {
    mode,
    key,
    state,
    folder: paths.folder,
    plan: paths.plan,
    'no-plan': mode === 'pull-request' ? paths.noPlan : '',
    'hand-over': paths.handOver
  }
}
