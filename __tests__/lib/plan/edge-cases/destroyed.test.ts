import {describe, expect, it} from '@jest/globals'
import {edited, entryOf, withType} from './build.ts'
import {guardBytes, guardPlan} from './support.ts'

describe('row 4: create_before_destroy', () => {
  it('is a destroy', async () => {
    const {json, changes, counts} = await guardPlan('replace_cbd')
    expect(json.verdict).toBe('approve')
    expect(changes).toEqual(['approve replace terraform_data.db [destroy]'])
    expect(counts).toEqual({replace: 1})
    expect(json.changes[0]?.reason).toBe('is destroyed and created anew')
  })

  it('is denied for what holds data, as the other order is', async () => {
    for (const name of ['replace_cbd', 'replace_cannot_update']) {
      const {json, counts} = await guardBytes(withType(name, 'hcloud_volume'))
      expect({verdict: json.verdict, counts}).toEqual({verdict: 'deny', counts: {replace: 1}})
    }
  })
})

describe('row 5: an object that a replacement left over', () => {
  it('is destroyed, although the current one of the address stays', async () => {
    const {json, changes, counts, markdown} = await guardPlan('deposed')
    expect(json.verdict).toBe('approve')
    expect(changes).toEqual(['approve delete terraform_data.db [destroy] deposed 00d3905e'])
    expect(counts).toEqual({delete: 1, noop: 1})
    expect(json.changes).toMatchObject([{address: 'terraform_data.db', deposed: '00d3905e', class: 'delete'}])
    expect(markdown).toContain('`terraform_data.db` **delete**, deposed object `00d3905e`')
    expect(markdown).toContain('left over from a replacement')
  })

  it('is seen in either order of the two entries', async () => {
    const turned = edited('deposed', ({resource_changes}) => void resource_changes?.reverse())
    expect((await guardBytes(turned)).changes).toEqual(['approve delete terraform_data.db [destroy] deposed 00d3905e'])
  })

  it('is denied for what holds data, and counts for max-destroy', async () => {
    expect((await guardBytes(withType('deposed', 'hcloud_volume'))).json.verdict).toBe('deny')
    expect((await guardPlan('deposed', {maxDestroy: 0})).json).toMatchObject({verdict: 'deny', findings: [{rule: 'max-destroy'}]})
  })
})

describe('row 9: moved and destroyed', () => {
  it('is a replace under its new name, not a move', async () => {
    const {json, changes, counts, markdown} = await guardPlan('edge/moved_and_replaced')
    expect(json.verdict).toBe('approve')
    expect(changes).toEqual(['approve replace terraform_data.b [destroy] moved'])
    expect(counts).toEqual({replace: 1})
    expect(markdown).toContain('`terraform_data.b` **replace**, was `terraform_data.a`')
  })

  it('is a delete when it was moved to where nothing is configured', async () => {
    const {json, changes, markdown} = await guardPlan('delete_no_move_target')
    expect(json.verdict).toBe('approve')
    expect(changes).toEqual([expect.stringMatching(/^approve delete terraform_data\.b \[destroy\] moved$/)])
    expect(markdown).toContain('it was moved to where nothing is configured')
  })

  it('is denied under the name that was protected before the move', async () => {
    const {json} = await guardPlan('edge/moved_and_replaced', {protect: ['terraform_data.a']})
    expect(json).toMatchObject({verdict: 'deny', protected: ['terraform_data.b']})
  })
})

describe('row 10: imported and replaced', () => {
  it('adopts a live object and destroys it: said in words, marked, and never an import', async () => {
    const {json, changes, counts, markdown} = await guardPlan('edge/import_and_replace')
    expect(json.verdict).toBe('approve')
    expect(changes).toEqual(['approve replace terraform_data.db [destroy] imported'])
    expect(counts).toEqual({replace: 1})
    expect(json.changes[0]?.reason).toBe('is adopted, destroyed and created anew in the same apply')
    expect(markdown).toContain('`terraform_data.db` **replace**, imported')
  })

  it('stands before every other destroy', async () => {
    const plan = edited('edge/import_and_replace', ({resource_changes}) => {
      resource_changes?.unshift(entryOf('removed_destroy_true', ['delete']), entryOf('replace_cbd', ['create', 'delete']))
      resource_changes?.forEach((entry, index) => Object.assign(entry, {address: `terraform_data.x${index}`, name: `x${index}`}))
    })
    const {changes} = await guardBytes(plan)
    expect(changes[0]).toBe('approve replace terraform_data.x2 [destroy] imported')
    expect(changes).toHaveLength(3)
  })

  it('is denied for what holds data', async () => {
    const {json} = await guardBytes(withType('edge/import_and_replace', 'hcloud_volume'))
    expect(json).toMatchObject({verdict: 'deny', protected: ['hcloud_volume.db']})
  })
})

