import {sleep} from '../../lib/action/duration.ts'
import {ActionError} from '../../lib/action/errors.ts'
import {askOverHttp, judgeAnswer, waitUntilHealthy, type AskHealth, type HealthCheck, type HealthVerdict} from '../../lib/http/health.ts'
import type {Host, HostAnswer} from './connection.ts'
import {findCrash, isOnlyFinishedOneShot, judgeContainers, readInspection, type Container, type Inspection} from './containers.ts'
import {askHealthScript, inspectScript} from './scripts-compose.ts'
import {explainDockerFailure, lastLine} from './ssh-errors.ts'

export interface Target {
  readonly project: string
  /** `name@digest` that has to run. */
  readonly image: string
  /** The services that have to be there; undefined when they are not known. */
  readonly services?: readonly string[] | undefined
  /** The page to ask; undefined looks at the containers only. Its `timeout` counts for the containers as well. */
  readonly health: HealthCheck | undefined
  /** Milliseconds the containers may take until they are healthy, counted from the end of `compose up`. */
  readonly timeout: number
}

export interface VerifyDependencies {
  /** How the health page is asked; undefined: from this machine. */
  readonly ask?: AskHealth | undefined
  readonly signal?: AbortSignal | undefined
  readonly pause?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  readonly now?: () => number
}

export type Verification = {readonly ok: true; readonly version: string} | {readonly ok: false; readonly reason: string}

const POLL_MILLISECONDS = 1_000
/** A container without a health check must stay up this long: a program that cannot start ends at once. */
const SETTLE_MILLISECONDS = 3_000

/**
 * Whether what runs on the host is what should run, and answers: containers, digest, health page, and a second look for crashes.
 *
 * @param up the answer of the script that ran `compose up`
 * @throws ActionError when the connection fails; the signal's reason when the run is cancelled
 */
export async function verify(host: Host, target: Target, up: HostAnswer, dependencies: VerifyDependencies): Promise<Verification> {
  const {signal, pause = sleep, now = Date.now} = dependencies
  const complaint = composeComplaint(up)
  const settled = await waitForContainers(host, target, complaint !== undefined, dependencies)
  if (!settled.ok) return {ok: false, reason: complaint === undefined ? settled.reason : `${settled.reason} (${complaint})`}
  if (complaint !== undefined) return {ok: false, reason: complaint}
  const settledAt = now()
  let version = ''
  if (target.health !== undefined) {
    const health = await askPage(host, target, target.health, settled.unchecked, dependencies)
    if (health.health === 'unhealthy') return {ok: false, reason: health.reason}
    version = health.version
  }
  if (settled.unchecked.length > 0) await pause(Math.max(0, settledAt + SETTLE_MILLISECONDS - now()), signal)
  const last = await inspect(host, target.project, signal)
  const broken = whyBroken(last, target, settled.unchecked)
  return broken === undefined ? {ok: true, version} : {ok: false, reason: broken}
}

/** What is wrong with the containers; undefined when they are what should run, and none was restarted since. */
function whyBroken(inspection: Inspection, target: Target, before: readonly Container[]): string | undefined {
  const verdict = judgeContainers(inspection, target.image, target.services)
  return findCrash(before, inspection.containers) ?? (verdict.verdict === 'good' ? undefined : verdict.reason)
}

/**
 * Asks the health page, and looks at the containers after every answer that is not good: once one has crashed there is nothing to wait
 * for, and the service is down until the previous release is back.
 */
async function askPage(
  host: Host,
  target: Target,
  check: HealthCheck,
  before: readonly Container[],
  dependencies: VerifyDependencies
): Promise<HealthVerdict> {
  const {signal, ask = askOverHttp} = dependencies
  const crash = new AbortController()
  let reason: string | undefined
  const askAndLook: AskHealth = async (url, options) => {
    const answer = await ask(url, options).catch((error: unknown) => ({error}))
    if (!('error' in answer) && judgeAnswer(check, answer).health === 'healthy') return answer
    reason = whyBroken(await inspect(host, target.project, signal), target, before)
    if (reason !== undefined) crash.abort()
    if ('error' in answer) throw answer.error
    return answer
  }
  try {
    const both = signal === undefined ? crash.signal : AbortSignal.any([signal, crash.signal])
    const health = await waitUntilHealthy(check, {ask: askAndLook, signal: both})
    if (health.health === 'healthy') return health
    return {health: 'unhealthy', reason: reason ?? `the health page ${check.url} is not healthy: ${health.reason}`}
  } catch (error) {
    signal?.throwIfAborted()
    if (reason !== undefined) return {health: 'unhealthy', reason}
    throw error
  }
}

type Settled = {readonly ok: true; readonly unchecked: readonly Container[]} | {readonly ok: false; readonly reason: string}

async function waitForContainers(host: Host, target: Target, hasFailed: boolean, dependencies: VerifyDependencies): Promise<Settled> {
  const {signal, pause = sleep, now = Date.now} = dependencies
  const end = now() + target.timeout
  for (;;) {
    const verdict = judgeContainers(await inspect(host, target.project, signal), target.image, target.services)
    if (verdict.verdict === 'good') return {ok: true, unchecked: verdict.unchecked}
    if (verdict.verdict === 'bad' || hasFailed || now() >= end) return {ok: false, reason: verdict.reason}
    await pause(POLL_MILLISECONDS, signal)
  }
}

export async function inspect(host: Host, project: string, signal?: AbortSignal): Promise<Inspection> {
  const answer = await host.run(inspectScript({project}), {signal})
  if (answer.exitCode !== 0) throw new ActionError(`The containers on the host could not be examined: ${lastLine(answer.stderr)}`)
  return readInspection(answer.said)
}

/** What Compose found wrong; undefined when it found nothing, or complains only about a finished one-shot. */
function composeComplaint({said, stderr}: HostAnswer): string | undefined {
  if (said.get('compose-exit') === '0' || isOnlyFinishedOneShot(stderr)) return undefined
  return `docker compose failed: ${explainDockerFailure(stderr).message}`
}

/** Asks a health page with the host's own curl or wget. */
export function askFromHost(host: Host): AskHealth {
  return async (url, {timeout, signal}) => {
    const seconds = Math.max(1, Math.ceil(timeout / 1_000))
    const {said, exitCode, stderr} = await host.run(askHealthScript({url, seconds}), {signal})
    if (said.get('tool-missing') !== undefined) {
      throw new ActionError('The host has neither curl nor wget.', 'Install curl on it, or set "health-from: runner".')
    }
    const status = Number(said.get('status') ?? NaN)
    if (exitCode !== 0 || !Number.isInteger(status) || status === 0) throw new Error(said.get('error') ?? lastLine(stderr))
    return {status, body: said.get('body') ?? ''}
  }
}
