import {expect, test} from '@jest/globals'
import {checkWait} from '../../../actions/issue-approval/wait-limit.ts'

const HOUR = 3_600_000

test('a wait for which every job is long enough needs nothing', () => {
  expect([checkWait(HOUR, true), checkWait(5 * HOUR, true), checkWait(5 * HOUR, false)]).toEqual([undefined, undefined, undefined])
})

test('a wait that no job of the runner lasts is refused', () => {
  const said = (timeout: number, isHosted: boolean) => {
    try {
      return checkWait(timeout, isHosted)
    } catch (error) {
      return (error as {toDisplay(): string}).toDisplay()
    }
  }
  expect(said(6 * HOUR, true)).toBe(
    'Input "timeout" is 6 h, and a job on a hosted runner ends after six hours. Write 5h50m or less, and "timeout-minutes" above it.'
  )
  expect(said(120 * HOUR, false)).toMatch(/^Input "timeout" is 120 h, and a job ends after five days\./)
})

test('a wait that needs a longer job than usual says so', () => {
  expect(checkWait(8 * HOUR, false)).toBe(
    'Input "timeout" is 8 h. For that the job needs "timeout-minutes: 490" or more, because without it a job ends after 360.'
  )
})
