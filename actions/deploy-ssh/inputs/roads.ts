import {filesFor, linesFor} from '../../../lib/deploy/for-hosts.ts'
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

/** The inputs with those lines of `files` and `requires` that are for one kind of host. */
export function linesOfRoad<Inputs extends {readonly files: readonly string[]; readonly requires: readonly string[]}>(
  road: RoadName,
  inputs: Inputs,
  roads: ReadonlySet<RoadName>
): Inputs {
  const mode = road === 'service' ? 'service' : 'deploy'
  return {...inputs, files: filesFor(mode, inputs.files, roads.size > 1), requires: linesFor(mode, inputs.requires)}
}
