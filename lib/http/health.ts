import {request as httpRequest, type IncomingMessage} from 'node:http'
import {request as httpsRequest} from 'node:https'
import {formatDuration, sleep} from '../action/duration.ts'
import {ActionError, messageOf} from '../action/errors.ts'
import {describeStatuses, hasStatus, type Statuses} from './statuses.ts'

/** What a health page answered. */
export interface HealthAnswer {
  readonly status: number
  /** The beginning of the body, at most {@link LONGEST_BODY_BYTES}. */
  readonly body: string
  /** Where a redirect points, for the reason; it is never followed. */
  readonly location?: string | undefined
}

/**
 * Asks a health page once.
 * @throws when there is no answer; the message says why (`connection refused`)
 */
export type AskHealth = (
  url: string,
  options: {readonly timeout: number; readonly signal?: AbortSignal | undefined}
) => Promise<HealthAnswer>

export interface HealthCheck {
  readonly url: string
  /** The statuses that mean healthy. */
  readonly status: Statuses
  /** What the body has to hold; undefined takes any. */
  readonly body?: BodyPattern | undefined
  /** What the page's JSON field `version` must be; empty accepts any page. */
  readonly version: string
}

/** What a body has to hold. Line breaks in it count as blanks. */
export interface BodyPattern {
  /** As it is written: a text, or a regular expression between slashes. */
  readonly written: string
  readonly pattern: RegExp
}

export type HealthVerdict =
  /** `version` is the page's JSON field of that name, empty when it has none. */
  {readonly health: 'healthy'; readonly version: string} | {readonly health: 'unhealthy'; readonly reason: string}

export type HealthResult = HealthVerdict & {readonly attempts: number}

