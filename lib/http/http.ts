import {sleep} from '../action/duration.ts'
import {ActionError, messageOf} from '../action/errors.ts'
import {sendRequest} from './http-attempt.ts'
import type {Http, HttpRequest, HttpResponse} from './messages.ts'
import {isCertificateError, isOtherTls, isPlainAnswer} from './tls-errors.ts'

export type {Http, HttpRequest, HttpResponse} from './messages.ts'

const DEFAULT_TIMEOUT_MILLISECONDS = 30_000
const DEFAULT_ATTEMPTS = 4
const FIRST_WAIT_MILLISECONDS = 500
/** A server may ask for more patience than a job has; then its answer is handed to the caller instead. */
const LONGEST_WAIT_MILLISECONDS = 60_000
const PASSING_STATUS = new Set([408, 429, 500, 502, 503, 504])

/**
 * Sends a request and reads the whole answer. Honours the proxy variables, follows redirects. A lost connection and the statuses that pass by
 * themselves (408, 429, 5xx) are tried again, after `Retry-After` where the server names it, else with growing waits.
 *
 * @returns the last answer, whatever its status: what a status means is the caller's to say
 * @throws ActionError when no attempt got an answer (the URL's query is left out: it may hold a token)
 */
export const http: Http = createHttp()

/** The same with waits of one's own. */
export function createHttp({sleep: wait = sleep}: {readonly sleep?: typeof sleep} = {}): Http {
  return async request => {
    const attempts = request.attempts ?? DEFAULT_ATTEMPTS
    for (let attempt = 1; ; attempt++) {
      request.signal?.throwIfAborted()
      const outcome = await attemptOnce(request)
      if (attempt >= attempts || !isPassing(outcome)) return answerOf(request, outcome)
      const pause = waitBefore(attempt, outcome)
      if (pause > LONGEST_WAIT_MILLISECONDS) return answerOf(request, outcome)
      await wait(pause, request.signal)
    }
  }
}

/** The answer's body as JSON. @throws ActionError when it is not; `what` names the server in the message */
export function parseJson(what: string, body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    // Without a cause: that is what kept an answer away, and here is one.
    throw new ActionError(`${what} answered with something that is not JSON.`)
  }
}

type Outcome = {response: HttpResponse} | {error: unknown}

async function attemptOnce(request: HttpRequest): Promise<Outcome> {
  try {
    return {response: await sendRequest(request, request.timeout ?? DEFAULT_TIMEOUT_MILLISECONDS)}
  } catch (error) {
    request.signal?.throwIfAborted()
    return {error}
  }
}

function isPassing(outcome: Outcome): boolean {
  return 'response' in outcome ? PASSING_STATUS.has(outcome.response.status) : isPassingError(outcome.error)
}

/**
 * Whether an attempt may go well the next time.
 *
 * @param error what kept an answer away: the cause of what {@link http} throws
 */
export function isPassingError(error: unknown): boolean {
  const {code = ''} = error as NodeJS.ErrnoException
  // Node's own codes mean that the request cannot be sent as it is: a wrong URL, a line break in a header, a certificate for another host.
  if (code.startsWith('ERR_') || isCertificateError(code)) return false
  return code !== 'EPROTO' || !(isPlainAnswer(error) || isOtherTls(error))
}

function answerOf(request: HttpRequest, outcome: Outcome): HttpResponse {
  if ('response' in outcome) return outcome.response
  throw new ActionError(`${request.method} ${withoutQuery(request.url)} got no answer: ${describe(outcome.error)}.`, undefined, {
    cause: outcome.error
  })
}

function withoutQuery(url: string): string {
  if (!URL.canParse(url)) return 'to something that is not a URL'
  const {origin, pathname} = new URL(url)
  return `${origin}${pathname}`
}

/** A connection refused on both address families arrives as an AggregateError without a message. */
function describe(error: unknown): string {
  if (error instanceof AggregateError) return [...new Set(error.errors.map(describe))].join(', ')
  return messageOf(error).replace(/\.$/, '')
}

function waitBefore(attempt: number, outcome: Outcome): number {
  const asked = 'response' in outcome ? retryAfter(outcome.response.headers['retry-after']) : undefined
  if (asked !== undefined) return asked
  return FIRST_WAIT_MILLISECONDS * 2 ** (attempt - 1) * (0.5 + Math.random())
}

/** `Retry-After` in milliseconds: seconds or a date (RFC 9110, 10.2.3). */
export function retryAfter(header: string | undefined, now: number = Date.now()): number | undefined {
  if (header === undefined || header.trim() === '') return undefined
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000)
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
