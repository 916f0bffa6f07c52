import {messageOf} from '../action/errors.ts'
import {isTimeNamed, rateLimitOf, waitFor, type RateLimit} from './limits.ts'
import {statusOf} from './status.ts'

/** The two budgets of an hour: GraphQL has one of its own ("Rate limits and query limits for the GraphQL API"). */
export type Budget = 'core' | 'graphql'

interface Hold {
  readonly kind: RateLimit['kind']
  /** Milliseconds since 1970, on the clock of whoever asks. */
  readonly until: number
  readonly status: number
  readonly words: string
}

/** Stands for the limit that GitHub told of before. Nothing was sent. */
export class HeldBackError extends Error {
  readonly status: number
  readonly response: {readonly headers: Readonly<Record<string, string>>}

  constructor({kind, until, status, words}: Hold, now: number) {
    super(words)
    this.name = 'HeldBackError'
    this.status = status
    const spent: Record<string, string> =
      kind === 'primary' ? {'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.ceil(until / 1_000))} : {}
    this.response = {headers: {...spent, 'retry-after': String((until - now) / 1_000)}}
  }
}

/**
 * The rate limits that GitHub told of, for all clients of one token. Until one has ended nothing more is sent: "Continuing to make requests
 * while you are rate limited may result in the banning of your integration" ("Rate limits for the REST API").
 */
export class LimitMemory {
  readonly #holds = new Map<Budget, Hold>()
  /** How many secondary limits in a row named no time. */
  #unnamed = 0

  /** @param now milliseconds since 1970, on the same clock each time */
  note(error: unknown, budget: Budget, now: number): void {
    const limit = error instanceof HeldBackError ? undefined : rateLimitOf(error, now)
    if (limit === undefined) return
    const until = now + (isTimeNamed(limit) ? waitFor(limit) : waitFor(limit) * 2 ** this.#unnamed++)
    const hold = {kind: limit.kind, until, status: statusOf(error) ?? 403, words: messageOf(error)}
    // A secondary limit is about everything that is asked.
    for (const held of limit.kind === 'primary' ? [budget] : (['core', 'graphql'] as const)) {
      if (until > (this.#holds.get(held)?.until ?? 0)) this.#holds.set(held, hold)
    }
  }

  /** GitHub answered. */
  clear(budget: Budget): void {
    this.#holds.delete(budget)
    this.#unnamed = 0
  }

  /** Somebody waited until then; timers are early by a millisecond at times. */
  waited(budget: Budget, until: number): void {
    if ((this.#holds.get(budget)?.until ?? Infinity) <= until) this.#holds.delete(budget)
  }

  /** Milliseconds until the next request may be sent; 0 when it may be sent now. */
  left(budget: Budget, now: number): number {
    return Math.max(0, (this.#holds.get(budget)?.until ?? 0) - now)
  }

  /** The error to give in place of a request; undefined when one may be sent. */
  heldBack(budget: Budget, now: number): HeldBackError | undefined {
    const hold = this.#holds.get(budget)
    return hold === undefined || hold.until <= now ? undefined : new HeldBackError(hold, now)
  }
}
