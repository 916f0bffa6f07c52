import type {Finding} from '../examine/finding.ts'
import {isAt, type NewMount} from './config.ts'
import {inOldFolder, quoted} from './commands.ts'
import {isAnonymous, type OldMount, type OldProject} from './old-project.ts'

/**
 * What the old containers keep and the new ones would not find: a database would begin empty, and answer. That a volume is given up on purpose cannot
 * be told from a slip, so it is refused either way; the old folder is the place to do it on purpose.
 *
 * @param mounts of the new release, paths in the release replaced by those in the old folder
 * @param services of the new release: what it has not is told elsewhere, and its volumes stay
 */
export function findLostData(old: OldProject, mounts: readonly NewMount[], services: readonly string[]): Finding[] {
  const told = new Set<string>()
  return old.containers
    .filter(({service}) => services.includes(service))
    .flatMap(({service, mounts: had}) => had.flatMap(mount => lost(service, mount, mounts)))
    .filter(({key}) => !told.has(key) && told.add(key))
    .map(({what}) => ({
      what,
      fix: `Mount the same as the files in ${old.folder} do. If it is to change, change it there first: ${quoted(inOldFolder(old, 'up -d'))}, and move the data.`
    }))
}

/**
 * Folders and files of the host that the old containers write to and that the new ones do not mount at all: it may be code, which the new image has, or data.
 *
 * @returns a text for each
 */
export function describeDropped(old: OldProject, mounts: readonly NewMount[], services: readonly string[]): string[] {
  const dropped = old.containers
    .filter(({service}) => services.includes(service))
    .flatMap(({service, mounts: had}) =>
      had
        .filter(
          ({type, isWritable, source}) =>
            type === 'bind' && isWritable && !source.endsWith('.sock') && !`${old.folder}/`.startsWith(`${source}/`)
        )
        .filter(
          ({source, destination}) =>
            !mounts.some(mount => mount.source === source || (mount.service === service && isAt(mount, destination)))
        )
        .map(({source, destination}) => `${source} (${service}, ${destination})`)
    )
  if (dropped.length === 0) return []
  return [
    `The new Compose file does not mount what the old containers write to: ${[...new Set(dropped)].join(', ')}. It stays on the host. If it is data, mount it again: without it the service begins empty.`
  ]
}

interface Lost {
  readonly key: string
  readonly what: string
}

function lost(service: string, had: OldMount, mounts: readonly NewMount[]): Lost[] {
  if (!had.isWritable || isAnonymous(had)) return []
  const own = mounts.filter(mount => mount.service === service)
  const same = own.find(mount => isAt(mount, had.destination))
  const name = had.type === 'volume' ? had.name : had.source
  const key = `${service} ${had.destination}`
  const keeps = `Service ${service} keeps data at ${had.destination} in ${had.type === 'volume' ? 'the volume' : 'the folder'} ${name}`
  if (same !== undefined && same.source !== name) {
    // Configuration that was mounted writable, as it is mostly written, and is sent now; a socket by another name.
    if (had.type === 'bind' && (same.isReadOnly || had.source.endsWith('.sock'))) return []
    return [{key, what: `${keeps}, and the new Compose file mounts ${same.isVolume ? 'the volume ' : ''}${same.source} there.`}]
  }
  // Code that was mounted over the image is a folder, too; a volume is data.
  if (same !== undefined || had.type !== 'volume' || mounts.some(({isVolume, source}) => isVolume && source === name)) return []
  return [{key, what: `${keeps}, and no service of the new Compose file mounts that volume.`}]
}
