import {describe, expect, it} from '@jest/globals'
import {edited, without, withType} from './build.ts'
import {guardBytes, guardPlan} from './support.ts'

describe('row 1: a plan that failed', () => {
  it('is an error, and still says what was planned', async () => {
    const {json, changes, markdown, summary} = await guardPlan('errored')
    expect(json).toMatchObject({verdict: 'error', error: {code: 'errored'}})
    expect(changes).toContain('approve delete terraform_data.db [destroy]')
    expect(markdown).toContain('Planning failed, so this plan is not whole and cannot be applied.')
    expect(markdown).toContain('`terraform_data.db` **delete**')
    expect(summary).toMatch(/^error: Planning failed/)
  })

  it('is an error when it lists no change at all', async () => {
    const {json, counts, summary} = await guardPlan('edge/errored_no_changes')
    expect(json).toMatchObject({verdict: 'error', error: {code: 'errored'}, changes: []})
    expect(counts).toEqual({})
    expect(summary).not.toContain('no changes')
  })

  it('is an error whatever is allowed', async () => {
    const allowing = {protectDefaults: false, protectExcept: ['*'], maxDestroy: 9}
    expect((await guardPlan('errored', allowing)).json.verdict).toBe('error')
  })
})

describe('row 2: prevent_destroy stops the plan', () => {
  it('is an error that shows which object was to be replaced', async () => {
    const {json, changes, markdown} = await guardPlan('prevent_destroy_blocked')
    expect(json).toMatchObject({verdict: 'error', error: {code: 'errored'}})
    expect(changes).toEqual(['approve delete terraform_data.other [destroy]', 'approve replace terraform_data.db [destroy]'])
    expect(markdown).toContain('`terraform_data.db` **replace**')
    expect(markdown).toContain('`triggers_replace`')
  })
})

describe('row 3: prevent_destroy goes with the block', () => {
  const plan = 'edge/prevent_destroy_removed_with_resource'

  it('is a plain delete to Terraform, which a person has to look at', async () => {
    const {json, changes, markdown} = await guardPlan(plan)
    expect(json.verdict).toBe('approve')
    expect(changes).toEqual(['approve delete terraform_data.db [destroy]'])
    expect(markdown).toContain('its block is gone from the configuration')
  })

  it('is denied for what is protected outside of the configuration', async () => {
    const named = await guardPlan(plan, {protect: ['terraform_data.db']})
    expect(named.changes).toEqual(['deny delete terraform_data.db [protect]'])
    expect(named.json).toMatchObject({verdict: 'deny', protected: ['terraform_data.db']})
    expect(named.markdown).toMatch(/#### Must not happen\n\n- `terraform_data\.db` \*\*delete\*\*, \*\*protected\*\*/)
  })

  it('is denied for a type that holds data, without any input', async () => {
    const {json, changes, summary} = await guardBytes(withType(plan, 'hcloud_volume'))
    expect(json).toMatchObject({verdict: 'deny', protected: ['hcloud_volume.db']})
    expect(changes).toEqual(['deny delete hcloud_volume.db [protect]'])
    expect(summary).toBe('deny: destroys 1 protected resource (hcloud_volume.db)')
  })
})

describe('row 13: a plan with -target', () => {
  it('warns that there may be more to destroy', async () => {
    const {json, changes, markdown, summary} = await guardPlan('edge/target')
    expect(json.verdict).toBe('approve')
    expect(json.findings).toEqual([
      {rule: 'incomplete', verdict: 'approve', reason: expect.stringContaining('there may be more to destroy')}
    ])
    expect(changes).toEqual(['clean update terraform_data.a'])
    expect(markdown).toContain('The plan does not cover everything')
    expect(summary).toContain('the plan is not whole')
  })

  it('cannot be told in a plan of a version that does not say', async () => {
    const old = edited('edge/target', plan => without({...plan, format_version: '1.1'}, ['errored', 'complete', 'applyable']))
    const {json} = await guardBytes(old)
    expect(json.verdict).toBe('approve')
    expect(json.findings).toMatchObject([{rule: 'incomplete', reason: 'The plan does not say whether planning failed.'}])
  })
})
