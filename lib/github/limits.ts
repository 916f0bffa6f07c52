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
 * Whether an error is one of GitHub's rate limits. GraphQL says so with status 200, and its primary limit by a type, whatever the header says is
 * left: a query may cost more than that (octokit/plugin-throttling.js#636). The type is RATE_LIMITED or RATE_LIMIT (#848 there).
 *
 * @param now milliseconds since 1970, to count up to the moment at which the limit ends
 */
export function rateLimitOf(error: unknown, now: number): RateLimit | undefined {
  const status = statusOf(error)
  const isQuery = isGraphqlError(error)
  if (status !== 403 && status !== 429 && !isQuery) return undefined
  const isNamed = /rate limit/i.test(messageOf(error)) || hasLimitType(error)
  // Any other error of GraphQL is an answer, also when it took the last request of the hour.
  if (isQuery && !isNamed) return undefined
  const asked = retryAfter(headerOf(error, 'retry-after'), now)
  const isSpent = headerOf(error, 'x-ratelimit-remaining') === '0' || hasLimitType(error)
  const reset = isSpent ? untilReset(error, now) : undefined
  if (reset !== undefined) return {kind: 'primary', asked: asked ?? reset}
  return status === 429 || asked !== undefined || isNamed ? {kind: 'secondary', asked} : undefined
}

/** A window lasts for an hour ("Rate limits for the REST API"). */
const WINDOW_MILLISECONDS = 60 * 60_000
/** How far the clocks of two of GitHub's servers may be apart, and how late an answer may come. */
const TOLERANCE_MILLISECONDS = 60_000

/**
 * GitHub's own clock says how far off the reset is, where the answer has its time: the runner's may be wrong. A time that would make the window
 * longer than one is not believed (a proxy's, a cached answer's); undefined when neither clock makes sense of it.
 */
function untilReset(error: unknown, now: number): number | undefined {
  const reset = Number(headerOf(error, 'x-ratelimit-reset') ?? NaN) * 1_000
  const theirs = Date.parse(headerOf(error, 'date') ?? '')
  const left = [theirs, now].map(time => reset - time)
  const plausible = left.find(wait => wait >= -TOLERANCE_MILLISECONDS && wait <= WINDOW_MILLISECONDS + TOLERANCE_MILLISECONDS)
  return plausible === undefined ? undefined : Math.max(0, plausible)
}

function hasLimitType(error: unknown): boolean {
  const errors = isGraphqlError(error) && 'errors' in error && Array.isArray(error.errors) ? (error.errors as unknown[]) : []
  return errors.some(one => ['RATE_LIMITED', 'RATE_LIMIT'].includes(String((one as {type?: unknown} | null)?.type)))
}

/** Milliseconds until a request that met a limit may be sent again. */
export function waitFor({asked = WAIT_WITHOUT_TIME_MILLISECONDS}: RateLimit): number {
  return asked
}

/** Where none is, each wait is twice as long as the one before it ("wait for an exponentially increasing amount of time between retries"). */
export const isTimeNamed = ({asked}: RateLimit) => asked !== undefined

/** Whether a job waits for a limit to end, or fails with GitHub's answer: a limit may last for an hour, in which a runner does nothing. */
export function isWorthWaiting(limit: RateLimit): boolean {
  return waitFor(limit) <= LONGEST_WAIT_MILLISECONDS[limit.kind]
}
