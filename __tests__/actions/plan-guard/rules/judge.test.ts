import {describe, expect, it} from '@jest/globals'
import type {DriftedObject, PlanFacts, PlannedChange} from '../../../../actions/plan-guard/facts.ts'
import {judge, type RuleSettings} from '../../../../actions/plan-guard/rules/judge.ts'
import {isAtLeast, strongest, VERDICTS} from '../../../../actions/plan-guard/rules/verdict.ts'
import {planFacts, plannedChange} from '../build-plans.ts'

const defaults: RuleSettings = {protect: [], except: [], useDefaults: true, maxDestroy: undefined, allowed: [], expired: []}
const volume = {address: 'hcloud_volume.data', type: 'hcloud_volume'}
const marks = {deposed: false, imported: false, moved: false}

const judgeOne = (change: Partial<PlannedChange>, facts: Partial<PlanFacts> = {}, settings: Partial<RuleSettings> = {}) =>
  judge(planFacts([plannedChange(change)], facts), {...defaults, ...settings})

const drift = (more: Partial<DriftedObject> = {}): DriftedObject => ({
  address: 'example_thing.one',
  deposed: undefined,
  previousAddress: undefined,
  type: 'example_thing',
  isGone: false,
  attributes: ['size'],
  ...more
})

describe('the verdict of one change', () => {
  it.each<[string, Partial<PlannedChange>, string, string[]]>([
    ['a create', {class: 'create'}, 'clean', []],
    ['an update', {class: 'update'}, 'clean', []],
    ['a move', {class: 'move'}, 'clean', []],
    ['an import', {class: 'import'}, 'clean', []],
    ['a read', {class: 'read'}, 'clean', []],
    ['a delete', {class: 'delete'}, 'approve', ['destroy']],
    ['a replace', {class: 'replace'}, 'approve', ['destroy']],
    ['a forget', {class: 'forget'}, 'approve', ['forget']],
    ['a forget and create', {class: 'forget-replace'}, 'approve', ['forget']],
    ['a deferred create', {class: 'deferred'}, 'approve', ['deferred']],
    ['a deferred delete', {class: 'deferred', isDestroy: true}, 'approve', ['destroy', 'deferred']],
    ['an action', {class: 'invoke'}, 'approve', ['invoke']],
    ['a protected create', {...volume, class: 'create'}, 'clean', []],
    ['a protected update', {...volume, class: 'update'}, 'clean', []],
    ['a protected delete', {...volume, class: 'delete'}, 'deny', ['protect']],
    ['a protected replace', {...volume, class: 'replace'}, 'deny', ['protect']],
    [
      'a protected deposed object',
      {...volume, class: 'delete', deposed: '00d3905e', marks: {...marks, deposed: true}},
      'deny',
      ['protect']
    ],
    ['a protected forget', {...volume, class: 'forget'}, 'approve', ['protect', 'forget']],
    ['a protected forget and create', {...volume, class: 'forget-replace'}, 'approve', ['protect', 'forget']],
    ['a protected deferred delete', {...volume, class: 'deferred', isDestroy: true}, 'deny', ['protect', 'deferred']],
    ['a protected deferred create', {...volume, class: 'deferred'}, 'approve', ['deferred']],
    ['data loss', {class: 'update', losses: [{attribute: 'backups', reason: 'they go'}]}, 'approve', ['data-loss']]
  ])('%s', (_, change, verdict, rules) => {
    const judgement = judgeOne(change)
    expect(judgement.verdict).toBe(verdict)
    expect(judgement.changes[0]!.verdict).toBe(verdict)
    expect(judgement.changes[0]!.findings.map(({rule}) => rule)).toEqual(rules)
  })

  it('says why in words that read on after the address, with the reason of the type', () => {
    const reasonOf = (change: Partial<PlannedChange>) => judgeOne(change).changes[0]!.findings[0]!.reason
    expect(reasonOf({...volume, class: 'replace'})).toBe('is protected and is destroyed and created anew: hcloud_volume is a disk')
    expect(reasonOf({class: 'replace', marks: {...marks, imported: true}})).toBe('is adopted, destroyed and created anew in the same apply')
    expect(reasonOf({class: 'delete', deposed: 'x', marks: {...marks, deposed: true}})).toContain('left over from a replacement')
    expect(reasonOf({class: 'update', losses: [{attribute: 'backups', reason: 'they go'}]})).toBe('"backups" changes: they go')
  })
})

