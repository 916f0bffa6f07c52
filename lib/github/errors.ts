import {statusOf} from './client.ts'
import {retryAfter} from '../http/http.ts'
import {messageOf} from '../action/errors.ts'
import {oneLine} from '../action/log-line.ts'

/** What an error of GitHub's API means for somebody who waits. */
export type ApiTrouble =
  /** It may pass. `wait` is how long GitHub asks to be left alone, in milliseconds. */
  | {readonly kind: 'passing'; readonly reason: string; readonly wait: number}
  /** It will not. `reason` is one line that ends with what to do. */
  | {readonly kind: 'lasting'; readonly reason: string}

/** GitHub asks for a minute at least when a limit names no time ("Best practices for using the REST API"). */
const LIMIT_WAIT_MILLISECONDS = 60_000

/** An answer with status 200 that lacks what it has to hold: a connection that broke off in the middle gives one. */
export class IncompleteAnswerError extends Error {
  constructor(what: string) {
    super(`GitHub's answer about ${what} was incomplete`)
    this.name = 'IncompleteAnswerError'
  }
}

/**
 * Sorts an error by whether waiting helps.
 *
 * @param what the thing that was asked for, as it reads behind "asking for"
 * @param now milliseconds since 1970, to count up to the moment at which a rate limit ends
 * @returns undefined for an error that did not come from the API
 */
export function apiTrouble(error: unknown, what: string, now: number): ApiTrouble | undefined {
  if (error instanceof IncompleteAnswerError) return {kind: 'passing', reason: error.message, wait: 0}
  const status = statusOf(error)
  if (status === undefined) return undefined
  const limit = limitWait(error, status, now)
  if (limit !== undefined) return {kind: 'passing', reason: `GitHub's rate limit is used up (${status})`, wait: limit}
  if (status === 408 || status >= 500) return {kind: 'passing', reason: `GitHub did not answer (${status}: ${said(error)})`, wait: 0}
  return {kind: 'lasting', reason: `GitHub answered ${status} to ${what}: ${said(error)}. ${fix(status)}`}
}

function fix(status: number): string {
  switch (status) {
    case 401:
      return 'The token is no longer valid: an app\'s token lives for one hour. Use `${{ github.token }}`, or a shorter "timeout".'
    case 403:
      return 'Give the job the permission "issues: write"; a run from a fork cannot have it.'
    case 404:
      return 'The issue or the repository is gone, or the job lacks the permission "issues: write".'
    case 410:
      return 'Issues are disabled in this repository, or the issue was deleted. Switch them on under Settings, General, Features.'
    default:
      return 'Look at the inputs "title" and "labels".'
  }
}

function limitWait(error: unknown, status: number, now: number): number | undefined {
  if (status !== 403 && status !== 429) return undefined
  const asked = retryAfter(headerOf(error, 'retry-after'), now)
  const reset = headerOf(error, 'x-ratelimit-remaining') === '0' ? Number(headerOf(error, 'x-ratelimit-reset')) * 1_000 - now : NaN
  const isLimit = status === 429 || asked !== undefined || !Number.isNaN(reset) || /rate limit/i.test(messageOf(error))
  if (!isLimit) return undefined
  return asked ?? (Number.isNaN(reset) ? LIMIT_WAIT_MILLISECONDS : Math.max(0, reset))
}

function headerOf(error: unknown, name: string): string | undefined {
  const {response} = error as {response?: {headers?: Readonly<Record<string, unknown>>}}
  const value = response?.headers?.[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

const LONGEST_MESSAGE = 300

function said(error: unknown): string {
  // The client puts the address of the documentation behind GitHub's own words.
  const [message = ''] = oneLine(messageOf(error)).split(' - http')
  return message.slice(0, LONGEST_MESSAGE).replace(/\.$/, '')
}
