import {HttpClient} from '@actions/http-client'
import type {Readable} from 'node:stream'
import {sleep} from './duration.ts'
import {ActionError, messageOf} from './errors.ts'

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** A function gives a fresh stream for every attempt. */
  readonly body?: string | Buffer | (() => Readable)
  /** Milliseconds without any traffic until an attempt counts as failed; default 30 s. */
  readonly timeout?: number
  /** How often it is tried in all; default 4. Set 1 where a second request would do harm. */
  readonly attempts?: number
  readonly signal?: AbortSignal | undefined
}

export interface HttpResponse {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Buffer
}

export type Http = (request: HttpRequest) => Promise<HttpResponse>

const DEFAULT_TIMEOUT_MILLISECONDS = 30_000
const DEFAULT_ATTEMPTS = 4
const FIRST_WAIT_MILLISECONDS = 500
/** A server may ask for more patience than a job has; then its answer is handed to the caller instead. */
const LONGEST_WAIT_MILLISECONDS = 60_000
const PASSING_STATUS = new Set([408, 429, 500, 502, 503, 504])

/**
 * Sends a request and reads the whole answer. Honours the proxy variables. A lost connection and the statuses that pass by
 * themselves (408, 429, 5xx) are tried again, after `Retry-After` where the server names it, else with growing waits.
 *
 * @returns the last answer, whatever its status: what a status means is the caller's to say
 * @throws ActionError when no attempt got an answer (the URL's query is left out: it may hold a token)
 */
export const http: Http = async request => {
  const attempts = request.attempts ?? DEFAULT_ATTEMPTS
  for (let attempt = 1; ; attempt++) {
    request.signal?.throwIfAborted()
    const outcome = await attemptOnce(request)
    if (attempt >= attempts || !isPassing(outcome)) return answerOf(request, outcome)
    const wait = waitBefore(attempt, outcome)
    if (wait > LONGEST_WAIT_MILLISECONDS) return answerOf(request, outcome)
    await sleep(wait, request.signal)
  }
}

/** The answer's body as JSON. @throws ActionError when it is none; `what` names the server in the message */
export function parseJson(what: string, body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch (error) {
    throw new ActionError(`${what} answered with something that is not JSON.`, undefined, {cause: error})
  }
}

type Outcome = {response: HttpResponse} | {error: unknown}

async function attemptOnce(request: HttpRequest): Promise<Outcome> {
  const client = new HttpClient('fairway', undefined, {
    allowRetries: false,
    keepAlive: false,
    socketTimeout: request.timeout ?? DEFAULT_TIMEOUT_MILLISECONDS
  })
  const body = typeof request.body === 'function' ? request.body() : request.body
  try {
    const headers = {...request.headers}
    // Its types ask for a text or a stream; a Buffer is written to the socket as it is.
    const answer = await client.request(request.method, request.url, (body ?? null) as string | NodeJS.ReadableStream | null, headers)
    const content = request.method === 'HEAD' ? Buffer.alloc(0) : ((await answer.readBodyBuffer?.()) ?? Buffer.alloc(0))
    if (request.method === 'HEAD') answer.message.resume()
    const flat = Object.entries(answer.message.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value])
    return {response: {status: answer.message.statusCode ?? 0, headers: Object.fromEntries(flat) as HttpResponse['headers'], body: content}}
  } catch (error) {
    return {error}
  } finally {
    client.dispose()
  }
}

function isPassing(outcome: Outcome): boolean {
  return 'error' in outcome || PASSING_STATUS.has(outcome.response.status)
}

function answerOf(request: HttpRequest, outcome: Outcome): HttpResponse {
  if ('response' in outcome) return outcome.response
  const {origin, pathname} = new URL(request.url)
  throw new ActionError(`${request.method} ${origin}${pathname} got no answer: ${describe(outcome.error)}.`, undefined, {
    cause: outcome.error
  })
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
