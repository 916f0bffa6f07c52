import {describe, expect, it} from '@jest/globals'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {compareWithJudged, readJudged} from '../../../lib/plan/compare.ts'
import type {ChangeFacts} from '../../../lib/plan/facts.ts'
import {renderJson} from '../../../lib/plan/report/json.ts'
import {changeFacts, guardResult, planFacts} from './build-plans.ts'

const factsOf = (changes: readonly Partial<ChangeFacts>[]) => planFacts(changes.map(changeFacts))
const compare = (before: readonly Partial<ChangeFacts>[], after: readonly Partial<ChangeFacts>[]) =>
  compareWithJudged(factsOf(after), renderJson(guardResult(factsOf(before))))

describe('compareWithJudged', () => {
  const one = {address: 'a.one', digest: '11'}
  it.each<readonly [string, readonly Partial<ChangeFacts>[], readonly Partial<ChangeFacts>[], readonly string[]]>([
    ['nothing that has a name', [one], [one], ['only values differ; in which change can be told only with a fingerprint-key']],
    ['one more', [one], [one, {address: 'a.two', class: 'create'}], ['a.two was not in the plan: create']],
    ['one less', [one], [], ['a.one is no longer in the plan: it was delete']],
    ['another class', [{...one, class: 'update'}], [{...one, class: 'replace'}], ['a.one was update, and is replace now']],
    ['other values', [one], [{...one, digest: '22'}], ['a.one changes in another way']],
    [
      'a deposed object beside the current one',
      [one],
      [one, {...one, deposed: 'ab12cd34'}],
      ['a.one (deposed ab12cd34) was not in the plan: delete']
    ],
    ['a line break in an address', [], [{address: 'a["x\n::error::y"]'}], ['a["x ::error::y"] was not in the plan: delete']]
  ])('%s', (_, before, after, expected) => {
    expect(compare(before, after)).toEqual(expected)
  })

  it('says what differs beside the changes', () => {
    const drift = (address: string) => ({
      address,
      deposed: undefined,
      previousAddress: undefined,
      type: 'a',
      isGone: false,
      attributes: ['size']
    })
    const before = {...planFacts([]), outputs: ['kept', 'gone'], drift: [drift('a.gone'), drift('a.kept')], complete: true, unchanged: 3}
    const after = {
      ...planFacts([]),
      outputs: ['kept', 'new'],
      drift: [drift('a.kept'), drift('a.new')],
      unchanged: 4,
      terraformVersion: '1.13.0'
    }
    const judged = renderJson(guardResult({...before, terraformVersion: '1.12.0'}))
    expect(compareWithJudged({...after, complete: false}, judged)).toEqual([
      'output new was not in the plan',
      'output gone is no longer in the plan',
      'drift of a.new was not in the plan',
      'drift of a.gone is no longer in the plan',
      'its Terraform version was 1.12.0, and is 1.13.0 now',
      '"complete" was true, and is false now',
      'the number of objects that stay as they are was 3, and is 4 now'
    ])
  })

  it('knows with a key that no change differs', () => {
    const judged = {...renderJson(guardResult(factsOf([one]))), fingerprint: `hmac-sha256:${'0'.repeat(64)}`}
    expect(compareWithJudged(factsOf([one]), judged)).toEqual([expect.stringContaining('outside of any change')])
  })

  it('names twenty of very many', () => {
    const many = Array.from({length: 30}, (_, index) => ({address: `a.n${index}`}))
    expect(compare([], many)).toHaveLength(21)
    expect(compare([], many).at(-1)).toBe('and 10 more')
  })
})

describe('readJudged', () => {
  it.each([
    ['a missing file', undefined, 'unreadable'],
    ['no JSON', 'x', 'not-json'],
    ['another report', '{"schemaVersion":2,"changes":[]}', 'not-a-report'],
    ['null', 'null', 'not-a-report'],
    ['entries without an address', '{"schemaVersion":1,"changes":[null],"drift":[],"outputs":[]}', 'not-a-report'],
    ['one without outputs', '{"schemaVersion":1,"changes":[],"drift":[]}', 'not-a-report']
  ])('refuses %s', async (_, content, why) => {
    const folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
    const path = join(folder, 'report.json')
    if (content !== undefined) await writeFile(path, content)
    await expect(readJudged(path)).rejects.toMatchObject({problem: {code: 'judged-unusable', path, why}})
    await rm(folder, {recursive: true})
  })
})
