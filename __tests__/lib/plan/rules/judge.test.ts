import {describe, expect, it} from '@jest/globals'
import type {ChangeFacts, PlanFacts} from '../../../../lib/plan/facts.ts'
import {judge, type RuleSettings} from '../../../../lib/plan/rules/judge.ts'
import {isAtLeast, strongest, VERDICTS} from '../../../../lib/plan/rules/verdict.ts'
import {changeFacts, planFacts} from '../build-plans.ts'

const defaults: RuleSettings = {protect: [], except: [], useDefaults: true, maxDestroy: undefined, allowed: [], expired: []}
const volume = {address: 'hcloud_volume.data', type: 'hcloud_volume'}
const marks = {deposed: false, imported: false, moved: false}

const judgeOne = (change: Partial<ChangeFacts>, facts: Partial<PlanFacts> = {}, settings: Partial<RuleSettings> = {}) =>
  judge(planFacts([changeFacts(change)], facts), {...defaults, ...settings})

describe('a move out of what is protected', () => {
  const settings = {protect: ['example_thing.data']}
  const moved = {address: 'example_thing.disk', previousAddress: 'example_thing.data', marks: {...marks, moved: true}}
  it.each<[string, Partial<ChangeFacts>, string, string[]]>([
    ['a move', {class: 'move'}, 'approve', ['moved-out']],
    ['a move with an update', {class: 'update'}, 'approve', ['moved-out']],
    ['a move that is not planned yet', {class: 'deferred'}, 'approve', ['moved-out', 'deferred']],
    ['a move of what is destroyed', {class: 'delete'}, 'deny', ['protect']],
    ['a move of what is forgotten', {class: 'forget'}, 'approve', ['protect', 'forget']],
    ['a move into it', {class: 'move', address: 'example_thing.data', previousAddress: 'example_thing.disk'}, 'clean', []],
    ['no move', {class: 'update', previousAddress: 'example_thing.disk'}, 'clean', []]
  ])('%s', (_, change, verdict, rules) => {
    const judgement = judgeOne({...moved, ...change}, {}, settings)
    expect(judgement.verdict).toBe(verdict)
    expect(judgement.changes[0]!.findings.map(({rule}) => rule)).toEqual(rules)
  })
})

