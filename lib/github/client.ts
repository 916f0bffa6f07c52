import {defaults, getOctokitOptions} from '@actions/github/lib/utils'
import {Octokit} from '@octokit/rest'
import {formatDuration, sleep} from '../action/duration.ts'
import {ActionError} from '../action/errors.ts'
import {retryAfter} from '../http/http.ts'
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
  readonly signal?: AbortSignal | undefined
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
 * A rate limit is waited for when it ends soon: the hour's requests for five minutes at most, a secondary limit for one.
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
  octokit.hook.wrap('request', (request, parameters) => tryAgain(() => request(parameters), parameters.method, options))
  return octokit
}

/** One limit for a whole request would end it in the middle of a wait that GitHub asked for. */
function limitEachAttempt(milliseconds: number, send: typeof fetch): typeof fetch {
  return (url, options) => {
    const signals = [...(options?.signal ? [options.signal] : []), AbortSignal.timeout(milliseconds)]
    return send(url, {...options, signal: AbortSignal.any(signals)})
  }
}

async function tryAgain<Answer>(request: () => Answer | Promise<Answer>, method: string, options: GitHubClientOptions): Promise<Answer> {
  const {sleep: pause = sleep} = options
  let waited = 0
  for (let attempt = 1; ; attempt++) {
    options.signal?.throwIfAborted()
    try {
      return await request()
    } catch (error) {
      const growing = (options.firstWait ?? FIRST_WAIT_MILLISECONDS) * 2 ** (attempt - 1)
      const wait = waitAfter(error, method, growing)
      const isLast = attempt >= (options.attempts ?? DEFAULT_ATTEMPTS)
      if (isLast || wait === undefined || waited + wait > LONGEST_WAITS_MILLISECONDS) throw error
      if (rateLimitOf(error, Date.now()) !== undefined) {
        options.info?.(
          `GitHub's rate limit is used up (${statusOf(error) ?? ''}): waiting ${formatDuration(wait)} until it may be asked again.`
        )
      }
      await pause(wait, options.signal)
      waited += wait
    }
  }
}

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
