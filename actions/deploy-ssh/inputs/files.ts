import {lines} from '../../../lib/action/inputs.ts'
import {isLineOfService, parseFileLines, type FileLine} from '../../../lib/deploy/files.ts'
import type {HostLine} from '../../../lib/ssh/address.ts'

/** The files that go to the hosts. */
export const fileInputs = {
  files: lines({default: ''})
}

/**
 * What the hosts of a Compose project get. Where other hosts of the run are of services, what only they can have is left to them.
 * @param mode of the step
 * @throws ActionError as `parseFileLines` does
 */
export function filesOfCompose(lines: readonly string[], hosts: readonly Pick<HostLine, 'mode'>[], mode: string): FileLine[] {
  const isMixed = mode.endsWith('service') || hosts.some(host => host.mode === 'service')
  return parseFileLines(isMixed ? lines.filter(line => !isLineOfService(line)) : lines)
}
