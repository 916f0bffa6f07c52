import {ActionError} from '../../lib/action/errors.ts'
import {asWritten, choice, duration, keyValues, lines, readInputs, secret, text, type InputValues} from '../../lib/action/inputs.ts'

export const schema = {
  mode: choice(['inject', 'check', 'lint'], {default: 'inject'}),
  env: text({default: ''}),
  templates: lines({default: ''}),
  format: choice(['auto', 'text', 'yaml', 'compose', 'env'], {default: 'auto'}),
  variables: keyValues({default: ''}),
  only: lines({default: ''}),
  'connect-host': text({default: ''}),
  'connect-token': secret({default: ''}),
  'service-account-token': secret({default: ''}),
  timeout: duration({default: '60s'})
}

export type InjectSecretsInputs = InputValues<typeof schema>

/** @throws ActionError when an input is wrong, or when there is nothing to do */
export function readInjectSecretsInputs(get: (name: string) => string = asWritten): InjectSecretsInputs {
  const inputs = readInputs(schema, name => get(name).trim())
  if (inputs.env === '' && inputs.templates.length === 0 && inputs.mode !== 'lint') {
    throw new ActionError(
      'Inputs "env" and "templates" are both empty: there is nothing to inject.',
      'Write NAME=op://vault/item/field lines under "env", or the path of a template under "templates".'
    )
  }
  // A workflow that compares it with nothing takes a blank for a reference (configure.yml), and would bring what is rendered alone.
  if (inputs.only.length === 0 && get('only') !== '') {
    throw new ActionError('Input "only" has blanks and no reference.', 'Write one, or leave it empty for all templates.')
  }
  if (inputs.only.length > 0 && inputs.templates.length === 0) {
    throw new ActionError('Input "only" chooses templates, and "templates" is empty.', 'Leave it out, or name the templates.')
  }
  checkConnectHost(inputs['connect-host'])
  return inputs
}

function checkConnectHost(host: string): void {
  if (host === '') return
  const url = URL.canParse(host) ? new URL(host) : undefined
  const isPlain = url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && url.search === ''
  // The value is not repeated: it may hold a password.
  if (!isPlain) {
    throw new ActionError('Input "connect-host" is not an http or https URL without a login.', 'Write it like https://connect.example.com.')
  }
}
