import {secret, text} from '../../../lib/action/inputs.ts'
import {accountName, hostName, sshPort} from '../../../lib/deploy/inputs.ts'

/** How the host is reached. */
export const connectionInputs = {
  host: hostName(),
  port: sshPort(),
  user: accountName(),
  'ssh-key': secret(),
  'known-hosts': text()
}
