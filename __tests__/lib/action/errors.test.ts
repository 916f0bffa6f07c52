import {describe, expect, it} from '@jest/globals'
import {ActionError, CancelledError, messageOf} from '../../../lib/action/errors.ts'

describe('messageOf', () => {
  it.each([
    [new ActionError('It is wrong.', 'Mend it.'), 'It is wrong. Mend it.'],
    [new ActionError('It is wrong.'), 'It is wrong.'],
    [new CancelledError(), 'The run was cancelled.'],
    [new TypeError('broken'), 'broken'],
    ['a text that was thrown', 'a text that was thrown'],
    [undefined, 'undefined']
  ])('of %p', (thrown, expected) => {
    expect(messageOf(thrown)).toBe(expected)
  })

  it('keeps the cause', () => {
    const cause = new Error('cause')
    expect(new ActionError('message', undefined, {cause}).cause).toBe(cause)
    expect(new CancelledError()).toBeInstanceOf(ActionError)
  })
})
