import {describe, expect, test} from '@jest/globals'
import {renderConfig} from '../../../lib/ssh/config.ts'

const machine = (more: object = {}) => ({alias: 'target-1', host: 'server.example.com', port: 2222, user: 'deploy', ...more})

test('trusts no host key, file, agent or password but what the step was given', () => {
  const config = renderConfig([machine()])
  for (const line of [
    'StrictHostKeyChecking yes',
    'UserKnownHostsFile known_hosts',
    'GlobalKnownHostsFile /dev/null',
    'IdentitiesOnly yes',
    'IdentityAgent none',
    'BatchMode yes',
    'ForwardAgent no',
    'UpdateHostKeys no',
    'PasswordAuthentication no'
  ]) {
    expect(config).toContain(`\n  ${line}\n`)
  }
})

test('each machine has a block with where and who; the common one says nothing of it', () => {
  const config = renderConfig([machine(), machine({alias: 'target-2', host: '::1', port: 22, user: 'CORP\\ann'})])
  const [common, first, second] = config.split(/\n(?=Host )/)
  expect(common).toMatch(/^Host \*\n/)
  expect(common).not.toMatch(/HostName|Port |User /)
  expect(first).toMatch(/^Host target-1\n {2}HostName server\.example\.com\n {2}Port 2222\n {2}User deploy\n/)
  expect(second).toMatch(/^Host target-2\n {2}HostName ::1\n {2}Port 22\n {2}User CORP\\ann\n/)
})

test('the zone of an address is no token of ssh', () => {
  expect(renderConfig([machine({host: 'fe80::1%eth0'})])).toContain('HostName fe80::1%%eth0\n')
})

test('connections to two machines have sockets of their own', () => {
  expect(renderConfig([machine()])).toContain('ControlPath control-%n\n')
})

describe('machines on the way', () => {
  const hops = [
    {host: 'jump.example.com', port: 22, user: 'me'},
    {host: '::1', port: 2200, user: 'you'}
  ]
  const blocks = (options = {}) => renderConfig([machine({hops}), machine({alias: 'target-2', hops})], options).split(/\n(?=Host )/)

  test('each goes through the one before it, the hosts through the last; their keys are looked up in their own file', () => {
    const [, first, second, target, other] = blocks()
    expect(first).not.toContain('ProxyJump')
    expect(first).toMatch(/^Host hop-1\n.*HostName jump\.example\.com\n.*Port 22\n.*User me\n/)
    expect(second).toMatch(/^Host hop-2\n[^]*Port 2200\n[^]*ProxyJump hop-1\n/)
    for (const one of [target, other]) expect(one).toContain('ProxyJump hop-2\n')
    for (const one of [first, second]) expect(one).toMatch(/IdentityFile key\n {2}UserKnownHostsFile jump_known_hosts\n/)
    expect(target).toContain('UserKnownHostsFile known_hosts\n')
  })

  test.each([
    [{hasJumpKey: true}, 'IdentityFile jump_key\n', 'IdentityFile key\n'],
    [{hasCertificate: true}, 'IdentityFile key\n  CertificateFile certificate\n', 'IdentityFile key\n  CertificateFile certificate\n'],
    [{hasCertificate: true, hasJumpKey: true}, 'IdentityFile jump_key\n  User', 'IdentityFile key\n  CertificateFile certificate\n']
  ])('%j', (options, ofHop, ofTarget) => {
    const [, hop, , target] = blocks(options)
    expect(hop).toContain(ofHop)
    expect(target).toContain(ofTarget)
  })
})

test('only a host that is known by its fingerprint has a program that is asked', () => {
  const [, known, other] = renderConfig([machine({hasFingerprint: true}), machine({alias: 'target-2'})]).split(/\n(?=Host )/)
  expect(known).toContain('KnownHostsCommand /bin/sh fingerprints-target-1 %I %H %t %K %f\n')
  expect(other).not.toContain('KnownHostsCommand')
})
