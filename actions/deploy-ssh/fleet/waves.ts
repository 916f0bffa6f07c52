import {ActionError} from '../../../lib/action/errors.ts'
import type {HostLine} from '../../../lib/ssh/address.ts'

export interface WaveOptions {
  /** How many hosts come first, or the group that does; empty for none. */
  readonly canary: string
  /** How many hosts change at a time. */
  readonly maxParallel: number
}

/**
 * Which hosts change together, and in which order: first the canary, then the others as they were written. A wave begins when the one before it
 * works.
 *
 * @throws ActionError when no host is in the canary's group, or all are
 */
export function planWaves<Host extends Pick<HostLine, 'group'>>(hosts: readonly Host[], {canary, maxParallel}: WaveOptions): Host[][] {
  const first = canaries(hosts, canary)
  const others = hosts.filter(host => !first.includes(host))
  return [...pieces(first, maxParallel), ...pieces(others, maxParallel)]
}

function canaries<Host extends Pick<HostLine, 'group'>>(hosts: readonly Host[], canary: string): Host[] {
  if (canary === '') return []
  if (/^\d+$/.test(canary)) {
    if (Number(canary) < hosts.length) return hosts.slice(0, Number(canary))
    throw new ActionError(`Input "canary" is ${canary}, but there are only ${hosts.length} hosts.`, 'Leave at least one host for later.')
  }
  const group = hosts.filter(host => host.group === canary)
  if (group.length === 0) {
    throw new ActionError(`Input "canary": no line of "hosts" is in the group "${canary}".`, `Write "group=${canary}" behind a host.`)
  }
  if (group.length < hosts.length) return group
  throw new ActionError(`Input "canary": every host is in the group "${canary}".`, 'Leave at least one host for later.')
}

function pieces<Host>(hosts: readonly Host[], size: number): Host[][] {
  return Array.from({length: Math.ceil(hosts.length / size)}, (_, index) => hosts.slice(index * size, (index + 1) * size))
}

interface LockedHost {
  readonly line: HostLine
  readonly directory: string
  /** What tells it from any other, whatever it is called. */
  readonly state?: {readonly machine?: string | undefined} | undefined
}

/**
 * The order in which locks are taken, the same in every run that has the same hosts: two runs can then never hold what the other one waits for.
 * By the bytes of `host:port/directory`, or of what the host says it is, where that is known: another run may call it by another name.
 */
export function lockOrder<Host extends LockedHost>(hosts: readonly Host[]): Host[] {
  const key = ({line, directory, state}: Host) => Buffer.from(`${state?.machine ?? `${line.host}:${line.port}`}${directory}`)
  return [...hosts].sort((one, other) => Buffer.compare(key(one), key(other)))
}
