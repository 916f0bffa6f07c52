import type {HostLine} from '../../../lib/ssh/address.ts'
import type {Finding} from '../examine/finding.ts'
import type {HostState} from '../road.ts'

/** A host among others that is the same one by another name; undefined when there is none, or that is not known. */
export function findTwin<Host extends {readonly state: HostState | undefined}>(
  state: HostState | undefined,
  others: readonly Host[]
): Host | undefined {
  return state?.machine === undefined ? undefined : others.find(other => other.state?.machine === state.machine)
}

/** @param name what the other line is called */
export function sameHost(name: string): Finding {
  return {what: `It is the same host as ${name}.`, fix: 'Name each host once in "hosts".'}
}

/** What was found on each host, and which of them are one by different names. */
export function withTwins<Host extends {readonly line: HostLine; readonly state: HostState | undefined}>(
  hosts: readonly Host[],
  found: ReadonlyMap<Host, readonly Finding[]>
): Map<Host, readonly Finding[]> {
  const added = new Map(found)
  for (const [index, host] of hosts.entries()) {
    const twin = findTwin(host.state, hosts.slice(0, index))
    if (twin !== undefined) added.set(host, [...(added.get(host) ?? []), sameHost(twin.line.name)])
  }
  return added
}
