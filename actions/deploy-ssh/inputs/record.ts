import {loginList} from '../../../lib/github/logins.ts'
import {boolean, duration, integer, text} from '../../../lib/action/inputs.ts'

/** What stays on the host, who may work there, and for how long. */
export const recordInputs = {
  approvers: loginList(),
  release: text({default: ''}),
  'keep-releases': integer({default: '5', min: 1, max: 50}),
  'lock-timeout': duration({default: '5m'}),
  timeout: duration({default: '15m'}),
  'allow-older': boolean({default: 'false'})
}
