import type {Sayings} from './shell.ts'

/** A container of the project, as `docker inspect` has it. */
export interface Container {
  readonly name: string
  readonly service: string
  /** The image it was created from, as Compose wrote it. */
  readonly image: string
  readonly imageId: string
  readonly status: string
  /** Null when it has no health check. */
  readonly health: string | null
  readonly exitCode: number
  readonly restarts: number
  readonly restartPolicy: string
}

export interface Inspection {
  readonly containers: readonly Container[]
  /** Image id → the names with digest under which the engine knows it. */
  readonly digests: ReadonlyMap<string, readonly string[]>
}

export type ContainersVerdict =
  /** `unchecked`: the running containers without health check, which must prove that they stay up. */
  | {readonly verdict: 'good'; readonly unchecked: readonly Container[]}
  | {readonly verdict: 'waiting'; readonly reason: string}
  | {readonly verdict: 'bad'; readonly reason: string}

/** @throws SyntaxError when the host's answer is not JSON */
export function readInspection(said: Sayings): Inspection {
  const containers = said.all('container').map(line => JSON.parse(line) as Container)
  const images = said.all('image').map(line => JSON.parse(line) as {id: string; repoDigests: readonly string[] | null})
  return {containers, digests: new Map(images.map(({id, repoDigests}) => [id, repoDigests ?? []]))}
}

/**
 * Whether the containers are what should run. Compose's own exit status is not used: `up --wait` may end with 0 when its time is up
 * (docker/compose commit 06f4f9d62), and treats a crash loop without health check as running.
 *
 * @param image `name@digest` that at least one running container must have
 * @param services what has to be there; undefined when it is not known (a release that is put back)
 */
export function judgeContainers({containers, digests}: Inspection, image: string, services?: readonly string[]): ContainersVerdict {
  const missing = services?.find(service => !containers.some(container => container.service === service))
  if (missing !== undefined) return {verdict: 'bad', reason: `service ${missing} has no container`}
  const judged = containers.map(judgeContainer)
  const bad = judged.find(one => one.verdict === 'bad')
  if (bad !== undefined) return bad
  const running = containers.filter(container => container.status === 'running' && container.image === image)
  const waiting = judged.find(one => one.verdict === 'waiting')
  if (waiting !== undefined) return waiting
  if (running.length === 0) return {verdict: 'bad', reason: `no running container was created from ${image}`}
  const wrong = running.find(container => !hasDigest(digests.get(container.imageId) ?? [], image))
  if (wrong !== undefined)
    return {verdict: 'bad', reason: `service ${wrong.service} runs, but not with the digest ${image.slice(image.indexOf('@') + 1)}`}
  return {verdict: 'good', unchecked: containers.filter(container => container.status === 'running' && container.health === null)}
}

function judgeContainer(container: Container): ContainersVerdict {
  const {service, status, health, exitCode, restartPolicy} = container
  if (status === 'running') {
    if (health === 'unhealthy') return {verdict: 'bad', reason: `service ${service} is unhealthy according to its health check`}
    if (health === 'starting') return {verdict: 'waiting', reason: `service ${service} is still starting according to its health check`}
    return {verdict: 'good', unchecked: []}
  }
  // A migration or another one-shot that has done its work.
  if (status === 'exited' && exitCode === 0 && (restartPolicy === 'no' || restartPolicy === '' || restartPolicy === 'on-failure')) {
    return {verdict: 'good', unchecked: []}
  }
  if (status === 'restarting')
    return {verdict: 'bad', reason: `service ${service} keeps crashing and being restarted (exit status ${exitCode})`}
  if (status === 'exited') return {verdict: 'bad', reason: `service ${service} exited with status ${exitCode}`}
  return {verdict: 'bad', reason: `service ${service} is ${status}, not running`}
}

/** Whether a container without health check was restarted between two looks. */
export function findCrash(before: readonly Container[], after: readonly Container[]): string | undefined {
  for (const earlier of before) {
    const later = after.find(container => container.name === earlier.name)
    if (later === undefined) return `service ${earlier.service} disappeared`
    if (later.restarts > earlier.restarts) return `service ${earlier.service} crashed and was restarted (exit status ${later.exitCode})`
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
