import {describe, expect, it} from '@jest/globals'
import type {ChangeFacts, PlanFacts} from '../../../../lib/plan/facts.ts'
import {renderJson} from '../../../../lib/plan/report/json.ts'
import {summarize} from '../../../../lib/plan/report/summary.ts'
import type {RuleSettings} from '../../../../lib/plan/rules/judge.ts'
import {changeFacts, checkResult, guardResult, planFacts} from '../build-plans.ts'

const resultOf = (changes: readonly ChangeFacts[], facts: Partial<PlanFacts> = {}, settings: Partial<RuleSettings> = {}) =>
  guardResult(planFacts(changes, facts), {protect: ['terraform_data.volume'], ...settings}, {error: undefined, planSha256: '00'.repeat(32)})

const change = (address: string, more: Partial<ChangeFacts> = {}) => changeFacts({address, type: address.split('.')[0]!, ...more})

describe('summarize', () => {
  it.each([
    [
      [
        change('terraform_data.volume'),
        change('a.x', {class: 'create'}),
        change('a.y', {class: 'create'}),
        change('a.z', {class: 'update'})
      ],
      'deny: destroys 1 protected resource (terraform_data.volume); 2 creates, 1 update'
    ],
    [[change('a.x'), change('a.y', {class: 'replace'}), change('a.z')], 'approve: destroys 3 resources (a.x, a.z, 1 more)'],
    [[change('terraform_data.volume', {class: 'forget'})], 'approve: forgets 1 protected resource (terraform_data.volume)'],
    [[change('a.x', {class: 'forget-replace'}), change('a.y', {class: 'move'})], 'approve: forgets 1 resource (a.x); 1 move'],
    [[change('a.x', {class: 'update', losses: [{attribute: 'b', reason: 'c'}]})], 'approve: risks data of 1 resource (a.x); 1 update'],
    [[change('a.x', {class: 'invoke'}), change('a.y', {class: 'deferred'})], 'approve: 1 deferred, 1 action'],
    [[], 'clean: no changes']
  ])('%#: %s', (changes, expected) => {
    expect(summarize(resultOf(changes))).toBe(expected)
  })

  it('says what is wrong with the whole plan', () => {
    expect(summarize(resultOf([change('a.x')], {}, {maxDestroy: 0}))).toBe('deny: destroys 1 resource (a.x); more than max-destroy')
    expect(summarize(resultOf([], {complete: false}))).toBe('approve: the plan is not whole')
    expect(summarize(resultOf([], {outputs: ['a', 'b']}))).toBe('clean: 2 outputs changed')
  })

  it('is one short line, whatever an address holds', () => {
    const line = summarize(resultOf([change(`a.x["\n::error::${'y'.repeat(500)}"]`), change('a.y["##[error]"]')]))
    expect(line).toMatch(/^approve: destroys 2 resources \([^\n]+\)$/)
    expect(line).not.toContain('##[')
    expect(line.length).toBeLessThanOrEqual(200)
  })
})

describe('renderJson', () => {
  it('gives every change but the unchanged, with its rules, and no value', () => {
    const report = renderJson(
      resultOf(
        [
          change('hcloud_volume.data', {class: 'replace'}),
          change('hcloud_volume.data', {deposed: 'ab', marks: {deposed: true, imported: false, moved: false}}),
          change('a.x', {class: 'forget-replace'}),
          change('a.y', {class: 'forget'}),
          change('a.z', {class: 'update', losses: [{attribute: 'backups', reason: 'they go'}]}),
          change('a.n', {class: 'create'})
        ],
        {unchanged: 2, complete: false}
      )
    )
    expect(report).toMatchObject({
      schemaVersion: 1,
      mode: 'guard',
      verdict: 'deny',
      planSha256: '00'.repeat(32),
      // "forget" counts forget-replace too.
      counts: {replace: 1, delete: 1, forget: 2, 'forget-replace': 1, update: 1, create: 1, noop: 2, move: 0},
      findings: [{rule: 'incomplete', verdict: 'approve'}],
      protected: ['hcloud_volume.data'],
      dataLoss: ['a.z'],
      error: null
    })
    expect(report.changes.map(({address, deposed, class: kind, verdict, rules}) => [address, deposed, kind, verdict, rules])).toEqual([
      ['hcloud_volume.data', 'ab', 'delete', 'deny', ['protect']],
      ['hcloud_volume.data', null, 'replace', 'deny', ['protect']],
      ['a.y', null, 'forget', 'approve', ['forget']],
      ['a.x', null, 'forget-replace', 'approve', ['forget']],
      ['a.z', null, 'update', 'approve', ['data-loss']],
      ['a.n', null, 'create', 'clean', []]
    ])
    expect(report.changes[4]!.reason).toBe('"backups" changes: they go')
  })

  it('has no counts for what was not judged', () => {
    const error = {code: 'unreadable' as const, message: 'It is empty.', details: []}
    expect(renderJson(checkResult({mode: 'guard', verdict: 'error', planSha256: '', error}))).toEqual({
      schemaVersion: 1,
      mode: 'guard',
      verdict: 'error',
      planSha256: '',
      fingerprint: '',
      renames: [],
      counts: null,
      findings: [],
      changes: [],
      protected: [],
      dataLoss: [],
      idleProtect: [],
      outputs: [],
      drift: [],
      terraformVersion: '',
      complete: null,
      unchanged: 0,
      error
    })
  })
})
