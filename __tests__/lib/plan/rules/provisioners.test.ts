import {describe, expect, it} from '@jest/globals'
import {judgeProvisioners} from '../../../../lib/plan/rules/provisioners.ts'
import {changeFacts} from '../build-plans.ts'

const provisioned = new Set(['example_thing.one', 'module.db.example_thing.two'])
const rulesOf = (address: string, isDestroy = true) =>
  judgeProvisioners(changeFacts({address, isDestroy}), provisioned).map(({rule, verdict}) => `${rule} ${verdict}`)

describe('the provisioners of what is destroyed', () => {
  it.each([
    ['example_thing.one'],
    ['example_thing.one[0]'],
    ['example_thing.one[12]'],
    ['example_thing.one["key"]'],
    ['example_thing.one[""]'],
    ['example_thing.one["a]b[0]"]'],
    ['example_thing.one["a\\"]b\\\\"]'],
    ['example_thing.one["a\nb😀"]'],
    ['module.db.example_thing.two'],
    ['module.db[0].example_thing.two'],
    ['module.db["eu"].example_thing.two["a.b"]']
  ])('are told of %s', address => {
    expect(rulesOf(address)).toEqual(['provisioner approve'])
  })

  it.each([
    ['example_thing.other'],
    ['example_thing.one2'],
    ['module.db.example_thing.one'],
    ['example_thing.two'],
    ['example_thing.one[x]'],
    ['example_thing.one["a]'],
    ['module.other["].module.db["].example_thing.one']
  ])('are not told of %s', address => {
    expect(rulesOf(address)).toEqual([])
  })

  it('are not told of what stays', () => {
    expect(rulesOf('example_thing.one', false)).toEqual([])
  })

  it('are told in words that read on after the address', () => {
    expect(judgeProvisioners(changeFacts({address: 'example_thing.one'}), provisioned)[0]?.reason).toMatch(/^has provisioners, /)
  })
})
