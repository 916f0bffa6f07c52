import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {lockOrder, planWaves} from '../../../../actions/deploy-ssh/fleet/waves.ts'
import {inputsFor} from '../../../../actions/deploy-ssh/fleet/hosts.ts'
import {readHosts} from '../../../../actions/deploy-ssh/inputs/hosts.ts'
import type {DeployInputs} from '../../../../actions/deploy-ssh/inputs.ts'

const hosts = (groups: string) => Array.from(groups).map((group, index) => ({group: group === '-' ? '' : group, name: String(index)}))
const waves = (groups: string, canary: string, maxParallel: number) =>
  planWaves(hosts(groups), {canary, maxParallel}).map(wave => wave.map(({name}) => name).join(''))

describe('waves', () => {
  test.each([
    ['-', '', 1, ['0']],
    ['---', '', 1, ['0', '1', '2']],
    ['-----', '', 2, ['01', '23', '4']],
    ['---', '', 8, ['012']],
    ['---', '1', 8, ['0', '12']],
    ['----', '2', 1, ['0', '1', '2', '3']],
    ['-a-a', 'a', 8, ['13', '02']],
    ['aab-', 'a', 1, ['0', '1', '2', '3']]
  ])('of %s with the canary "%s", %i at a time: %j', (groups, canary, maxParallel, expected) => {
    expect(waves(groups, canary, maxParallel)).toEqual(expected)
  })

  test.each([
    ['--', '2', 'there are only 2 hosts'],
    ['--', 'a', 'no line of "hosts" is in the group "a"'],
    ['aa', 'a', 'every host is in the group "a"']
  ])('of %s with the canary "%s" cannot be', (groups, canary, message) => {
    expect(() => waves(groups, canary, 1)).toThrow(message)
  })

  test('have each host once, never more than is allowed, the canary first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b'), {minLength: 1}),
        fc.integer({min: 1, max: 9}),
        fc.nat(3),
        (groups, maxParallel, first) => {
          const all = hosts(groups.join(''))
          fc.pre(first < all.length)
          const plan = planWaves(all, {canary: String(first), maxParallel})
          expect(plan.flat()).toEqual(all)
          expect(plan.every(wave => wave.length > 0 && wave.length <= maxParallel)).toBe(true)
          if (first > 0) expect(plan.some((_, index) => plan.slice(0, index + 1).flat().length === first)).toBe(true)
        }
      )
    )
  })
})

test('locks are taken in the same order, whatever order the lines have', () => {
  const of = (host: string, port: number, directory: string) => ({line: {host, port, user: 'u', name: host, group: ''}, directory})
  const all = [of('a', 22, '/b'), of('a', 22, '/a'), of('a', 2222, '/a'), of('B', 22, '/a'), of('é', 22, '/a'), of('z', 22, '/a')]
  const order = lockOrder(all)
  expect(order.map(({line, directory}) => `${line.host}:${line.port}${directory}`)).toEqual([
    'B:22/a',
    'a:22/a',
    'a:22/b',
    'a:2222/a',
    'z:22/a',
    'é:22/a'
  ])
  fc.assert(fc.property(fc.shuffledSubarray(all, {minLength: all.length}), some => expect(lockOrder(some)).toEqual(order)))
})

test('two runs that call the same hosts by other names lock them in the same order', () => {
  const as = (host: string, machine: string) => ({
    line: {host, port: 22, user: 'u', name: host, group: ''},
    directory: '/a',
    state: {machine}
  })
  const byName = lockOrder([as('web1', 'engine-2'), as('web2', 'engine-1')])
  const byAddress = lockOrder([as('192.0.2.1', 'engine-2'), as('192.0.2.2', 'engine-1')])
  expect([byName, byAddress].map(hosts => hosts.map(({state}) => state.machine))).toEqual(Array(2).fill(['engine-1', 'engine-2']))
})

test('a host has its own page and directory', () => {
  const inputs = {
    host: '',
    port: 22,
    user: 'u',
    hosts: ['a name=one', '[::1]:2222', 'c directory=/srv/x url=http://c/up'],
    directory: '~/w',
    'health-url': 'http://{host}/{name}'
  } as unknown as DeployInputs
  const own = readHosts(inputs).map(line => inputsFor(line, inputs))
  expect(own.map(({host, port, directory, 'health-url': url}) => [host, port, directory, url])).toEqual([
    ['a', 22, '~/w', 'http://a/one'],
    ['::1', 2222, '~/w', 'http://[::1]/::1'],
    ['c', 22, '/srv/x', 'http://c/up']
  ])
})
