import {describe, expect, test} from '@jest/globals'
import {allCells, FAULTS, HOST_COUNTS, isPlayed, PHASES, someCells} from '../e2e/support/deploy-faults/matrix.ts'
import {choosePairs} from '../e2e/support/deploy-faults/pairwise.ts'
import {renderTables} from '../e2e/support/deploy-faults/table.ts'

describe('the cells of the fault matrix', () => {
  test('are every fault at every phase on each number of hosts, but those that say why not', () => {
    const cells = allCells()
    expect(PHASES.filter(phase => isPlayed('runner lost', phase))).toEqual(PHASES)
    expect(PHASES.filter(phase => isPlayed('registry 500', phase))).toEqual(['login', 'pull'])
    for (const fault of FAULTS) {
      for (const phase of PHASES) {
        const counts = new Set(cells.filter(cell => cell.fault === fault && cell.phase === phase).map(({hosts}) => hosts))
        expect([fault, phase, ...counts]).toEqual([fault, phase, ...(isPlayed(fault, phase) ? HOST_COUNTS : [])])
      }
    }
  })

  test('of which a dozen has each fault on each number of hosts, each phase, and both ways to end a failure', () => {
    const cells = someCells()
    expect(cells.length).toBeLessThanOrEqual(14)
    expect(new Set(cells.map(({fault, hosts}) => `${fault} ${hosts}`)).size).toBe((FAULTS.length - 1) * HOST_COUNTS.length)
    expect(new Set(cells.map(({phase}) => phase))).toEqual(new Set(PHASES))
    expect(new Set(cells.map(({onFailure}) => onFailure))).toEqual(new Set(['stop', 'all']))
  })

  test('as a table: what answers, seconds, what is wrong, and why a cell is not there', () => {
    const cell = {fault: 'runner lost', phase: 'up', hosts: 3, onFailure: 'stop'} as const
    const one = {...cell, fault: 'registry 500', phase: 'pull', hosts: 1} as const
    const text = renderTables([
      {cell, served: ['new', 'old', 'half'], seconds: 1.26, problems: ['It is half.'], reason: ''},
      {cell: one, served: ['old'], seconds: 0.4, problems: [], reason: ''}
    ])
    expect(text).toMatch(/^One host:\n +examine +lock .*\nregistry 500 +- +- +- +old 0\.4s +-/m)
    expect(text).toMatch(/^3 hosts, the fault at the second one, on-failure: stop .*\n.*\nrunner lost +no½ 1\.3s !/m)
    expect(text).toMatch(/^-: makes no sense, the registry is asked/m)
  })
})

test('pairs of two properties, and every value of a third one', () => {
  const all = [1, 2, 3].flatMap(a => ['x', 'y'].flatMap(b => ['p', 'q', 'r', 's'].map(c => ({a, b, c}))))
  const chosen = choosePairs(all, [['a', 'b']])
  expect(chosen).toHaveLength(6)
  expect(new Set(chosen.map(({a, b}) => `${a}${b}`)).size).toBe(6)
  expect(new Set(chosen.map(({c}) => c)).size).toBe(4)
})
