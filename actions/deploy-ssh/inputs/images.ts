import {ActionError} from '../../../lib/action/errors.ts'
import {matching, secret, text, type InputKind} from '../../../lib/action/inputs.ts'
import {imageName} from '../../../lib/deploy/inputs.ts'
import {platformList} from '../../../lib/registry/platforms.ts'

/** What the project's services run, and the login of its registry. */
export const imageInputs = {
  image: optionalImage(),
  digest: matching(/^$|^sha256:[0-9a-f]{64}$/, 'Pass the digest that the build or push step put out: "sha256:" and 64 hex digits.', {
    default: ''
  }),
  platforms: platformList(),
  'registry-username': text({default: ''}),
  'registry-password': secret({default: ''})
}

/** Empty where a service has no image. */
function optionalImage(): InputKind<string> {
  const kind = imageName()
  return {...kind, default: '', parse: value => (value === '' ? '' : kind.parse(value))}
}

/** @throws ActionError when a password has no user name */
export function checkLogin(inputs: {readonly 'registry-username': string; readonly 'registry-password': string}): void {
  if (inputs['registry-password'] !== '' && inputs['registry-username'] === '') {
    throw new ActionError('Input "registry-username" is empty, but "registry-password" is set.', 'Set both, or neither.')
  }
}
