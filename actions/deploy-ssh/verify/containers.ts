import type {Sayings} from '../../../lib/ssh/shell.ts'

/** A container of the project, as `docker inspect` has it. */
export interface Container {
  readonly name: string
  readonly service: string
  /** The image it was created from, as Compose wrote it. */
  readonly image: string
  readonly imageId: string
  readonly status: string
  /** Null when it has no health check: Docker has no health state then, and Podman an empty one. */
  readonly health: string | null
  readonly exitCode: number
  readonly restarts: number
  readonly restartPolicy: string
  /** When it was last started, as the engine writes it: ISO 8601, UTC. */
  readonly startedAt: string
  /** Whether it does its work once and ends, such as a migration (start-plan.ts). */
  readonly isOneShot: boolean
}

export interface Inspection {
  readonly containers: readonly Container[]
  /** Image id → the names with digest under which the engine knows it. */
  readonly digests: ReadonlyMap<string, readonly string[]>
}

export type ContainersVerdict =
  | {readonly verdict: 'good'}
  | {readonly verdict: 'waiting'; readonly reason: string}
  /** Nothing is wrong, but this one-shot has not ended yet. */
  | {readonly verdict: 'busy'; readonly service: string}
  | {readonly verdict: 'bad'; readonly reason: string}

/** @throws SyntaxError when the host's answer is not JSON */
export function readInspection(said: Sayings): Inspection {
  const containers = said.all('container').map(line => readContainer(JSON.parse(line) as Readonly<Record<string, unknown>>))
  const images = said.all('image').map(line => JSON.parse(line) as {id: string; repoDigests: readonly string[] | null})
  return {containers, digests: new Map(images.map(({id, repoDigests}) => [id, repoDigests ?? []]))}
}

/** Engines differ in what they leave out. What is not there is empty, and nothing empty is taken for good news. */
function readContainer(facts: Readonly<Record<string, unknown>>): Container {
  const text = (key: string) => (typeof facts[key] === 'string' ? facts[key] : '')
  const number = (key: string) => (typeof facts[key] === 'number' ? facts[key] : NaN)
  const health = text('health').toLowerCase()
  const restarts = number('restarts')
  return {
    name: text('name'),
    service: text('service'),
    image: text('image'),
    imageId: text('imageId'),
    status: text('status').toLowerCase(),
    health: health === '' || health === 'none' ? null : health,
    exitCode: number('exitCode'),
    restarts: Number.isNaN(restarts) ? 0 : restarts,
    restartPolicy: text('restartPolicy'),
    startedAt: text('startedAt'),
    isOneShot: text('oneShot') === 'true'
  }
}

/** What has to run. */
export interface Wanted {
  /** Each `name@digest` that a container must have. */
  readonly images: readonly string[]
  /** What has to be there; undefined when it is not known. */
  readonly services?: readonly string[] | undefined
  /** What has to stay up: to have ended with 0 is not good there. */
  readonly reached?: readonly string[] | undefined
  /** Which of the images a service runs, where that is known; services that run something else are not in it. */
  readonly imageOf?: ReadonlyMap<string, string> | undefined
  /** One-shots that may go on running. */
  readonly left?: readonly string[] | undefined
}

/**
 * Whether the containers are what should run. Compose's own exit status is not used: `up --wait` may end with 0 when its time is up
 * (docker/compose commit 06f4f9d62), and treats a crash loop without health check as running.
 *
 * Each image has to be the one of a container: of one that runs, or of a one-shot that has done its work. At least one has to run, and what is said to
 * have an image must have its digest.
 */
export function judgeContainers(
  {containers, digests}: Inspection,
  {images, services, reached = [], imageOf, left = []}: Wanted
): ContainersVerdict {
  const missing = services?.find(service => !containers.some(container => container.service === service))
  if (missing !== undefined) return {verdict: 'bad', reason: `service ${missing} has no container`}
  const judged = containers
    .filter(({service}) => !left.includes(service))
    .map(container => judgeContainer(container, reached.includes(container.service)))
  const bad = judged.filter(one => one.verdict === 'bad')
  // What was never started waits for something that says more.
  const telling = bad.find(({reason}) => !reason.endsWith(NEVER_STARTED)) ?? bad[0]
  if (telling !== undefined) return telling
  const waiting = judged.find(one => one.verdict === 'waiting') ?? judged.find(one => one.verdict === 'busy')
  if (waiting !== undefined) return waiting
  const wrong = findWrongImage({containers, digests}, images, imageOf, left)
  if (wrong !== undefined) return {verdict: 'bad', reason: wrong}
  return {verdict: 'good'}
}

