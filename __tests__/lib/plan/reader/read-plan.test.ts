import {describe, expect, it} from '@jest/globals'
import {readPlan} from '../../../../lib/plan/reader/index.ts'
import {changesOf, entry, plan, planFiles, read, readFixture, readPieces, type Visited} from './support.ts'

const single = async (file: string): Promise<Visited | undefined> => (await read(file)).visited[0]

describe('readPlan', () => {
  it.each(planFiles)('reads %s as JSON.parse does', async file => {
    const bytes = readFixture(file)
    const whole = JSON.parse(bytes.toString()) as Record<string, unknown>
    const {reading, visited} = await read(bytes)
    const entries = (name: string) => (whole[name] ?? []) as {change: object; address: string}[]
    const outputs = Object.keys(whole['output_changes'] ?? {})
    expect(reading).toMatchObject({
      kind: 'plan',
      bytes: bytes.length,
      header: {
        formatVersion: '1.2',
        terraformVersion: whole['terraform_version'],
        timestamp: whole['timestamp'],
        errored: whole['errored']
      },
      counts: {changes: entries('resource_changes').length, drift: entries('resource_drift').length, outputs: outputs.length, deferred: 0}
    })
    const read_ = (kind: string) => visited.filter(item => item.kind === kind)
    const expected = ({address, change}: {change: object; address: string}) => {
      const {actions, before, after, after_unknown, before_sensitive, after_sensitive} = change as Record<string, unknown>
      return {
        address,
        actions,
        before,
        after,
        afterUnknown: after_unknown,
        beforeSensitive: before_sensitive,
        afterSensitive: after_sensitive
      }
    }
    expect(read_('change')).toMatchObject(entries('resource_changes').map(item => ({change: expected(item)})))
    expect(read_('drift')).toMatchObject(entries('resource_drift').map(item => ({change: expected(item)})))
    expect(read_('output')).toMatchObject(outputs.map(name => ({name})))
  })

  it('gives all of a change', async () => {
    const full = {
      address: 'module.m["a.b"].a.b["k"]',
      previous_address: 'a.old',
      module_address: 'module.m["a.b"]',
      mode: 'managed',
      type: 'a',
      name: 'b',
      index: 'k',
      provider_name: 'registry.example.com/a/a',
      deposed: 'ff00ff00',
      action_reason: 'replace_because_tainted',
      a_new_property: {of: 'a later version'},
      change: {
        actions: ['delete', 'create'],
        before: {size: 1},
        after: {size: 2},
        after_unknown: {id: true},
        before_sensitive: {token: true},
        after_sensitive: true,
        replace_paths: [['size'], ['disk', 0, 'location']],
        importing: {id: 'x', identity: {region: 'r'}},
        generated_config: 'resource "a" "b" {}',
        before_identity: {region: 'r'},
        after_identity: {region: 's'}
      }
    }
    expect(await changesOf(plan([full]))).toEqual([
      {
        address: 'module.m["a.b"].a.b["k"]',
        previousAddress: 'a.old',
        moduleAddress: 'module.m["a.b"]',
        mode: 'managed',
        type: 'a',
        name: 'b',
        index: 'k',
        providerName: 'registry.example.com/a/a',
        deposed: 'ff00ff00',
        actionReason: 'replace_because_tainted',
        actions: ['delete', 'create'],
        before: {size: 1},
        after: {size: 2},
        afterUnknown: {id: true},
        beforeSensitive: {token: true},
        afterSensitive: true,
        replacePaths: [['size'], ['disk', 0, 'location']],
        importing: {id: 'x', unknown: false, identity: {region: 'r'}},
        hasGeneratedConfig: true,
        beforeIdentity: {region: 'r'},
        afterIdentity: {region: 's'},
        numbersAsText: 0
      }
    ])
  })

  it('gives what a change leaves out as null or undefined', async () => {
    const [change] = await changesOf(plan([{address: 'a.b', type: 'a', change: {actions: ['read'], importing: {}}}]))
    expect(change).toEqual({
      address: 'a.b',
      mode: null,
      type: 'a',
      name: '',
      providerName: '',
      actions: ['read'],
      before: null,
      after: null,
      afterUnknown: null,
      beforeSensitive: null,
      afterSensitive: null,
      replacePaths: [],
      importing: {id: null, unknown: false, identity: null},
      hasGeneratedConfig: false,
      beforeIdentity: null,
      afterIdentity: null,
      numbersAsText: 0
    })
  })

  it.each([
    [['no-op']],
    [['create']],
    [['read']],
    [['update']],
    [['delete']],
    [['forget']],
    [['delete', 'create']],
    [['create', 'delete']],
    [['create', 'forget']],
    [['forget', 'create']]
  ])('knows the actions %j', async actions => {
    expect((await changesOf(plan([entry('a.b', actions)])))[0]?.actions).toEqual(actions)
  })

  it.each([
    ['a current and a deposed object', [entry('a.b', ['no-op']), entry('a.b', ['delete'], {deposed: 'ff'})], ['a.b', 'a.b']],
    ['two deposed objects', [entry('a.b', ['delete'], {deposed: '1'}), entry('a.b', ['delete'], {deposed: '2'})], ['a.b', 'a.b']],
    ['an address with dots in its key', [entry('a.b["c.d"]')], ['a.b["c.d"]']],
    [
      'a data source in a module that is not named',
      [entry('data.a.b', ['read'], {address: 'module.m[0].data.a.b[1]'})],
      ['module.m[0].data.a.b[1]']
    ],
    ['a data source without a mode', [entry('data.a.b', ['read'], {mode: undefined})], ['data.a.b']]
  ])('takes %s', async (_, changes, addresses) => {
    expect((await changesOf(plan(changes))).map(({address}) => address)).toEqual(addresses)
  })

  it.each([
    [{mode: 'managed', type: 'a', name: 'b'}, 'a.b'],
    [{mode: 'data', type: 'a', name: 'b', index: 0, module_address: 'module.m'}, 'module.m.data.a.b[0]'],
    [{mode: 'managed', type: 'a', name: 'b', index: 'k"'}, 'a.b["k\\""]'],
    [{mode: 'managed'}, '']
  ])('takes drift of old versions, which has no address: %j', async (fields, address) => {
    const drift = {...fields, change: {actions: ['update'], before: {a: 1}, after: {a: 2}}}
    expect(await single(plan([], {resource_drift: [drift]}))).toMatchObject({kind: 'drift', change: {address, before: {a: 1}}})
  })

  it('takes drift without a name as one that has no address, whatever else it has', async () => {
    const drift = (fields: object) => plan([], {resource_drift: [{...fields, change: {actions: ['update']}}]})
    for (const fields of [
      {type: 'a', module_address: 'module.m'},
      {name: 'b', module_address: 'module.m'},
      {name: 'b', index: 1}
    ]) {
      expect(await single(drift(fields))).toMatchObject({change: {address: ''}})
    }
    expect(await single(drift({address: 'a.b'}))).toMatchObject({change: {address: 'a.b', type: ''}})
  })

  it('knows an import whose ID is not known yet', async () => {
    const [change] = await changesOf(plan([entry('a.b', ['create'], {}, {importing: {unknown: true}})]))
    expect(change?.importing).toEqual({id: null, unknown: true, identity: null})
  })

  it('gives an action that leaves out all but address and type, and one that is invoked', async () => {
    const sensitive = {config_sensitive: {token: true}, invoke_action_trigger: {by: 'hand'}}
    const {visited} = await read(plan([], {action_invocations: [{address: 'action.a.b', type: 'a', ...sensitive}]}))
    expect(visited).toMatchObject([
      {invocation: {name: '', providerName: '', configValues: null, configSensitive: {token: true}, trigger: {by: 'hand'}}}
    ])
  })

  it('gives deferred changes, outputs and actions', async () => {
    const invocation = {
      address: 'action.a_stop.now',
      type: 'a_stop',
      name: 'now',
      provider_name: 'registry.example.com/a/a',
      config_values: {id: 'x'},
      config_sensitive: {},
      config_unknown: {at: true}
    }
    const lifecycle = {triggering_resource_address: 'a.b', action_trigger_event: 'BeforeCreate', actions_list_index: 0}
    const {visited, reading} = await read(
      plan([], {
        deferred_changes: [{reason: 'instance_count_unknown', resource_change: entry('a.b[*]', ['delete'])}, {resource_change: entry()}],
        output_changes: {url: {actions: ['update'], before: 'x', after: null, after_unknown: true, after_sensitive: true}},
        action_invocations: [{...invocation, lifecycle_action_trigger: lifecycle}],
        deferred_action_invocations: [{reason: 'deferred_prereq', action_invocation: {...invocation, invoke_action_trigger: {}}}]
      })
    )
    const read_ = {
      address: 'action.a_stop.now',
      type: 'a_stop',
      name: 'now',
      providerName: 'registry.example.com/a/a',
      configValues: {id: 'x'},
      configSensitive: {},
      configUnknown: {at: true},
      numbersAsText: 0
    }
    expect(visited).toMatchObject([
      {kind: 'deferred', reason: 'instance_count_unknown', change: {address: 'a.b[*]', actions: ['delete']}},
      {kind: 'deferred', reason: 'unknown', change: {address: 'a.b'}},
      {
        kind: 'output',
        name: 'url',
        output: {actions: ['update'], before: 'x', after: null, afterUnknown: true, beforeSensitive: null, afterSensitive: true}
      },
      {kind: 'invocation', invocation: {...read_, trigger: lifecycle}},
      {kind: 'invocation', reason: 'deferred_prereq', invocation: {...read_, trigger: {}}}
    ])
    expect(reading).toMatchObject({
      counts: {changes: 0, drift: 0, deferred: 2, outputs: 1, actionInvocations: 1, deferredActionInvocations: 1}
    })
  })

  it('reads the changes wherever they stand in the file', async () => {
    const members = Object.entries(JSON.parse(plan()) as object).reverse()
    expect(await changesOf(JSON.stringify(Object.fromEntries(members)))).toHaveLength(1)
    expect(await changesOf(JSON.stringify(JSON.parse(plan()), undefined, 2))).toHaveLength(1)
  })

  it('tells what is wrong first in the file', async () => {
    const changes = Array.from({length: 20}, (_, index) => entry(`a.b[${index}]`))
    const twice = plan([...changes, entry('a.b[0]')])
    expect((await read(twice.slice(0, -1))).reading).toMatchObject({kind: 'error', code: 'duplicate-change'})
    expect((await read(plan(changes).slice(0, -1))).reading).toMatchObject({kind: 'error', code: 'truncated'})
  })

  it('reads no further than to what is wrong, and closes the source', async () => {
    const bytes = Buffer.from(plan([entry('a.b', ['explode']), ...Array.from({length: 2000}, (_, index) => entry(`a.c[${index}]`))]))
    let given = 0
    let isClosed = false
    function* source() {
      try {
        for (; given * 10_000 < bytes.length; given++) yield bytes.subarray(given * 10_000, (given + 1) * 10_000)
      } finally {
        isClosed = true
      }
    }
    expect((await readPieces(source())).reading).toMatchObject({kind: 'error', code: 'unknown-action'})
    expect([given, isClosed]).toEqual([0, true])
  })

  it('passes on what a visitor and a source throw', async () => {
    const fail = () => {
      throw new Error('mine')
    }
    const visitor = {change: fail, drift: fail, deferred: fail, output: fail, actionInvocation: fail, deferredActionInvocation: fail}
    await expect(readPlan([Buffer.from(plan())], visitor)).rejects.toThrow('mine')
    await expect(readPlan(broken(), visitor)).rejects.toThrow('disk')
  })
})

// eslint-disable-next-line @typescript-eslint/require-await -- a stream that fails
async function* broken(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('{')
  throw new Error('disk')
}
