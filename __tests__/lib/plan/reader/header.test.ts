import {describe, expect, it} from '@jest/globals'
import type {PlanHeader} from '../../../../lib/plan/reader/index.ts'
import {plan, read, readFixture} from './support.ts'

async function headerOf(file: string | Uint8Array): Promise<PlanHeader> {
  const {reading} = await read(file)
  if (reading.kind === 'error') throw new Error(`${reading.code}: ${reading.message}`)
  return reading.header
}

describe('the header', () => {
  it.each(['0.1', '0.2', '1.0', '1.2', '1.99', '1.2.3', '1'])('takes the format %s', async version => {
    expect((await headerOf(plan([], {format_version: version}))).formatVersion).toBe(version)
  })

  it('does not know what an old version does not say', async () => {
    const header = await headerOf('{"format_version":"0.1","planned_values":{}}')
    expect(header).toEqual({
      formatVersion: '0.1',
      terraformVersion: null,
      timestamp: null,
      errored: null,
      complete: null,
      applyable: null,
      variables: new Map(),
      providerConstants: [],
      failedChecks: [],
      provisioned: [],
      unknownMembers: []
    })
  })

  it.each(['0.10', '1.10', '1.2.30', '0.09'])('takes the format %s, of more digits', async version => {
    expect((await headerOf(plan([], {format_version: version}))).formatVersion).toBe(version)
  })

  it('says that nothing would be applied, and that planning failed', async () => {
    expect(await headerOf(plan([], {applyable: false, complete: true, errored: true}))).toMatchObject({
      applyable: false,
      complete: true,
      errored: true
    })
    expect(await headerOf(plan([], {applyable: true, complete: false}))).toMatchObject({applyable: true, complete: false, errored: false})
  })

  it('passes over what of a provider is not of its form', async () => {
    const expressions = {
      region: {references: ['data.x', 'var.y'].slice(1), constant_value: {references: ['local.z'], constant_value: 1}},
      odd: {references: [{var: 1}, 2, null, 'var.list[0]']},
      other: {references: {constant_value: 2}}
    }
    const header = await headerOf(
      plan([], {
        variables: {y: {value: 1}, list: {value: 2}, free: {value: 3}},
        configuration: {provider_config: {a: {expressions}, b: 'x', c: {expressions: ['x', null]}}, root_module: {}}
      })
    )
    expect(header.providerConstants).toEqual([{provider: 'a', path: ['region'], value: {references: ['local.z'], constant_value: 1}}])
    expect([...header.variables].map(([name, {usedByProvider}]) => [name, usedByProvider])).toEqual([
      ['y', true],
      ['list', true],
      ['free', false]
    ])
  })

  it('may refer to what only looks like a variable', async () => {
    const configuration = {provider_config: {a: {expressions: {x: {references: ['module.var.free']}}}}, root_module: {}}
    const header = await headerOf(plan([], {variables: {free: {value: 1}, other: {value: 2}}, configuration}))
    expect(header.variables.get('other')?.usedByProvider).toBe(true)
  })

  it.each([
    ["a module's variable", {module_address: 'module.m', expressions: {x: {references: ['var.token']}}}],
    ['each.value, of a provider with for_each', {expressions: {x: {references: ['each.value.token', 'each.value']}}}]
  ])('may get any variable of the root by way of %s', async (_, block) => {
    const configuration = {provider_config: {a: block}, root_module: {}}
    const header = await headerOf(plan([], {variables: {token: {value: 1}, other: {value: 2}}, configuration}))
    expect([...header.variables.values()].map(({usedByProvider}) => usedByProvider)).toEqual([true, true])
  })

  it('takes null for a part that is not there', async () => {
    const none = {
      resource_changes: null,
      output_changes: null,
      configuration: null,
      variables: null,
      checks: null,
      complete: null,
      applyable: null
    }
    expect((await headerOf(plan([], none))).complete).toBeNull()
  })

  it('knows variables, which of them are sensitive and which a provider uses', async () => {
    const header = await headerOf(
      plan([], {
        variables: {open: {value: 'o'}, secret: {value: 's'}, token: {value: {key: 't'}}, unset: {}, constructor: {value: 1}},
        configuration: {
          provider_config: {
            a: {
              name: 'a',
              expressions: {token: {references: ['var.token.key', 'var.token']}, blocks: [{name: {references: ['path.root', 'var.open']}}]}
            }
          },
          root_module: {variables: {secret: {sensitive: true}, open: {default: 'd'}, other: {sensitive: true}}}
        }
      })
    )
    expect(Object.fromEntries(header.variables)).toEqual({
      open: {value: 'o', sensitive: false, usedByProvider: true},
      secret: {value: 's', sensitive: true, usedByProvider: false},
      token: {value: {key: 't'}, sensitive: false, usedByProvider: true},
      unset: {value: null, sensitive: false, usedByProvider: false},
      constructor: {value: 1, sensitive: false, usedByProvider: false}
    })
  })

  it.each([
    ['local.token', true],
    ['data.vault_secret.token.data', true],
    ['path.module', false],
    ['terraform.workspace', false]
  ])('a provider that refers to %s may get any variable: %p', async (reference, expected) => {
    const header = await headerOf(
      plan([], {
        variables: {token: {value: 't'}},
        configuration: {provider_config: {a: {name: 'a', expressions: {token: {references: [reference]}}}}, root_module: {}}
      })
    )
    expect(header.variables.get('token')?.usedByProvider).toBe(expected)
  })

  it('knows the constants in the blocks of providers', async () => {
    const header = await headerOf(readFixture('providers/proxmox_container_grow.json'))
    expect(header.providerConstants).toEqual([
      {provider: 'proxmox', path: ['api_token'], value: 'fixture@pve!t=00000000-0000-0000-0000-000000000000'},
      {provider: 'proxmox', path: ['endpoint'], value: 'https://127.0.0.1:1/'},
      {provider: 'proxmox', path: ['insecure'], value: true}
    ])
    const nested = {a: {expressions: {assume: [{role: {constant_value: {arn: 'x'}}}]}}, b: null, c: {expressions: {}}}
    expect((await headerOf(plan([], {configuration: {provider_config: nested}}))).providerConstants).toEqual([
      {provider: 'a', path: ['assume', 0, 'role'], value: {arn: 'x'}}
    ])
  })

  it('knows the checks that do not hold', async () => {
    const header = await headerOf(readFixture('check_failed.json'))
    expect(header.failedChecks).toEqual([{address: 'check.c', status: 'fail', messages: ['Plan: 0 to add, 0 to change, 0 to destroy.']}])
    const odd = [
      null,
      'x',
      {status: 'pass'},
      {status: 'error'},
      {status: 'fail', address: {to_display: 'check.d'}, instances: [1, {problems: [null, {message: 2}]}]}
    ]
    expect((await headerOf(plan([], {checks: odd}))).failedChecks).toEqual([
      {address: '', status: 'error', messages: []},
      {address: 'check.d', status: 'fail', messages: []}
    ])
  })

  it('names the parts that no version writes', async () => {
    expect((await headerOf(plan([], {new_changes: [], __proto: 1}))).unknownMembers).toEqual(['new_changes', '__proto'])
    const many = Object.fromEntries(Array.from({length: 150}, (_, index) => [`part_${index}`, 0]))
    expect((await headerOf(plan([], many))).unknownMembers).toHaveLength(100)
    expect((await headerOf(plan([], {['x'.repeat(150)]: 0}))).unknownMembers).toEqual(['x'.repeat(100)])
  })
})
