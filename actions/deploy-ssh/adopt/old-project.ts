import {posix} from 'node:path'

/** A mount of a container, as the engine says it. */
export interface OldMount {
  readonly type: string
  /** The name of a volume; empty for a path. */
  readonly name: string
  /** The path on the host. */
  readonly source: string
  readonly destination: string
  readonly isWritable: boolean
}

/** A container of the project and how Compose started it, from its labels. */
export interface StartedContainer {
  readonly id: string
  readonly name: string
  readonly service: string
  readonly folder: string
  /** The Compose files that it was started with, absolute paths. */
  readonly files: readonly string[]
  /** The files given with `--env-file`, absolute paths. */
  readonly environment: readonly string[]
  /** As it was named when the container was created. */
  readonly image: string
  readonly imageId: string
  readonly status: string
  /** ISO 8601. */
  readonly created: string
  /** Started by `docker compose run`: it belongs to no service that stays. */
  readonly isOneOff: boolean
  readonly mounts: readonly OldMount[]
}

/** A project that somebody started from a folder of the host. */
export interface OldProject {
  readonly project: string
  readonly folder: string
  readonly files: readonly string[]
  readonly environment: readonly string[]
  readonly containers: readonly StartedContainer[]
}

const COMPOSE_LABEL = (name: string) => `{{json (index .Config.Labels "com.docker.compose.${name}")}}`

/** What `docker inspect` is asked of a container: from where and how Compose started it, of what, and where it keeps data. */
export const ORIGIN_FORMAT = [
  `{"folder":${COMPOSE_LABEL('project.working_dir')}`,
  `"service":${COMPOSE_LABEL('service')}`,
  `"files":${COMPOSE_LABEL('project.config_files')}`,
  `"environment":${COMPOSE_LABEL('project.environment_file')}`,
  `"oneOff":${COMPOSE_LABEL('oneoff')}`,
  '"id":{{json .Id}}',
  '"name":{{json .Name}}',
  '"image":{{json .Config.Image}}',
  '"imageId":{{json .Image}}',
  '"status":{{json .State.Status}}',
  '"created":{{json .Created}}',
  '"mounts":{{json .Mounts}}}'
].join(',')

/** Reads what `docker inspect` says of one container. @throws SyntaxError when it is no JSON */
export function readOrigin(line: string): StartedContainer {
  const facts = JSON.parse(line) as Readonly<Record<string, unknown>>
  const text = (key: string) => plain(facts[key])
  const list = (key: string) =>
    text(key)
      .split(',')
      .filter(part => part !== '')
  // Compose 1 wrote them as they were given.
  const paths = (key: string) => list(key).map(path => posix.resolve(text('folder') === '' ? '/' : text('folder'), path))
  const mounts = Array.isArray(facts['mounts']) ? (facts['mounts'] as Readonly<Record<string, unknown>>[]) : []
  return {
    id: text('id'),
    name: text('name').replace(/^\//, ''),
    service: text('service'),
    folder: text('folder'),
    files: paths('files'),
    environment: paths('environment'),
    image: text('image'),
    imageId: text('imageId'),
    status: text('status').toLowerCase(),
    created: text('created'),
    isOneOff: text('oneOff').toLowerCase() === 'true',
    mounts: mounts.map(({Type, Name, Source, Destination, RW}) => ({
      type: plain(Type),
      name: plain(Name),
      source: plain(Source),
      destination: plain(Destination),
      isWritable: RW !== false
    }))
  }
}

const plain = (value: unknown) => (typeof value === 'string' ? value.replace(/\p{Cc}/gu, '?') : '')

/** Whether a volume got its name from the engine: only the container that it was made for finds it. */
export const isAnonymous = ({type, name}: OldMount) => type === 'volume' && /^[0-9a-f]{64}$/.test(name)

/**
 * The project that these containers are of. Where they were not all started with the same files, those of the newest one count: an `up` leaves
 * the labels of containers that it does not change.
 *
 * @param containers at least one, none of them a one-off, all from the same folder
 */
export function oldProject(project: string, containers: readonly [StartedContainer, ...StartedContainer[]]): OldProject {
  const newest = containers.reduce((one, other) => (other.created > one.created ? other : one))
  return {project, folder: newest.folder, files: newest.files, environment: newest.environment, containers}
}

/** What `docker compose` gets before its command, so that it reads what the project was started with, wherever it is called. */
export function oldArguments({folder, files, environment}: OldProject): string[] {
  return [...['--project-directory', folder], ...files.flatMap(file => ['-f', file]), ...environment.flatMap(file => ['--env-file', file])]
}

export const servicesOf = ({containers}: OldProject) => [...new Set(containers.map(({service}) => service))].sort()
