import type {StandInAnswer} from '../../stand-in.ts'

/** What an hour's requests are counted by: GraphQL has a budget of its own. */
export type Resource = 'core' | 'graphql'

/** A primary limit ("Rate limits for the REST API", "Rate limits and query limits for the GraphQL API"). */
export interface Quota {
  /** In a window. A 304 does not count. */
  readonly requests: number
  /** How long a window lasts; it begins with its first request. */
  readonly seconds: number
  /** How the refusal looks in REST; GraphQL's has status 200. Default 403. */
  readonly status?: 403 | 429
  /** What the header says is left when GraphQL refuses: a query may cost more (octokit/plugin-throttling.js#636). Default 0. */
  readonly left?: number
}

/** A secondary limit. */
export interface Slowdown {
  /** How many requests are answered before it comes. */
  readonly after: number
  readonly seconds: number
  /** Whether `retry-after` tells how long it lasts. Default true. */
  readonly isNamed?: boolean
  /** 200 is GraphQL's other way; REST answers 403 then. Default 403. */
  readonly status?: 403 | 429 | 200
  /** How often it comes. Default 1. */
  readonly times?: number
}

interface Window {
  readonly end: number
  used: number
}

const HOUR: Quota = {requests: 1_000, seconds: 3_600}
const SECONDARY = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
const DOCUMENTED = 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api'

/** GitHub's rate limits. The hour's 1,000 requests of a GITHUB_TOKEN are always counted. */
export class Limits {
  #quota: Partial<Readonly<Record<Resource, Quota>>> = {}
  readonly #windows = new Map<Resource, Window>()
  #slowdown: Slowdown | undefined
  #answered = 0
  #slowUntil = 0
  #slowTimes = 0
  /** When each limit ends of which somebody was told, by resource. */
  readonly #told = new Map<Resource, number>()
  #impatient = 0
  #refused = 0

  /** New windows begin. */
  set quota(quota: Partial<Readonly<Record<Resource, Quota>>>) {
    this.#quota = quota
    this.#windows.clear()
  }

  set slowdown(slowdown: Slowdown | undefined) {
    this.#slowdown = slowdown
    this.#answered = 0
    this.#slowTimes = 0
  }

  /** Requests that came before the end of a limit which had been told of. */
  get impatient(): number {
    return this.#impatient
  }

  get refused(): number {
    return this.#refused
  }

  /** GitHub's refusal of a request, or undefined. @param now milliseconds since 1970 */
  refusal(resource: Resource, now: number): StandInAnswer | undefined {
    if (now < (this.#told.get(resource) ?? 0)) this.#impatient += 1
    const refusal = this.#secondary(resource, now) ?? this.#primary(resource, now)
    if (refusal === undefined) this.#answered += 1
    else this.#refused += 1
    return refusal
  }

  /** What is in every answer. @param isFree it does not count */
  headers(resource: Resource, now: number, isFree: boolean): Record<string, string> {
    const {requests} = this.#quotaOf(resource)
    const window = this.#windowOf(resource, now)
    if (!isFree) window.used = Math.min(requests, window.used + 1)
    return {
      'x-ratelimit-limit': String(requests),
      'x-ratelimit-remaining': String(requests - window.used),
      'x-ratelimit-used': String(window.used),
      'x-ratelimit-reset': String(window.end / 1_000),
      'x-ratelimit-resource': resource
    }
  }

  #primary(resource: Resource, now: number): StandInAnswer | undefined {
    const {requests, status = 403, left = 0} = this.#quotaOf(resource)
    const window = this.#windowOf(resource, now)
    if (window.used + (resource === 'graphql' ? left : 0) < requests) return undefined
    this.#told.set(resource, window.end)
    const message = 'API rate limit exceeded for installation ID 1.'
    if (resource === 'core') return {status, body: {message, documentation_url: DOCUMENTED, status: String(status)}}
    // Both types are met; the second one is not documented (octokit/plugin-throttling.js#848).
    const type = this.#refused % 2 === 0 ? 'RATE_LIMITED' : 'RATE_LIMIT'
    return {status: 200, body: {errors: [{type, code: 'graphql_rate_limit', message}]}}
  }

  #secondary(resource: Resource, now: number): StandInAnswer | undefined {
    const slowdown = this.#slowdown
    if (slowdown === undefined) return undefined
    const isDue = this.#answered >= slowdown.after && this.#slowTimes < (slowdown.times ?? 1)
    if (now >= this.#slowUntil && isDue) {
      this.#slowTimes += 1
      this.#answered = 0
      this.#slowUntil = now + slowdown.seconds * 1_000
    }
    if (now >= this.#slowUntil) return undefined
    const {isNamed = true, status = 403} = slowdown
    for (const one of ['core', 'graphql'] as const) this.#told.set(one, this.#slowUntil)
    const headers: Record<string, string> = isNamed ? {'retry-after': String(Math.ceil((this.#slowUntil - now) / 1_000))} : {}
    if (resource === 'graphql' && status === 200) return {status, headers, body: {errors: [{message: SECONDARY}]}}
    const shown = status === 200 ? 403 : status
    return {status: shown, headers, body: {message: SECONDARY, documentation_url: DOCUMENTED, status: String(shown)}}
  }

  #quotaOf(resource: Resource): Quota {
    return this.#quota[resource] ?? HOUR
  }

  #windowOf(resource: Resource, now: number): Window {
    const known = this.#windows.get(resource)
    if (known !== undefined && now < known.end) return known
    // A reset is told in whole seconds.
    const window = {end: Math.ceil(now / 1_000 + this.#quotaOf(resource).seconds) * 1_000, used: 0}
    this.#windows.set(resource, window)
    return window
  }
}
