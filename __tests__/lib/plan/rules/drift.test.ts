import {describe, expect, it} from '@jest/globals'
import type {ChangeFacts, DriftedObject, PlanFacts} from '../../../../lib/plan/facts.ts'
import {judge} from '../../../../lib/plan/rules/judge.ts'
import {changeFacts, defaultSettings as defaults, planFacts} from '../build-plans.ts'

const volume = {address: 'hcloud_volume.data', type: 'hcloud_volume'}
const marks = {deposed: false, imported: false, moved: false}

const judgeOne = (change: Partial<ChangeFacts>, facts: Partial<PlanFacts>) => judge(planFacts([changeFacts(change)], facts), defaults)

const drift = (more: Partial<DriftedObject> = {}): DriftedObject => ({
  address: 'example_thing.one',
  deposed: undefined,
  previousAddress: undefined,
  type: 'example_thing',
  isGone: false,
  attributes: ['size'],
  ...more
})

describe('drift', () => {
  it.each<[string, Partial<ChangeFacts>, DriftedObject[], string]>([
    ['that an update writes over', {class: 'update', attributes: ['name', 'size']}, [drift()], 'approve'],
    ['of another attribute', {class: 'update', attributes: ['name']}, [drift()], 'clean'],
    ['of another object', {class: 'update', attributes: ['size']}, [drift({address: 'example_thing.two'})], 'clean'],
    [
      'under the address before a move',
      {class: 'update', previousAddress: 'example_thing.old', attributes: ['size']},
      [drift({address: 'example_thing.old'})],
      'approve'
    ],
    ['of a deposed object beside an update', {class: 'update', attributes: ['size']}, [drift({deposed: '00d3905e'})], 'clean'],
    [
      'of the current object beside an update of a deposed one',
      {class: 'update', deposed: '00d3905e', marks: {...marks, deposed: true}, attributes: ['size']},
      [drift()],
      'clean'
    ],
    [
      'under one of two addresses',
      {class: 'update', previousAddress: 'example_thing.old', attributes: ['size']},
      [drift({attributes: ['name']}), drift({address: 'example_thing.old'})],
      'approve'
    ],
    [
      'of another object that had the address before',
      {class: 'update', attributes: ['size']},
      [drift({address: 'example_thing.two', previousAddress: 'example_thing.one'})],
      'clean'
    ],
    ['of what is read', {class: 'read', attributes: ['size']}, [drift()], 'clean'],
    [
      'of a protected object that was only changed, beside its create',
      {...volume, class: 'create', attributes: ['size']},
      [drift(volume)],
      'clean'
    ],
    [
      'of a protected object that is gone under one of two addresses',
      {...volume, class: 'create', previousAddress: 'hcloud_volume.old'},
      [drift(volume), drift({...volume, address: 'hcloud_volume.old', isGone: true})],
      'approve'
    ],
    [
      'of a protected object that is gone and not created again',
      {...volume, class: 'update', attributes: ['name']},
      [drift({...volume, isGone: true, attributes: []})],
      'approve'
    ],
    ['that nothing writes over', {class: 'create', address: 'example_thing.two'}, [drift()], 'clean'],
    ['of an object that is gone and created again', {class: 'create'}, [drift({isGone: true, attributes: []})], 'clean'],
    [
      'of a protected object that is gone and created empty',
      {...volume, class: 'create'},
      [drift({...volume, isGone: true, attributes: []})],
      'approve'
    ]
  ])('%s', (_, change, drifted, verdict) => {
    expect(judgeOne(change, {drift: drifted}).verdict).toBe(verdict)
  })

  it('is told once, with the names of all that is written over', () => {
    const changes = [changeFacts({class: 'update', attributes: ['name', 'size', 'tags'], previousAddress: 'example_thing.one'})]
    const [change] = judge(planFacts(changes, {drift: [drift({attributes: ['size', 'tags']})]}), defaults).changes
    expect(change!.findings).toEqual([
      {rule: 'drift', verdict: 'approve', reason: 'was changed outside of Terraform, and the apply writes over "size", "tags"'}
    ])
  })

  it('is told of a protected object that is created empty', () => {
    const judgement = judgeOne({...volume, class: 'create'}, {drift: [drift({...volume, isGone: true})]})
    expect(judgement.findings).toEqual([])
    expect(judgement.changes[0]!.findings).toEqual([
      {rule: 'drift', verdict: 'approve', reason: 'was destroyed outside of Terraform and is created empty: hcloud_volume is a disk'}
    ])
  })

  it('is told of the plan, not of the change, where a protected object that is gone is not created again', () => {
    const judgement = judgeOne({...volume, class: 'update', attributes: ['name']}, {drift: [drift({...volume, isGone: true})]})
    expect(judgement.findings.map(({rule, verdict}) => `${rule} ${verdict}`)).toEqual(['drift approve'])
    expect(judgement.changes[0]!.findings).toEqual([])
  })

  it('alone changes no verdict', () => {
    expect(judge(planFacts([], {drift: [drift(), drift({isGone: true})]}), defaults).verdict).toBe('clean')
  })
})
