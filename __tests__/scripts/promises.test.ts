import {expect, test} from '@jest/globals'
import {judgePromises, promiseOf} from '../../scripts/support/promises.ts'

test.each([
  ['11.5 a migration is waited for', '11.5'],
  ['11.25 a key', '11.25'],
  ['a migration 11.5', undefined],
  ['11 promises', undefined],
  ['11.5: a migration', undefined]
])('%j is about %j', (title, number) => expect(promiseOf(title)).toBe(number))

const passed = {title: '11.5 a migration is waited for', status: 'passed'}
const broken = {title: '11.10 a login goes', status: 'failed'}

test('here every promise has to hold', () => {
  expect(judgePromises([passed], {isHeld: true}).isGood).toBe(true)
  expect(judgePromises([broken, passed], {isHeld: true})).toEqual({
    lines: ['holds   11.5 a migration is waited for', 'BROKEN  11.10 a login goes', '2 tests of 2 sentences: 1 hold, 1 do not.'],
    isGood: false
  })
})

test('there every one has to be broken: a test that passes proves nothing', () => {
  expect(judgePromises([broken], {isHeld: false}).isGood).toBe(true)
  expect(judgePromises([broken, passed], {isHeld: false})).toMatchObject({isGood: false})
})

test('no test, and tests that were not asked for or are about no promise, prove nothing', () => {
  const others = [
    {title: '11.7 asked for by nobody', status: 'pending'},
    {title: 'of no promise', status: 'failed'}
  ]
  expect(judgePromises(others, {isHeld: false})).toEqual({
    lines: ['0 tests of 0 sentences: 0 are broken there, 0 are not, and prove nothing.'],
    isGood: false
  })
})
