import {ActionError} from '../../../lib/action/errors.ts'
import {choice, integer, lines, matching} from '../../../lib/action/inputs.ts'
import {parseHosts} from '../../../lib/deploy/hosts.ts'
import type {HostLine} from '../../../lib/ssh/address.ts'
import {planWaves} from '../fleet/waves.ts'

/** Several hosts, and in which order they change. */
export const hostsInputs = {
  hosts: lines({default: ''}),
  canary: matching(/^[A-Za-z0-9._-]*$/, 'Write how many hosts come first, or the name of their group.', {default: ''}),
  'max-parallel': integer({default: '1', min: 1, max: 1_000}),
  'on-failure': choice(['stop', 'all'], {default: 'stop'})
}

interface HostsInputs {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly hosts: readonly string[]
  readonly canary: string
  readonly 'max-parallel': number
}

/**
 * The hosts of the run, at least one, as they were written.
 * @throws ActionError when there is none, a line is wrong, or both `host` and `hosts` say some
 */
export function readHosts({host, port, user, hosts}: HostsInputs): [HostLine, ...HostLine[]] {
  const [first, ...others] = parseHosts(hosts, user)
  if (first !== undefined) {
    if (host === '') return [first, ...others]
    throw new ActionError('Both "host" and "hosts" say where to deploy.', 'Leave one of them out.')
  }
  for (const [name, value] of [
    ['host', host],
    ['user', user]
  ] as const) {
    if (value === '')
      throw new ActionError(`Input "${name}" is required but is empty.`, `Add it to the step's "with:", for example "${name}: …".`)
  }
  return [{host, port, user, name: host, group: ''}]
}

/** @throws ActionError naming the input that is wrong */
export function checkHosts(inputs: HostsInputs): void {
  planWaves(readHosts(inputs), {canary: inputs.canary, maxParallel: inputs['max-parallel']})
}
