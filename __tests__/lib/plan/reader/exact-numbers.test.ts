import {describe, expect, it} from '@jest/globals'
import {changesOf, entry, plan, refusal} from './support.ts'

const after = (text: string) => plan([entry('a.b', ['update'], {}, {after: 'X'})]).replace('"X"', text)

describe('a number that is long or has an exponent', () => {
  it.each([
    ['-1234567890123456', -1234567890123456],
    ['1000000000000000000000', 1e21],
    ['-0.1000000000000000000', -0.1],
    ['0.0000000000000000', 0],
    ['-0.0000000000000000', -0],
    ['0e5', 0],
    ['1.5e3', 1500],
    ['15E-1', 1.5],
    ['-2.50e+2', -250],
    ['0.00000000000000125', 1.25e-15]
  ])('is a number when JavaScript holds it exactly: %s', async (text, value) => {
    expect(await changesOf(after(text))).toMatchObject([{after: value, numbersAsText: 0}])
  })

  it.each(['-12345678901234567', '0.10000000000000000001', '1e400', '-1e-400', '1234567890123456.78', '1.00000000000000000e999'])(
    'is a text, digit for digit, when it does not: %s',
    async text => {
      expect(await changesOf(after(text))).toMatchObject([{after: text, numbersAsText: 1}])
      expect(await changesOf(after(`[1,${text},${text},"ö"]`))).toMatchObject([{after: [1, text, text, 'ö'], numbersAsText: 2}])
    }
  )

  it('is a text when it is longer than any that is held exactly', async () => {
    const digits = `1${'0'.repeat(400)}`
    expect(await changesOf(after(digits))).toMatchObject([{after: digits, numbersAsText: 1}])
  })
})

describe('a name that is there twice', () => {
  it('is told with the part of the plan, and the entry when it is in one', async () => {
    const twice = '{"x":1,"x":2}'
    expect(await refusal(after(twice))).toMatchObject({
      code: 'duplicate-name',
      message: expect.stringContaining("The plan's resource_changes[0] ")
    })
    expect(await refusal(plan([], {variables: 'X'}).replace('"X"', twice))).toMatchObject({
      code: 'duplicate-name',
      message: expect.stringContaining("The plan's variables ")
    })
  })
})