describe('the verdict of one change', () => {
  it.each<[string, Partial<ChangeFacts>, string, string[]]>([
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
    // Each reads on after the address.
    for (const {reason} of judgement.changes[0]!.findings) expect(reason).toMatch(/^["a-z].{9,}[^.]$/)
  })

  it('is made of all that is said of it, and the strongest counts', () => {
    const judgement = judgeOne(
      {...volume, class: 'replace', losses: [{attribute: 'backups', reason: 'they go'}]},
      {provisioned: ['hcloud_volume.data']}
    )
    expect(judgement.changes[0]!.findings.map(({rule, verdict}) => `${rule} ${verdict}`)).toEqual([
      'protect deny',
      'data-loss approve',
      'provisioner approve'
    ])
    expect(judgement.changes[0]).toMatchObject({verdict: 'deny', isProtectedLoss: true, isAllowed: false})
  })

  it.each<[string, Partial<ChangeFacts>, boolean]>([
    ['destroyed', {...volume, class: 'delete'}, true],
    ['forgotten', {...volume, class: 'forget'}, true],
    ['updated', {...volume, class: 'update'}, false],
    ['destroyed, and not protected', {class: 'delete'}, false]
  ])('tells whether a protected resource is lost: one that is %s', (_, change, expected) => {
    expect(judgeOne(change).changes[0]!.isProtectedLoss).toBe(expected)
  })

  it('says why in words that read on after the address, with the reason of the type', () => {
    const reasonOf = (change: Partial<ChangeFacts>) => judgeOne(change).changes[0]!.findings[0]!.reason
    expect(reasonOf({...volume, class: 'replace'})).toBe('is protected and is destroyed and created anew: hcloud_volume is a disk')
    expect(reasonOf({class: 'replace', marks: {...marks, imported: true}})).toBe('is adopted, destroyed and created anew in the same apply')
    expect(reasonOf({class: 'replace'})).toBe('is destroyed and created anew')
    expect(reasonOf({class: 'delete'})).toBe('is destroyed')
    expect(reasonOf({class: 'delete', marks: {...marks, imported: true}})).toBe('is destroyed')
    expect(reasonOf({class: 'delete', deposed: 'x', marks: {...marks, deposed: true}})).toContain('left over from a replacement')
    expect(reasonOf({class: 'deferred', isDestroy: true})).toContain('may be destroyed')
    expect(reasonOf({class: 'forget-replace'})).toContain('is created anew')
    expect(reasonOf({class: 'forget'})).not.toContain('created')
    expect(reasonOf({...volume, class: 'forget'})).toBe('is protected and left behind, unmanaged: hcloud_volume is a disk')
    expect(judgeOne({...volume, class: 'forget'}).changes[0]!.findings.map(finding => finding.verdict)).toEqual(['approve', 'approve'])
    expect(reasonOf({class: 'update', losses: [{attribute: 'backups', reason: 'they go'}]})).toBe('"backups" changes: they go')
  })
})

describe('the verdict of the whole plan', () => {
  const whole = (facts: Partial<PlanFacts>, settings: Partial<RuleSettings> = {}, changes: ChangeFacts[] = []) => {
    const {verdict, findings} = judge(planFacts(changes, facts), {...defaults, ...settings})
    for (const {reason} of findings) expect(reason).toMatch(/^[A-Z\d].{20,}\.$/)
    return {verdict, rules: findings.map(({rule}) => rule)}
  }

  it('is error for a plan that failed, whatever is in it', () => {
    expect(whole({errored: true, complete: false})).toEqual({verdict: 'error', rules: ['errored']})
    expect(whole({errored: true}, {}, [changeFacts(volume)]).verdict).toBe('error')
  })

  it('is approve where the plan is not whole, or does not say whether it is', () => {
    expect(whole({complete: false})).toEqual({verdict: 'approve', rules: ['incomplete']})
    expect(whole({errored: undefined})).toEqual({verdict: 'approve', rules: ['incomplete']})
    expect(whole({errored: undefined, complete: false})).toEqual({verdict: 'approve', rules: ['incomplete', 'incomplete']})
    // OpenTofu does not know `complete`.
    expect(whole({complete: undefined, applyable: undefined})).toEqual({verdict: 'clean', rules: []})
  })

  it('is approve where the plan has a part that nobody judged', () => {
    expect(whole({unknownParts: ['resource_chanqes']})).toEqual({verdict: 'approve', rules: ['unknown-part']})
    expect(judge(planFacts([], {unknownParts: ['new_kind']}), defaults).findings[0]!.reason).toContain('"new_kind"')
    expect(whole({unknownParts: Array.from({length: 1_000}, (_, index) => `part${index}`)}).rules).toHaveLength(5)
  })

  it.each([
    [0, 1, 'deny'],
    [1, 1, 'approve'],
    [1, 2, 'deny'],
    [3, 2, 'approve'],
    [undefined, 1_000, 'approve']
  ])('max-destroy %s with %s destroyed: %s', (maxDestroy, destroyed, verdict) => {
    const changes = Array.from({length: destroyed}, (_, index) => changeFacts({address: `example_thing.one[${index}]`}))
    expect(whole({}, {maxDestroy}, changes).verdict).toBe(verdict)
  })

  it('counts replaced, deposed and deferred objects for max-destroy, forgotten ones not', () => {
    const changes = [
      changeFacts({class: 'replace'}),
      changeFacts({deposed: 'a', marks: {...marks, deposed: true}}),
      changeFacts({class: 'deferred', isDestroy: true}),
      changeFacts({class: 'forget'})
    ]
    const judgement = judge(planFacts(changes), {...defaults, maxDestroy: 2})
    expect({destroys: judgement.destroys, verdict: judgement.verdict}).toEqual({destroys: 3, verdict: 'deny'})
    expect(judgement.findings[0]!.reason).toBe('3 objects are destroyed or replaced, and "max-destroy" allows 2.')
    const [finding] = judge(planFacts([changeFacts()]), {...defaults, maxDestroy: 0}).findings
    expect(finding!.reason).toBe('1 object is destroyed or replaced, and "max-destroy" allows 0.')
  })

  it('is the strongest: error beats deny beats approve beats clean', () => {
    expect(VERDICTS.map(verdict => strongest(['clean', verdict, 'approve']))).toEqual(['approve', 'approve', 'deny', 'error'])
    expect(strongest([])).toBe('clean')
    expect(isAtLeast('deny', 'approve') && !isAtLeast('approve', 'deny') && isAtLeast('deny', 'deny')).toBe(true)
    expect(whole({complete: false}, {maxDestroy: 0}, [changeFacts()])).toEqual({verdict: 'deny', rules: ['max-destroy', 'incomplete']})
  })
})

describe('the judgement', () => {
  it('counts every class, and keeps a deposed object apart from the current one', () => {
    const changes = [
      changeFacts({class: 'create'}),
      changeFacts({class: 'forget-replace', address: 'example_thing.two'}),
      changeFacts({deposed: 'a', marks: {...marks, deposed: true}}),
      changeFacts({deposed: 'b', marks: {...marks, deposed: true}})
    ]
    const {counts} = judge(planFacts(changes, {unchanged: 7}), defaults)
    expect(counts).toMatchObject({create: 1, delete: 2, 'forget-replace': 1, forget: 0, noop: 7})
  })

  it('puts the worst first: denied, protected, adopted and destroyed, by class, by address', () => {
    const changes = [
      changeFacts({class: 'create', address: 'a.create'}),
      changeFacts({class: 'update', address: 'a.update'}),
      changeFacts({class: 'delete', address: 'a.b'}),
      changeFacts({class: 'delete', address: 'a.a'}),
      changeFacts({class: 'replace', address: 'a.adopted', marks: {...marks, imported: true}}),
      changeFacts({...volume, class: 'forget', address: 'hcloud_volume.forgotten'}),
      changeFacts({...volume, class: 'delete'})
    ]
    const order = judge(planFacts(changes), defaults).changes.map(({address}) => address)
    expect(order).toEqual(['hcloud_volume.data', 'hcloud_volume.forgotten', 'a.adopted', 'a.a', 'a.b', 'a.update', 'a.create'])
    expect(judge(planFacts([...changes].reverse()), defaults).changes.map(({address}) => address)).toEqual(order)
  })

  it('has the classes from what is lost for good to what only the state notices, whatever their addresses', () => {
    const classes = [
      'delete',
      'replace',
      'forget',
      'forget-replace',
      'deferred',
      'invoke',
      'update',
      'create',
      'import',
      'move',
      'read',
      'noop'
    ] as const
    const letters = 'lkjihgfedcba'
    // All of them with the same verdict, so that it is the class that decides.
    const losses = [{attribute: 'backups', reason: 'they go'}]
    const changes = classes.map((kind, index) => changeFacts({class: kind, address: `${letters[index]!}.a`, losses}))
    const order = (list: readonly ChangeFacts[]) => judge(planFacts(list), defaults).changes.map(change => change.class)
    expect(order(changes)).toEqual(classes)
    expect(order(changes.toReversed())).toEqual(classes)
  })

  it('has the verdict before the class, and what is adopted and stays like any other', () => {
    const changes = [
      changeFacts({class: 'replace', address: 'a.replaced'}),
      changeFacts({class: 'update', address: 'b.adopted', marks: {...marks, imported: true}}),
      changeFacts({class: 'update', address: 'a.updated'}),
      changeFacts({class: 'update', address: 'z.loses', losses: [{attribute: 'backups', reason: 'they go'}]})
    ]
    const order = ['a.replaced', 'z.loses', 'a.updated', 'b.adopted']
    expect(judge(planFacts(changes), defaults).changes.map(({address}) => address)).toEqual(order)
    expect(judge(planFacts(changes.toReversed()), defaults).changes.map(({address}) => address)).toEqual(order)
  })

  it('has the current object of an address before the deposed ones, and those by their keys', () => {
    const changes = [undefined, '00d3905e', 'bbbbbbbb'].map(deposed => changeFacts({deposed}))
    const next = changeFacts({address: 'example_thing.two'})
    const order = (list: readonly ChangeFacts[]) => judge(planFacts(list), defaults).changes.map(({address, deposed}) => deposed ?? address)
    const expected = ['example_thing.one', '00d3905e', 'bbbbbbbb', 'example_thing.two']
    expect(order([...changes, next])).toEqual(expected)
    expect(order([next, ...changes.toReversed()])).toEqual(expected)
  })
})

describe('a pattern that protects nothing', () => {
  it('is an error, also where the plan has nothing to protect', () => {
    const settings = {protect: ['docker_volume', 'hcloud_volume # disks']}
    const problem = {code: 'fits-nothing', pattern: 'hcloud_volume # disks'}
    expect(() => judgeOne({...volume, class: 'create'}, {}, settings)).toThrow(expect.objectContaining({problem}))
    expect(() => judgeOne({...volume, class: 'create'}, {}, {protect: ['docker_volume', 'hcloud_volume']})).not.toThrow()
  })
})
