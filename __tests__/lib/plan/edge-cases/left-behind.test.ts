import {describe, expect, it} from '@jest/globals'
import {edited, withType} from './build.ts'
import {guardBytes, guardPlan} from './support.ts'

describe('row 6: forgotten', () => {
  it.each([
    ['Terraform', 'forget'],
    ['OpenTofu', 'providers/tofu_removed_forget'],
    ['OpenTofu with destroy = false', 'providers/tofu_destroy_false_removed']
  ])('by %s is a class of its own, whose reason does not mislead', async (_, name) => {
    const {json, changes, counts, markdown} = await guardPlan(name)
    expect(json.verdict).toBe('approve')
    expect(changes).toEqual(['approve forget terraform_data.a [forget]'])
    expect(counts).toEqual({forget: 1})
    expect(json.changes[0]?.reason).toBe('is left behind, unmanaged')
    // Terraform gives delete_because_no_resource_config.
    expect(markdown).not.toContain('its block is gone')
    expect(markdown).not.toMatch(/destroy|delete/)
  })

  it('with an object that a replacement left over is two', async () => {
    const {json, changes, counts} = await guardPlan('edge/deposed_forget')
    expect(json.verdict).toBe('approve')
    expect(changes).toEqual(['approve forget terraform_data.db [forget]', 'approve forget terraform_data.db [forget] deposed 00d3905e'])
    expect(counts).toEqual({forget: 2})
  })

  it('says so where it is protected, and is not denied: nothing is lost yet', async () => {
    const {json, changes, markdown} = await guardBytes(withType('forget', 'hcloud_volume'))
    expect(json).toMatchObject({verdict: 'approve', protected: ['hcloud_volume.a']})
    expect(changes).toEqual(['approve forget hcloud_volume.a [protect,forget]'])
    expect(markdown).toContain('is protected and left behind, unmanaged')
  })

  it('counts nothing for max-destroy', async () => {
    expect((await guardPlan('forget', {maxDestroy: 0})).json.verdict).toBe('approve')
  })
})

describe('row 7: created anew while the old object stays', () => {
  /** CreateThenForget of Terraform 1.17, which is not released: `actionString` writes it as this list. */
  const terraform = edited('replace_cbd', ({resource_changes}) => {
    for (const {change} of resource_changes ?? []) change.actions = ['create', 'forget']
  })

  it('is a class of its own in OpenTofu', async () => {
    const {json, changes, counts, markdown} = await guardPlan('providers/tofu_destroy_false_replaced')
    expect(json.verdict).toBe('approve')
    expect(changes).toEqual(['approve forget-replace terraform_data.a [forget]'])
    expect(counts).toEqual({'forget-replace': 1})
    // For a program that knows of four counts only, it is a forget too.
    expect(json.counts).toMatchObject({forget: 1, 'forget-replace': 1, replace: 0, delete: 0})
    expect(markdown).toContain('`terraform_data.a` **forget and create**')
    expect(markdown).toContain('the old object is left behind, unmanaged')
  })

  it('is the same in the order of Terraform 1.17', async () => {
    const {json, changes, counts} = await guardBytes(terraform)
    expect(json.verdict).toBe('approve')
    expect(changes).toEqual(['approve forget-replace terraform_data.db [forget]'])
    expect(counts).toEqual({'forget-replace': 1})
  })

  it('is told as protected, and not denied', async () => {
    const {json} = await guardBytes(terraform.replaceAll('terraform_data', 'hcloud_volume'))
    expect(json).toMatchObject({verdict: 'approve', protected: ['hcloud_volume.db']})
    expect(json.changes[0]?.rules).toEqual(['protect', 'forget'])
  })
})