export interface HealthDependencies {
  readonly ask?: AskHealth
  readonly signal?: AbortSignal | undefined
  readonly now?: () => number
  readonly sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

export interface WaitOptions extends Omit<HealthDependencies, 'ask'> {
  /** Milliseconds that one answer may take. */
  readonly longest?: number
  /** How many good answers in a row it takes. */
  readonly inARow?: number
}

const LONGEST_BODY_BYTES = 64 * 1024
/** One answer may be the last breath of a program that is about to crash. */
const ANSWERS_IN_A_ROW = 2
const SHORTEST_WAIT_MILLISECONDS = 500
const LONGEST_WAIT_MILLISECONDS = 2_000
/** How long one answer may take; the last one gets its second even when the time is nearly up, or it would say nothing. */
const LONGEST_ANSWER_MILLISECONDS = 5_000
const SHORTEST_ANSWER_MILLISECONDS = 1_000

/**
 * Asks until the answer is good twice in a row, or the time is up. The waits grow from 0.5 s to 2 s; between the two good answers it is 0.5 s.
 *
 * @param ask with the milliseconds that one answer may take; it throws nothing but for a cancel
 * @param timeout milliseconds until it gives up
 * @returns the verdict and how often it asked; unhealthy names the last answer
 * @throws the signal's reason when the run is cancelled
 */
export async function waitUntilGood(
  ask: (timeout: number) => Promise<HealthVerdict>,
  timeout: number,
  {signal, now = Date.now, sleep: pause = sleep, longest = LONGEST_ANSWER_MILLISECONDS, inARow: enough = ANSWERS_IN_A_ROW}: WaitOptions = {}
): Promise<HealthResult> {
  const end = now() + timeout
  let wait = SHORTEST_WAIT_MILLISECONDS
  let inARow = 0
  for (let attempts = 1; ; attempts++) {
    signal?.throwIfAborted()
    const left = Math.min(longest, Math.max(SHORTEST_ANSWER_MILLISECONDS, end - now()))
    const verdict = await ask(left)
    inARow = verdict.health === 'healthy' ? inARow + 1 : 0
    if (verdict.health === 'healthy' && inARow >= enough) return {...verdict, attempts}
    if (now() + SHORTEST_WAIT_MILLISECONDS > end) return {...unconfirmed(verdict), attempts}
    await pause(inARow > 0 ? SHORTEST_WAIT_MILLISECONDS : Math.min(wait, end - now()), signal)
    wait = Math.min(wait * 2, LONGEST_WAIT_MILLISECONDS)
  }
}

/**
 * Asks a health page once. A redirect is an answer like any other: a login page behind it proves nothing about the service.
 *
 * @param timeout milliseconds that the answer may take
 * @throws the signal's reason when the run is cancelled
 */
export async function askHealth(check: HealthCheck, ask: AskHealth, timeout: number, signal?: AbortSignal): Promise<HealthVerdict> {
  try {
    return judgeAnswer(check, await ask(check.url, {timeout, signal}))
  } catch (error) {
    signal?.throwIfAborted()
    return {health: 'unhealthy', reason: messageOf(error)}
  }
}

/** A first good answer without a second one in time is not a yes. */
function unconfirmed(verdict: HealthVerdict): HealthVerdict {
  return verdict.health === 'healthy' ? {health: 'unhealthy', reason: 'it was healthy only once before time ran out'} : verdict
}

/** What one answer means. */
export function judgeAnswer(check: Pick<HealthCheck, 'status' | 'version' | 'body'>, answer: HealthAnswer): HealthVerdict {
  if (!hasStatus(check.status, answer.status)) {
    const target = answer.location === undefined ? '' : ` (a redirect to ${excerpt(answer.location)}, which is not followed)`
    const said = answer.body.trim() === '' ? '' : `: ${excerpt(answer.body)}`
    return {health: 'unhealthy', reason: `it answered ${answer.status}, not ${describeStatuses(check.status)}${target}${said}`}
  }
  if (check.body !== undefined && !check.body.pattern.test(answer.body.replace(/\r?\n|\r/g, ' '))) {
    const body = answer.body.trim() === '' ? 'an empty page' : excerpt(answer.body)
    return {health: 'unhealthy', reason: `it answered ${answer.status}, but ${check.body.written} is not in its page: ${body}`}
  }
  const version = versionOf(answer.body)
  if (check.version === '' || version === check.version) return {health: 'healthy', version}
  const found =
    version === ''
      ? `not with JSON that has a field "version", and ${check.version} is expected`
      : `says version ${excerpt(version)}, not ${check.version}`
  return {health: 'unhealthy', reason: `it answered ${answer.status}, but ${found}`}
}

/**
 * Reads what a body has to hold: a text that occurs in it, or `/…/`, with `i` behind it where capitals do not matter.
 * @throws ActionError for a regular expression that is none
 */
export function readBodyPattern(written: string): BodyPattern {
  const [, expression, flags = ''] = /^\/(.+)\/([a-z]*)$/s.exec(written) ?? []
  if (expression === undefined) {
    const text = written.replace(/\r?\n|\r/g, ' ')
    return {written: excerpt(written), pattern: new RegExp(text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`), 'u')}
  }
  // A pattern with "g" or "y" would remember where it was.
  if (!/^[imsu]*$/.test(flags))
    throw new ActionError(`the flags "${flags}" of its regular expression are not known here.`, 'Use i, m, s and u only.')
  try {
    return {written: excerpt(written), pattern: new RegExp(expression, flags)}
  } catch (error) {
    throw new ActionError(
      `it is no regular expression (${messageOf(error)}).`,
      'A text that is to occur as it is has no slashes around it.'
    )
  }
}

/** The field `version` of a JSON object, empty when there is none. */
function versionOf(body: string): string {
  try {
    const page: unknown = JSON.parse(body)
    if (typeof page !== 'object' || page === null || !('version' in page)) return ''
    return typeof page.version === 'string' || typeof page.version === 'number' ? String(page.version) : ''
  } catch {
    return ''
  }
}

/** Text from outside, short and on one line, without characters that a terminal or a log would act on. */
function excerpt(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 120)
  return `"${line}"`
}

/** Asks straight over HTTP or HTTPS, without a proxy and without following redirects. */
export const askOverHttp: AskHealth = (url, {timeout, signal}) => {
  const deadline = AbortSignal.timeout(Math.ceil(timeout))
  const send = new URL(url).protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      reject(new Error(deadline.aborted ? `it did not answer within ${formatDuration(timeout)}` : describeError(error)))
    }
    const request = send(url, {
      agent: false,
      signal: signal === undefined ? deadline : AbortSignal.any([deadline, signal]),
      headers: {accept: 'application/json, */*', connection: 'close', 'user-agent': 'fairway'}
    })
    request.on('error', fail)
    request.on('response', message => {
      readBeginning(message).then(
        body => resolve({status: message.statusCode ?? 0, body, location: message.headers.location}),
        (error: unknown) => fail(error)
      )
    })
    request.end()
  })
}

/** Reads as much of a body as a health page can need; an endless one must not fill the memory. */
async function readBeginning(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of message as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= LONGEST_BODY_BYTES) break
  }
  return Buffer.concat(chunks).subarray(0, LONGEST_BODY_BYTES).toString('utf8')
}

const KNOWN_ERRORS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'the connection was closed without an answer',
  ENOTFOUND: 'its host name does not resolve',
  EAI_AGAIN: 'its host name does not resolve (no answer from DNS)',
  EHOSTUNREACH: 'its host is not reachable',
  ENETUNREACH: 'its network is not reachable',
  ETIMEDOUT: 'the connection timed out'
}

function describeError(error: unknown): string {
  // A connection refused on both address families arrives as an AggregateError without a message.
  if (error instanceof AggregateError) return [...new Set(error.errors.map(describeError))].join(', ')
  const errorCode = (error as NodeJS.ErrnoException).code
  return KNOWN_ERRORS[errorCode ?? ''] ?? messageOf(error)
}
