import {describe, expect, it, test} from '@jest/globals'
import fc from 'fast-check'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {sameFingerprint} from '../../../../lib/plan/fingerprint/index.ts'
import {readFacts} from '../../../../lib/plan/read-facts.ts'
import {planJson, resourceChange} from '../build-plans.ts'
import {plansFolder, readExpected} from '../scenarios.ts'
import {reversed} from './support.ts'

const KEY = 'a key of more than sixteen characters'

async function fingerprintOf(plan: string, key: string | null = KEY): Promise<string> {
  return (await readFacts(once(Buffer.from(plan)), {fingerprintKey: key ?? undefined, showValues: false})).fingerprint
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  await Promise.resolve()
  yield bytes
}

type Tree = Record<string, unknown>

const thing = (change: Tree = {}, more: Tree = {}) =>
  resourceChange('example_thing.one', ['update'], {
    change: {before: {size: 1, password: 'old'}, after: {size: 2, password: 'new'}, ...change},
    ...more
  })
const unmarked = {before_sensitive: false, after_sensitive: false}
const base = planJson([thing(), resourceChange('example_thing.two', ['create'])], {
  output_changes: {address: {actions: ['create'], before: null, after: '192.0.2.1', ...unmarked}}
})

describe('the fingerprint', () => {
  it('says how it was made', async () => {
    expect(await fingerprintOf(base)).toMatch(/^hmac-sha256:[0-9a-f]{64}$/)
    expect(await fingerprintOf(base, null)).toMatch(/^sha256:[0-9a-f]{64}$/)
  })

  it('is another with another key', async () => {
    expect(await fingerprintOf(base, 'another key of some length')).not.toBe(await fingerprintOf(base))
  })

  it.each([
    [
      'another order of the entries',
      planJson([resourceChange('example_thing.two', ['create']), thing()], {
        output_changes: {address: {actions: ['create'], before: null, after: '192.0.2.1', ...unmarked}}
      })
    ],
    ['another order of names', JSON.stringify(reversed(JSON.parse(base)))],
    ['another layout', JSON.stringify(JSON.parse(base), undefined, 2)],
    ['another time', JSON.stringify({...(JSON.parse(base) as Tree), timestamp: '2026-06-01T00:00:00Z'})],
    ['what is not part of a change', JSON.stringify({...(JSON.parse(base) as Tree), prior_state: {a: 1}, planned_values: {b: 2}})]
  ])('is the same with %s', async (_, plan) => {
    for (const key of [KEY, null]) expect(await fingerprintOf(plan, key)).toBe(await fingerprintOf(base, key))
  })

  const second = resourceChange('example_thing.two', ['create'])
  const output = {output_changes: {address: {actions: ['create'], before: null, after: '192.0.2.1', ...unmarked}}}
  it.each<readonly [string, string]>([
    ['an action', planJson([thing({actions: ['delete', 'create']}), second], output)],
    ['the order of actions', planJson([thing({actions: ['create', 'delete']}), second], output)],
    ['an address', planJson([thing(), resourceChange('example_thing.three', ['create'])], output)],
    ['an old value', planJson([thing({before: {size: 0, password: 'old'}}), second], output)],
    ['a new value', planJson([thing({after: {size: 3, password: 'new'}}), second], output)],
    ['a number that became a text', planJson([thing({after: {size: '2', password: 'new'}}), second], output)],
    ['what is known only later', planJson([thing({after_unknown: {size: true}}), second], output)],
    ['a mark', planJson([thing({after_sensitive: {size: true}}), second], output)],
    ['a deposed key', planJson([thing({}, {deposed: 'ab12cd34'}), second], output)],
    ['an address before a move', planJson([thing({}, {previous_address: 'example_thing.zero'}), second], output)],
    ['a provider', planJson([thing({}, {provider_name: 'registry.example.com/other/example'}), second], output)],
    ['an import', planJson([thing({importing: {id: 'x'}}), second], output)],
    ['why it is replaced', planJson([thing({replace_paths: [['size']]}), second], output)],
    ['one entry less', planJson([thing()], output)],
    ['one entry more', planJson([thing(), second, resourceChange('example_thing.three', ['no-op'])], output)],
    [
      'an entry that moved to the deferred ones',
      planJson([thing()], {...output, deferred_changes: [{reason: 'unknown', resource_change: second}]})
    ],
    ['drift', planJson([thing(), second], {...output, resource_drift: [resourceChange('example_thing.two', ['update'])]})],
    ['an output', planJson([thing(), second], {output_changes: {address: {actions: ['create'], before: null, after: '192.0.2.2'}}})],
    [
      "an output's name",
      planJson([thing(), second], {output_changes: {addresses: {actions: ['create'], before: null, after: '192.0.2.1', ...unmarked}}})
    ],
    ['an action to invoke', planJson([thing(), second], {...output, action_invocations: [{address: 'action.a.b', type: 'a', name: 'b'}]})],
    ['errored', planJson([thing(), second], {...output, errored: true})],
    ['complete', planJson([thing(), second], {...output, complete: false})],
    ['another version of Terraform', planJson([thing(), second], {...output, terraform_version: '9.9.9'})],
    ['a part that is not known', planJson([thing(), second], {...output, new_kind: []})]
  ])('is another with %s', async (_, plan) => {
    for (const key of [KEY, null]) expect(await fingerprintOf(plan, key)).not.toBe(await fingerprintOf(base, key))
  })

  it.each([
    ['escapes that need not be', '"<b>&ü"', '"\\u003cb\\u003e\\u0026\\u00fc"'],
    ['a slash', '"a/b"', '"a\\/b"'],
    ['another form of a number', '100', '1e2'],
    ['a fraction of nothing', '1', '1.0'],
    ['blanks', '{"a":[1,2]}', '{ "a" : [ 1, 2 ] }'],
    ['a minus before zero', '0', '0.0']
  ])('is the same with %s', async (_, one, other) => {
    const of = (value: string) => fingerprintOf(planJson([thing({after: {value: 'VALUE'}})]).replace('"VALUE"', value))
    expect(await of(other)).toBe(await of(one))
  })

  it('tells numbers apart that JavaScript takes for the same', async () => {
    const of = (digits: string) => fingerprintOf(planJson([thing({after: {id: 'ID'}})]).replace('"ID"', digits))
    const all = await Promise.all(['12345678901234567890', '12345678901234567891', '"12345678901234567890"'].map(of))
    expect(new Set(all).size).toBe(3)
  })

  it('differs for every real plan, and is the same twice', async () => {
    const files = ['.', 'providers'].flatMap(readExpected).map(({file}) => readFileSync(join(plansFolder, file), 'utf8'))
    const first = await Promise.all(files.map(plan => fingerprintOf(plan)))
    expect(await Promise.all(files.map(plan => fingerprintOf(plan)))).toEqual(first)
    expect(new Set(first).size).toBe(files.length)
  })

  it('changes with any leaf of any entry of a real plan', async () => {
    const plan = JSON.parse(readFileSync(join(plansFolder, 'mixed.json'), 'utf8')) as {resource_changes: Tree[]}
    const before = await fingerprintOf(JSON.stringify(plan))
    const leaves = plan.resource_changes.flatMap((entry, index) =>
      ['before', 'after'].flatMap(side => leavesOf((entry['change'] as Tree)[side], [index, side]))
    )
    expect(leaves.length).toBeGreaterThan(10)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...leaves), async ([index, side, ...path]) => {
        const changed = structuredClone(plan)
        const change = changed.resource_changes[index as number]!['change'] as Tree
        set(change, [side as string, ...(path as string[])], 'another value')
        expect(await fingerprintOf(JSON.stringify(changed))).not.toBe(before)
      }),
      {numRuns: 100}
    )
  })
})