describe('row 12: plan -destroy', () => {
  it.each([
    ['Terraform', 'destroy_mode', 2],
    ['OpenTofu', 'providers/tofu_destroy', 1]
  ])('of %s counts, although it gives no reason', async (_, name, deletes) => {
    const {json, counts, result} = await guardPlan(name)
    expect(json.verdict).toBe('approve')
    expect(counts).toEqual({delete: deletes})
    expect(result.plan?.judgement.changes.map(({actionReason}) => actionReason)).toEqual(Array.from({length: deletes}, () => undefined))
  })

  it('of OpenTofu with enabled = false counts too', async () => {
    const {changes, markdown} = await guardPlan('providers/tofu_enabled_false')
    expect(changes).toEqual(['approve delete terraform_data.a [destroy]'])
    expect(markdown).toContain('it is switched off with enabled')
  })
})

describe('row 26: one replacement forces the next', () => {
  it('counts both, and names what forces each', async () => {
    const {json, changes, counts, markdown} = await guardPlan('edge/cascade_unknown')
    expect(json.verdict).toBe('approve')
    expect(changes).toEqual([
      'approve replace terraform_data.db [destroy]',
      'approve replace terraform_data.net [destroy]',
      'clean update terraform_data.app'
    ])
    expect(counts).toEqual({replace: 2, update: 1})
    // One of them is the root, and the other one follows from it.
    const [, db, net] = markdown.split(/^- (?=`terraform_data\.(?:db|net)` \*\*replace)/m)
    expect(db).toContain('replaced because of `triggers_replace`, known only after the apply: the cause is where that comes from\n')
    expect(net).toContain('replaced because of `triggers_replace`\n')
    // The consumer's values are known after the apply only, and so they change.
    expect(markdown).toContain('changes `input`, `output`')
  })
})

describe('row 27: provisioners', () => {
  it('that may run on destroy make no plan cleaner', async () => {
    const {json, changes, markdown} = await guardPlan('destroy_provisioner')
    expect(json.verdict).toBe('approve')
    expect(changes).toEqual(['approve replace terraform_data.hook [destroy,provisioner]'])
    expect(markdown).toContain('has provisioners, and what they run when it is destroyed is not in the plan')
  })

  it('are told of every instance of a module too, and of nothing that stays', async () => {
    const plan = edited('destroy_provisioner', parts => {
      const {root_module: module} = parts['configuration'] as {root_module: unknown}
      parts['configuration'] = {root_module: {module_calls: {jobs: {source: './jobs', module}}}}
      const [entry] = parts.resource_changes ?? []
      const key = 'a].module.x["'
      const module_address = `module.jobs[${JSON.stringify(key)}]`
      const hook = {...entry!, module_address, address: `${module_address}.terraform_data.hook[0]`, index: 0}
      const other = {...entry!, module_address, address: `${module_address}.terraform_data.other`, name: 'other'}
      parts.resource_changes = [entry!, hook, other]
      return undefined
    })
    const {json} = await guardBytes(plan)
    expect(json.changes.filter(({rules}) => rules.includes('provisioner')).map(({address}) => address)).toEqual([
      'module.jobs["a].module.x[\\""].terraform_data.hook[0]'
    ])
    const stays = edited('destroy_provisioner', parts => {
      parts.resource_changes?.forEach(({change}) => (change.actions = ['update']))
      return undefined
    })
    expect((await guardBytes(stays)).changes).toEqual(['clean update terraform_data.hook'])
  })
})
