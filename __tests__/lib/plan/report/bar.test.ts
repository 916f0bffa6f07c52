import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {CHANGE_CLASSES, type ChangeClass} from '../../../../lib/plan/classes.ts'
import {renderBar} from '../../../../lib/plan/report/bar.ts'

const counts = (given: Partial<Record<ChangeClass, number>> = {}) =>
  ({...Object.fromEntries(CHANGE_CLASSES.map(name => [name, 0])), ...given}) as Record<ChangeClass, number>

describe('renderBar', () => {
  it.each<readonly [string, Partial<Record<ChangeClass, number>>, string]>([
    ['nothing', {}, ''],
    ['one of each danger', {delete: 1, replace: 1, forget: 1, 'forget-replace': 1, deferred: 1, invoke: 1}, '🟥🟥🟧🟧🟪🟪'],
    ['the harmless', {create: 2, update: 1, import: 1, move: 1, read: 1, noop: 1}, '🟩🟩🟨🟦🟦⬜⬜'],
    ['one destroy among thousands', {delete: 1, create: 10_000}, `🟥${'🟩'.repeat(19)}`],
    ['halves', {delete: 100, update: 100}, `${'🟥'.repeat(10)}${'🟨'.repeat(10)}`]
  ])('%s', (_, given, expected) => {
    expect(renderBar(counts(given))).toBe(expected)
  })

  it('shows every colour that there is, on one line of a phone', () => {
    const number = fc.nat({max: 50_000})
    fc.assert(
      fc.property(
        fc.record({delete: number, forget: number, deferred: number, create: number, update: number, move: number, noop: number}),
        given => {
          const bar = renderBar(counts(given)).match(/./gu) ?? []
          expect(bar.length).toBeLessThanOrEqual(20)
          expect(new Set(bar).size).toBe(Object.values(given).filter(count => count > 0).length)
        }
      )
    )
  })
})
