import {expect, test} from '@jest/globals'
import {readProbe, type Probe} from '../../../lib/deploy/probes.ts'

test('what a release records is what is read again', () => {
  const probe: Probe = {kind: 'http', url: 'http://x/health', status: 404, from: 'runner'}
  expect(readProbe(JSON.parse(JSON.stringify(probe)))).toEqual(probe)
})

test.each([
  [undefined],
  [null],
  ['http://x'],
  [{}],
  [{kind: 'http', url: 'http://x', status: '200', from: 'host'}],
  [{kind: 'http', url: 'http://x', status: 200, from: 'moon'}],
  [{kind: 'smoke', url: 'http://x', status: 200, from: 'host'}]
])('a record like %j is none', value => {
  expect(readProbe(value)).toBeUndefined()
})
