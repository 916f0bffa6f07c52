import {expect, it} from '@jest/globals'
import {ActionError, messageOf} from '../../../lib/action/errors.ts'
import {faultLines} from '../../../lib/action/fault.ts'
import {errorOf, ProblemError} from '../../../lib/action/problem.ts'

class TideError extends ProblemError<{readonly code: 'low-tide'; readonly metres: number}> {}

it('carries a code and facts, and no words', () => {
  const error = new TideError({code: 'low-tide', metres: 1})
  expect(error.problem).toEqual({code: 'low-tide', metres: 1})
  expect(error.name).toBe('TideError')
})

it('shows its stack where no door found words for it', () => {
  const error = new TideError({code: 'low-tide', metres: 1})
  expect(error).not.toBeInstanceOf(ActionError)
  expect(messageOf(error)).toBe('{"code":"low-tide","metres":1}')
  expect(faultLines(error).join('\n')).toMatch(/low-tide[^]*\n +at /)
})

it('is an expected error once it has words', () => {
  const cause = new TideError({code: 'low-tide', metres: 1})
  const error = errorOf({message: 'The water is too low.', fix: 'Wait.'}, cause)
  expect(error).toBeInstanceOf(ActionError)
  expect(error.cause).toBe(cause)
  expect(messageOf(error)).toBe('The water is too low. Wait.')
  expect(faultLines(error)).toEqual([])
})
