import {posix} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'
import {RELEASE_ID} from '../../../lib/host/layout.ts'

/** A mount of a service, as Compose says it. */
export interface Volume {
  readonly type?: unknown
  readonly source?: unknown
  readonly target?: unknown
  readonly read_only?: unknown
  readonly bind?: Readonly<Record<string, unknown>> | null
}

/** A named volume of the project. */
export interface NamedVolume {
  readonly external?: unknown
  readonly driver_opts?: Readonly<Record<string, unknown>> | null
}

/** A path on the host that a container gets. */
export interface Mount {
  /** `Service "web" mounts`; what comes next is the path. */
  readonly what: string
  readonly source: string
  /** Where it is in the container; empty for a secret or config. */
  readonly target: string
  readonly isReadOnly: boolean
  /** Whether a symbolic link leads there: then nobody has written this path. */
  readonly isLink?: boolean
}

/** The release that the mounts are looked at for. */
export interface ReleasePlace {
  /** Its directory on the host, absolute. */
  readonly path: string
  /** Names of the files in it. */
  readonly files: readonly string[]
  /** Mounts that lead elsewhere, as Compose says them now: see adopt/mounts.ts. */
  readonly moved?: ReadonlyMap<string, string>
}

const OUTSIDE = 'Use a named volume or an absolute path outside of it for data, and the input "files" for configuration.'

/** The paths of the host that a service mounts. */
export function bindMounts(service: string, volumes: readonly Volume[]): Mount[] {
  return volumes
    .filter(({type, source}) => type === 'bind' && typeof source === 'string')
    .map(({source, target, read_only: readOnly}) => ({
      what: `Service "${service}" mounts`,
      source: String(source),
      target: typeof target === 'string' ? target : '',
      isReadOnly: readOnly === true
    }))
}

/**
 * Every release has its own directory, and old ones are removed: what a container writes there is lost with the next deploy. So nothing of a
 * release is mounted but files that were sent, and those only to be read.
 *
 * @throws ActionError naming the service, the mount and the fix
 */
export function checkMount({what, source, target, isReadOnly, isLink = false}: Mount, {path, files, moved}: ReleasePlace): void {
  if (moved?.has(source) === true) return
  const releases = posix.dirname(path)
  const inRelease = below(path, source)
  if (inRelease === undefined) {
    const isInReleases = below(releases, source) !== undefined
    if (!isInReleases && (isReadOnly || posix.resolve(source) !== posix.dirname(releases))) return
    const written = posix.relative(path, source)
    if (!isLink && isInReleases && below(releases, source) !== '' && !RELEASE_ID.test(written.split('/')[1] ?? '')) {
      throw new ActionError(
        `${what} "${written}". Each release has a folder of its own on the host, so that would be a new folder beside the releases in ${releases}, and not the one that you know.`,
        'Write its absolute path on the host, such as "/srv/shared", or use a named volume; configuration is sent by the input "files".'
      )
    }
    throw new ActionError(
      `${what} "${written}", which is in the folder that holds the releases: its content comes and goes with them.`,
      OUTSIDE
    )
  }
  if (!files.some(file => file === inRelease || (inRelease !== '' && file.startsWith(`${inRelease}/`)))) {
    throw new ActionError(`${what} "./${inRelease}", which is in the release directory but is not one of the files sent.`, OUTSIDE)
  }
  if (isReadOnly) return
  throw new ActionError(
    `${what} "./${inRelease}"${target === '' ? '' : ` at ${target}`} writable, but it is in the release directory: what the container writes there is lost with the next deploy.`,
    `Write "./${inRelease}:${target}:ro" ("read_only: true" in the long form), and give what is written a named volume or an absolute path.`
  )
}

/**
 * A named volume may be a folder of the host (`driver_opts` with `device`). It keeps the path that it was made with, so a path in a release would
 * be that of the first one.
 *
 * @throws ActionError naming the volume and the fix
 */
export function checkNamedVolume(name: string, {driver_opts: options}: NamedVolume, {path}: ReleasePlace): void {
  const values = Object.entries(options ?? {}).map(([key, value]) => [key, String(value)] as const)
  const kinds = values.filter(([key]) => key === 'o' || key === 'type').flatMap(([, value]) => value.split(','))
  const isBind = kinds.some(kind => ['bind', 'rbind', 'none'].includes(kind.trim()))
  const releases = posix.dirname(path)
  const isInReleases = values.some(([key, value]) =>
    key === 'device' && isBind ? below(releases, posix.resolve(path, value)) !== undefined : `${value}/`.includes(`${releases}/`)
  )
  if (!isInReleases) return
  throw new ActionError(`Volume "${name}" is bound to a folder of the release directory, which the next deploy replaces.`, OUTSIDE)
}

/** The path in the release of what is mounted from there; undefined for anything else. */
export function pathInRelease(release: string, source: unknown): string | undefined {
  return typeof source === 'string' ? below(release, source) : undefined
}

/** A path relative to a folder: empty for the folder itself, undefined for one outside of it. */
function below(folder: string, path: string): string | undefined {
  const relative = posix.relative(folder, path)
  return relative === '..' || relative.startsWith('../') ? undefined : relative
}
