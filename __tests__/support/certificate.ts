import {createPrivateKey, createSign, generateKeyPairSync} from 'node:crypto'

/** One element of DER (X.690): its tag, its length, its content. */
function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const {length} = body
  // As short as can be, or Go does not read it.
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), body])
}

const sequence = (...content: readonly Buffer[]) => der(0x30, ...content)
const bytes = (hex: string) => Buffer.from(hex, 'hex')
/** An object identifier by its encoded bytes. */
const oid = (hex: string) => der(0x06, bytes(hex))
const nameOf = (text: string) => sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(text))))) // commonName

/** What a server shows, both in PEM. */
export interface Certificate {
  readonly key: string
  readonly certificate: string
}

export interface CertificateOptions {
  /** Default: 127.0.0.1. */
  readonly address?: readonly [number, number, number, number]
  /** Default: until 2099. */
  readonly isExpired?: boolean
}

let serial = 0

function makeKey() {
  return generateKeyPairSync('ec', {
    namedCurve: 'prime256v1',
    publicKeyEncoding: {type: 'spki', format: 'der'},
    privateKeyEncoding: {type: 'pkcs8', format: 'pem'}
  })
}

/** Signs a certificate for a public key (RFC 5280). */
function sign(
  subject: string,
  publicKey: Buffer,
  issuer: {name: string; key: string},
  isAuthority: boolean,
  more: CertificateOptions
): string {
  const {address = [127, 0, 0, 1], isExpired = false} = more
  const algorithm = sequence(oid('2a8648ce3d040302')) // ecdsa-with-SHA256
  const end = isExpired ? der(0x17, Buffer.from('210101000000Z')) : der(0x18, Buffer.from('20991231235959Z'))
  const validity = sequence(der(0x17, Buffer.from('200101000000Z')), end)
  const alternative = sequence(oid('551d11'), der(0x04, sequence(der(0x87, Buffer.from(address))))) // subjectAltName
  const authority = sequence(oid('551d13'), der(0x04, sequence(...(isAuthority ? [der(0x01, Buffer.from([255]))] : [])))) // basicConstraints: CA
  const unsigned = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))), // version 3
    der(0x02, Buffer.from([++serial])),
    algorithm,
    nameOf(issuer.name),
    validity,
    nameOf(subject),
    publicKey,
    der(0xa3, sequence(alternative, authority))
  )
  const signature = createSign('sha256').update(unsigned).sign(createPrivateKey(issuer.key))
  const signed = sequence(unsigned, algorithm, der(0x03, Buffer.from([0]), signature))
  const lines = signed.toString('base64').replace(/.{64}/g, '$&\n').trim()
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`
}

/**
 * A certificate for 127.0.0.1 that signs itself, so that a test can have a server with TLS and no other program.
 *
 * @returns both in PEM; a process trusts it with the certificate in NODE_EXTRA_CA_CERTS
 */
export function certificateForLoopback(): Certificate {
  const {publicKey, privateKey: key} = makeKey()
  return {key, certificate: sign('127.0.0.1', publicKey, {name: '127.0.0.1', key}, true, {})}
}

/** A certificate authority of one's own, made for a test, which issues certificates for addresses. */
export function certificateAuthority(): {readonly certificate: string; issue(options?: CertificateOptions): Certificate} {
  const {publicKey, privateKey} = makeKey()
  const issuer = {name: 'A CA of a test', key: privateKey}
  return {
    certificate: sign(issuer.name, publicKey, issuer, true, {}),
    issue(options = {}) {
      const own = makeKey()
      return {key: own.privateKey, certificate: sign('A server of a test', own.publicKey, issuer, false, options)}
    }
  }
}
