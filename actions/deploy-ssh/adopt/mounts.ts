import {posix} from 'node:path'
import {lineFor} from '../../../lib/deploy/files.ts'
import type {Finding} from '../examine/finding.ts'
import type {NewProject} from './config.ts'

/** A path of the release that is not in it: written as `./data` or `../shared`. */
export interface RelativeMount {
  /** `Service "web" mounts`, for messages. */
  readonly what: string
  /** As Compose says it, absolute. */
  readonly source: string
  /** Relative to the release; may begin with `../`; empty for the release itself. */
  readonly path: string
  readonly isReadOnly: boolean
}

/** What is where. */
export interface MountFacts {
  /** The folder that the project was taken over from. */
  readonly folder: string
  /** What is on the host, by absolute path. */
  readonly onHost: ReadonlyMap<string, 'file' | 'folder'>
  /** What the checkout has at such a path. */
  readonly inCheckout: (path: string) => 'file' | 'folder' | undefined
}

export interface PlacedMounts {
  /** The source as Compose says it → the path in the old folder. */
  readonly sources: ReadonlyMap<string, string>
  readonly notes: readonly string[]
  readonly warnings: readonly string[]
  readonly findings: readonly Finding[]
}

/**
 * The relative mounts of a release that none of its files is at.
 *
 * @param release its folder
 * @param directory of the project, which nobody names in a Compose file but by a relative path
 * @param files names of the files that were sent
 */
export function relativeMounts(
  {mounts, sources}: NewProject,
  {release, directory, files}: {readonly release: string; readonly directory: string; readonly files: readonly string[]}
): RelativeMount[] {
  const all = [
    ...mounts
      .filter(({isVolume}) => !isVolume)
      .map(({service, source, isReadOnly}) => ({what: `Service "${service}" mounts`, source, isReadOnly})),
    ...sources.map(({kind, name, file}) => ({
      what: `The ${kind === 'secrets' ? 'secret' : 'config'} "${name}" is`,
      source: file,
      isReadOnly: true
    }))
  ]
  const isSent = (path: string) => files.some(file => file === path || (path !== '' && file.startsWith(`${path}/`)))
  return all.flatMap(({source, ...one}) => {
    if (source !== directory && !source.startsWith(`${directory}/`)) return []
    const path = posix.relative(release, source)
    return isSent(path) ? [] : [{...one, source, path}]
  })
}

/** Where such a path was, as the old project's files meant it. */
export const inOldPlace = (folder: string, path: string) => posix.join(folder, path)

/** The words for configuration that the repository has and nobody sends. @param written as in the Compose file: `./nginx.conf` */
export function stayingAsItIs(what: string, written: string, folder: string): Finding {
  return {
    what: `${what} "${written}", which is in the checkout and is not one of the files sent: what is in ${folder} would be used, and would stay as it is for ever.`,
    fix: `Add it to "files": "${lineFor(written.replace(/^\.\//, ''))}".`
  }
}

/**
 * What becomes of relative mounts of a project that was taken over. Data stays in the old folder for good. Configuration that the checkout has must be
 * sent: mapped to the old folder, it would never change again, and the deploy would be green.
 */
export function placeMounts(mounts: readonly RelativeMount[], {folder, onHost, inCheckout}: MountFacts): PlacedMounts {
  const sources = new Map<string, string>()
  const [notes, warnings] = [new Set<string>(), new Set<string>()]
  const findings = new Map<string, Finding>()
  for (const {what, source, path, isReadOnly} of mounts) {
    const written = path.startsWith('../') ? path : `./${path}`
    const place = inOldPlace(folder, path)
    const [old, checkout] = [onHost.get(place), inCheckout(path)]
    const refuseAs = (finding: Finding) => findings.set(`${what} ${path}`, finding)
    const refuse = (problem: string, fix: string) => refuseAs({what: `${what} "${written}", ${problem}`, fix})
    if (path === '') {
      refuse(
        `all of the folder that the project was taken over from, with the code in it: that of the image would never be seen.`,
        'Leave that mount out; mount folders of data only.'
      )
    } else if (!onHost.has(folder)) {
      refuse(
        `which was in ${folder}, from where this project was taken over; that folder is no longer on the host.`,
        'Bring it back, or mount another place where the data is.'
      )
    } else if (isReadOnly && checkout !== undefined) {
      refuseAs(stayingAsItIs(what, written, folder))
    } else if (isReadOnly && old === undefined) {
      refuse(
        `which is neither one of the files sent nor in ${folder}.`,
        'Add it to "files", or use a named volume or an absolute path for data.'
      )
    } else {
      sources.set(source, place)
      if (isReadOnly) {
        warnings.add(
          `${what} "${written}" from ${folder} on the host, where it stays: nobody has it in a repository, and a deploy does not change it.`
        )
      } else if (checkout === undefined) {
        notes.add(`${what} "${written}": it stays in ${folder}${old === undefined ? ', where Docker makes it' : ''}.`)
      } else {
        warnings.add(
          `${what} "${written}" writable, so it stays in ${folder}. The checkout has it too: what changes there does not get to the host. If it is configuration, mount it read-only (":ro") and add it to "files".`
        )
      }
    }
  }
  return {sources, notes: [...notes], warnings: [...warnings], findings: [...findings.values()]}
}
