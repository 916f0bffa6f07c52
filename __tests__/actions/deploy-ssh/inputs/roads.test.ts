import {describe, expect, test} from '@jest/globals'
import {readDeployInputs} from '../../../../actions/deploy-ssh/inputs.ts'
import {linesOfRoad, roadsOf} from '../../../../actions/deploy-ssh/inputs/roads.ts'
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
  ['a => a mode=0600', ['compose', 'service']],
  ['app.env on=service', ['service']],
  ['app.env => app.env on=deploy', ['compose']],
  ['a => a mode=0600   on=service', ['service']]
])('of both kinds of host, %s goes to %j', (line, expected) => {
  const going = (['compose', 'service'] as const).map(road => [road, linesOfRoad(road, {files: [line], requires: []}, BOTH).files] as const)
  expect(going.flatMap(([road, files]) => (files.length > 0 ? [road] : []))).toEqual(expected)
  // The word is for us alone: no host is told of it.
  expect(new Set(going.flatMap(([, files]) => files))).toEqual(new Set([line.replace(/\s+on=.*/, '')]))
})

test('what a host has to have is asked of all, or of the kind that the line says', () => {
  const requires = ['command tar', 'package lvm2 on=service', 'port 8080 free on=deploy']
  expect(linesOfRoad('compose', {files: [], requires}, BOTH).requires).toEqual(['command tar', 'port 8080 free'])
  expect(linesOfRoad('service', {files: [], requires}, BOTH).requires).toEqual(['command tar', 'package lvm2'])
})

test('where there is one kind, all lines are for it, right or wrong', () => {
  const files = ['a => /etc/a']
  expect(linesOfRoad('compose', {files, requires: []}, roadsOf([{}], {mode: 'deploy'})).files).toEqual(files)
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
    requires: 'command lvcreate on=service'
  }
  const read = (more: Record<string, string> = {}) => silence(() => void readDeployInputs(name => ({...given, ...more})[name] ?? ''))

  test('takes what each kind needs', () => expect(() => read()).not.toThrow())

  test.each<[string, Record<string, string>, RegExp]>([
    ['no Compose file', {'compose-file': ''}, /"compose-file" is required/],
    ['a dry run', {'dry-run': 'true'}, /"dry-run" is for hosts of services alone/],
    ['to go back to a release', {mode: 'rollback', release: 'previous', 'compose-file': '', digest: ''}, /"release" is for Docker hosts/],
    ['a word that is no kind of host', {requires: 'package lvm2 on=compose'}, /"package lvm2 on=compose" names no|Input "requires"/],
    ['a wrong file for Docker hosts', {files: 'a => ../b'}, /Input "files"/]
  ])('and refuses %s', (_what, more, message) => expect(() => read(more)).toThrow(message))
})
