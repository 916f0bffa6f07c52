import {formatDuration, sleep} from '../../../lib/action/duration.ts'
import {ActionError} from '../../../lib/action/errors.ts'
import type {Probe} from '../../../lib/deploy/probes.ts'
import type {AskHealth} from '../../../lib/http/health.ts'
import type {Host, HostAnswer} from '../../../lib/ssh/connection.ts'
import {
  findCrash,
  isOnlyFinishedOneShot,
  judgeContainers,
  readInspection,
  type Container,
  type ContainersVerdict,
  type Inspection,
  type Wanted
} from './containers.ts'
import {askProbes} from './probes.ts'
import {stillRan} from '../compose/one-shots.ts'
import {inspectScript} from '../compose/config-scripts.ts'
import {explainDockerFailure, lastLine} from '../../../lib/ssh/errors.ts'

export interface Target extends Wanted {
  readonly project: string
  /** What is asked besides the containers. */
  readonly probes: readonly Probe[]
  /** What the page's field `version` must say; empty accepts any. */
  readonly version: string
  /** Milliseconds the containers may take until they are healthy, counted from the end of `compose up` and of the one-shots; and the probes then. */
  readonly timeout: number
  /** Milliseconds for which no container may be restarted; undefined: only those without a health check are watched, for three seconds. */
  readonly stableFor: number | undefined
  /** How many milliseconds from now one-shots may still run, and how long the limit is that they and all else had. */
  readonly patience: {readonly left: number; readonly whole: number}
}

export interface VerifyDependencies {
  /** How a page is asked from this machine. */
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
/** Between two looks while everything has to stay up. */
const WATCH_POLL_MILLISECONDS = 5_000

const isUnchecked = ({health}: Container) => health === null

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
  const look = async () => whyBroken(await inspect(host, target.project, signal), target, settled.running)
  const {project, version, timeout, stableFor} = target
  const health = await askProbes(host, target.probes, {...dependencies, project, version, timeout, look})
  if (health.health === 'unhealthy') return {ok: false, reason: health.reason}
  const watched = stableFor ?? (settled.running.some(isUnchecked) ? SETTLE_MILLISECONDS : 0)
  // Nothing has happened since they were looked at: nobody waited, and nobody was asked.
  if (watched === 0 && settled.isFirst && target.probes.length === 0) return {ok: true, version: health.version}
  for (;;) {
    const left = settledAt + watched - now()
    if (left > 0) await pause(Math.min(left, WATCH_POLL_MILLISECONDS), signal)
    const broken = await look()
    if (broken !== undefined) return {ok: false, reason: broken}
    if (left <= WATCH_POLL_MILLISECONDS) return {ok: true, version: health.version}
  }
}

/** What is wrong with the containers; undefined when they are what should run, and none was restarted since. */
function whyBroken(inspection: Inspection, target: Target, before: readonly Container[]): string | undefined {
  const verdict = judgeContainers(inspection, target)
  return findCrash(before, inspection.containers) ?? whyNotGood(verdict)
}

function whyNotGood(verdict: ContainersVerdict): string | undefined {
  if (verdict.verdict === 'good') return undefined
  return verdict.verdict === 'busy' ? `service ${verdict.service} runs again` : verdict.reason
}

type Settled =
  {readonly ok: true; readonly running: readonly Container[]; readonly isFirst: boolean} | {readonly ok: false; readonly reason: string}

async function waitForContainers(host: Host, target: Target, hasFailed: boolean, dependencies: VerifyDependencies): Promise<Settled> {
  const {signal, pause = sleep, now = Date.now} = dependencies
  let {first} = dependencies
  const began = now()
  const last = began + target.patience.left
  let end = began + target.timeout
  for (;;) {
    const isFirst = first !== undefined
    const inspection = first ?? (await inspect(host, target.project, signal))
    const verdict = judgeContainers(inspection, target)
    first = undefined
    if (verdict.verdict === 'good') return {ok: true, running: inspection.containers.filter(({status}) => status === 'running'), isFirst}
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
