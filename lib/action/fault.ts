import {ActionError} from './errors.ts'
import {inertLines} from './log-line.ts'
import {redact} from '../secrets/redact.ts'

/**
 * What an error that nobody expected says beyond its message, as lines for the log without a secret or a command in them. None for an
 * expected one, whose message says everything.
 */
export function faultLines(error: unknown): readonly string[] {
  if (!(error instanceof Error) || error instanceof ActionError) return []
  return inertLines(redact(error.stack ?? error.message)).split('\n')
}
