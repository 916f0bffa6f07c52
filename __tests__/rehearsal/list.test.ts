import {expect, test} from '@jest/globals'
import {renderList} from '../../rehearsal/list.ts'

test('a fault is listed with what it brings along, and what is not usual only', () => {
  const lines = renderList().join('\n')
  expect(lines).toMatch(/--fault state-in-a-file +\(--hosted\) the state/)
  expect(lines).toMatch(/--fault drifted +\(--event schedule\) main/)
  expect(lines).toMatch(/--fault wrong-key +\(--input across-jobs=true\) the plan/)
  expect(lines).toMatch(/--fault plan-tampered +somebody/)
})

test('12.3 what any repository can be rehearsed with is listed', () => {
  const lines = renderList()
  const own = lines.slice(
    lines.findIndex(line => line.includes('--repository')),
    lines.indexOf('')
  )
  expect(own.join('\n')).toMatch(/--fault from-fork .*\n.*--fault from-dependabot /)
})
