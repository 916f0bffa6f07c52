import {expect, test} from '@jest/globals'
import {parseAddress, readHost} from '../../../lib/ssh/address.ts'

test.each([
  ['server.example.com', {host: 'server.example.com', port: 22, user: 'me'}],
  ['deploy@server.example.com', {host: 'server.example.com', port: 22, user: 'deploy'}],
  ['deploy@192.0.2.1:2222', {host: '192.0.2.1', port: 2222, user: 'deploy'}],
  ['deploy@[2001:db8::1]:2222', {host: '2001:db8::1', port: 2222, user: 'deploy'}],
  ['[::1]', {host: '::1', port: 22, user: 'me'}],
  ['::1', {host: '::1', port: 22, user: 'me'}],
  ['fe80::1%eth0', {host: 'fe80::1%eth0', port: 22, user: 'me'}],
  ['CORP\\ann@server:22', {host: 'server', port: 22, user: 'CORP\\ann'}],
  ['ann@corp.example.com@server', {host: 'server', port: 22, user: 'ann@corp.example.com'}]
])('%s', (text, address) => {
  expect(parseAddress(text, {user: 'me'})).toEqual(address)
})

test.each([
  '',
  '@',
  'a b',
  '-oProxyCommand=x',
  'deploy@-x',
  'server:',
  'server:0',
  'server:65536',
  'server:22:22',
  '[server]:22',
  'ssh://server',
  'a;b'
])('%j is no host', text => {
  expect(() => parseAddress(text, {user: 'me'})).toThrow('is no host')
})

test.each(['server:22', '[::1', '::1]', '[server]', 'a%b', ':', '1:2'])('%s is no name of a host', text => {
  expect(readHost(text)).toBeUndefined()
})
