import {messageOf} from '../action/errors.ts'
import {faultStack} from '../action/fault.ts'
import {oneLine} from '../action/log-line.ts'
import {redact} from '../secrets/redact.ts'
import {guard, type GuardDependencies} from './guard.ts'
import type {PlanGuardInputs} from '../../actions/plan-guard/inputs.ts'
import {PlanReadError} from './plan-read-error.ts'
import type {GuardError, GuardResult} from './result.ts'
import {SealError} from './sealing/errors.ts'

export interface PlanGuardDependencies extends GuardDependencies {
  readonly info: (message: string) => void
}

type Mode = (inputs: PlanGuardInputs, dependencies: PlanGuardDependencies) => Promise<GuardResult>

/** What only some runs need is loaded by them: the terminal program starts in the time that it takes to load the rest. */
const MODES: Readonly<Record<GuardResult['mode'], Mode>> = {
  guard,
  verify: async (...given) => await (await import('./verify.ts')).verify(...given),
  seal: async (...given) => await (await import('./seal-modes.ts')).seal(...given),
  open: async (...given) => await (await import('./seal-modes.ts')).openPlan(...given)
}

/**
 * Judges a plan, checks that one is the plan that was judged, or takes one to another job. Whatever keeps it from telling (no file, no
 * program to show it, a plan that is not understood, an error that nobody expected) gives `error`, never `clean`.
 *
 * @throws only when the run is cancelled
 */
export async function run(inputs: PlanGuardInputs, dependencies: PlanGuardDependencies): Promise<GuardResult> {
  try {
    return await MODES[inputs.mode](inputs, dependencies)
  } catch (error) {
    dependencies.signal.throwIfAborted()
    const stack = faultStack(error)
    if (stack !== undefined) dependencies.info(stack)
    const message = oneLine(redact(messageOf(error)))
    return {
      mode: inputs.mode,
      verdict: 'error',
      planSha256: '',
      fingerprint: '',
      error: {code: codeOf(error), message, details: []},
      plan: undefined,
      file: ''
    }
  }
}

function codeOf(error: unknown): GuardError['code'] {
  if (error instanceof PlanReadError) return error.code
  return error instanceof SealError ? 'sealing' : 'unreadable'
}
