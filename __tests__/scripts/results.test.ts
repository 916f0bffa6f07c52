import {expect, test} from '@jest/globals'
import {closingLine, describeResults} from '../../scripts/support/results.ts'

const results = [
  {suite: 'check', passed: 6, failed: 0, milliseconds: 30_400},
  {suite: 'e2e rehearse', passed: 40, failed: 2, milliseconds: 400_000},
  {suite: 'e2e parts', passed: 0, failed: 1, milliseconds: 0, skipped: 'dockerd is missing'}
]

test('the last lines of a run say how long each suite took and how long all of it took', () => {
  const lines = describeResults(results, 400_000).split('\n')
  expect(lines).toHaveLength(4)
  expect(lines[0]).toMatch(/^check +30 s {2}6 passed, 0 failed$/)
  expect(lines[1]).toMatch(/^e2e rehearse +6 min 40 s {2}40 passed, 2 failed$/)
  expect(lines[2]).toMatch(/^e2e parts .*0 passed, 1 failed, SKIPPED: dockerd is missing$/)
  expect(lines[3]).toMatch(/^all +6 min 40 s$/)
  expect(closingLine(results)).toBe('46 passed, 3 failed')
})
