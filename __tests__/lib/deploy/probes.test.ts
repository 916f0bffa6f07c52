import {expect, test} from '@jest/globals'
import {readProbe, readProbeCommands, readTcpAddresses, type Probe} from '../../../lib/deploy/probes.ts'

test.each<[Probe]>([
  [{kind: 'http', url: 'http://x/health', status: [[200, 299]], body: '/ok/i', from: 'runner'}],
  [{kind: 'tcp', host: '::1', port: 5432, from: 'host'}],
  [{kind: 'command', service: 'web', argv: ['true', '']}],
  [{kind: 'command', service: '', argv: ['true']}]
])('what a release records is what is read again: %j', probe => {
  expect(readProbe(JSON.parse(JSON.stringify(probe)))).toEqual(probe)
})

test.each([
  [undefined],
  [null],
  ['http://x'],
  [{}],
  [{kind: 'http', url: 'http://x', status: '200', body: '', from: 'host'}],
  [{kind: 'http', url: 'http://x', status: [], body: '', from: 'host'}],
  [{kind: 'http', url: 'http://x', status: [[200]], body: '', from: 'host'}],
  [{kind: 'http', url: 'http://x', status: [[200, 200]], body: '', from: 'moon'}],
  [{kind: 'smoke', url: 'http://x', status: [[200, 200]], body: '', from: 'host'}],
  [{kind: 'tcp', host: 'x', port: 0, from: 'host'}],
  [{kind: 'tcp', host: 'x', port: '80', from: 'host'}],
  [{kind: 'command', service: 'web', argv: []}],
  [{kind: 'command', service: 'web', argv: ['']}],
  [{kind: 'command', argv: ['true']}]
])('a record like %j is none', value => {
  expect(readProbe(value)).toBeUndefined()
})

test('ports', () => {
  const text = '5432, :80\n{host}:81 db.example.com:5432 [2001:db8::1]:1 127.0.0.1:65535'
  expect(readTcpAddresses(text).map(({host, port}) => `${host} ${port}`)).toEqual([
    ' 5432',
    ' 80',
    ' 81',
    'db.example.com 5432',
    '2001:db8::1 1',
    '127.0.0.1 65535'
  ])
  expect(readTcpAddresses('')).toEqual([])
})

test.each(['0', '65536', 'x', 'x:', 'http://x:80', 'x:80/y', '2001:db8::1:80', '-x:80', 'x:http'])('%j is no port', text => {
  expect(() => readTcpAddresses(text)).toThrow('is not a port, nor a host and a port')
})

test('commands', () => {
  const lines = ['web: ["wget", "-qO-", "http://localhost/?a:[b]"]', 'my-db.1 :["pg_isready"]', '["true", ""]']
  expect(readProbeCommands(lines)).toEqual([
    {kind: 'command', service: 'web', argv: ['wget', '-qO-', 'http://localhost/?a:[b]']},
    {kind: 'command', service: 'my-db.1', argv: ['pg_isready']},
    {kind: 'command', service: '', argv: ['true', '']}
  ])
})

test.each([
  ['web: wget http://x', 'is not a command'],
  ['web ["true"]', 'is not a command'],
  ["web: ['true']", 'is not JSON'],
  ['web: []', 'is not a list of texts'],
  ['web: [1]', 'is not a list of texts'],
  ['web: [["true"]]', 'is not a list of texts'],
  ['web: [""]', 'is not a list of texts'],
  ['["a\\u0000b"]', 'is not a list of texts']
])('%j is refused', (line, message) => {
  expect(() => readProbeCommands([line])).toThrow(message)
})