function findWrongImage(
  {containers, digests}: Inspection,
  images: readonly string[],
  imageOf: Wanted['imageOf'],
  left: readonly string[]
): string | undefined {
  const ours = containers.filter(container => images.includes(container.image))
  const isRun = (image: string) => ours.some(container => container.image === image && container.status === 'running')
  const unused = images.find(image => !ours.some(container => container.image === image)) ?? (images.some(isRun) ? undefined : images[0])
  if (unused !== undefined) return `no running container was created from ${unused}`
  const other = containers.find(
    ({service, image}) => !left.includes(service) && imageOf?.has(service) === true && imageOf.get(service) !== image
  )
  if (other !== undefined) return `service ${other.service} runs ${other.image}, not ${imageOf?.get(other.service)}`
  const wrong = ours.find(container => !hasDigest(digests.get(container.imageId) ?? [], container.image))
  return wrong === undefined
    ? undefined
    : `service ${wrong.service} runs, but not with the digest ${wrong.image.slice(wrong.image.indexOf('@') + 1)}`
}

const NEVER_STARTED = 'is created, not running'

function judgeContainer(container: Container, isReached: boolean): ContainersVerdict {
  const {service, status, health, exitCode, restartPolicy, isOneShot} = container
  if (isOneShot && (status === 'running' || status === 'paused')) return {verdict: 'busy', service}
  if (status === 'running') {
    if (health === 'unhealthy') return {verdict: 'bad', reason: `service ${service} is unhealthy according to its health check`}
    if (health === 'starting') return {verdict: 'waiting', reason: `service ${service} is still starting according to its health check`}
    if (health !== null && health !== 'healthy')
      return {verdict: 'bad', reason: `service ${service} has the health state "${health}", which is not known`}
    return {verdict: 'good'}
  }
  // A migration or another one-shot that has done its work.
  const ended = Number.isNaN(exitCode) ? 'an unknown status' : `status ${exitCode}`
  const hasEnded = status === 'exited' || status === 'stopped'
  if (hasEnded && exitCode === 0 && !isReached && (restartPolicy === 'no' || restartPolicy === '' || restartPolicy === 'on-failure')) {
    return {verdict: 'good'}
  }
  if (status === 'restarting')
    return {verdict: 'bad', reason: `service ${service} keeps crashing and being restarted (exit status ${exitCode})`}
  if (hasEnded) return {verdict: 'bad', reason: `service ${service} exited with ${ended}`}
  return {
    verdict: 'bad',
    reason: `service ${service} is ${status === '' ? 'in a state that the engine does not name' : status}, not running`
  }
}

/** Whether a container that ran was restarted between two looks. */
export function findCrash(before: readonly Container[], after: readonly Container[]): string | undefined {
  for (const earlier of before) {
    const later = after.find(container => container.name === earlier.name)
    if (later === undefined) return `service ${earlier.service} disappeared`
    // One that runs again has no exit status any more: the engine says 0.
    // Podman counts no restart that it makes itself: the same container has a later start then.
    if (later.restarts > earlier.restarts || (later.startedAt !== earlier.startedAt && !later.isOneShot))
      return `service ${earlier.service} crashed and was restarted${later.exitCode === 0 ? '' : ` (exit status ${later.exitCode})`}`
  }
  return undefined
}

/** Whether one of the engine's names for an image is this name with this digest. */
export function hasDigest(repoDigests: readonly string[], image: string): boolean {
  return repoDigests.some(known => familiarName(known) === familiarName(image))
}

/** Docker leaves out its defaults: `docker.io/library/nginx` is listed as `nginx`. */
function familiarName(image: string): string {
  return image.replace(/^(index\.)?docker\.io\//, '').replace(/^library\//, '')
}

/**
 * Compose fails `up --wait` for a container that ended with 0 as it should (docker/compose#10596). That complaint alone is not a failure;
 * any other is, even when the containers look good: they may be the old ones.
 */
export function isOnlyFinishedOneShot(stderr: string): boolean {
  const complaints = stderr.split(/\r?\n/).filter(line => /exited|error|fail|unhealthy|timeout/i.test(line))
  return complaints.length > 0 && complaints.every(line => /exited \(0\)/.test(line) || /\bExited\b/.test(line))
}
