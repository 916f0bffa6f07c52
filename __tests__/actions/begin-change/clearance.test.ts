import {describe, expect, test} from '@jest/globals'
import {checkClearance} from '../../../actions/begin-change/clearance.ts'
import {inputsOf, type Given} from './given.ts'

const HANDED_OVER = {'handed-over': 'infra-1', asks: 'true', 'approval-result': 'success', decision: 'approved', attempt: '1'}
const UNASKED = {...HANDED_OVER, asks: 'false', 'approval-result': 'skipped', decision: ''}

/** What it says against an apply; empty when it may be applied. */
function saysOf(given: Given, attempt = 1): string {
  try {
    checkClearance(inputsOf({stage: 'apply', ...given}), attempt)
  } catch (error) {
    return (error as {toDisplay(): string}).toDisplay()
  }
  return ''
}

describe('the job that applies', () => {
  test('goes on after an approval, and without one where nobody is to be asked', () => {
    expect([saysOf(HANDED_OVER), saysOf(UNASKED)]).toEqual(['', ''])
  })

  // GitHub drops an output that contains a masked value, with a warning: it is empty then.
  test.each<readonly [string, Given]>([
    ['the plan', {...HANDED_OVER, 'handed-over': ''}],
    ['the plan', {...UNASKED, 'handed-over': ''}],
    ['the decision', {...HANDED_OVER, decision: ''}],
    ['the decision', {...HANDED_OVER, decision: 'denied'}],
    ['an approval', {...HANDED_OVER, 'approval-result': 'failure'}],
    ['an approval', {...HANDED_OVER, 'approval-result': 'cancelled'}],
    ['an approval', {...HANDED_OVER, 'approval-result': ''}],
    // The job that asks was skipped, because the report of the plan did not get there.
    ['an approval', {...UNASKED, asks: 'true'}],
    ['an approval', {...UNASKED, 'approval-result': ''}],
    ['whether anybody has to be asked', {...UNASKED, asks: ''}],
    ['whether anybody has to be asked', {...UNASKED, asks: 'no'}],
    ['the plan', {}]
  ])('is red when something is missing: %s, %j', (missing, given) => {
    expect(saysOf(given)).toBe(
      `Nothing is applied: the jobs before this one did not hand over what it takes (missing: ${missing}). GitHub drops an output of a job when a masked value stands in it (then the run has a warning "Skip output"). Make that value longer, or leave "across-jobs" out.`
    )
  })

  test('is red when it alone is tried again: what the first try left unsaved would be made a second time', () => {
    const again =
      'Nothing is applied: an approval counts for one try, and how far the last one got is not known here. Choose "Re-run all jobs": there is a new plan, and somebody is asked again.'
    for (const given of [HANDED_OVER, UNASKED, {...HANDED_OVER, attempt: ''}]) expect(saysOf(given, 2)).toBe(again)
    for (const attempt of ['', '0', '1.0', 'true']) expect(saysOf({...HANDED_OVER, attempt})).toBe(again)
    // Somebody was asked again, or all of it is new.
    expect(saysOf({...HANDED_OVER, attempt: '2'}, 2)).toBe('')
  })
})
