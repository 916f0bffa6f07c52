import {formatDuration, sleep} from '../../../lib/action/duration.ts'
import {ActionError} from '../../../lib/action/errors.ts'
import {redact} from '../../../lib/secrets/redact.ts'
import {howToFollow, nameRunning} from '../../../lib/host/hooks.ts'
import type {Host, HostAnswer} from '../../../lib/ssh/connection.ts'
import type {Container} from '../verify/containers.ts'
import {lastWordsScript, oneShotsScript} from './start-scripts.ts'

const POLL_MILLISECONDS = 2_000
const LONGEST_WORDS = 300

export interface OneShotDependencies {
  readonly info: (message: string) => void
  readonly signal?: AbortSignal | undefined
  readonly pause?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  readonly now?: () => number
}

/** The reason when one-shots outlast the step. */
export function stillRan(
  running: readonly string[],
  target: {readonly project: string; readonly patience: {readonly whole: number}}
): string {
  const whole = formatDuration(target.patience.whole)
  return `${nameRunning(running)} still ran after ${whole} ("timeout"); ${howToGoOn(running, target.project)}`
}

/** What becomes of one-shots and migrations that outlast a deploy, and what to do. */
export function howToGoOn(running: readonly string[], project: string): string {
  const follow = running.map(name => `"${howToFollow(name, project)}"`).join(', ')
  return `it was not stopped and runs on: follow it on the host with ${follow}, and deploy again when it has ended (a deploy waits for it)`
}

/**
 * Waits for the one-shots and migrations that an earlier deploy started and that still run: to start the project now would create them anew, and break a
 * migration off half-way. Nothing has been changed yet.
 *
 * @param first what the host has already said about them, by {@link oneShotsScript}
 * @param limit `left`: milliseconds from now; `whole`: the limit that they are a part of
 * @returns what the host said last
 * @throws ActionError when they outlast it
 */
export async function waitForEarlierOneShots(
  host: Host,
  project: string,
  first: HostAnswer,
  limit: {readonly left: number; readonly whole: number},
  {info, signal, pause = sleep, now = Date.now}: OneShotDependencies
): Promise<HostAnswer> {
  const end = now() + limit.left
  let isAnnounced = false
  for (let answer = first; ; answer = await host.run(oneShotsScript({project}), {signal})) {
    if (answer.exitCode !== 0) throw new ActionError('It could not be seen whether a migration or another one-shot runs on the host.')
    const running = answer.said.all('still-runs')
    if (running.length === 0) return answer
    if (now() >= end) {
      throw new ActionError(
        `${capital(nameRunning(running))}, started by an earlier deploy, still ran after ${formatDuration(limit.whole)} ("timeout").`,
        `It was not stopped. Follow it on the host with "${howToFollow(running[0] ?? '', project)}", and deploy again when it has ended.`
      )
    }
    if (!isAnnounced)
      info(`Waiting for ${nameRunning(running)}, started by an earlier deploy, to end (at most ${formatDuration(limit.left)}).`)
    isAnnounced = true
    await pause(Math.min(POLL_MILLISECONDS, Math.max(1, end - now())), signal)
  }
}

/**
 * What has to be added to the reason of a deploy that failed: what failed one-shots said last, and that what one-shots did was not undone.
 *
 * @param began the host's time, ISO 8601, at which the start began; undefined when it is not known
 * @returns empty where none has run
 */
export async function tellOneShots(
  host: Host,
  project: string,
  containers: readonly Container[],
  began: string | undefined
): Promise<string> {
  const ran = containers.filter(container => container.isOneShot && hasStarted(container, began))
  const failed = ran.filter(({status, exitCode}) => status !== 'running' && exitCode !== 0).map(({service}) => service)
  const words = failed.length === 0 ? [] : await askLastWords(host, project, failed)
  if (ran.length === 0) return ''
  const undone = `${nameRunning(ran.map(({service}) => service))} has run, and what it changed, such as a database schema, was not put back`
  return [...words, undone].join('; ')
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function hasStarted({status, startedAt}: Container, began: string | undefined): boolean {
  // Never started: Docker gives the year 1.
  if (status === 'created' || startedAt.startsWith('0001')) return false
  return began === undefined || startedAt.slice(0, began.length) >= began
}

async function askLastWords(host: Host, project: string, services: readonly string[]): Promise<string[]> {
  const {said} = await host.run(lastWordsScript({project, services: services.join(' ')}))
  return said.all('said').flatMap(line => {
    const end = line.indexOf(' ')
    const words = end === -1 ? '' : shorten(line.slice(end + 1))
    return words === '' ? [] : [`service ${line.slice(0, end)} said last: "${words}"`]
  })
}

/** A log's end on one line; logins in addresses and the secrets that we know do not leave the host's log. */
export function shorten(words: string): string {
  const clean = redact(words.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()).replace(/:\/\/[^\s/@]*@/g, '://***@')
  return clean.length <= LONGEST_WORDS ? clean : `…${clean.slice(-LONGEST_WORDS)}`
}
