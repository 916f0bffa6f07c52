import {ActionError, messageOf} from '../action/errors.ts'

/** Node's words for an answer that is not TLS (OpenSSL, ssl/record). */
const PLAIN_HTTP = /wrong version number|packet length too long|http request/i
/** OpenSSL's codes for a certificate that this machine does not trust (Node, "X509 certificate error codes"). */
const UNTRUSTED = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE'
])

/**
 * Why a registry gave no answer, in words that a person can act on.
 *
 * @param url what was asked; an upload may have been sent to another server
 * @param error what `http` threw
 * @returns the error to throw, with the lost connection as its cause; anything that is no lost connection as it is
 */
export function unreachable(registry: string, url: URL, error: unknown): unknown {
  if (!(error instanceof ActionError) || error.cause === undefined) return error
  const {code} = error.cause as {readonly code?: unknown}
  const text = messageOf(error.cause)
  const cause = {cause: error.cause}
  const server = registry === url.host ? `The registry ${registry}` : `The registry ${registry} (${url.host})`
  if (url.protocol === 'https:' && PLAIN_HTTP.test(text)) {
    const message = `${server} speaks plain HTTP. A login and an image are sent only over https, except to this machine itself.`
    return new ActionError(message, 'Give it a certificate, for example with a proxy in front of it.', cause)
  }
  if (typeof code === 'string' && UNTRUSTED.has(code)) {
    const message = `${server} has a certificate that this runner does not trust (${code}).`
    return new ActionError(
      message,
      'For a CA of your own, put NODE_EXTRA_CA_CERTS=/path/to/ca.pem into the environment of the runner.',
      cause
    )
  }
  if (code === 'ENOTFOUND') {
    return new ActionError(`${server} is not known to the name service of this runner.`, 'Check the spelling of its host name.', cause)
  }
  return new ActionError(`${server} cannot be reached. ${error.message}`, error.fix, cause)
}
