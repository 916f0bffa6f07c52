import {describe, expect, it} from '@jest/globals'
import type {DriftedObject} from '../../../../lib/plan/facts.ts'
import {judgeVanished} from '../../../../lib/plan/rules/vanished.ts'
import {changeFacts, planFacts} from '../build-plans.ts'
import {defaultSettings} from '../scenarios.ts'

const gone = (more: Partial<DriftedObject> = {}): DriftedObject => ({
  address: 'hcloud_volume.data',
  deposed: undefined,
  previousAddress: undefined,
  type: 'hcloud_volume',
  isGone: true,
  attributes: [],
  ...more
})
const reasons = (drift: readonly DriftedObject[], changes: Parameters<typeof planFacts>[0] = []) =>
  judgeVanished(planFacts(changes, {drift}), defaultSettings).map(({rule, verdict, reason}) => `${rule} ${verdict} ${reason}`)

describe('a protected resource that was destroyed outside', () => {
  it('is told to a person', () => {
    expect(reasons([gone()])).toEqual(['drift approve hcloud_volume.data was destroyed outside of Terraform: hcloud_volume is a disk.'])
  })

  it.each<[string, DriftedObject]>([
    ['only changed', gone({isGone: false, attributes: ['size']})],
    ['not protected', gone({address: 'hcloud_server.web', type: 'hcloud_server'})]
  ])('is not one that was %s', (_, object) => {
    expect(reasons([object])).toEqual([])
  })

  it('is not told twice when it is created again, but is when another one is', () => {
    expect(reasons([gone()], [changeFacts({class: 'create', address: 'hcloud_volume.data'})])).toEqual([])
    expect(reasons([gone()], [changeFacts({class: 'create', address: 'hcloud_volume.other'})])).toHaveLength(1)
    expect(reasons([gone(), gone({address: 'hcloud_volume.b'})], [changeFacts({class: 'create', address: 'hcloud_volume.data'})])).toEqual([
      'drift approve hcloud_volume.b was destroyed outside of Terraform: hcloud_volume is a disk.'
    ])
    expect(reasons([gone()], [changeFacts({class: 'update', address: 'hcloud_volume.data'})])).toHaveLength(1)
  })

  it('is known by the address before a move, and in a plan that gives no address by its type', () => {
    const moved = gone({address: 'terraform_data.new', previousAddress: 'terraform_data.old', type: 'terraform_data'})
    const settings = {...defaultSettings, protect: ['terraform_data.old']}
    expect(judgeVanished(planFacts([], {drift: [moved]}), settings)).toHaveLength(1)
    expect(reasons([gone({address: 'hcloud_volume'})])).toHaveLength(1)
  })

  it('is told as left over when it is one of those, also beside a create', () => {
    const told = reasons([gone({deposed: '00d3905e'})], [changeFacts({class: 'create', address: 'hcloud_volume.data'})])
    expect(told).toEqual([
      'drift approve An object of hcloud_volume.data, left over from a replacement, was destroyed outside of Terraform: hcloud_volume is a disk.'
    ])
  })

  it('is counted where there are many, and a long address is cut', () => {
    const many = Array.from({length: 7}, (_, index) => gone({address: `hcloud_volume.data[${index}]`}))
    expect(reasons(many).slice(4)).toEqual([
      'drift approve hcloud_volume.data[4] was destroyed outside of Terraform: hcloud_volume is a disk.',
      'drift approve 2 more protected resources were destroyed outside of Terraform.'
    ])
    expect(reasons(many.slice(1)).at(-1)).toContain('1 more protected resource was destroyed')
    expect(reasons(many.slice(2))).toHaveLength(5)
    const [long] = reasons([gone({address: `hcloud_volume.${'k'.repeat(1000)}`})])
    expect(long).toBe(`drift approve hcloud_volume.${'k'.repeat(186)}… was destroyed outside of Terraform: hcloud_volume is a disk.`)
    expect(reasons([gone({address: `hcloud_volume.${'k'.repeat(186)}`})])[0]).not.toContain('…')
    expect(judgeVanished(planFacts([], {drift: many}), defaultSettings).map(({rule, verdict}) => `${rule} ${verdict}`)).toEqual(
      Array<string>(6).fill('drift approve')
    )
  })
})
