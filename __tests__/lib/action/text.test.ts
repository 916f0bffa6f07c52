import {describe, expect, it, test} from '@jest/globals'
import {asSentence, listLines, plural} from '../../../lib/action/text.ts'

test.each([
  [0, '0 objects'],
  [1, '1 object'],
  [2, '2 objects']
])('plural of %p', (count, expected) => {
  expect(plural(count, 'object')).toBe(expected)
})

it('takes a plural that is no "s" behind the word', () => {
  expect([1, 2].map(count => plural(count, 'object is', 'objects are'))).toEqual(['1 object is', '2 objects are'])
})

test.each([
  ['It failed', 'It failed.'],
  ['It failed.', 'It failed.'],
  ['Why?', 'Why?'],
  ['Stop!', 'Stop!'],
  ['cut off…', 'cut off…'],
  ['status 1: Invalid zip]', 'status 1: Invalid zip].']
])('%j as a sentence', (text, expected) => {
  expect(asSentence(text)).toBe(expected)
})

describe('listLines', () => {
  it('leaves blank lines and comments out, and blanks at the ends', () => {
    expect(listLines('a\r\n\n  b # c \n# why\n  # because\n')).toEqual(['a', 'b # c'])
  })
})
