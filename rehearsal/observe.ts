import {readFile} from 'node:fs/promises'
import {http} from '../lib/http/http.ts'
import type {Engine} from './parts/engine.ts'
import type {UnitState} from './parts/systemd-host/units.ts'
import type {StageHost} from './stage-hosts.ts'
import type {Stage} from './stage.ts'

/** What the world looks like after a run, asked of the parts themselves and not of the run. */
export interface Observation {
  /** The image's name without a tag; null when there is none. */
  readonly image: string | null
  /** The manifest digest of the container that runs on the first host, of the image's own repository; null when none runs. */
  readonly runningDigest: string | null
  /** What the health page of the first host says its version is; null when it does not answer with 200 and JSON. */
  readonly servingVersion: string | null
  /** The same for each host, the first one too. */
  readonly hosts: readonly HostObservation[]
  /** Tags of the image in the registry, with what they point to. */
  readonly tags: Readonly<Record<string, string>>
  /** Digests of all manifests of the image in the registry, tagged or not. */
  readonly manifests: readonly string[]
}

/** What one host looks like after a run. */
export interface HostObservation {
  readonly name: string
  /** As in {@link Observation}; null where there is no Docker. */
  readonly runningDigest: string | null
  readonly servingVersion: string | null
  /** The services that were put on it, by name; empty where there is no systemd. */
  readonly units: Readonly<Record<string, UnitState>>
}

/**
 * @param image the image's name without a tag, as far as the run said it
 * @param healthPath path of the app's health page
 */
export async function observe(stage: Stage, image: string | undefined, healthPath: string): Promise<Observation> {
  const {docker} = stage
  if (docker === undefined) return {image: null, runningDigest: null, servingVersion: null, hosts: [], tags: {}, manifests: []}
  const contents = await docker.registry.contents().catch(() => [])
  const nameOf = (repository: string) => `${docker.registry.host}/${repository}`
  // The registry is the rehearsal's own: what is alone in it is the image, also when the run did not come to say its name, or built it under
  // another one (a proposal without variables).
  const [only, ...others] = contents
  const isThere = contents.some(({repository}) => nameOf(repository) === image)
  const name = isThere || only === undefined || others.length > 0 ? image : nameOf(only.repository)
  const repository = contents.find(candidate => nameOf(candidate.repository) === name)
  const hosts = await Promise.all(docker.hosts.map(host => observeHost(host, name, healthPath)))
  return {
    image: name ?? null,
    runningDigest: hosts[0]?.runningDigest ?? null,
    servingVersion: hosts[0]?.servingVersion ?? null,
    hosts,
    tags: repository?.tags ?? {},
    manifests: repository?.manifests ?? []
  }
}

async function observeHost(
  {name, engine, systemd, url}: StageHost,
  image: string | undefined,
  healthPath: string
): Promise<HostObservation> {
  return {
    name,
    runningDigest: image === undefined || engine === undefined ? null : await findRunningDigest(engine, image),
    servingVersion: await askVersion(`${url}${healthPath}`),
    units: (await systemd?.units().catch(() => undefined)) ?? {}
  }
}

/**
 * The digest by which what runs of an image was pulled. It is in the image's RepoDigests, because a container knows the image by its id. One image may have several:
 * when the same was pushed twice. Then the one counts that the container was created from.
 */
export async function findRunningDigest(engine: Pick<Engine, 'listContainers' | 'listDigests'>, image: string): Promise<string | null> {
  const containers = await engine.listContainers().catch(() => [])
  for (const container of containers.filter(({state}) => state === 'running')) {
    const digests = await engine.listDigests(container.imageId).catch(() => [])
    const references = digests.filter(digest => digest.startsWith(`${image}@`))
    const reference = references.find(known => known === container.image) ?? references[0]
    if (reference !== undefined) return reference.slice(image.length + 1)
  }
  return null
}

async function askVersion(url: string): Promise<string | null> {
  try {
    const answer = await http({method: 'GET', url, attempts: 1, timeout: 3_000})
    const page = JSON.parse(answer.body.toString('utf8')) as {version?: unknown}
    return answer.status === 200 && typeof page.version === 'string' ? page.version : null
  } catch {
    return null
  }
}

/**
 * Terraform counts every write of its state: two equal serials mean that nothing was applied between.
 *
 * @returns the serial; undefined when there is no state, or none that can be read
 */
export async function readStateSerial(stage: Stage): Promise<number | undefined> {
  try {
    const {serial} = JSON.parse(await readFile(stage.terraformState, 'utf8')) as {serial?: unknown}
    return typeof serial === 'number' ? serial : undefined
  } catch {
    return undefined
  }
}
