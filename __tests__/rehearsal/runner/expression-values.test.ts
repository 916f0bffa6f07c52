import {describe, expect, test} from '@jest/globals'
import {evaluate, textOf} from '../../../rehearsal/runner/expressions.ts'

const value = (expression: string) => evaluate(expression, {contexts: {}})

describe('values of expressions', () => {
  test.each([
    [0, '0'],
    [-2.5, '-2.5'],
    [0.84551240822557, '0.84551240822557'],
    [0.8455124082255701, '0.84551240822557'],
    [999999999999999, '999999999999999'],
    [1e15, '1E+15'],
    [-1345678912345678800, '-1.34567891234568E+18'],
    [1e100, '1E+100'],
    [0.0001, '0.0001'],
    [0.00001234, '1.234E-05'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, '-Infinity']
  ])('12.11 a number is written as GitHub writes it: %d is %s', (number, text) => {
    expect(textOf(number)).toBe(text)
    expect(value(`toJSON(${Number.isFinite(number) ? String(number) : text})`)).toBe(text)
  })

  test.each([
    ["' +1.2e2 ' == 120", true],
    ["'.5' == 0.5", true],
    ["'0xff' == 255", true],
    ["'0XFF' == 255", false],
    ["'0b11' == 3", false],
    ["'+Infinity' == Infinity", false],
    ["format('{0}', '0b11') == 3", false],
    ["'' == 0", true]
  ])('12.11 a text is a number only by GitHub’s rules: %s is %s', (expression, expected) => {
    expect(value(expression)).toBe(expected)
  })

  test('12.11 an object may have names that a language knows', () => {
    expect(value('fromJSON(\'{"constructor":"mine","toString":1}\').constructor')).toBe('mine')
    expect(value("fromJSON('{}').constructor")).toBeNull()
    expect(evaluate('toJSON(github)', {contexts: {github: {valueOf: 'x'}}})).toBe('{\n  "valueOf": "x"\n}')
  })

  test('12.11 case() evaluates only what it needs', () => {
    expect(value("case(true, 'first', fromJSON('no json'))")).toBe('first')
    expect(value("case(false, fromJSON('no json'), true, 'second', 'last')")).toBe('second')
    expect(value("case(false, 1, 'last')")).toBe('last')
    expect(() => value("case('yes', 'first', 'last')")).toThrow('case predicate must evaluate to a boolean value')
    expect(() => value("case(true, 'first', false, 'second')")).toThrow('Even number of parameters')
  })

  test('JSON is written as it was, with two blanks a level', () => {
    expect(value('toJSON(fromJSON(\'{"a": [1, [], {}, null], "b": {"c": "\\u2028"}}\'))')).toBe(
      '{\n  "a": [\n    1,\n    [],\n    {},\n    null\n  ],\n  "b": {\n    "c": "\\u2028"\n  }\n}'
    )
    expect(() => value("fromJSON('')")).toThrow('fromJSON got an empty text')
    expect(() => value("fromJSON('{')")).toThrow('Error parsing JSON')
  })
})
