import {describe, expect, it} from '@jest/globals'
import type {Allowance} from '../../../../lib/plan/allow/allowance.ts'
import type {ChangeFacts} from '../../../../lib/plan/facts.ts'
import {judge, type RuleSettings} from '../../../../lib/plan/rules/judge.ts'
import {changeFacts, defaultSettings, planFacts} from '../build-plans.ts'

const allowance: Allowance = {address: 'hcloud_volume.old', deposed: undefined, class: 'delete', until: '2026-12-31', reason: 'moved'}
const volume = {address: 'hcloud_volume.old', type: 'hcloud_volume'}

const judgeChanges = (changes: readonly Partial<ChangeFacts>[], settings: Partial<RuleSettings>) =>
  judge(planFacts(changes.map(changeFacts)), {...defaultSettings, ...settings})

describe('an allowed destroy', () => {
  it('is for a person to approve instead of denied, and never clean', () => {
    const judgement = judgeChanges([volume], {allowed: [allowance]})
    expect(judgement.verdict).toBe('approve')
    expect(judgement.changes[0]).toMatchObject({isProtectedLoss: true, isAllowed: true, verdict: 'approve'})
    expect(judgement.changes[0]?.findings.map(({rule, verdict}) => [rule, verdict])).toEqual([
      ['protect', 'approve'],
      ['allow', 'approve']
    ])
    expect(judgement.changes[0]?.findings[1]?.reason).toBe('is allowed until 2026-12-31: moved')
  })

  it.each<readonly [string, Partial<ChangeFacts>, Partial<Allowance>]>([
    ['another address', volume, {address: 'hcloud_volume.new'}],
    ['only the type', volume, {address: 'hcloud_volume'}],
    ['another key', {...volume, address: 'hcloud_volume.old["a"]'}, {}],
    ['the address before a move', {...volume, address: 'hcloud_volume.new', previousAddress: 'hcloud_volume.old'}, {}],
    ['another class', {...volume, class: 'replace', isDestroy: true}, {}],
    ['a deposed object', {...volume, deposed: 'ab12cd34'}, {}],
    ['another deposed object', {...volume, deposed: 'ab12cd34'}, {deposed: 'ffffffff'}],
    ['the current object, when a deposed one is allowed', volume, {deposed: 'ab12cd34'}]
  ])('does not cover %s', (_, change, more) => {
    expect(judgeChanges([change], {allowed: [{...allowance, ...more}]}).verdict).toBe('deny')
  })

  it('covers the deposed object that it names', () => {
    const change = {...volume, deposed: 'ab12cd34'}
    expect(judgeChanges([change], {allowed: [{...allowance, deposed: 'ab12cd34'}]}).verdict).toBe('approve')
  })

  it('leaves every other destroy denied', () => {
    expect(judgeChanges([volume, {...volume, address: 'hcloud_volume.other'}], {allowed: [allowance]}).verdict).toBe('deny')
  })

  it('does not count for max-destroy', () => {
    const plain = {address: 'example_thing.one'}
    expect(judgeChanges([volume], {allowed: [allowance], maxDestroy: 0}).verdict).toBe('approve')
    expect(judgeChanges([volume, plain], {allowed: [allowance], maxDestroy: 1}).verdict).toBe('approve')
    expect(judgeChanges([volume, plain], {allowed: [allowance], maxDestroy: 0}).verdict).toBe('deny')
  })

  it('leaves alone what else is said of it', () => {
    const change = {...volume, class: 'replace', losses: [{attribute: 'backups', reason: 'they go'}]} as const
    const {findings} = judgeChanges([change], {allowed: [{...allowance, class: 'replace'}]}).changes[0]!
    expect(findings.map(({rule, verdict}) => `${rule} ${verdict}`)).toEqual(['protect approve', 'data-loss approve', 'allow approve'])
    expect(findings[1]?.reason).toBe('"backups" changes: they go')
  })

  it('is told of no other change, allowed or once allowed', () => {
    for (const settings of [{allowed: [allowance]}, {expired: [allowance]}]) {
      const [change] = judgeChanges([{...volume, address: 'hcloud_volume.other'}], settings).changes
      expect(change!.findings.map(({rule}) => rule)).toEqual(['protect'])
      expect(change!.isAllowed).toBe(false)
    }
  })

  it('holds where it is allowed anew after its day', () => {
    const {changes} = judgeChanges([volume], {expired: [{...allowance, until: '2026-01-31'}], allowed: [allowance]})
    expect(changes[0]!.findings.map(({reason}) => reason).slice(1)).toEqual(['is allowed until 2026-12-31: moved'])
  })

  it('never makes an errored plan a whole one', () => {
    expect(judge(planFacts([changeFacts(volume)], {errored: true}), {...defaultSettings, allowed: [allowance]}).verdict).toBe('error')
  })

  it('is denied again once its day has passed, and says so', () => {
    const judgement = judgeChanges([volume], {expired: [allowance]})
    expect(judgement.verdict).toBe('deny')
    expect(judgement.changes[0]).toMatchObject({isAllowed: false, verdict: 'deny'})
    expect(judgement.changes[0]?.findings.map(({rule}) => rule)).toEqual(['protect', 'allow'])
    expect(judgement.changes[0]?.findings.at(-1)).toEqual({rule: 'allow', verdict: 'clean', reason: 'was allowed until 2026-12-31'})
  })
})
