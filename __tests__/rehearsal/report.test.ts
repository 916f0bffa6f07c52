import {expect, test} from '@jest/globals'
import {exitStatus} from '../../rehearsal/report.ts'

const leak = {where: 'log', what: 'TOKEN in hex'}

test.each([
  [{conclusion: 'success', leaks: [], leftovers: []}, false, 0],
  [{conclusion: 'failure', leaks: [], leftovers: []}, false, 1],
  [{conclusion: 'cancelled', leaks: [], leftovers: []}, false, 1],
  [{conclusion: 'cancelled', leaks: [], leftovers: []}, true, 130],
  [{conclusion: 'success', leaks: [], leftovers: []}, true, 130],
  [{conclusion: 'success', leaks: [leak], leftovers: []}, false, 3],
  [{conclusion: 'failure', leaks: [], leftovers: ['a lock']}, false, 3],
  [{conclusion: 'cancelled', leaks: [leak], leftovers: []}, true, 3]
] as const)('%j, interrupted %p, ends with %i', (report, isInterrupted, status) => {
  expect(exitStatus(report, isInterrupted)).toBe(status)
})
