import {describe, expect, it} from '@jest/globals'
import {firstLine} from '../../../lib/terraform/outside-text.ts'

describe('firstLine', () => {
  it.each([
    ['one\ntwo', 'one'],
    ['\r\n  \none\u2028two', 'one'],
    ['one', 'one'],
    ['', '']
  ])('of %j is %j', (text, line) => {
    expect(firstLine(text)).toBe(line)
  })
})
