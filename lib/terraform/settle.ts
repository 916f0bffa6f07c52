import {join} from 'node:path'
import {messageOf} from '../action/errors.ts'
import {oneLine} from '../action/log-line.ts'
import {redact} from '../secrets/redact.ts'
import {ERRORED_STATE, rescueState, type RescueDependencies, type StateOutcome, type Unsaved} from './errored-state.ts'
import {findMissing} from './missing.ts'

export interface Ended extends Unsaved {
  /** Path of what Terraform wrote. */
  readonly stream: string
  /** Addresses of the objects that have to be in the state. Only of an apply that was interrupted it has to be looked. */
  readonly made: readonly string[]
}

export interface Settled {
  readonly state: StateOutcome
  /** Whether nothing is left to do: otherwise post tries again, and needs what is in the step's folder. */
  readonly isSettled: boolean
}

/**
 * Looks after the state when Terraform has ended.
 *
 * @param timeout milliseconds to look into the state, at most
 * @throws never: a rescue that fails in a way that nobody expected still says where the state is
 */
export async function settle(ended: Ended, dependencies: RescueDependencies, timeout: number): Promise<Settled> {
  let state: StateOutcome
  try {
    state = await rescueState(ended, dependencies)
  } catch (error) {
    const kept = {kind: 'kept', sealed: undefined, beside: undefined, reason: oneLine(redact(messageOf(error)))} as const
    if (ended.dump === undefined) return {state: {...kept, path: join(ended.folder, ERRORED_STATE)}, isSettled: true}
    return {state: {...kept, path: ended.stream, isPrinted: true}, isSettled: false}
  }
  if (state.kind === 'kept') return {state, isSettled: !ended.isHurried}
  const left = dependencies.timeLeft?.() ?? Infinity
  const missing = await findMissing(ended, dependencies, Math.max(1_000, Math.min(timeout, left)))
  if (missing === undefined || missing.length === 0) return {state, isSettled: missing !== undefined}
  return {state: {kind: 'incomplete', missing}, isSettled: true}
}
