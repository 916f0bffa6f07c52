import {formatDuration, sleep} from '../../../lib/action/duration.ts'
import {ActionError} from '../../../lib/action/errors.ts'
import {askOverHttp, judgeAnswer, waitUntilHealthy, type AskHealth, type HealthCheck, type HealthVerdict} from '../../../lib/http/health.ts'
import type {Host, HostAnswer} from '../../../lib/ssh/connection.ts'
import {
  findCrash,
  isOnlyFinishedOneShot,
  judgeContainers,
  readInspection,
  type Container,
  type ContainersVerdict,
  type Inspection
} from './containers.ts'
import {stillRan} from '../compose/one-shots.ts'
import {inspectScript} from '../compose/config-scripts.ts'
import {explainDockerFailure, lastLine} from '../../../lib/ssh/errors.ts'

export interface Target {
  readonly project: string
  /** `name@digest` that has to run. */
  readonly image: string
  /** The services that have to be there; undefined when they are not known. */
  readonly services?: readonly string[] | undefined
  /** The page to ask; undefined looks at the containers only. Its `timeout` counts for the containers as well. */
  readonly health: HealthCheck | undefined
  /** Milliseconds the containers may take until they are healthy, counted from the end of `compose up` and of the one-shots. */
  readonly timeout: number
  /** The one-shots that ran before and go on running. */
  readonly left?: readonly string[]
  /** How many milliseconds from now one-shots may still run, and how long the limit is that they and all else had. */
  readonly patience: {readonly left: number; readonly whole: number}
}

export interface VerifyDependencies {
  /** How the health page is asked; undefined: from this machine. */
  readonly ask?: AskHealth | undefined
  readonly signal?: AbortSignal | undefined
  readonly pause?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  readonly now?: () => number
  /** What the containers were like right behind the start; undefined: that is still to be asked. */
  readonly first?: Inspection | undefined
}

export type Verification = {readonly ok: true; readonly version: string} | {readonly ok: false; readonly reason: string}

/** Between two looks at the containers. Most are healthy at once or in a moment; one that takes long is looked at less often. */
const [SOON_POLL_MILLISECONDS, POLL_MILLISECONDS, SOON_MILLISECONDS] = [250, 1_000, 5_000]
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
  if (up.said.get('ended') === 'time') {
    const running = up.said.all('still-runs')
    const whole = formatDuration(target.patience.whole)
    return {ok: false, reason: running.length > 0 ? stillRan(running, target) : `not everything was started within ${whole} ("timeout")`}
  }
  const complaint = composeComplaint(up, target)
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
  const verdict = judgeContainers(inspection, target.image, target.services, target.left)
  return findCrash(before, inspection.containers) ?? whyNotGood(verdict)
}

function whyNotGood(verdict: ContainersVerdict): string | undefined {
  if (verdict.verdict === 'good') return undefined
  return verdict.verdict === 'busy' ? `service ${verdict.service} runs again` : verdict.reason
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
  let {first} = dependencies
  const began = now()
  const last = began + target.patience.left
  let end = began + target.timeout
  for (;;) {
    const verdict = judgeContainers(first ?? (await inspect(host, target.project, signal)), target.image, target.services, target.left)
    first = undefined
    if (verdict.verdict === 'good') return {ok: true, unchecked: verdict.unchecked}
    if (verdict.verdict === 'busy') {
      if (now() >= last) return {ok: false, reason: stillRan([verdict.service], target)}
      end = now() + target.timeout
    } else if (verdict.verdict === 'bad' || hasFailed || now() >= end) return {ok: false, reason: verdict.reason}
    await pause(now() < began + SOON_MILLISECONDS ? SOON_POLL_MILLISECONDS : POLL_MILLISECONDS, signal)
  }
}

export async function inspect(host: Host, project: string, signal?: AbortSignal): Promise<Inspection> {
  const answer = await host.run(inspectScript({project}), {signal})
  if (answer.exitCode !== 0) throw new ActionError(`The containers on the host could not be examined: ${lastLine(answer.stderr)}`)
  return readInspection(answer.said)
}

/** What Compose found wrong; undefined when it found nothing, or complains only about a finished one-shot. */
function composeComplaint({said, stderr}: HostAnswer, {timeout}: Target): string | undefined {
  if (said.get('ended') === 'health') return `what other services wait for was not healthy within ${formatDuration(timeout)}`
  if (said.get('compose-exit') === '0' || isOnlyFinishedOneShot(stderr)) return undefined
  return `docker compose failed: ${explainDockerFailure(stderr).message}`
}
