import {isLoopback} from '../../lib/http/loopback.ts'
import {ActionError} from '../../lib/action/errors.ts'
import type {Reference} from '../../lib/secrets/reference.ts'
import type {InjectSecretsInputs} from './inputs.ts'

/** What became of one reference. `reason` is one line without any value. */
export type Resolution = {readonly kind: 'found'; readonly value: string} | {readonly kind: 'missing'; readonly reason: string}

/** Where secrets come from. */
export interface SecretSource {
  /** As the log names it. */
  readonly name: string
  /**
   * Resolves all references in as few requests as the source allows.
   *
   * @returns a resolution for each reference, by its text
   * @throws ActionError when the source cannot be used at all: no answer, a refused token, a used-up rate limit
   */
  resolve(references: readonly Reference[], signal: AbortSignal): Promise<ReadonlyMap<string, Resolution>>
}

/** Which of the two ways the inputs choose. */
export type Credentials =
  {readonly kind: 'connect'; readonly host: string; readonly token: string} | {readonly kind: 'service-account'; readonly token: string}

/**
 * Chooses the credentials. Connect wins when both are complete, as in 1Password's own tools.
 *
 * @param warn gets a line for each thing that works but is probably not intended
 * @param why why the run may have no secrets, a sentence; undefined when it has them
 * @throws ActionError when there are none, or only half of what Connect needs
 */
export function chooseCredentials(inputs: InjectSecretsInputs, warn: (message: string) => void, why?: string): Credentials {
  const host = inputs['connect-host']
  const connectToken = inputs['connect-token']
  const token = inputs['service-account-token']
  if (host !== '' && connectToken !== '') {
    if (token !== '') warn('Both Connect and a service account are configured: Connect is used. Leave out the inputs of the other one.')
    if (isClearText(host))
      warn('connect-host is plain http to another machine: the token and the secrets cross the network in clear. Use https.')
    return {kind: 'connect', host, token: connectToken}
  }
  const missing = host === '' ? 'connect-host' : 'connect-token'
  const isHalf = host !== '' || connectToken !== ''
  if (token !== '') {
    if (isHalf) warn(`Connect is only half configured ("${missing}" is empty): the service account is used.`)
    return {kind: 'service-account', token}
  }
  throw new ActionError(
    isHalf ? `Input "${missing}" is empty, and 1Password Connect needs both its inputs.` : 'No 1Password credentials were given.',
    'Write either "connect-host: ${{ vars.OP_CONNECT_HOST }}" and "connect-token: ${{ secrets.OP_CONNECT_TOKEN }}", ' +
      `or "service-account-token: \${{ secrets.OP_SERVICE_ACCOUNT_TOKEN }}".${why === undefined ? '' : ` ${why}`}`
  )
}

function isClearText(host: string): boolean {
  const url = new URL(host)
  return url.protocol === 'http:' && !isLoopback(url.host)
}