describe('what runs beside the changes', () => {
  const inline = (command: string) => [{type: 'local-exec', expressions: {command: {constant_value: command}}}]
  const resource = (command: string) => ({address: 'a.b', mode: 'managed', type: 'a', name: 'b', provisioners: inline(command)})
  const configured = (more: Tree) => planJson([], {configuration: {root_module: {}, ...more}})
  it.each<[string, (one: string) => string, boolean]>([
    ['a provisioner', one => configured({root_module: {resources: [resource(one)]}}), true],
    ['one in a module', one => configured({root_module: {module_calls: {m: {module: {resources: [resource(one)]}}}}}), true],
    ['a provider', one => configured({provider_config: {a: {name: 'a', expressions: {token: {constant_value: one}}}}}), false]
  ])('is part of it: %s', async (_, plan, isInKeyless) => {
    expect(await fingerprintOf(plan('true'))).toBe(await fingerprintOf(plan('true')))
    expect(await fingerprintOf(plan('rm -rf /'))).not.toBe(await fingerprintOf(plan('true')))
    // A token in clear is no part of what anyone can hash.
    expect((await fingerprintOf(plan('rm -rf /'), null)) !== (await fingerprintOf(plan('true'), null))).toBe(isInKeyless)
  })
})

describe('sensitive values', () => {
  const marked = (password: string, more: Tree = {}) =>
    planJson([thing({after: {size: 2, password, copy: `user:${password}`, list: [password], ...more}, after_sensitive: {password: true}})])

  it('are part of a keyed fingerprint, and of no other', async () => {
    expect(await fingerprintOf(marked('hunter2-one'))).not.toBe(await fingerprintOf(marked('hunter2-two')))
    expect(await fingerprintOf(marked('hunter2-one'), null)).toBe(await fingerprintOf(marked('hunter2-two'), null))
  })

  it('leave what is not sensitive in the fingerprint without a key', async () => {
    expect(await fingerprintOf(marked('hunter2-one', {size: 3}), null)).not.toBe(await fingerprintOf(marked('hunter2-one'), null))
    expect(await fingerprintOf(marked('hunter2-one', {list: ['other']}), null)).not.toBe(await fingerprintOf(marked('hunter2-one'), null))
  })

  it('are left out as a whole below a mark, in outputs and in actions too', async () => {
    const plan = (secret: string) =>
      planJson([], {
        output_changes: {token: {actions: ['create'], before: null, after: {deep: [secret]}, after_sensitive: true}},
        action_invocations: [{address: 'action.a.b', type: 'a', name: 'b', config_values: {token: secret}, config_sensitive: {token: true}}]
      })
    expect(await fingerprintOf(plan('one-secret'), null)).toBe(await fingerprintOf(plan('two-secret'), null))
    expect(await fingerprintOf(plan('one-secret'))).not.toBe(await fingerprintOf(plan('two-secret')))
  })
})

test.each([
  ['a', 'a', true],
  ['a', 'b', false],
  ['a', 'aa', false],
  ['', '', true]
])('sameFingerprint(%j, %j) is %p', (one, other, expected) => {
  expect(sameFingerprint(one, other)).toBe(expected)
})

function leavesOf(value: unknown, path: readonly (string | number)[]): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([name, member]) => leavesOf(member, [...path, name]))
}

function set(value: Tree, [first = '', ...rest]: readonly string[], leaf: unknown): void {
  if (rest.length === 0) value[first] = leaf
  else set(value[first] as Tree, rest, leaf)
}
