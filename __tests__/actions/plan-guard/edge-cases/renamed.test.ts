import {describe, expect, it} from '@jest/globals'
import {guardPlan} from './support.ts'

describe('row 8: moved', () => {
  it('is no destroy, in a module and under a key too', async () => {
    const one = await guardPlan('moved')
    expect(one.json.verdict).toBe('clean')
    expect(one.changes).toEqual(['clean move terraform_data.b moved'])
    const two = await guardPlan('edge/moved_block', {'max-destroy': '0'})
    expect(two.json.verdict).toBe('clean')
    expect(two.changes).toEqual(['clean move module.db.terraform_data.this moved', 'clean move terraform_data.v["a"] moved'])
    expect(two.counts).toEqual({move: 2})
    expect(two.markdown).toContain('`module.db.terraform_data.this` **move**, was `terraform_data.db`')
  })

  it('is a destroy without a moved block', async () => {
    const {json, changes, counts} = await guardPlan('rename_without_moved')
    expect(json.verdict).toBe('approve')
    expect(changes).toEqual(['approve delete terraform_data.a [destroy]', 'clean create terraform_data.b'])
    expect(counts).toEqual({delete: 1, create: 1})
  })
})

describe('row 11: another key, index or repetition', () => {
  it.each([
    ['a key of for_each', 'delete_each_key', ['terraform_data.v["vol-b"]'], 'its key is gone from for&#95;each'],
    ['fewer of count', 'delete_count_index', ['terraform_data.n[1]', 'terraform_data.n[2]'], 'its index is beyond count'],
    [
      'for_each instead of count',
      'edge/delete_wrong_repetition',
      ['terraform_data.v[0]', 'terraform_data.v[1]'],
      'count or for&#95;each came or went'
    ]
  ])('%s: each instance is destroyed, and the report says why', async (_, name, deleted, reason) => {
    const {json, counts, markdown} = await guardPlan(name)
    expect(json.verdict).toBe('approve')
    expect(json.changes.filter(change => change.class === 'delete').map(({address}) => address)).toEqual(deleted)
    expect(counts['delete']).toBe(deleted.length)
    expect(markdown).toContain(reason)
  })
})
