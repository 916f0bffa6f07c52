import {describe, expect, test} from '@jest/globals'
import {selectSuites, type E2eSelection, type E2eSuite} from '../../scripts/support/e2e-selection.ts'
import {suites as real} from '../e2e/suites.ts'

const suites: readonly E2eSuite[] = [
  {name: 'short', description: 'always'},
  {name: 'faults', description: 'a dozen faults', full: 'every fault in every phase'},
  {name: 'proxy', description: 'under load', onRequest: true, tools: 'all'}
]

function selected(...argv: string[]): Extract<E2eSelection, {kind: 'run'}> {
  const selection = selectSuites(argv, suites)
  if (selection.kind !== 'run') throw new Error(selection.problem)
  return selection
}
const namesOf = (list: readonly E2eSuite[]) => list.map(({name}) => name)

describe('npm run e2e', () => {
  test('runs every suite but those on request, and says loudly which those are and what is left out of the others', () => {
    const {suites: chosen, left, environment, remarks} = selected()
    expect([namesOf(chosen), namesOf(left), environment]).toEqual([['short', 'faults'], ['proxy'], {}])
    expect(remarks).toEqual([
      'NOT RUN: proxy (under load). It only runs on request: npm run e2e -- proxy',
      'ONLY IN PART: faults, without every fault in every phase. For that: npm run e2e -- faults --all'
    ])
  })

  test('--all runs everything, in its full form', () => {
    const {suites: chosen, left, environment, remarks} = selected('--all')
    expect([chosen, left, environment, remarks]).toEqual([suites, [], {FAIRWAY_E2E_ALL: '1'}, []])
  })

  test('a name runs this suite and no other, on request or not', () => {
    expect(namesOf(selected('proxy').suites)).toEqual(['proxy'])
    expect(selected('proxy').remarks).toEqual([])
    expect(namesOf(selected('proxy', 'short').suites)).toEqual(['short', 'proxy'])
  })

  test.each([[['faults', '--all']], [['--all', 'faults']]])('%j runs the full form of that suite alone', argv => {
    const {suites: chosen, environment, remarks} = selected(...argv)
    expect([namesOf(chosen), environment, remarks]).toEqual([['faults'], {FAIRWAY_E2E_ALL: '1'}, []])
  })

  test.each([
    [['deploy'], '"deploy" is not a suite. The suites are short, faults, proxy.'],
    [['--everything'], "Unknown option '--everything'"]
  ])('%j is wrong usage', (argv, problem) => {
    expect(selectSuites(argv, suites)).toMatchObject({kind: 'wrong-usage', problem: expect.stringContaining(problem)})
  })
})

test('what needs a tool that no other suite needs runs on request only', () => {
  expect(real.filter(({tools, onRequest}) => tools === 'all' && onRequest !== true)).toEqual([])
})
