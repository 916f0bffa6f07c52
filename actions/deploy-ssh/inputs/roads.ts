import type {RoadName} from '../../../lib/host/release.ts'
import type {HostLine} from '../../../lib/ssh/address.ts'

/** Whether it is about the units of a systemd host, and no Compose project, where a host does not say it itself. */
export function isForService({mode}: {readonly mode: string}): boolean {
  return mode === 'service' || mode === 'check-service'
}

/** Which kind of release a host gets. */
export function roadNameOf(line: Pick<HostLine, 'mode'>, inputs: {readonly mode: string}): RoadName {
  const isService = line.mode === undefined ? isForService(inputs) : line.mode === 'service'
  return isService ? 'service' : 'compose'
}

/** The kinds of release that the hosts of a run get. */
export function roadsOf(lines: readonly Pick<HostLine, 'mode'>[], inputs: {readonly mode: string}): ReadonlySet<RoadName> {
  return new Set(lines.map(line => roadNameOf(line, inputs)))
}

/** Something that only a service knows: a file of an image, an absolute target, or most of what may be behind a target. */
const OF_SERVICE = /^image:|=>\s*\/|\s(?:owner|unit|action)=\S*$/

/**
 * The lines of `files` that are for one kind of host. Where a run has both kinds, what only a service understands goes to those hosts alone, a line
 * without a target to the Docker hosts alone, and all else to both.
 */
export function filesFor(road: RoadName, files: readonly string[], roads: ReadonlySet<RoadName>): string[] {
  if (roads.size < 2) return [...files]
  return files.filter(line => (OF_SERVICE.test(line) ? road === 'service' : line.includes('=>') || road === 'compose'))
}
