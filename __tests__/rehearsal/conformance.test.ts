import {afterEach, describe, expect, test} from '@jest/globals'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {batchesOf} from '../e2e/conformance/build.ts'
import {FAILS, type Case, type Group} from '../e2e/conformance/case.ts'
import {compareWithTable} from '../e2e/conformance/compare.ts'
import {answersOf, isSame} from '../e2e/conformance/read.ts'
import {ConformanceRuns} from '../e2e/conformance/run.ts'

const folders: string[] = []
afterEach(() => folders.splice(0).forEach(folder => rmSync(folder, {recursive: true, force: true})))

const base = {says: 'something', source: 'docs: Somewhere'}
const ok = "runs-on: ubuntu-latest, steps: [{run: 'true'}]"

const cases: Case[] = [
  {...base, id: 'right', expression: '1 == 1', is: true},
  {...base, id: 'wrong', expression: '1 == 2', is: true},
  {...base, id: 'breaks', expression: "fromJSON('no')", is: FAILS},
  {...base, id: 'does-not-break', expression: "fromJSON('1')", is: FAILS},
  {...base, id: 'right-steps', steps: '- run: report a b', expect: {conclusion: 'success', reports: ['a', 'b'], logs: [], annotations: []}},
  {
    ...base,
    id: 'wrong-steps',
    steps: '- run: |\n    echo "::error::red"\n    echo shown\n    report a\n    exit 1',
    expect: {conclusion: 'success', reports: ['b'], logs: ['hidden'], hides: ['shown'], annotations: [], steps: ['success']}
  },
  {
    ...base,
    id: 'jobs',
    jobs: `\n  one: {${ok}}\n  two: {needs: one, if: false, ${ok}}`,
    expect: {one: {conclusion: 'success'}, two: {conclusion: 'success'}, three: {conclusion: 'success'}}
  }
]

async function ask(group: Group) {
  const root = mkdtempSync(join(tmpdir(), 'conformance-test-'))
  folders.push(root)
  const runs = new ConformanceRuns(root)
  const [batch, ...others] = batchesOf(group)
  expect(others).toEqual([])
  return answersOf(batch!, await runs.ours(batch!))
}

describe('the conformance suite', () => {
  test('12.11 a wrong expectation is reported, in one run with right ones', async () => {
    const answers = await ask({name: 'test', cases})
    expect(answers.filter(({known, answer}) => !isSame(known, answer)).map(({id, answer}) => [id, answer])).toEqual([
      ['wrong', false],
      ['does-not-break', 1],
      [
        'wrong-steps',
        {
          annotations: ['error: red', 'error: Process completed with exit code 1.'],
          conclusion: 'failure',
          hides: [],
          logs: [],
          reports: ['a'],
          steps: ['failure']
        }
      ],
      ['jobs', {one: {conclusion: 'success'}, three: {conclusion: 'no such job'}, two: {conclusion: 'skipped'}}]
    ])
  })

  test('12.11 the table has to hold both ways', () => {
    const answers = [
      {id: 'as-known', known: 1, answer: 1},
      {id: 'differs', known: 1, answer: null},
      {id: 'new', known: 1, answer: 2},
      {id: 'gone', known: 1, answer: 1}
    ]
    const table = [
      {id: 'differs', known: 1, act: null, why: ''},
      {id: 'gone', known: 1, act: 2, why: ''},
      {id: 'not-asked', known: 1, act: 2, why: ''}
    ]
    expect(compareWithTable('act', answers, table)).toEqual([
      'new: act gave 2; known is 1, and the table says as known',
      'gone: act gave 1; known is 1, and the table says 2',
      'not-asked: the table has it, and act was not asked'
    ])
    expect(compareWithTable('act', [{id: 'differs', known: 3, answer: null}], table.slice(0, 1))).toEqual([
      'differs: the table says that 1 is known; the case says 3'
    ])
  })

  test('12.11 what differs by chance may be either of the two, and nothing else', () => {
    const table = [{id: 'chance', known: 1, act: 2, isByChance: true, why: ''} as const]
    const complaints = (answer: number) => compareWithTable('act', [{id: 'chance', known: 1, answer}], table)
    expect([complaints(1), complaints(2)]).toEqual([[], []])
    expect(complaints(3)).toEqual(['chance: act gave 3; known is 1, and the table says 2'])
  })

  test('12.11 a run holds so many jobs and no more, and two with one id are an error', () => {
    const job = (id: string): Case => ({...base, id, steps: '- run: x', expect: {}})
    const many = Array.from({length: 41}, (_, index) => job(`job-${index}`))
    expect(batchesOf({name: 'test', cases: many}).map(batch => batch.cases.length)).toEqual([40, 1])
    expect(() => batchesOf({name: 'test', cases: [job('same'), job('same')]})).toThrow('Two jobs of the group "test" have the id "same".')
  })

  test('12.11 a file that is refused, and one that is taken', async () => {
    const root = mkdtempSync(join(tmpdir(), 'conformance-test-'))
    folders.push(root)
    const runs = new ConformanceRuns(root)
    expect(await runs.refusal({...base, id: 'a', workflow: 'on: push\n', refused: ''})).toContain('Required property is missing: jobs')
    expect(await runs.refusal({...base, id: 'b', workflow: `on: push\njobs:\n  a: {${ok}}\n`, refused: ''})).toBeUndefined()
  })
})
