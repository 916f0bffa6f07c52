import {ActionError} from '../../lib/action/errors.ts'
import {boolean, choice, duration, keyValues, readInputs, secret, text, type InputValues} from '../../lib/action/inputs.ts'

/** The stable words for how a run ended; `${{ needs.deploy.result }}` gives the first four. */
const STATUSES = ['success', 'failure', 'cancelled', 'skipped', 'info'] as const

export const schema = {
  'webhook-url': secret({default: ''}),
  status: choice(STATUSES),
  title: text(),
  message: text({default: ''}),
  fields: keyValues({default: ''}),
  'authorization-header': secret({default: ''}),
  timeout: duration({default: '10s'}),
  'fail-on-error': boolean({default: 'false'})
}

export type NotifyInputs = InputValues<typeof schema>

/** @throws ActionError when an input is missing or wrong */
export function readNotifyInputs(get?: (name: string) => string): NotifyInputs {
  const inputs = readInputs(schema, get)
  const url = inputs['webhook-url']
  // The URL is a secret (it lets anyone post), so the message does not repeat it.
  if (url !== '' && !isHttpUrl(url))
    throw new ActionError('Input "webhook-url" is not an http or https URL.', 'Copy the production URL of the webhook.')
  if (url !== '' && new URL(url).username !== '') {
    throw new ActionError('Input "webhook-url" holds a login, which would not be sent.', 'Put it into "authorization-header".')
  }
  return inputs
}

function isHttpUrl(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}
