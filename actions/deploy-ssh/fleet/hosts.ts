import {bracketed} from '../../../lib/deploy/hosts.ts'
import type {HostLine} from '../../../lib/ssh/address.ts'
import type {DeployInputs} from '../inputs.ts'

/** The inputs as they are for one host: `{host}` and `{name}` in the health page's address are its own. */
export function inputsFor(line: HostLine, inputs: DeployInputs): DeployInputs {
  const {host, port, user, name, directory = inputs.directory, url = inputs['health-url']} = line
  const page = url.replaceAll('{host}', bracketed(host)).replaceAll('{name}', name)
  return {...inputs, host, port, user, directory, 'health-url': page}
}