describe('drift', () => {
  it.each<[string, Partial<PlannedChange>, DriftedObject[], string]>([
    ['that an update writes over', {class: 'update', attributes: ['name', 'size']}, [drift()], 'approve'],
    ['of another attribute', {class: 'update', attributes: ['name']}, [drift()], 'clean'],
    ['of another object', {class: 'update', attributes: ['size']}, [drift({address: 'example_thing.two'})], 'clean'],
    [
      'under the address before a move',
      {class: 'update', previousAddress: 'example_thing.old', attributes: ['size']},
      [drift({address: 'example_thing.old'})],
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

  it('alone changes no verdict', () => {
    expect(judge(planFacts([], {drift: [drift(), drift({isGone: true})]}), defaults).verdict).toBe('clean')
  })
})

describe('the verdict of the whole plan', () => {
  const whole = (facts: Partial<PlanFacts>, settings: Partial<RuleSettings> = {}, changes: PlannedChange[] = []) => {
    const {verdict, findings} = judge(planFacts(changes, facts), {...defaults, ...settings})
    return {verdict, rules: findings.map(({rule}) => rule)}
  }

  it('is error for a plan that failed, whatever is in it', () => {
    expect(whole({errored: true, complete: false})).toEqual({verdict: 'error', rules: ['errored']})
    expect(whole({errored: true}, {}, [plannedChange(volume)]).verdict).toBe('error')
  })

  it('is approve where the plan is not whole, or does not say whether it is', () => {
    expect(whole({complete: false})).toEqual({verdict: 'approve', rules: ['incomplete']})
    expect(whole({errored: undefined})).toEqual({verdict: 'approve', rules: ['incomplete']})
    // OpenTofu does not know `complete`.
    expect(whole({complete: undefined, applyable: undefined})).toEqual({verdict: 'clean', rules: []})
  })

  it('is approve where the plan has a part that nobody judged', () => {
    expect(whole({unknownParts: ['resource_chanqes']})).toEqual({verdict: 'approve', rules: ['unknown-part']})
    expect(whole({unknownParts: Array.from({length: 1_000}, (_, index) => `part${index}`)}).rules).toHaveLength(5)
  })

  it.each([
    [0, 1, 'deny'],
    [1, 1, 'approve'],
    [1, 2, 'deny'],
    [3, 2, 'approve'],
    [undefined, 1_000, 'approve']
  ])('max-destroy %s with %s destroyed: %s', (maxDestroy, destroyed, verdict) => {
    const changes = Array.from({length: destroyed}, (_, index) => plannedChange({address: `example_thing.one[${index}]`}))
    expect(whole({}, {maxDestroy}, changes).verdict).toBe(verdict)
  })

  it('counts replaced, deposed and deferred objects for max-destroy, forgotten ones not', () => {
    const changes = [
      plannedChange({class: 'replace'}),
      plannedChange({deposed: 'a', marks: {...marks, deposed: true}}),
      plannedChange({class: 'deferred', isDestroy: true}),
      plannedChange({class: 'forget'})
    ]
    const judgement = judge(planFacts(changes), {...defaults, maxDestroy: 2})
    expect({destroys: judgement.destroys, verdict: judgement.verdict}).toEqual({destroys: 3, verdict: 'deny'})
    expect(judgement.findings[0]!.reason).toBe('3 objects are destroyed or replaced, and "max-destroy" allows 2.')
  })

  it('is the strongest: error beats deny beats approve beats clean', () => {
    expect(VERDICTS.map(verdict => strongest(['clean', verdict, 'approve']))).toEqual(['approve', 'approve', 'deny', 'error'])
    expect(strongest([])).toBe('clean')
    expect(isAtLeast('deny', 'approve') && !isAtLeast('approve', 'deny') && isAtLeast('deny', 'deny')).toBe(true)
    expect(whole({complete: false}, {maxDestroy: 0}, [plannedChange()]).verdict).toBe('deny')
  })
})

describe('the judgement', () => {
  it('counts every class, and keeps a deposed object apart from the current one', () => {
    const changes = [
      plannedChange({class: 'create'}),
      plannedChange({class: 'forget-replace', address: 'example_thing.two'}),
      plannedChange({deposed: 'a', marks: {...marks, deposed: true}}),
      plannedChange({deposed: 'b', marks: {...marks, deposed: true}})
    ]
    const {counts} = judge(planFacts(changes, {unchanged: 7}), defaults)
    expect(counts).toMatchObject({create: 1, delete: 2, 'forget-replace': 1, forget: 0, noop: 7})
  })

  it('puts the worst first: denied, protected, adopted and destroyed, by class, by address', () => {
    const changes = [
      plannedChange({class: 'create', address: 'a.create'}),
      plannedChange({class: 'update', address: 'a.update'}),
      plannedChange({class: 'delete', address: 'a.b'}),
      plannedChange({class: 'delete', address: 'a.a'}),
      plannedChange({class: 'replace', address: 'a.adopted', marks: {...marks, imported: true}}),
      plannedChange({...volume, class: 'forget', address: 'hcloud_volume.forgotten'}),
      plannedChange({...volume, class: 'delete'})
    ]
    const order = judge(planFacts(changes), defaults).changes.map(({address}) => address)
    expect(order).toEqual(['hcloud_volume.data', 'hcloud_volume.forgotten', 'a.adopted', 'a.a', 'a.b', 'a.update', 'a.create'])
    expect(judge(planFacts([...changes].reverse()), defaults).changes.map(({address}) => address)).toEqual(order)
  })
})
