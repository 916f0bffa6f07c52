import {messageOf} from '../action/errors.ts'

/** OpenSSL's codes for a certificate (Node, "X509 certificate error codes"). */
const CERTIFICATE =
  /^(?:CERT_|CRL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|INVALID_|ERROR_IN_C|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|EE_KEY_|CA_MD_|CA_KEY_)/
/** OpenSSL's words for an answer that is not TLS (openssl, ssl/ssl_err.c). */
const PLAIN = /wrong version number|packet length too long|http request/i
/** The same for a TLS that it does not speak. */
const OTHER_TLS = /unsupported protocol|protocol version/i

/** Whether an error's code is about a certificate, which does not mend itself. */
export const isCertificateError = (code: string): boolean => CERTIFICATE.test(code)

/** Whether the server answered in plain text where TLS was asked for. */
export const isPlainAnswer = (error: unknown): boolean => PLAIN.test(messageOf(error))

/** Whether client and server have no version of TLS in common. */
export const isOtherTls = (error: unknown): boolean => OTHER_TLS.test(messageOf(error))
