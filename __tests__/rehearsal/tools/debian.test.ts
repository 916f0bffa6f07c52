import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {runProcess, type RunProcess} from '../../../lib/action/process.ts'
import {installDebianPackages} from '../../../rehearsal/tools/sources/debian.ts'

let folder: string
let commands: string[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-debian-test-'))
  commands = []
})
afterEach(() => rm(folder, {recursive: true, force: true}))

/** Plays apt; what touches the policy file is really run. `during` is what the folder held while packages were installed. */
function fakeApt(known: readonly string[], status = 0) {
  const during: string[][] = []
  const run: RunProcess = async (argv, options) => {
    const [program, ...rest] = argv[0] === 'sudo' ? argv.slice(2) : argv
    commands.push(argv.join(' '))
    const result = {exitCode: 0, signal: null, timedOut: false, stdout: '', stderr: ''}
    if (program === 'apt-cache') {
      const name = rest.at(-1) ?? ''
      return {...result, stdout: `${name}:\n  Installed: (none)\n  Candidate: ${known.includes(name) ? '1.0' : '(none)'}\n`}
    }
    if (program === 'env') {
      during.push(await readdir(folder))
      return {...result, exitCode: status, stderr: 'E: Sub-process returned an error code'}
    }
    return program === 'apt-get' ? result : await runProcess([program, ...rest], options)
  }
  return {run, during}
}

const install = (wanted: string[][], run: RunProcess, rights: 'as root' | 'with sudo' = 'as root') =>
  installDebianPackages(wanted, {
    run,
    rights,
    environment: {PATH: '/usr/bin:/bin'},
    logLine: () => undefined,
    state: () => undefined,
    policyFile: join(folder, 'policy-rc.d')
  })
const installations = () => commands.filter(command => command.includes('apt-get install'))

describe('installing Debian packages', () => {
  test('in one go, after one update, without removing anything', async () => {
    await install([['docker.io'], ['docker-registry'], ['docker.io']], fakeApt(['docker.io', 'docker-registry']).run)
    expect(commands.filter(command => command === 'apt-get update')).toHaveLength(1)
    expect(installations()).toHaveLength(1)
    expect(installations()[0]).toMatch(/--no-remove --no-install-recommends .* docker\.io docker-registry$/)
  })

  test('services are kept from starting, and only while it lasts', async () => {
    const {run, during} = fakeApt(['openssh-server'])
    await install([['openssh-server']], run)
    expect(during).toEqual([['policy-rc.d']])
    expect(await readdir(folder)).toEqual([])
  })

  test('the policy is removed after a failure, too, which is told', async () => {
    await expect(install([['openssh-server']], fakeApt(['openssh-server'], 100).run)).rejects.toThrow('Sub-process returned an error code')
    expect(await readdir(folder)).toEqual([])
  })

  test("a policy of the machine's own stays", async () => {
    await writeFile(join(folder, 'policy-rc.d'), '#!/bin/sh\nexit 101\n')
    await install([['git']], fakeApt(['git']).run)
    expect(await readdir(folder)).toEqual(['policy-rc.d'])
  })

  test('the first name that the machine knows is taken', async () => {
    await install([['docker-cli', 'docker.io']], fakeApt(['docker.io']).run)
    expect(installations()[0]).toMatch(/ docker\.io$/)
  })

  test('a package that is not known is named', async () => {
    await expect(install([['docker-registry']], fakeApt([]).run)).rejects.toThrow('no package docker-registry')
    expect(installations()).toEqual([])
  })

  test('every change to the system goes through sudo when we are not root', async () => {
    await install([['git']], fakeApt(['git']).run, 'with sudo')
    expect(commands.filter(command => !command.startsWith('sudo -n '))).toEqual(['apt-cache policy git'])
  })
})
