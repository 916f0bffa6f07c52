import {defaults, getOctokitOptions} from '@actions/github/lib/utils'
import {Octokit} from '@octokit/rest'
import {sleep} from '../action/duration.ts'
import {ActionError} from '../action/errors.ts'
import {retryAfter} from '../http/http.ts'

export type GitHubClient = Octokit

export interface GitHubClientOptions {
  /** How often a request is tried in all; default 4. */
  readonly attempts?: number
  /** Milliseconds before the second attempt; it doubles each time. Default 500. */
  readonly firstWait?: number
  /** Milliseconds that one attempt may take; the waits between them come on top. Default 20,000. */
  readonly timeout?: number
  readonly signal?: AbortSignal | undefined
}

const DEFAULT_ATTEMPTS = 4
const FIRST_WAIT_MILLISECONDS = 500
const ATTEMPT_MILLISECONDS = 20_000
/** GitHub's limits may ask for an hour; a job waits a minute at most and then fails with GitHub's answer. */
const LONGEST_WAIT_MILLISECONDS = 60_000
const SERVER_TROUBLE = new Set([408, 500, 502, 503, 504])

/**
 * A client for GitHub's REST API. It talks to `GITHUB_API_URL` (GitHub Enterprise Server, the rehearsal) through the proxy
 * variables; plain @octokit/rest honours neither. Statuses that pass by themselves are tried again, and so is a request without an answer.
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
    // Its own log would repeat what the action says itself.
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
  for (let attempt = 1; ; attempt++) {
    options.signal?.throwIfAborted()
    try {
      return await request()
    } catch (error) {
      const growing = (options.firstWait ?? FIRST_WAIT_MILLISECONDS) * 2 ** (attempt - 1)
      const wait = waitAfter(error, method, growing)
      if (attempt >= (options.attempts ?? DEFAULT_ATTEMPTS) || wait === undefined || wait > LONGEST_WAIT_MILLISECONDS) throw error
      await sleep(wait, options.signal)
    }
  }
}

/**
 * How long to wait until a failed request may be tried again; undefined when it may not be. A POST or PATCH is repeated only
 * when GitHub says that it did not do it (its rate limits): a comment must not be written twice.
 */
export function waitAfter(error: unknown, method: string, growing: number): number | undefined {
  const status = statusOf(error)
  const asked = retryAfter(headerOf(error, 'retry-after'))
  const isLimited = status === 429 || (status === 403 && asked !== undefined)
  if (isLimited) return asked ?? growing
  const isRepeatable = method !== 'POST' && method !== 'PATCH'
  if (!isRepeatable || status === undefined || !SERVER_TROUBLE.has(status)) return undefined
  return asked ?? growing
}

/** The HTTP status of an error that the client threw; a lost connection counts as 500 there. Undefined for any other error. */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined
  return typeof error.status === 'number' ? error.status : undefined
}

function headerOf(error: unknown, name: string): string | undefined {
  if (typeof error !== 'object' || error === null || !('response' in error)) return undefined
  const headers = (error.response as {headers?: Record<string, unknown>} | undefined)?.headers
  const value = headers?.[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

function ignore(): void {
  // Nothing to say.
}
