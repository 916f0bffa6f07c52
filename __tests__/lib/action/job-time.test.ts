import {expect, test} from '@jest/globals'
import {parseDuration} from '../../../lib/action/duration.ts'
import {fitIntoJob} from '../../../lib/action/job-time.ts'

const fit = (wait: string, isHosted: boolean) => fitIntoJob(parseDuration(wait), isHosted)

test('a job that ends in time is long enough for a wait', () => {
  for (const isHosted of [true, false]) for (const wait of ['1s', '1h', '5h', '5h50m']) expect(fit(wait, isHosted)).toEqual({kind: 'fits'})
})

test('no job of a hosted runner is longer than six hours, and none of any other than five days', () => {
  for (const wait of ['5h50m1s', '6h', '24h', '20d']) expect(fit(wait, true)).toMatchObject({kind: 'too-long', most: '5h50m'})
  expect(fit('5d', false)).toMatchObject({kind: 'too-long', most: '4d23h'})
  // What is offered in its place is taken.
  expect([fit('5h50m', true).kind, fit('4d23h', false).kind]).toEqual(['fits', 'needs'])
})

test('what a longer wait takes on a runner of one’s own is said', () => {
  expect(fit('8h', false)).toEqual({kind: 'needs', what: ['"timeout-minutes: 490" or more, because without it a job ends after 360']})
  expect(fit('2d', false)).toMatchObject({kind: 'needs', what: [expect.stringContaining('2890'), expect.stringContaining('24 hours')]})
})
