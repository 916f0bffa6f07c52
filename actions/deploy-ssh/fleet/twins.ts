import type {HostSession} from './session.ts'
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

/** Two lines may be one host by different names. */
export function withTwins<Session extends Pick<HostSession, 'state' | 'line'>>(
  sessions: readonly Session[],
  found: ReadonlyMap<Session, readonly Finding[]>
): Map<Session, readonly Finding[]> {
  const added = new Map(found)
  for (const [index, session] of sessions.entries()) {
    const twin = findTwin(session.state, sessions.slice(0, index))
    if (twin !== undefined) added.set(session, [...(added.get(session) ?? []), sameHost(twin.line.name)])
  }
  return added
}
