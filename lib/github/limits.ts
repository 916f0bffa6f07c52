import {retryAfter} from '../http/http.ts'
import {messageOf} from '../action/errors.ts'
import {headerOf, isGraphqlError, statusOf} from './status.ts'

/** What GitHub says when it was asked too often ("Rate limits for the REST API"). It did not do what it was asked. */
export interface RateLimit {
  /** `primary`: the requests of the hour are used up. `secondary`: too many at once. */
  readonly kind: 'primary' | 'secondary'
  /** How long GitHub asks to be left alone, in milliseconds from now; undefined when it does not say. */
  readonly asked: number | undefined
}

/** "Otherwise, wait for at least one minute before retrying" ("Best practices for using the REST API"). */
const WAIT_WITHOUT_TIME_MILLISECONDS = 60_000
/** An hour's requests come back all at once, so that one wait is enough; a secondary limit may come back right away. */
const LONGEST_WAIT_MILLISECONDS = {primary: 5 * 60_000, secondary: 60_000} as const

/**
 * Whether an error is one of GitHub's rate limits. GraphQL says so with status 200.
 *
 * @param now milliseconds since 1970, to count up to the moment at which the limit ends
 */
export function rateLimitOf(error: unknown, now: number): RateLimit | undefined {
  const status = statusOf(error)
  if (status !== 403 && status !== 429 && !isGraphqlError(error)) return undefined
  const asked = retryAfter(headerOf(error, 'retry-after'), now)
  const reset = headerOf(error, 'x-ratelimit-remaining') === '0' ? Number(headerOf(error, 'x-ratelimit-reset')) * 1_000 : NaN
  if (!Number.isNaN(reset)) return {kind: 'primary', asked: asked ?? Math.max(0, reset - now)}
  const isSecondary = status === 429 || asked !== undefined || /rate limit/i.test(messageOf(error))
  return isSecondary ? {kind: 'secondary', asked} : undefined
}

/** Milliseconds until a request that met a limit may be sent again. */
export function waitFor({asked = WAIT_WITHOUT_TIME_MILLISECONDS}: RateLimit): number {
  return asked
}

/** Whether a job waits for a limit to end, or fails with GitHub's answer: a limit may last for an hour, in which a runner does nothing. */
export function isWorthWaiting(limit: RateLimit): boolean {
  return waitFor(limit) <= LONGEST_WAIT_MILLISECONDS[limit.kind]
}
