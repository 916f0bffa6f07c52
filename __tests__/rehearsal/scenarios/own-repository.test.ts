import {describe, expect, test} from '@jest/globals'
import {execFileSync} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {listRepositoryFiles} from '../../../rehearsal/repository-files.ts'
import {findFault} from '../../../rehearsal/scenarios/index.ts'
import {ownRepository} from '../../../rehearsal/scenarios/own-repository.ts'
import {vaultsFor} from '../../../rehearsal/scenarios/vault-references.ts'
import {UsageError} from '../../../rehearsal/usage-error.ts'
import {folderOf} from '../runner/support.ts'

const SHIP = '.github/workflows/ship.yml'
const asked = {workflow: undefined, event: undefined}

describe('any folder with workflows', () => {
  test.each([
    ['on: push', 'push'],
    ['on: [pull_request, workflow_dispatch]', 'pull_request'],
    ['on:\n  workflow_dispatch:\n', 'workflow_dispatch'],
    ['on:\n  push:\n    branches: [main]\n  workflow_dispatch:\n', 'push']
  ])('%p is started by %s', async (on, event) => {
    expect(await ownRepository(folderOf({[SHIP]: `${on}\njobs: {}\n`}), asked)).toMatchObject({workflow: SHIP, event})
  })

  test('what the command line says wins', async () => {
    const folder = folderOf({[SHIP]: 'on: push\n', '.github/workflows/other.yaml': 'on: push\n'})
    const scenario = await ownRepository(folder, {workflow: '.github/workflows/other.yaml', event: 'pull_request'})
    expect(scenario).toMatchObject({workflow: '.github/workflows/other.yaml', event: 'pull_request'})
  })

  test.each([
    ['several workflows', {[SHIP]: 'on: push\n', '.github/workflows/b.yml': 'on: push\n'}, /--workflow: \.github\/workflows\/b\.yml, /],
    ['none', {'README.md': ''}, /no folder \.github\/workflows/],
    ['one that is no YAML', {[SHIP]: 'on: [push\n'}, /cannot be read/]
  ])('%s: wrong usage', async (_, files, message) => {
    await expect(ownRepository(folderOf(files), asked)).rejects.toThrow(UsageError)
    await expect(ownRepository(folderOf(files), asked)).rejects.toThrow(message)
  })

  test.each([
    ['from-fork', {event: 'pull_request', isFromFork: true}],
    ['from-dependabot', {event: 'pull_request', isFromDependabot: true}]
  ])('12.3 its pull request can come from somebody else: %s', async (name, expected) => {
    const scenario = await ownRepository(folderOf({[SHIP]: 'on: [push, pull_request]\n'}), asked)
    expect(findFault(scenario, name)).toMatchObject(expected)
  })

  test('a fault that belongs to an example: wrong usage, with those that there are', async () => {
    const scenario = await ownRepository(folderOf({[SHIP]: 'on: push\n'}), asked)
    expect(() => findFault(scenario, 'unhealthy')).toThrow(/has no fault "unhealthy"\. It knows: from-fork, from-dependabot\.$/)
  })

  test('its references find a vault', async () => {
    const folder = folderOf({[SHIP]: 'on: push\n', 'compose.yml': 'x: "{{ op://home/db/password }}"\n'})
    const scenario = await ownRepository(folder, asked)
    expect(scenario.vaults()).toMatchObject([{name: 'home', items: [{title: 'db', fields: [{label: 'password'}]}]}])
  })
})

describe('vaultsFor', () => {
  test('one secret for each field, however often it is named', () => {
    const [vault] = vaultsFor(['A=op://v/item one/a\nB=op://v/item one/s/b\n', 'C={{ op://v/item one/a }}, op://v/two/x?attribute=otp'])
    expect(vault?.items.map(({title, fields}) => [title, fields.map(({label, section}) => [section, label])])).toEqual([
      [
        'item one',
        [
          [undefined, 'a'],
          ['s', 'b']
        ]
      ],
      ['two', [[undefined, 'x']]]
    ])
  })

  test('variables and broken references are left out', () => {
    expect(vaultsFor(['op://$VAULT/a/b', 'op://a', 'op:///a/b'])).toEqual([])
  })
})

describe('listRepositoryFiles', () => {
  const files = {'a.txt': '', '.env': 'SECRET=1', '.gitignore': '.env\nnode_modules\n', 'node_modules/x.js': '', 'b/c.txt': ''}

  test('leaves out what git ignores', async () => {
    const folder = folderOf(files)
    execFileSync('git', ['init', '--quiet', folder])
    expect(await listRepositoryFiles(folder)).toEqual(['.gitignore', 'a.txt', 'b/c.txt'])
    execFileSync('git', ['-C', folder, 'add', '--all'])
    writeFileSync(join(folder, 'new.txt'), '')
    expect(await listRepositoryFiles(folder)).toContain('new.txt')
  })

  test('takes everything where there is no git', async () => {
    expect(await listRepositoryFiles(folderOf(files))).toEqual(['.env', '.gitignore', 'a.txt', 'b/c.txt', 'node_modules/x.js'])
  })
})
