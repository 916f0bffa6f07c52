import {describe, expect, it} from '@jest/globals'
import {readFacts} from '../../../../lib/plan/read-facts.ts'
import {planJson, resourceChange} from '../build-plans.ts'

async function idleIn(
  protect: readonly string[],
  changes: readonly unknown[],
  more: Record<string, unknown> = {}
): Promise<readonly string[]> {
  const source = (async function* () {
    yield await Promise.resolve(Buffer.from(planJson(changes, more)))
  })()
  return (await readFacts(source, {fingerprintKey: undefined, showValues: false, protect})).idle
}

const inModule = (address: string, module: string, actions: readonly string[] = ['no-op'], more: Record<string, unknown> = {}) => {
  const [type = '', name = ''] = address.slice(module.length + 1).split('.')
  return {...resourceChange(address, actions, more), module_address: module, type, name: name.replace(/\[.*$/, '')}
}

describe('a line of protect fits', () => {
  it.each<[string, readonly unknown[], Record<string, unknown>]>([
    ['terraform_data', [resourceChange('terraform_data.volume', ['no-op'])], {}],
    ['terraform_data.volume', [resourceChange('terraform_data.volume', ['no-op'])], {}],
    ['terraform_data.volume', [resourceChange('terraform_data.volume[0]', ['create'])], {}],
    ['terraform_data.volume', [resourceChange('terraform_data.disk', ['no-op'], {previous_address: 'terraform_data.volume'})], {}],
    ['terraform_data.volume["a"]', [resourceChange('terraform_data.volume["a"]', ['delete'])], {}],
    ['module.db.*', [inModule('module.db["a.b"].terraform_data.volume', 'module.db["a.b"]')], {}],
    ['terraform_data.gone', [], {resource_drift: [resourceChange('terraform_data.gone', ['delete'])]}],
    ['terraform_data.later', [], {deferred_changes: [{reason: 'x', resource_change: resourceChange('terraform_data.later', ['create'])}]}],
    // Of what is in the configuration and has no instance yet.
    ['terraform_data.none', [], {configuration: {root_module: {resources: [{address: 'terraform_data.none', type: 'terraform_data'}]}}}],
    [
      'module.db.terraform_data.*',
      [],
      {
        configuration: {
          root_module: {
            module_calls: {db: {module: {resources: [{address: 'terraform_data.volume', type: 'terraform_data'}]}}}
          }
        }
      }
    ],
    // With -target, what has a key may be there and not be listed.
    [
      'terraform_data.each["a"]',
      [],
      {complete: false, configuration: {root_module: {resources: [{address: 'terraform_data.each', type: 'terraform_data'}]}}}
    ],
    // Of a plan that failed nobody can tell.
    ['terraform_data.volume', [], {errored: true, complete: false}]
  ])('%s', async (line, changes, more) => {
    expect(await idleIn([line], changes, more)).toEqual([])
  })
})

describe('a line of protect fits nothing', () => {
  const volume = [resourceChange('terraform_data.volume["a"]', ['no-op'])]
  const configuration = {root_module: {resources: [{address: 'terraform_data.volume', type: 'terraform_data'}, null, {address: 1}]}}
  it.each([
    'terraform-data.volume',
    'terraform_data.Volume',
    'tеrraform_data.volume',
    'terraform_dat',
    'hcloud_volume',
    'module.db',
    'terraform_data.volume["b"]',
    'data.terraform_data.volume'
  ])('%s', async line => {
    expect(await idleIn(['terraform_data', line, 'terraform_data.volume', line], volume, {configuration})).toEqual([line])
  })

  it('and the configuration, once it is looked at, changes no fingerprint', async () => {
    const of = async (protect: readonly string[]) => {
      const source = (async function* () {
        yield await Promise.resolve(Buffer.from(planJson(volume, {configuration})))
      })()
      return (await readFacts(source, {fingerprintKey: 'k'.repeat(16), showValues: false, protect})).fingerprint
    }
    expect(await of(['x.y'])).toBe(await of([]))
  })
})
