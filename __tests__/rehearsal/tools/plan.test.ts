import {describe, expect, test} from '@jest/globals'
import type {Machine} from '../../../rehearsal/tools/machine.ts'
import {impossibleText, planText} from '../../../rehearsal/tools/plan-text.ts'
import {planInstallation} from '../../../rehearsal/tools/plan.ts'
import {emptyMachine} from './stage.ts'

const go = {path: '/usr/local/go/bin/go', version: '1.26.8', fetchesToolchains: false}
const machine: Machine = {platform: 'linux-x64', packages: 'as root', go, python: '/usr/bin/python3'}
const kinds = (on: Machine, name: 'buildx' | 'registry' | 'zizmor' | 'act') =>
  planInstallation([name], on).planned.flatMap(tool => tool.sources.map(source => source.kind))

describe('where a missing tool comes from', () => {
  test('the download goes before the build', () => expect(kinds(machine, 'buildx')).toEqual(['release', 'go-module']))

  test('a platform without a pinned download leaves the build', () =>
    expect(kinds({...machine, platform: 'darwin-arm64'}, 'buildx')).toEqual(['go-module']))

  test('a machine without Go leaves the download', () => expect(kinds({...machine, go: undefined}, 'buildx')).toEqual(['release']))

  test('an old Go that fetches newer ones by itself will do', () => {
    const old = {...machine, platform: 'linux-riscv64', go: {...go, version: '1.21.0', fetchesToolchains: true}}
    expect(kinds(old, 'act')).toEqual(['go-module'])
    expect(kinds({...old, go: {...old.go, fetchesToolchains: false}}, 'act')).toEqual([])
  })

  test('the registry is a Debian package, zizmor a Python wheel', () => {
    expect(kinds(machine, 'registry')).toEqual(['debian'])
    expect(kinds(machine, 'zizmor')).toEqual(['python'])
  })

  test.each([
    [{...machine, packages: 'no rights'} as const, 'registry', 'needs root: run "sudo apt-get install docker-registry"'],
    [{...machine, packages: 'no apt'} as const, 'registry', 'this is neither Debian nor Ubuntu'],
    [emptyMachine, 'zizmor', 'there is no Python 3 with pip'],
    [{...emptyMachine, platform: 'linux-riscv64'}, 'act', "there is no Go (Debian's golang package is too old)"],
    [{...emptyMachine, platform: 'linux-riscv64', go: {...go, version: '1.19.8'}}, 'act', 'and this is Go 1.19.8'],
    [{...emptyMachine, platform: 'linux-riscv64'}, 'act', 'there is no pinned download for linux-riscv64']
  ] as const)('says why nothing can be done (%#)', (on, name, reason) => {
    const {planned, impossible} = planInstallation([name], on)
    expect(planned).toEqual([])
    expect(impossible[0]?.reasons.join('; ')).toContain(reason)
  })

  test('what is not available is said with what it is for and how to get it', () => {
    const [line] = impossibleText(planInstallation(['registry'], emptyMachine).impossible)
    expect(line).toContain('registry (the container registry): this is neither Debian')
    expect(line).toContain('Put the program `registry`')
  })
})

describe('the text of a plan', () => {
  const plan = planInstallation(['docker', 'dockerd', 'buildx', 'zizmor', 'sshd'], machine)
  const text = planText(plan, machine, '/home/me/.cache/fairway/tools').join('\n')

  test('says what goes into the cache folder, how, and how long it takes', () => {
    expect(text).toContain('To be installed in /home/me/.cache/fairway/tools')
    expect(text).toMatch(
      /buildx +0\.35\.0 +builds the image +download, checked by its sha256.*else built from the Go module .*about 1 min 40 s/
    )
  })

  test('says what it does to the system, with the commands', () => {
    expect(text).toContain('To be installed on this system, as root')
    expect(text).toContain('no service is started')
    expect(text).toContain('apt-get update; apt-get install docker-cli or docker.io docker.io openssh-server')
  })

  test('says nothing about a system that is not touched', () => {
    expect(planText(planInstallation(['buildx'], machine), machine, '/cache').join('\n')).not.toContain('system')
  })
})
