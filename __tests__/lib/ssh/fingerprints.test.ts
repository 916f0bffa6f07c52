import {expect, test} from '@jest/globals'
import {checkNamed, fingerprintsOf, parseFingerprints} from '../../../lib/ssh/fingerprints.ts'

const [A, B] = ['a', 'b'].map(letter => `SHA256:${letter.repeat(43)}`) as [string, string]
const HOST = {host: 'Web.example.com', port: 2222, user: 'deploy'}

test.each([
  ['alone', A, [A]],
  ['as ssh-keygen says it', `256 ${A} root@web (ED25519)`, [A]],
  ['behind the name', `web.example.com ${A}`, [A]],
  ['behind the name and the port', `[web.example.com]:2222 ${A}`, [A]],
  ['of another port', `[web.example.com]:22 ${A}`, []],
  ['of another host', `db.example.com ${A}`, []]
])('%s', (_what, line, expected) => {
  expect(fingerprintsOf(HOST, parseFingerprints([line]))).toEqual(expected)
})

test('an address of IPv6 is named with and without brackets', () => {
  const host = {host: '::1', port: 22, user: 'deploy'}
  expect(fingerprintsOf(host, parseFingerprints([`::1 ${A}`, `[::1] ${B}`]))).toEqual([A, B])
})

test.each(['', 'SHA256:short', `MD5:${'00:'.repeat(15)}00`, 'ssh-ed25519 AAAA', `${A}); rm -rf ~; (`, `SHA256:${'*'.repeat(43)}`])(
  '%j is none',
  line => {
    expect(() => parseFingerprints([line])).toThrow('is no fingerprint')
  }
)

test('of several hosts each line says whose it is', () => {
  expect(() => checkNamed(parseFingerprints([`web ${A}`, B]))).toThrow(`which host has ${B} is not said`)
  expect(() => checkNamed(parseFingerprints([`web ${A}`, `db ${B}`]))).not.toThrow()
})
