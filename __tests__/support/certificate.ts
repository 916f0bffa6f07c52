import {createPrivateKey, createSign, generateKeyPairSync} from 'node:crypto'

/** One element of DER (X.690): its tag, its length, its content. */
function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const size = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), body])
}

const sequence = (...content: readonly Buffer[]) => der(0x30, ...content)
const bytes = (hex: string) => Buffer.from(hex, 'hex')
/** An object identifier by its encoded bytes. */
const oid = (hex: string) => der(0x06, bytes(hex))

/**
 * A certificate for 127.0.0.1 that signs itself (RFC 5280), so that a test can have a server with TLS and no other program.
 *
 * @returns both in PEM; a process trusts it with the certificate in NODE_EXTRA_CA_CERTS
 */
export function certificateForLoopback(): {readonly key: string; readonly certificate: string} {
  const {publicKey, privateKey} = generateKeyPairSync('ec', {
    namedCurve: 'prime256v1',
    publicKeyEncoding: {type: 'spki', format: 'der'},
    privateKeyEncoding: {type: 'pkcs8', format: 'pem'}
  })
  const algorithm = sequence(oid('2a8648ce3d040302')) // ecdsa-with-SHA256
  const name = sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from('127.0.0.1'))))) // commonName
  const validity = sequence(der(0x17, Buffer.from('200101000000Z')), der(0x18, Buffer.from('20991231235959Z')))
  const address = sequence(oid('551d11'), der(0x04, sequence(der(0x87, Buffer.from([127, 0, 0, 1]))))) // subjectAltName
  const authority = sequence(oid('551d13'), der(0x04, sequence(der(0x01, Buffer.from([255]))))) // basicConstraints: CA
  const unsigned = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))), // version 3
    der(0x02, Buffer.from([1])),
    algorithm,
    name,
    validity,
    name,
    publicKey,
    der(0xa3, sequence(address, authority))
  )
  const signature = createSign('sha256').update(unsigned).sign(createPrivateKey(privateKey))
  const signed = sequence(unsigned, algorithm, der(0x03, Buffer.from([0]), signature))
  const lines = signed.toString('base64').replace(/.{64}/g, '$&\n').trim()
  return {key: privateKey, certificate: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`}
}
