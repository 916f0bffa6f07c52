import type {HostLine} from '../../../lib/ssh/address.ts'
import type {DeployInputs} from '../inputs.ts'

/** The hosts of the run, at least one. */
export function hostLines({host, port, user}: DeployInputs): [HostLine, ...HostLine[]] {
  return [{host, port, user, name: host, group: ''}]
}

/** The inputs as they are for one host. */
export function inputsFor(line: HostLine, inputs: DeployInputs): DeployInputs {
  const {host, port, user, directory = inputs.directory, url = inputs['health-url']} = line
  return {...inputs, host, port, user, directory, 'health-url': url}
}
