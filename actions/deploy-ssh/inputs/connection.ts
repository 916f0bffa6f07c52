import {secret, text} from '../../../lib/action/inputs.ts'
import {accountName, hostName, sshPort} from '../../../lib/deploy/inputs.ts'
import type {InputKind} from '../../../lib/action/inputs.ts'

/** Where `hosts` says it, it is empty. */
const orEmpty = (kind: InputKind<string>): InputKind<string> => ({
  ...kind,
  default: '',
  parse: value => (value === '' ? '' : kind.parse(value))
})

/** How the host is reached. */
export const connectionInputs = {
  host: orEmpty(hostName()),
  port: sshPort(),
  user: orEmpty(accountName()),
  'ssh-key': secret(),
  'known-hosts': text()
}
