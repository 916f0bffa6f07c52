import {sleep} from '../../../lib/action/duration.ts'
import type {Host, HostAnswer} from '../../../lib/ssh/connection.ts'
import {addTo, type DeployOutcome} from '../result.ts'
import {findCrash, type Container} from '../verify/containers.ts'
import {inspect, type VerifyDependencies} from '../verify/verify.ts'
import type {Adoption} from './adoption.ts'
import {whyNotStarted} from './old-words.ts'

const POLL_MILLISECONDS = 500
/** As for a new release: a program that cannot start ends at once. */
const SETTLE_MILLISECONDS = 3_000

interface PutBack {
  readonly project: string
  readonly adoption: Adoption
  /** Milliseconds for the containers to become healthy. */
  readonly timeout: number
}

/**
 * Whether what ran in the old folder runs again, after the host started it there. There is no page that it could be judged by: what counts is that each
 * service that ran does so, and of which image.
 *
 * @param up what starting it came to
 * @param reason why the new release failed
 * @throws ActionError when the connection fails; the signal's reason when the run is cancelled
 */
export async function judgePutBack(
  host: Host,
  {project, adoption, timeout}: PutBack,
  up: HostAnswer,
  reason: string,
  {signal, pause = sleep, now = Date.now}: VerifyDependencies
): Promise<DeployOutcome> {
  const {old, wayBack} = adoption
  // What failed came before anything was replaced: the host has started nothing.
  const wentOn = up.said.get('adopted-untouched') !== undefined
  const failed = (why: string): DeployOutcome => ({
    result: 'failed',
    reason: addTo(
      reason,
      `and ${wentOn ? `what ran before from ${old.folder}` : `what ran before from ${old.folder} was started there again but`} does not work: ${why}`
    ),
    host: 'uncertain'
  })
  const left = up.said.all('left')
  if (up.said.get('compose-exit') !== '0') {
    return {
      result: 'failed',
      reason: addTo(reason, `and what ran before could not be started again in ${old.folder}: ${whyNotStarted(up.stderr, old)}`),
      host: 'uncertain'
    }
  }
  const ran = [...new Set(old.containers.filter(({status}) => status === 'running').map(({service}) => service))]
  const expected = ran.filter(service => !left.includes(service))
  const end = now() + timeout
  let containers: readonly Container[] = []
  for (;;) {
    containers = (await inspect(host, project, signal)).containers
    const wrong = expected.flatMap(service => whatIsWrong(service, containers))
    const bad = wrong.find(({state}) => state === 'bad') ?? wrong[0]
    if (bad === undefined) break
    if (bad.state === 'bad' || now() >= end) return failed(bad.why)
    await pause(POLL_MILLISECONDS, signal)
  }
  const running = containers.filter(({service, status}) => expected.includes(service) && status === 'running')
  await pause(SETTLE_MILLISECONDS, signal)
  const later = (await inspect(host, project, signal)).containers
  const crash = findCrash(running, later)
  if (crash !== undefined) return failed(crash)
  const differing = expected.filter(service => !isSameImage(adoption, service, later))
  const differences = [
    ...(wayBack.way === 'same' || wentOn ? [] : wayBack.reasons),
    ...differing.map(service => `service ${service} runs another image than before`)
  ]
  const back = `what ran before was started again in ${old.folder}`
  const words = differences.length === 0 ? '' : `${back}, BUT NOT AS IT WAS: ${differences.join('; ')}`
  return {result: 'rolled-back', reason: addTo(reason, words), servingVersion: '', ...(left.length > 0 ? {left: true} : {}), wentOn}
}

interface Wrong {
  readonly state: 'waiting' | 'bad'
  readonly why: string
}

/** @returns nothing for a service that runs and is healthy */
function whatIsWrong(service: string, containers: readonly Container[]): Wrong[] {
  const own = containers.filter(container => container.service === service)
  const running = own.filter(({status}) => status === 'running')
  if (running.length === 0) {
    const [first] = own
    const isEnded = first !== undefined && ['exited', 'dead', 'stopped'].includes(first.status)
    const why = first === undefined ? `service ${service} has no container` : `service ${service} is ${first.status}, not running`
    return [{state: isEnded ? 'bad' : 'waiting', why}]
  }
  if (running.some(({health}) => health === 'unhealthy')) return [{state: 'bad', why: `service ${service} is unhealthy`}]
  if (running.some(({health}) => health === 'starting')) return [{state: 'waiting', why: `service ${service} is still starting`}]
  return []
}

function isSameImage({old}: Adoption, service: string, containers: readonly Container[]): boolean {
  const before = new Set(old.containers.filter(one => one.service === service).map(({imageId}) => imageId))
  return containers.filter(one => one.service === service && one.status === 'running').every(({imageId}) => before.has(imageId))
}
