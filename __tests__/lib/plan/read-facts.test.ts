import {describe, expect, it} from '@jest/globals'
import {planJson, resourceChange} from './build-plans.ts'
import {factsOf, read, verdictOf} from './scenarios.ts'

const volume = 'hcloud_volume.data'
const deferred = (entry: unknown) => planJson([], {deferred_changes: [{reason: 'instance_count_unknown', resource_change: entry}]})
const invocation = {address: 'action.example_stop.now', type: 'example_stop', name: 'now', provider_name: 'registry.example.com/a/b'}

describe('readFacts', () => {
  it.each([
    ['nothing to change', planJson([], {resource_changes: undefined}), 'clean'],
    ['a deferred create', deferred(resourceChange('example_thing.one[*]', ['create'])), 'approve'],
    ['a deferred delete of something protected', deferred(resourceChange(volume, ['delete'])), 'deny'],
    ['an action', planJson([], {action_invocations: [invocation]}), 'approve'],
    ['a deferred action', planJson([], {deferred_action_invocations: [{reason: 'unknown', action_invocation: invocation}]}), 'approve'],
    ['create and forget, of Terraform 1.17', planJson([resourceChange('a.b', ['create', 'forget'])]), 'approve'],
    ['forget and create, of OpenTofu 1.12', planJson([resourceChange('a.b', ['forget', 'create'])]), 'approve'],
    [
      'something adopted and destroyed',
      planJson([resourceChange('a.b', ['delete', 'create'], {change: {importing: {id: 'x'}}})]),
      'approve'
    ],
    ['no mode, as hand-written plans have none', planJson([resourceChange(volume, ['delete'], {mode: undefined})]), 'deny'],
    ['a data source', planJson([resourceChange('data.a.b', ['read'], {mode: 'data', type: 'a', name: 'b'})]), 'clean'],
    [
      'a current and a deposed object',
      planJson([resourceChange('a.b', ['no-op']), resourceChange('a.b', ['delete'], {deposed: 'ff'})]),
      'approve'
    ],
    [
      'drift without an address, as old versions write it',
      planJson([], {resource_drift: [resourceChange('a.b', ['update'], {address: undefined})]}),
      'clean'
    ],
    ['drift that is gone', planJson([resourceChange('a.b', ['create'])], {resource_drift: [resourceChange('a.b', ['delete'])]}), 'clean'],
    ['the format 0.1', planJson([resourceChange('a.b', ['create'])], {format_version: '0.1'}), 'clean'],
    ['a later minor version', planJson([resourceChange('a.b', ['create'])], {format_version: '1.99'}), 'clean'],
    ['a part that is not known', planJson([], {new_kind_of_change: []}), 'approve'],
    ['a byte order mark', `\ufeff${planJson([resourceChange('a.b', ['create'])])}`, 'clean'],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${planJson([resourceChange(volume, ['delete'])])}`, 'utf16le'), 'deny']
  ])('understands %s', async (_, plan, verdict) => {
    expect(await verdictOf(plan)).toBe(verdict)
  })

  it.each([
    ['no version', planJson([], {format_version: undefined})],
    ['another major version', planJson([], {format_version: '2.0'})],
    ['a state', JSON.stringify({format_version: '1.0', terraform_version: '1.15.8', values: {}}).replace('format_version', 'version')],
    ['an unknown mode', planJson([resourceChange('a.b', ['create'], {mode: 'magic'})])],
    ['no address', planJson([resourceChange('a.b', ['create'], {address: undefined})])],
    ['no type', planJson([resourceChange('a.b', ['create'], {type: undefined})])],
    ['an empty list of actions', planJson([resourceChange('a.b', [])])],
    ['actions that are a text', planJson([resourceChange('a.b', ['create'], {change: {actions: 'create'}})])],
    ['an address twice', planJson([resourceChange('a.b', ['create']), resourceChange('a.b', ['create'])])],
    ['a list that is an object', planJson([], {resource_changes: {}})],
    ['a flag that is a text', planJson([], {errored: 'false'})],
    ['a deferred change without a change', planJson([], {deferred_changes: [{reason: 'unknown'}]})],
    ['an action without an address', planJson([], {action_invocations: [{type: 'a'}]})],
    ['a name twice', planJson([resourceChange('a.b', ['create'])]).replace('{', '{"resource_changes":[],')],
    ['bytes that are no UTF-8', Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')])],
    ['lines of plan -json', '{"@level":"info","type":"version"}\n{"@level":"info","type":"planned_change"}\n']
  ])('gives error for %s', async (_, plan) => {
    expect(await verdictOf(plan)).toBe('error')
  })

  it('never repeats what stands in a file that is no plan', async () => {
    await expect(factsOf('{"token": "hunter2-hunter2", oops')).rejects.toThrow(/^(?!.*hunter2)/)
  })

  it('reads what forces a replacement, what an update changes, outputs and checks that do not hold', async () => {
    const facts = await factsOf(
      planJson(
        [
          resourceChange('a.r', ['delete', 'create'], {change: {replace_paths: [['location'], ['disk', 0, 'size'], ['location']]}}),
          resourceChange('a.u', ['update'], {change: {before: {size: 1, name: 'n'}, after: {name: 'n'}, after_unknown: {size: true}}})
        ],
        {
          output_changes: {same: {actions: ['no-op']}, new: {actions: ['create']}},
          checks: [
            {address: {to_display: 'check.good'}, status: 'pass'},
            {address: {to_display: 'check.bad'}, status: 'fail'},
            'not understood'
          ]
        }
      )
    )
    expect(facts.changes.map(({forcedBy, attributes}) => ({forcedBy, attributes}))).toEqual([
      {forcedBy: ['location', 'disk'], attributes: []},
      {forcedBy: [], attributes: ['size']}
    ])
    expect({outputs: facts.outputs, failedChecks: facts.failedChecks}).toEqual({outputs: ['new'], failedChecks: ['check.bad']})
  })

  it('finds a rename wherever in the file the changes stand', async () => {
    const values = {name: 'postgres-data', size: 50}
    const changes = [
      resourceChange('a_b.old', ['delete'], {change: {before: values}}),
      resourceChange('a_b.new', ['create'], {change: {after: values}})
    ]
    const {resource_changes, ...others} = JSON.parse(planJson(changes)) as Record<string, unknown>
    for (const plan of [
      {resource_changes, ...others},
      {...others, resource_changes}
    ]) {
      expect((await read(JSON.stringify(plan))).renames).toMatchObject([{from: 'a_b.old', to: 'a_b.new'}])
    }
  })
})
