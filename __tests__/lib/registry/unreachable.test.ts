import {describe, expect, it} from '@jest/globals'
import {ActionError, messageOf} from '../../../lib/action/errors.ts'
import {USUAL_TRUST} from '../../../lib/registry/trust.ts'
import {isLostConnection, unreachable, type AskedServer} from '../../../lib/registry/unreachable.ts'

const lost = (code: string, text = 'something') =>
  new ActionError('GET https://x/ got no answer: something.', undefined, {cause: Object.assign(new Error(text), {code})})
const registry = 'registry.example.com'
const server: AskedServer = {subject: `The registry ${registry}`, registry, trust: USUAL_TRUST, isOwn: true}
const told = (error: unknown, more: Partial<AskedServer> = {}, address = 'https://registry.example.com') =>
  messageOf(unreachable({...server, ...more}, new URL(address), error))

describe('unreachable', () => {
  it('names a host that nobody knows', () => {
    expect(told(lost('ENOTFOUND'))).toBe(
      'The registry registry.example.com is not known to the name service of this runner. Check the spelling of its host name.'
    )
  })

  it('tells plain HTTP from a lost connection, with what to do', () => {
    expect(told(lost('EPROTO', '40ED:error:0A00010B:SSL routines:tls_validate_record_header:wrong version number:'))).toMatch(
      /^The registry registry\.example\.com speaks plain HTTP\..*Give it a certificate.*"registry-ca".*"insecure-registry: true"/
    )
    expect(told(lost('ECONNRESET'))).toBe('The registry registry.example.com cannot be reached. GET https://x/ got no answer: something.')
  })

  it('knows a server of Go that was asked over plain HTTP: its answer to HEAD has a body, which Node takes for a broken one', () => {
    const rawPacket = Buffer.from('HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n')
    const code = 'HPE_CLOSED_CONNECTION'
    const cause = Object.assign(new Error('Parse Error: Data after `Connection: close`'), {code, rawPacket})
    const error = new ActionError('HEAD http://x/ got no answer: Parse Error.', undefined, {cause})
    const here = {registry: '127.0.0.1:5000'}
    expect(told(error, here, 'http://127.0.0.1:5000')).toMatch(/^The registry 127\.0\.0\.1:5000 speaks https, .*"registry-ca"/)
    expect(isLostConnection(unreachable({...server, ...here}, new URL('http://127.0.0.1:5000'), error))).toBe(false)
    expect(told(error, {trust: {authorities: [], isPlain: true}}, 'http://registry.example.com')).toMatch(
      /speaks https, and was asked over plain HTTP\. Leave "insecure-registry" out\./
    )
  })

  it.each([
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', {}, /does not trust .*"registry-ca".*\/etc\/docker\/certs\.d\/registry\.example\.com\/ca\.crt/],
    ['SELF_SIGNED_CERT_IN_CHAIN', {trust: {authorities: ['x'], isPlain: false}}, /does not trust .*Give the CA that signed it/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', {isOwn: false}, /does not trust .*for the registry and its login server alone.*NODE_EXTRA_CA_CERTS/],
    ['CERT_HAS_EXPIRED', {}, /has a certificate that has expired.*Renew it/],
    ['CERT_NOT_YET_VALID', {}, /not valid yet.*clocks/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', {}, /has a certificate for another name \(something\)\..*names registry\.example\.com/],
    ['INVALID_PURPOSE', {}, /cannot be used \(INVALID_PURPOSE\)/]
  ])('says what is wrong with a certificate: %s', (code, more, message) => {
    expect(told(lost(code), more)).toMatch(message)
    expect(isLostConnection(lost(code))).toBe(false)
  })

  it.each([
    ['8.8.8.8', /is at 8\.8\.8\.8, which is no private address\..*Leave "insecure-registry" out\./],
    ['192.168.1.5', /asks for a login and speaks plain HTTP, over which no login is sent.*"registry-ca"/]
  ])('says why an address is not asked over plain HTTP: %s', (address, message) => {
    const error = new ActionError('no', undefined, {cause: Object.assign(new Error('x'), {code: 'ERR_REFUSED_ADDRESS', address})})
    expect(told(error, {trust: {authorities: [], isPlain: true}}, 'http://registry.example.com')).toMatch(message)
    expect(isLostConnection(error)).toBe(false)
  })

  it('says that a server over plain HTTP may speak https', () => {
    const plain = {trust: {authorities: [], isPlain: true}}
    expect(told(lost('ECONNRESET'), plain, 'http://registry.example.com')).toMatch(/If it speaks https, leave "insecure-registry" out\.$/)
  })

  it('leaves every other error as it is, and keeps the cause, so that an upload is tried again', () => {
    const other = new ActionError('no')
    expect(unreachable(server, new URL('https://r'), other)).toBe(other)
    expect(isLostConnection(other)).toBe(false)
    const reset = unreachable(server, new URL('https://r'), lost('ECONNRESET'))
    expect((reset as Error).cause).toBeInstanceOf(Error)
    expect(isLostConnection(reset)).toBe(true)
  })
})
