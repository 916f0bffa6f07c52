import {expect, test} from '@jest/globals'
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
