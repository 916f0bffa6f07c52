import {describe, expect, test} from '@jest/globals'
import {readDeployInputs} from '../../../../actions/deploy-ssh/inputs.ts'
import {filesFor, roadsOf} from '../../../../actions/deploy-ssh/inputs/roads.ts'
import {silence} from '../../../support/silence.ts'

const BOTH = roadsOf([{}, {mode: 'service'}], {mode: 'deploy'})

test.each([
  ['app.env', ['compose']],
  ['app.env => app.env', ['compose', 'service']],
  ['config/a => config/a', ['compose', 'service']],
  ['image:/thing => bin/thing', ['service']],
  ['a => /etc/a', ['service']],
  ['a =>/etc/a mode=0600', ['service']],
  ['a => a unit=thing', ['service']],
  ['a => a mode=0600', ['compose', 'service']]
])('of both kinds of host, %s goes to %j', (line, expected) => {
  expect((['compose', 'service'] as const).filter(road => filesFor(road, [line], BOTH).length > 0)).toEqual(expected)
})

test('where there is one kind, all lines are for it, right or wrong', () => {
  expect(filesFor('compose', ['a => /etc/a'], roadsOf([{}], {mode: 'deploy'}))).toEqual(['a => /etc/a'])
  expect([...roadsOf([{}, {mode: 'deploy'}], {mode: 'service'})]).toEqual(['service', 'compose'])
})

describe('one step for Docker hosts and hosts of services', () => {
  const given: Record<string, string> = {
    hosts: 'deploy@one.example.com name=one\nroot@two.example.com name=two mode=service',
    'ssh-key': 'key',
    'known-hosts': 'x',
    project: 'thing',
    'compose-file': 'compose.yml',
    image: 'registry.example.com/thing',
    digest: `sha256:${'1'.repeat(64)}`,
    files: 'a.env\nimage:/thing => bin/thing unit=thing',
    units: 'thing',
    requires: 'command lvcreate'
  }
  const read = (more: Record<string, string> = {}) => silence(() => void readDeployInputs(name => ({...given, ...more})[name] ?? ''))

  test('takes what each kind needs', () => expect(() => read()).not.toThrow())

  test.each<[string, Record<string, string>, RegExp]>([
    ['no Compose file', {'compose-file': ''}, /"compose-file" is required/],
    ['a dry run', {'dry-run': 'true'}, /"dry-run" is for hosts of services alone/],
    ['a wrong file for Docker hosts', {files: 'a => ../b'}, /Input "files"/]
  ])('and refuses %s', (_what, more, message) => expect(() => read(more)).toThrow(message))
})
