import {describe, expect, it} from '@jest/globals'
import {guardPlan, type Seen} from './support.ts'

/** The `moved` blocks of the report, ready to paste. */
const movedBlocks = ({markdown}: Seen) =>
  [...markdown.matchAll(/moved \{\n\s*from = (.+)\n\s*to\s+= (.+)\n\s*\}/g)].map(([, from, to]) => `${from} -> ${to}`)

describe('row 8: moved', () => {
  it('is no destroy, in a module and under a key too', async () => {
    const one = await guardPlan('moved')
    expect(one.json.verdict).toBe('clean')
    expect(one.changes).toEqual(['clean move terraform_data.b moved'])
    const two = await guardPlan('edge/moved_block', {maxDestroy: 0})
    expect(two.json.verdict).toBe('clean')
    expect(two.changes).toEqual(['clean move module.db.terraform_data.this moved', 'clean move terraform_data.v["a"] moved'])
    expect(two.counts).toEqual({move: 2})
    expect(two.markdown).toContain('`module.db.terraform_data.this` **move**, was `terraform_data.db`')
    expect(movedBlocks(two)).toEqual([])
  })

  it('is a destroy without a moved block, and the report has the block that lacks', async () => {
    const seen = await guardPlan('rename_without_moved')
    expect(seen.json.verdict).toBe('approve')
    expect(seen.changes).toEqual(['approve delete terraform_data.a [destroy]', 'clean create terraform_data.b'])
    expect(seen.counts).toEqual({delete: 1, create: 1})
    expect(movedBlocks(seen)).toEqual(['terraform_data.a -> terraform_data.b'])
  })
})

describe('row 11: another key, index or repetition', () => {
  it.each([
    [
      'a key of for_each',
      'delete_each_key',
      ['terraform_data.v["vol-b"]'],
      'its key is gone from for&#95;each',
      ['terraform_data.v["vol-b"] -> terraform_data.v["vol_b"]']
    ],
    ['fewer of count', 'delete_count_index', ['terraform_data.n[1]', 'terraform_data.n[2]'], 'its index is beyond count', []],
    [
      'for_each instead of count',
      'edge/delete_wrong_repetition',
      ['terraform_data.v[0]', 'terraform_data.v[1]'],
      'count or for&#95;each was added or removed',
      ['terraform_data.v[0] -> terraform_data.v["blue"]', 'terraform_data.v[1] -> terraform_data.v["green"]']
    ]
  ])('%s: each instance is destroyed, the report says why, and pairs what is probably one', async (_, name, deleted, reason, pairs) => {
    const seen = await guardPlan(name)
    expect(seen.json.verdict).toBe('approve')
    expect(seen.json.changes.filter(change => change.class === 'delete').map(({address}) => address)).toEqual(deleted)
    expect(seen.counts['delete']).toBe(deleted.length)
    expect(seen.markdown).toContain(reason)
    expect(movedBlocks(seen)).toEqual(pairs)
  })

  it('is denied for what is protected, hint or not', async () => {
    const seen = await guardPlan('delete_each_key', {protect: ['terraform_data.v']})
    expect(seen.json).toMatchObject({verdict: 'deny', protected: ['terraform_data.v["vol-b"]']})
    expect(movedBlocks(seen)).toHaveLength(1)
  })
})
