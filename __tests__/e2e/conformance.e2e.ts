import {afterAll, describe, expect, test} from '@jest/globals'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {findTools} from '../../rehearsal/tools/index.ts'
import {batchesOf, isPlayed, isRefused} from './conformance/build.ts'
import {compareWithTable, REFUSES} from './conformance/compare.ts'
import {differences} from './conformance/differences.ts'
import {groups} from './conformance/index.ts'
import {answersOf, type Answer} from './conformance/read.ts'
import type {Group, RefusedCase} from './conformance/case.ts'
import {ConformanceRuns} from './conformance/run.ts'

const root = mkdtempSync(join(tmpdir(), 'conformance-'))
const runs = new ConformanceRuns(root)
const asked: Record<'ours' | 'act', Answer[]> = {ours: [], act: []}

afterAll(() => rmSync(root, {recursive: true, force: true}))

test('12.11 there are at least 200 cases, each with its own id, its sentence and its source', () => {
  const cases = groups.flatMap(group => group.cases)
  console.log(`${cases.length} cases in ${groups.length} groups`)
  expect(cases.length).toBeGreaterThanOrEqual(200)
  expect(new Set(cases.map(({id}) => id)).size).toBe(cases.length)
  expect(cases.filter(({says, source}) => says === '' || !/^(docs|actions\/)/.test(source)).map(({id}) => id)).toEqual([])
})

describe('12.11 our runner answers as GitHub is known to', () => {
  test.each(groups.map(group => [group.name, group] as const))('%s', async (_, group) => {
    const answers: Answer[] = []
    for (const batch of batchesOf(group)) answers.push(...answersOf(batch, await runs.ours(batch)))
    for (const refused of group.cases.filter(isRefused)) answers.push(await answerOfRefusal(refused))
    asked.ours.push(...answers)
    const table = differences.filter(({ours}) => ours !== undefined)
    expect(
      compareWithTable(
        'ours',
        answers,
        table.filter(({id}) => group.cases.some(candidate => candidate.id === id))
      )
    ).toEqual([])
  })
})

async function answerOfRefusal(refused: RefusedCase): Promise<Answer> {
  const message = await runs.refusal(refused)
  const answer = message === undefined ? 'taken' : message.includes(refused.refused) ? refused.refused : message
  return {id: refused.id, known: refused.refused, answer}
}

/** What act is asked: all that our runner plays, in a run of its own where act is known to refuse the file. */
function forAct(group: Group): Group[] {
  if (group.notThroughAct !== undefined) return []
  const isTooMuch = ({id}: {id: string}) => differences.some(difference => difference.id === id && difference.act === REFUSES)
  const played = group.cases.filter(isPlayed)
  return [
    {...group, cases: played.filter(candidate => !isTooMuch(candidate))},
    ...played.filter(isTooMuch).map(one => ({...group, cases: [one]}))
  ]
}

describe('12.11 act differs where the table says so, and nowhere else', () => {
  test.each(
    groups
      .filter(({cases, notThroughAct}) => notThroughAct === undefined && cases.some(isPlayed))
      .map(group => [group.name, group] as const)
  )('%s', async (_, group) => {
    const {act} = await findTools('e2e')
    if (act === undefined) throw new Error('Run `npm run tools` first.')
    const answers: Answer[] = []
    for (const part of forAct(group)) {
      for (const batch of batchesOf(part)) answers.push(...(await answersThroughAct(batch, act.path)))
    }
    asked.act.push(...answers)
    const table = differences.filter(({id}) => group.cases.some(candidate => candidate.id === id))
    expect(compareWithTable('act', answers, table)).toEqual([])
  })

  test('the table names cases only, and says how many were asked', () => {
    const ids = new Set(groups.flatMap(({cases}) => cases.map(({id}) => id)))
    expect(differences.filter(({id}) => !ids.has(id))).toEqual([])
    const notAsked = groups.filter(({notThroughAct}) => notThroughAct !== undefined)
    console.log(
      [
        `our runner: ${asked.ours.length} cases, all as known`,
        `act: ${asked.act.length} cases, ${differences.length} differ`,
        ...notAsked.map(({name, cases, notThroughAct}) => `act was not asked about ${name} (${cases.length}): ${notThroughAct ?? ''}`),
        `act was not asked about refused files: our reader looks at a file before act does`
      ].join('\n')
    )
  })
})

async function answersThroughAct(batch: Parameters<ConformanceRuns['act']>[0], path: string): Promise<Answer[]> {
  try {
    return answersOf(batch, await runs.act(batch, path))
  } catch (error) {
    const [only] = batch.cases
    // Of several it could not be told which one act does not take.
    if (only === undefined || batch.cases.length > 1) throw error
    const [answer] = answersOf(batch, {result: {jobs: [], log: [], summaries: []}, reports: new Map(), permissions: new Map()})
    return [{id: only.id, known: answer?.known ?? null, answer: REFUSES}]
  }
}
