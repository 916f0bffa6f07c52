import {describe, expect, it} from '@jest/globals'
import {edited, entryOf, type Plan} from './build.ts'
import {guardBytes} from './support.ts'

/**
 * Deferred changes and actions need a provider that has them, so they are put into real plans here: `DeferredResourceChange`,
 * `ActionInvocation` and `DeferredActionInvocation` of Terraform's jsonplan.
 */
const deferred = (actions: readonly string[], type = 'terraform_data') =>
  edited('noop', (parts: Plan) => {
    parts['complete'] = false
    const entry = entryOf('removed_destroy_true', ['delete'])
    entry.change.actions = actions
    parts['deferred_changes'] = [{reason: 'instance_count_unknown', resource_change: entry}]
  }).replaceAll('terraform_data', type)

const invocation = {
  address: 'action.example_notify.hello',
  type: 'example_notify',
  name: 'hello',
  config_values: {message: 'value-of-the-action'},
  config_sensitive: {},
  config_unknown: {},
  provider_name: 'registry.example.com/example/example',
  lifecycle_action_trigger: {
    triggering_resource_address: 'terraform_data.a',
    action_trigger_event: 'AfterCreate',
    action_trigger_block_index: 0,
    actions_list_index: 0,
    on_failure: 'fail'
  }
}

describe('row 17: deferred', () => {
  it.each([
    ['a create', ['create'], 'approve', ['deferred']],
    ['a delete', ['delete'], 'approve', ['destroy', 'deferred']],
    ['a replace', ['create', 'delete'], 'approve', ['destroy', 'deferred']]
  ])('%s is looked into', async (_, actions, verdict, rules) => {
    const {json, counts, markdown} = await guardBytes(deferred(actions))
    expect(json.verdict).toBe(verdict)
    expect(json.changes).toMatchObject([{class: 'deferred', rules}])
    expect(counts['deferred']).toBe(1)
    expect(json.findings.map(({rule}) => rule)).toEqual(['incomplete'])
    expect(markdown).toContain('**deferred**')
  })

  it('a delete of what holds data is denied, and counts for max-destroy', async () => {
    const {json} = await guardBytes(deferred(['delete'], 'hcloud_volume'))
    expect(json.verdict).toBe('deny')
    expect(json.changes[0]?.reason).toContain('may be destroyed, once Terraform can plan it')
    expect((await guardBytes(deferred(['delete']), {maxDestroy: 0})).json.verdict).toBe('deny')
  })
})

describe('row 18: actions', () => {
  const plan = edited('noop', (parts: Plan) => {
    parts['action_invocations'] = [invocation]
    parts['deferred_action_invocations'] = [
      {reason: 'unknown', action_invocation: {...invocation, address: 'action.example_notify.later', name: 'later'}}
    ]
  })

  it('are listed by name without their values, and a person has to look', async () => {
    const {json, changes, counts, markdown} = await guardBytes(plan)
    expect(json.verdict).toBe('approve')
    expect(changes).toEqual(['approve invoke action.example_notify.hello [invoke]', 'approve invoke action.example_notify.later [invoke]'])
    expect(counts['invoke']).toBe(2)
    expect(markdown).toContain('**2 actions')
    expect(markdown + JSON.stringify(json)).not.toContain('value-of-the-action')
  })

  it('count for nothing that is destroyed', async () => {
    expect((await guardBytes(plan, {maxDestroy: 0})).json.verdict).toBe('approve')
  })
})
