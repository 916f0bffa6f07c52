import {describe, expect, it} from '@jest/globals'
import {mkdtemp, readFile, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {ChangeFacts, PlanFacts} from '../../../lib/plan/facts.ts'
import {outputNames, report, writeReports} from '../../../actions/plan-guard/outputs.ts'
import type {GuardResult} from '../../../lib/plan/result.ts'
import {changeFacts, checkResult, guardResult, planFacts} from '../../lib/plan/build-plans.ts'

const paths = {report: '/reports/report.json', markdown: '/reports/report.md'}
const DIGEST = 'ab'.repeat(32)

const resultOf = (changes: readonly ChangeFacts[], facts: Partial<PlanFacts> = {}) => guardResult(planFacts(changes, facts))

const outputsOf = (result: GuardResult) => report(result, 'deny', paths).outputs
const volume = {address: 'hcloud_volume.data', type: 'hcloud_volume'}

describe('report', () => {
  it('writes every output', () => {
    const changes = [
      changeFacts(volume),
      changeFacts({...volume, address: 'hcloud_volume.logs', class: 'forget'}),
      changeFacts({class: 'replace'}),
      changeFacts({class: 'forget-replace', address: 'example_thing.two'}),
      changeFacts({class: 'create'}),
      changeFacts({class: 'update'}),
      changeFacts({class: 'move'})
    ]
    const outputs = outputsOf(resultOf(changes, {outputs: ['server']}))
    expect(outputs).toEqual({
      verdict: 'deny',
      creates: '1',
      updates: '1',
      replaces: '1',
      deletes: '1',
      forgets: '2',
      changes: '8',
      protected: 'hcloud_volume.data\nhcloud_volume.logs',
      'data-loss': '',
      fingerprint: '',
      sealed: '',
      'hand-over': '',
      'report-sha256': '',
      plan: '',
      'plan-sha256': DIGEST,
      report: paths.report,
      markdown: paths.markdown,
      summary: expect.stringMatching(/^deny: destroys 1 protected resource/)
    })
    expect(Object.keys(outputs).sort()).toEqual([...outputNames].sort())
  })

  it('warns of lines of "protect" that fit nothing, in a step that stays as it is', () => {
    const warningOf = (idle: readonly string[]) => {
      const result = resultOf([])
      return report({...result, plan: {...result.plan!, idle}}, 'deny', paths)
    }
    expect(warningOf([]).warning).toBeUndefined()
    const one = warningOf(['terraform-data.volume'])
    expect(one).toMatchObject({failure: undefined, outputs: {verdict: 'clean'}})
    expect(one.warning).toMatch(/^A line of "protect" fits nothing in this plan, .* and so protects nothing: "terraform-data\.volume"\. /)
    expect(one.summary).toContain('- the line `terraform-data.volume` of "protect" fits nothing in this plan')
    const many = warningOf(Array.from({length: 12}, (_, at) => `a.b${at}`)).warning
    expect(many).toMatch(/^Lines of "protect" fit nothing .* protect nothing: "a\.b0", .*"a\.b9", 2 more\. /)
  })

  it('gives no number where the plan could not be judged', () => {
    const outputs = outputsOf(resultOf([changeFacts(volume)], {errored: true}))
    expect(outputs).toMatchObject({verdict: 'error', creates: '', updates: '', replaces: '', deletes: '', forgets: '', changes: ''})
    expect(outputs.protected).toBe('hcloud_volume.data')
    const verified = outputsOf(checkResult())
    expect(verified).toMatchObject({verdict: 'clean', creates: '', changes: '', protected: '', 'plan-sha256': DIGEST})
  })

  it('says where the plan lies that goes to another job, and by what its report is known again', () => {
    const handOver = {folder: '/temp/hand-over', sealed: '/temp/hand-over/plan.sealed', reportSha256: DIGEST}
    const {outputs} = report(checkResult({mode: 'seal', file: '/temp/plan.sealed'}), 'deny', paths, handOver)
    expect(outputs).toMatchObject({sealed: handOver.sealed, 'hand-over': handOver.folder, 'report-sha256': DIGEST, plan: ''})
  })

  it.each<[string, Partial<PlanFacts>, string]>([
    ['nothing', {}, '1'],
    ['nothing, and the plan says so', {applyable: false}, '0'],
    ['nothing, and OpenTofu does not say', {applyable: undefined}, '0'],
    ['an output', {outputs: ['a']}, '1'],
    [
      'nothing but the state of what drifted',
      {
        applyable: undefined,
        drift: [{address: 'a.b', deposed: undefined, previousAddress: undefined, type: 'a', isGone: true, attributes: []}]
      },
      '1'
    ]
  ])('counts what an apply would do: %s', (_, facts, changes) => {
    expect(outputsOf(resultOf([], facts)).changes).toBe(changes)
  })

  it.each<[string, ChangeFacts[], Partial<PlanFacts>, Record<'approve' | 'deny' | 'error', RegExp | undefined>]>([
    ['clean', [], {}, {approve: undefined, deny: undefined, error: undefined}],
    ['approve', [changeFacts()], {}, {approve: /^The plan needs a person's approval\. approve: /, deny: undefined, error: undefined}],
    ['deny', [changeFacts(volume)], {}, {approve: /^The plan must not/, deny: /^The plan must not be applied\. deny: /, error: undefined}],
    ['error', [], {errored: true}, {approve: /could not/, deny: /^The plan could not be judged.+Planning failed\./, error: /could not/}]
  ])('a verdict of %s fails the step as fail-on says', (_, changes, facts, expected) => {
    for (const failOn of ['approve', 'deny', 'error'] as const) {
      const {failure} = report(resultOf(changes, facts), failOn, paths)
      if (expected[failOn] === undefined) expect(failure).toBeUndefined()
      else expect(failure).toMatch(expected[failOn])
    }
  })

  it('fails for a file that changed, with the words for it', () => {
    const error = {code: 'changed' as const, message: 'The plan file changed after it was judged.', details: []}
    const result = checkResult({verdict: 'error', error})
    expect(report(result, 'error', paths).failure).toBe(error.message)
  })

  it('logs what is not clean, on one line each, and nothing that the runner would take for a command', () => {
    const {log} = report(
      resultOf([
        changeFacts({address: 'a.x["\n::error::stop"]'}),
        changeFacts({address: 'a.y["##[error]"]', deposed: 'ab'}),
        changeFacts({address: 'a.fine', class: 'create'})
      ]),
      'deny',
      paths
    )
    expect(log).toEqual([
      'approve: a.x[" ::error::stop"] [delete] is destroyed',
      'approve: a.y["## [error]"] (deposed ab) [delete] is destroyed',
      expect.stringMatching(/^Plan: approve: destroys 2 resources/)
    ])
  })

  it('does not fill the log', () => {
    const changes = Array.from({length: 5_000}, (_, index) => changeFacts({address: `example_thing.x[${index}]`}))
    const {log} = report(resultOf(changes), 'deny', paths)
    expect(log).toHaveLength(102)
    expect(log?.[100]).toBe('and 4900 more, which the report lists')
  })

  it('keeps an address on one line of the output "protected"', () => {
    expect(outputsOf(resultOf([changeFacts({...volume, address: 'hcloud_volume.x["a\nb"]'})])).protected).toBe('hcloud_volume.x["a b"]')
  })

  it.each(['protected', 'data-loss'] as const)('keeps the output "%s" short enough for the outputs of a job, and says so', name => {
    const addressOf = (index: number) => `${volume.type}.x[${index}]["${'k'.repeat(index === 5 ? 100_000 : 100)}"]`
    const more: Partial<ChangeFacts> = name === 'protected' ? {} : {class: 'update', losses: [{attribute: 'size', reason: 'gone'}]}
    const changes = Array.from({length: 3_000}, (_, index) => changeFacts({...volume, ...more, address: addressOf(index)}))
    const all = outputsOf(resultOf(changes.slice(10, 200)))[name].split('\n')
    expect(all).toHaveLength(190)
    const list = outputsOf(resultOf(changes))[name]
    expect(list.length).toBeLessThanOrEqual(32_768)
    const lines = list.split('\n')
    expect(lines.length).toBeGreaterThan(200)
    expect(lines.at(-1)).toBe(`and ${3_000 - (lines.length - 1)} more, which only the report file lists`)
    expect(lines.slice(0, -1).every(line => changes.some(({address}) => address === line))).toBe(true)
  })
})

describe('writeReports', () => {
  it('writes both for this user only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
    try {
      const result = resultOf([changeFacts(volume)])
      const written = await writeReports(result, folder)
      expect(JSON.parse(await readFile(written.report, 'utf8'))).toMatchObject({verdict: 'deny', protected: ['hcloud_volume.data']})
      expect(await readFile(written.markdown, 'utf8')).toMatch(/^### Plan: deny/)
      for (const path of [written.report, written.markdown]) expect((await stat(path)).mode & 0o777).toBe(0o600)
    } finally {
      await rm(folder, {recursive: true})
    }
  })
})
