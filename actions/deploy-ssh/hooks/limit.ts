import {formatDuration} from '../../../lib/action/duration.ts'
import {ActionError} from '../../../lib/action/errors.ts'
import type {Session} from '../road.ts'

/** How much of a limit is left; the whole is for texts. */
export interface Limit {
  readonly input: string
  readonly whole: number
  /** Milliseconds, none at least. */
  left(): number
}

/** A limit that begins now. @param input which one says it */
export function limitOf({timing: {now = Date.now}}: Session, input: string, whole: number): Limit {
  const end = now() + whole
  return {input, whole, left: () => Math.max(0, end - now())}
}

/** Milliseconds left. @throws ActionError when there are none @param what a noun */
export function leftOf(limit: Limit, what: string): number {
  const left = limit.left()
  if (left > 0) return left
  throw overdue(limit, what)
}

/** What failed with the time over failed for that. */
export function explain(error: unknown, limit: Limit, what: string): unknown {
  if (!(error instanceof ActionError) || limit.left() > 0) return error
  return overdue(limit, what, error)
}

function overdue({input, whole}: Limit, what: string, cause?: unknown): ActionError {
  return new ActionError(`${what} did not end within ${formatDuration(whole)}.`, `Raise "${input}".`, {cause})
}

/** The end of what a program wrote, as a part of a sentence; empty when it wrote nothing. */
export function saidLast(stderr: string, shorten: (text: string) => string): string {
  const last = stderr
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .at(-1)
  return last === undefined ? '' : `; it said last: "${shorten(last)}"`
}
