import {ActionError, messageOf} from '../action/errors.ts'
import {reachOf} from '../http/address.ts'
import {REFUSED_ADDRESS} from '../http/connection.ts'
import {isPassingError} from '../http/http.ts'
import {isCertificateError, isPlainAnswer} from '../http/tls-errors.ts'
import {speaksTls, type RegistryTrust} from './trust.ts'

/** Who gave no answer, for the words. */
export interface AskedServer {
  /** The start of a sentence: "The registry registry.example.com". */
  readonly subject: string
  /** Host and port as in the image's name. */
  readonly registry: string
  readonly trust: RegistryTrust
  /** Whether the registry's own CA is trusted for it too: the registry itself and its login server. */
  readonly isOwn: boolean
  /** What to do where the address itself may be wrong. */
  readonly fix?: string | undefined
}

/** What a server of Go says in plain text on its port for TLS (net/http, server.go). Node's parser breaks at the body of an answer to HEAD. */
const TLS_WANTED = /Client sent an HTTP request to an HTTPS server/
/** OpenSSL's codes for a certificate whose issuer this machine does not trust (Node, "X509 certificate error codes"). */
const UNTRUSTED = new Set([
  // Of the same name and with another key: a CA that was made anew.
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE'
])
const BY_REGISTRY_CA =
  'Give it a certificate (one of your own CA will do: name the CA with "registry-ca"), for example with a proxy in front of it.'

/**
 * Why a server gave no answer, in words that a person can act on.
 *
 * @param url what was asked
 * @param error what `http` threw
 * @returns the error to throw, with the lost connection as its cause; anything that is no lost connection as it is
 */
export function unreachable(server: AskedServer, url: URL, error: unknown): unknown {
  if (!(error instanceof ActionError) || error.cause === undefined) return error
  const {code, address, rawPacket} = error.cause as {readonly code?: unknown; readonly address?: unknown; readonly rawPacket?: unknown}
  const {subject} = server
  const told = (message: string, fix: string | undefined) => new ActionError(`${subject} ${message}`, fix, {cause: error.cause})
  if (url.protocol === 'https:' && isPlainAnswer(error.cause)) {
    return told(
      'speaks plain HTTP. A login and an image are sent only over https, except to this machine itself.',
      `${BY_REGISTRY_CA} Only in a network of your own, and without a login, "insecure-registry: true" is another way.`
    )
  }
  if (
    url.protocol === 'http:' &&
    url.host === server.registry &&
    Buffer.isBuffer(rawPacket) &&
    TLS_WANTED.test(rawPacket.toString('latin1'))
  ) {
    return speaksTls(server.registry, server.trust)
  }
  if (code === REFUSED_ADDRESS && typeof address === 'string') return refusedAddress(told, address)
  if (typeof code === 'string') {
    const certificate = certificateProblem(server, url, code, error.cause)
    if (certificate !== undefined) return told(...certificate)
  }
  if (code === 'ENOTFOUND') {
    return told('is not known to the name service of this runner.', server.fix ?? 'Check the spelling of its host name.')
  }
  const isPlain = server.trust.isPlain && url.protocol === 'http:'
  const fix = server.fix ?? (isPlain ? 'If it speaks https, leave "insecure-registry" out.' : error.fix)
  return told(`cannot be reached. ${error.message}`, fix)
}

/** Whether another attempt may go well: a connection was lost, and not refused for what the server is. @param error what was thrown here, or by `http` */
export function isLostConnection(error: unknown): boolean {
  return error instanceof ActionError && error.cause !== undefined && isPassingError(error.cause)
}

function refusedAddress(told: (message: string, fix: string) => ActionError, address: string): ActionError {
  if (reachOf(address) === 'public') {
    return told(
      `is at ${address}, which is no private address. Over plain HTTP only a registry in a network of your own is asked.`,
      `Leave "insecure-registry" out. ${BY_REGISTRY_CA}`
    )
  }
  return told(
    'asks for a login and speaks plain HTTP, over which no login is sent, except to this machine itself.',
    `${BY_REGISTRY_CA} Then leave "insecure-registry" out.`
  )
}

/** What is wrong with a certificate, and what to do about it; undefined for every other error. */
function certificateProblem({registry, isOwn, trust}: AskedServer, url: URL, code: string, cause: unknown): [string, string] | undefined {
  if (UNTRUSTED.has(code)) {
    const message = `has a certificate that this runner does not trust (${code}).`
    if (!isOwn) {
      return [
        message,
        '"registry-ca" is for the registry and its login server alone. For a CA of your own, put NODE_EXTRA_CA_CERTS=/path/to/ca.pem into the environment of the runner.'
      ]
    }
    if (trust.authorities.length > 0) {
      return [message, `It is not signed by what "registry-ca", or else /etc/docker/certs.d/${registry}, has. Give the CA that signed it.`]
    }
    return [
      message,
      `For a CA of your own, give its certificate with "registry-ca", or put it where Docker looks too: /etc/docker/certs.d/${registry}/ca.crt.`
    ]
  }
  if (code === 'CERT_HAS_EXPIRED') {
    return ['has a certificate that has expired, or one of its CA has.', 'Renew it. If it is valid, check the clock of this runner.']
  }
  if (code === 'CERT_NOT_YET_VALID')
    return ['has a certificate that is not valid yet.', 'Check the clocks of the runner and of the server.']
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    const {reason = messageOf(cause)} = cause as {readonly reason?: string}
    return [
      `has a certificate for another name (${reason.replace(/\.$/, '')}).`,
      `Make one that names ${url.hostname}, or use the name that it has.`
    ]
  }
  if (isCertificateError(code)) return [`has a certificate that cannot be used (${code}).`, 'Make a new one.']
  return undefined
}
