import {defaults, getOctokitOptions} from '@actions/github/lib/utils'
import {Octokit} from '@octokit/rest'
import {formatDuration, sleep} from '../action/duration.ts'
import {ActionError} from '../action/errors.ts'
import {retryAfter} from '../http/http.ts'
import {fieldsOf, text} from './fields.ts'
import {LimitMemory, type Budget} from './limit-memory.ts'
import {isWorthWaiting, rateLimitOf, waitFor} from './limits.ts'
import {headerOf, statusOf} from './status.ts'

export type GitHubClient = Octokit

export interface GitHubClientOptions {
  /** How often a request is tried in total; default 4. */
  readonly attempts?: number
  /** Milliseconds before the second attempt; it doubles each time. Default 500. */
  readonly firstWait?: number
  /** Milliseconds that one attempt may take; the waits between them come on top. Default 20,000. */
  readonly timeout?: number
  /** Gets a line for each wait that one of GitHub's rate limits asks for. */
  readonly info?: (line: string) => void
  readonly sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** Milliseconds since 1970; it never runs backwards. */
  readonly now?: () => number
  readonly signal?: AbortSignal | undefined
  /** The same one for several clients of one token, so that none of them asks while another one was told to wait. */
  readonly limits?: LimitMemory
}

const DEFAULT_ATTEMPTS = 4
const FIRST_WAIT_MILLISECONDS = 500
const ATTEMPT_MILLISECONDS = 20_000
/** What a server in trouble may ask for. */
const LONGEST_WAIT_MILLISECONDS = 60_000
/** What the waits of one request may add up to. */
const LONGEST_WAITS_MILLISECONDS = 5 * 60_000
const SERVER_TROUBLE = new Set([408, 500, 502, 503, 504])

/**
 * A client for GitHub's REST API. It talks to `GITHUB_API_URL` (GitHub Enterprise Server, the rehearsal) through the proxy
 * variables; plain @octokit/rest honours neither. Statuses that pass by themselves are tried again, and so is a request without an answer.
 * A rate limit, of GraphQL too, is waited for when it ends soon: the hour's requests for five minutes at most, a secondary limit for one where
 * GitHub names a time. While one lasts nothing is sent.
 *
 * @param token the job's `github.token` or another token; sent to the API only
 * @param userAgent what GitHub's logs call the caller
 * @throws ActionError when the token is empty
 */
export function createGitHubClient(token: string, userAgent = 'fairway', options: GitHubClientOptions = {}): GitHubClient {
  if (token.trim() === '') throw new ActionError('There is no GitHub token.', 'Pass `${{ github.token }}`.')
  // Read at call time as well: the defaults hold what the variable was when the module was loaded.
  const baseUrl = process.env['GITHUB_API_URL'] ?? defaults.baseUrl
  // Its fetch honours the proxy variables.
  const {fetch: send = fetch} = (defaults.request ?? {}) as {readonly fetch?: typeof fetch}
  const octokit = new Octokit({
    ...defaults,
    ...(baseUrl === undefined ? {} : {baseUrl}),
    ...getOctokitOptions(token, {userAgent}),
    request: {...defaults.request, fetch: limitEachAttempt(options.timeout ?? ATTEMPT_MILLISECONDS, send)},
    // Its own log would repeat what the action itself says.
    log: {debug: ignore, info: ignore, warn: ignore, error: ignore}
  })
  const limits = options.limits ?? new LimitMemory()
  octokit.hook.wrap('request', (request, parameters) => {
    const budget = /\/graphql$/.test(parameters.url) ? 'graphql' : 'core'
    return tryAgain(async () => unlessLimited(await request(parameters)), {method: parameters.method, budget}, {...options, limits})
  })
  return octokit
}

/** GraphQL tells of a limit in an answer with status 200: the client would take it for one that is not to be tried again. */
function unlessLimited<Answer extends {readonly data: unknown; readonly headers: unknown}>(answer: Answer): Answer {
  const {errors} = fieldsOf(answer.data)
  if (!Array.isArray(errors)) return answer
  const words = errors.map(error => text(fieldsOf(error)['message'])).join('; ')
  const facts = {name: 'GraphqlResponseError', headers: answer.headers, response: answer.data, errors, data: fieldsOf(answer.data)['data']}
  const error = Object.assign(new Error(words), facts)
  if (rateLimitOf(error, Date.now()) !== undefined) throw error
  return answer
}

/** One limit for a whole request would end it in the middle of a wait that GitHub asked for. */
function limitEachAttempt(milliseconds: number, send: typeof fetch): typeof fetch {
  return (url, options) => {
    const signals = [...(options?.signal ? [options.signal] : []), AbortSignal.timeout(milliseconds)]
    return send(url, {...options, signal: AbortSignal.any(signals)})
  }
}

interface Asking {
  readonly method: string
  readonly budget: Budget
}

async function tryAgain<Answer>(
  request: () => Promise<Answer>,
  {method, budget}: Asking,
  options: GitHubClientOptions & {readonly limits: LimitMemory}
): Promise<Answer> {
  const {sleep: pause = sleep, now = runningClock, limits} = options
  let waited = 0
  for (let attempt = 1; ; attempt++) {
    options.signal?.throwIfAborted()
    try {
      const heldBack = limits.heldBack(budget, now())
      if (heldBack !== undefined) throw heldBack
      const answer = await request()
      limits.clear(budget)
      return answer
    } catch (error) {
      if (statusOf(error) === 304) limits.clear(budget)
      limits.note(error, budget, now())
      const growing = (options.firstWait ?? FIRST_WAIT_MILLISECONDS) * 2 ** (attempt - 1)
      const asked = waitAfter(error, method, growing, now())
      const wait = asked === undefined ? undefined : Math.max(asked, limits.left(budget, now()))
      const isLast = attempt >= (options.attempts ?? DEFAULT_ATTEMPTS)
      if (isLast || wait === undefined || waited + wait > LONGEST_WAITS_MILLISECONDS) throw error
      if (rateLimitOf(error, now()) !== undefined) {
        const status = statusOf(error) ?? 200
        options.info?.(`GitHub's rate limit is used up (${status}): waiting ${formatDuration(wait)} until it may be asked again.`)
      }
      const until = now() + wait
      await pause(wait, options.signal)
      limits.waited(budget, until)
      waited += wait
    }
  }
}

const runningClock = () => performance.timeOrigin + performance.now()

/**
 * How long to wait until a failed request may be tried again; undefined when it may not be, or not soon enough. A POST or PATCH is repeated
 * only when GitHub says that it did not do it (its rate limits): a comment must not be written twice.
 *
 * @param growing milliseconds to wait where GitHub names no time
 * @param now milliseconds since 1970
 */
export function waitAfter(error: unknown, method: string, growing: number, now: number = Date.now()): number | undefined {
  const limit = rateLimitOf(error, now)
  if (limit !== undefined) return isWorthWaiting(limit) ? Math.max(waitFor(limit), growing) : undefined
  const status = statusOf(error)
  const isRepeatable = method !== 'POST' && method !== 'PATCH'
  if (!isRepeatable || status === undefined || !SERVER_TROUBLE.has(status)) return undefined
  const wait = retryAfter(headerOf(error, 'retry-after'), now) ?? growing
  return wait <= LONGEST_WAIT_MILLISECONDS ? wait : undefined
}

function ignore(): void {
  // Nothing to say.
}
