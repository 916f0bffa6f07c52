import {posix} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'
import {ONE_IMAGE, type ImageSet} from '../../../lib/deploy/images.ts'
import {
  bindMounts,
  checkMount,
  checkNamedVolume,
  pathInRelease,
  type Mount,
  type NamedVolume,
  type ReleasePlace,
  type Volume
} from './mounts.ts'
import {
  hasContainers,
  planStart,
  type ProjectImage,
  type StartConfig,
  type StartPlan,
  type StartService,
  type StartSource
} from './start-plan.ts'

/** What Compose makes of the file on the host. */
export interface ProjectPlan {
  /** Every service that is to run. */
  readonly services: readonly string[]
  /** Those that something reaches, see `StartPlan`. */
  readonly reached: readonly string[]
  /** Which of the images to deploy a service runs; those that run something else are not in it. */
  readonly imageOf: ReadonlyMap<string, string>
  /** What the services mount of the host. */
  readonly mounts: readonly Mount[]
  /** The variables of each service's containers, as they will be there; null where one is handed on that is not set. */
  readonly environments: ReadonlyMap<string, Readonly<Record<string, string | null>>>
  /** What the services mount from the release, which the store has a lasting path for. */
  readonly released: ReleasedMounts
  /** Each service as Compose reads it; it holds secrets. */
  readonly definitions: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** How they are started, and from which images. */
  readonly start: StartPlan
}

/** What is mounted from the release. */
export interface ReleasedMounts {
  /** By service. */
  readonly volumes: ReadonlyMap<string, readonly ReleasedVolume[]>
  /** Secrets and configs, by their names. */
  readonly secrets: ReadonlyMap<string, string>
  readonly configs: ReadonlyMap<string, string>
}

export interface ReleasedVolume {
  /** All volumes of its service are needed where one is replaced; undefined for one that is not from the release. */
  readonly path: string | undefined
  /** As Compose says it. */
  readonly volume: Volume
}

interface Service extends StartService {
  readonly volumes?: readonly Volume[]
  readonly environment?: Readonly<Record<string, unknown>> | null
}

interface Config extends StartConfig {
  readonly services?: Readonly<Record<string, Service>>
  readonly volumes?: Readonly<Record<string, NamedVolume | null>>
}

/**
 * Reads the output of `docker compose config --format json` and refuses what could not be deployed or put back.
 *
 * @param json the output; it holds secrets, so no error repeats any of it but names and paths
 * @param images that are to run, by their variables
 * @throws ActionError naming the service and the fix
 */
export function planProject(json: string, images: ImageSet, release: ReleasePlace): ProjectPlan {
  const config = parseConfig(json)
  const services = Object.entries(config.services ?? {})
  const withoutImage = services.find(([, service]) => typeof service.image !== 'string')
  if (withoutImage !== undefined) {
    throw new ActionError(`Service "${withoutImage[0]}" would be built on the host.`, 'Give it an "image"; nothing is built on the host.')
  }
  const unused = Object.entries(images).find(([, image]) => !services.some(([, service]) => service.image === image))
  if (unused !== undefined) {
    const [variable, image] = unused
    throw new ActionError(
      `No service in the Compose file runs ${variable === ONE_IMAGE ? 'the image to deploy' : `the image of ${variable}, ${image}`}.`,
      `Write exactly "image: \${${variable}}", without anything before or after it.`
    )
  }
  const ours = Object.values(images)
  const mounts = services.flatMap(([name, service]) => bindMounts(name, service.volumes ?? []))
  for (const mount of [...mounts, ...fileSources(config)]) checkMount(mount, release)
  for (const [name, volume] of Object.entries(config.volumes ?? {})) checkNamedVolume(name, volume ?? {}, release)
  const start = planStart(config, ours)
  return {
    services: namesOf(services),
    reached: start.reached,
    imageOf: imagesByService(services, ours),
    definitions: Object.fromEntries(services.map(([name, service]) => [name, {...service}])),
    mounts,
    environments: new Map(services.map(([name, service]) => [name, environmentOf(service)])),
    released: releasedMounts(config, release),
    start
  }
}

/** What is known of a release that was deployed before. */
export interface KeptPlan {
  readonly services: readonly string[]
  readonly reached: readonly string[]
  readonly imageOf: ReadonlyMap<string, string>
  /** Nothing is refreshed: it was started from what is there. */
  readonly images: readonly ProjectImage[]
}

/** The same for a release that was deployed before: it was judged then. @throws ActionError when it cannot be read */
export function planKept(json: string, images: ImageSet): KeptPlan {
  const config = parseConfig(json)
  const services = Object.entries(config.services ?? {})
  const {reached, images: known} = planStart(config, Object.values(images))
  return {
    services: namesOf(services),
    reached,
    imageOf: imagesByService(services, Object.values(images)),
    images: known.map(({name, freshness}) => ({
      name,
      freshness: {when: freshness.when === 'never' ? 'never' : 'missing'}
    }))
  }
}

const namesOf = (services: readonly (readonly [string, Service])[]) =>
  services.filter(([, service]) => hasContainers(service)).map(([name]) => name)

function imagesByService(services: readonly (readonly [string, Service])[], ours: readonly string[]): Map<string, string> {
  return new Map(services.flatMap(([name, {image}]) => (typeof image === 'string' && ours.includes(image) ? [[name, image]] : [])))
}

function releasedMounts(
  {services = {}, secrets = {}, configs = {}}: Config,
  {path: release, moved}: Pick<ReleasePlace, 'path' | 'moved'>
): ReleasedMounts {
  // What is moved may be beside the release, too: `../shared`.
  const pathOf = (source: unknown) =>
    pathInRelease(release, source) ?? (moved?.has(String(source)) === true ? posix.relative(release, String(source)) : undefined)
  const volumes = Object.entries(services).map(([name, service]) => {
    const all = (service.volumes ?? []).map(volume => ({
      volume,
      path: volume.type === 'bind' ? pathOf(volume.source) : undefined
    }))
    return [name, all] as const
  })
  const pathsOf = (sources: Readonly<Record<string, StartSource>>) =>
    new Map(
      Object.entries(sources).flatMap(([name, {file}]) => {
        const path = pathOf(file)
        return path === undefined ? [] : [[name, path] as const]
      })
    )
  return {
    volumes: new Map(volumes.filter(([, all]) => all.some(({path}) => path !== undefined))),
    secrets: pathsOf(secrets),
    configs: pathsOf(configs)
  }
}

/** Compose mounts the files of secrets and configs read-only. */
function fileSources({secrets = {}, configs = {}}: Config): Mount[] {
  return [...Object.values(secrets), ...Object.values(configs)].flatMap(({file}) =>
    typeof file === 'string' ? [{what: 'A secret or config of the Compose file is', source: file, target: '', isReadOnly: true}] : []
  )
}

/** Compose doubles each `$` of a value, so that its output could be read as a Compose file again. */
function environmentOf({environment}: Service): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(environment ?? {}).map(([name, value]) => [name, typeof value === 'string' ? value.replaceAll('$$', '$') : null])
  )
}

function parseConfig(json: string): Config {
  try {
    const config: unknown = JSON.parse(json)
    if (typeof config === 'object' && config !== null) return config
  } catch {
    // The message of JSON.parse repeats a part of the text, which may be a secret.
  }
  throw new ActionError('The output of "docker compose config" on the host could not be read.', 'Update Docker Compose on the host.')
}
