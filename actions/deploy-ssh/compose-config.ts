import {posix} from 'node:path'
import {ActionError} from '../../lib/action/errors.ts'
import {planStart, type StartConfig, type StartPlan, type StartService} from './start-plan.ts'

/** What Compose makes of the file on the host. */
export interface ProjectPlan {
  /** Every service that is to run. */
  readonly services: readonly string[]
  /** How they are started, and from which images. */
  readonly start: StartPlan
}

interface Volume {
  readonly type?: unknown
  readonly source?: unknown
}

interface Service extends StartService {
  readonly volumes?: readonly Volume[]
}

interface Config extends StartConfig {
  readonly services?: Readonly<Record<string, Service>>
}

/**
 * Reads the output of `docker compose config --format json` and refuses what could not be deployed or put back.
 *
 * @param json the output; it holds secrets, so no error repeats any of it but service names and paths
 * @param image `name@digest` that is to run
 * @param release the release directory on the host
 * @param files names in the release directory
 * @throws ActionError naming the service and the fix
 */
export function planProject(json: string, image: string, release: string, files: readonly string[]): ProjectPlan {
  const config = parseConfig(json)
  const services = Object.entries(config.services ?? {})
  const withoutImage = services.find(([, service]) => typeof service.image !== 'string')
  if (withoutImage !== undefined) {
    throw new ActionError(`Service "${withoutImage[0]}" would be built on the host.`, 'Give it an "image"; nothing is built on the host.')
  }
  if (!services.some(([, service]) => service.image === image)) {
    throw new ActionError(
      'No service in the Compose file runs the image to deploy.',
      'Write exactly "image: ${FAIRWAY_IMAGE}", without anything before or after it.'
    )
  }
  for (const [name, service] of services) {
    for (const volume of service.volumes ?? []) {
      if (volume.type === 'bind') checkSource(`Service "${name}" mounts`, volume.source, release, files)
    }
  }
  for (const source of [...Object.values(config.secrets ?? {}), ...Object.values(config.configs ?? {})]) {
    checkSource('A secret or config of the Compose file is', source.file, release, files)
  }
  return {services: services.map(([name]) => name), start: planStart(config, image)}
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

/** Every release has its own directory and old ones are removed: data in it would be lost with the next deploy. */
function checkSource(what: string, source: unknown, release: string, files: readonly string[]): void {
  if (typeof source !== 'string') return
  const relative = posix.relative(release, source)
  if (relative.startsWith('../') || relative === '..') return
  if (files.some(file => file === relative || file.startsWith(`${relative}/`))) return
  throw new ActionError(
    `${what} "./${relative}", which is in the release directory but is not one of the files sent.`,
    'Use a named volume or an absolute path for data, and the input "files" for configuration.'
  )
}
