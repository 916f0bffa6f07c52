import {expect, test} from '@jest/globals'
import {exitStatus} from '../../rehearsal/report.ts'

const leak = {where: 'log', what: 'TOKEN in hex'}

test.each([
  [{conclusion: 'success', leaks: [], leftovers: []}, 0],
  [{conclusion: 'failure', leaks: [], leftovers: []}, 1],
  [{conclusion: 'cancelled', leaks: [], leftovers: []}, 130],
  [{conclusion: 'success', leaks: [leak], leftovers: []}, 3],
  [{conclusion: 'failure', leaks: [], leftovers: ['a lock']}, 3],
  [{conclusion: 'cancelled', leaks: [leak], leftovers: []}, 3]
] as const)('%j ends with %i', (report, status) => {
  expect(exitStatus(report)).toBe(status)
})
