import {describe, expect, it} from '@jest/globals'
import {changesOf, entry, plan} from './support.ts'

describe('numbers', () => {
  const valuesOf = async (literal: string) => {
    const [change] = await changesOf(plan([entry('a.b', ['create'], {}, {after: 'X'})]).replace('"X"', `{"é":"é","n":${literal}}`))
    return {after: change?.after, numbersAsText: change?.numbersAsText}
  }

  it.each([
    '0',
    '-1',
    '0.1',
    '123456789012345',
    '1234567890123456',
    '0.30000000000000004',
    '1e3',
    '1.50E-2',
    '100000000000000000000',
    '-0.0',
    '0e9'
  ])('gives %s as a number', async literal => {
    expect(await valuesOf(literal)).toEqual({after: {é: 'é', n: Number(literal)}, numbersAsText: 0})
  })

  it.each([
    '12345678901234567890',
    '9007199254740993',
    '0.1000000000000000055',
    '1e999',
    '-1e-999',
    `1${'0'.repeat(500)}`,
    '12345678901234567890e-3'
  ])('gives %s digit for digit, as a double does not hold it', async literal => {
    expect(await valuesOf(literal)).toEqual({after: {é: 'é', n: literal}, numbersAsText: 1})
  })

  it('gives several of them', async () => {
    expect(await valuesOf('[1e999,1,"1e999",12345678901234567891]')).toEqual({
      after: {é: 'é', n: ['1e999', 1, '1e999', '12345678901234567891']},
      numbersAsText: 2
    })
  })
})
