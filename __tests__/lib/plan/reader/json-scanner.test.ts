import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {JsonScanner} from '../../../../lib/plan/reader/json-scanner.ts'
import {PlanProblem} from '../../../../lib/plan/reader/problem.ts'
import {cutAt} from './support.ts'

const factor = Number(process.env['FAIRWAY_FUZZ'] ?? '1')

/** Whether a text is one JSON value and a blank, which ends a number. */
function isJson(text: string, places: readonly number[] = []): boolean {
  const scanner = new JsonScanner()
  scanner.start()
  let rest = ''
  try {
    for (const piece of cutAt(Buffer.from(`${text} `), places)) {
      const end = scanner.isDone ? 0 : scanner.scan(piece, 0)
      if (scanner.isDone) rest += Buffer.from(piece.subarray(end)).toString()
    }
  } catch (error) {
    if (error instanceof PlanProblem) return false
    throw error
  }
  return scanner.isDone && /^[ \t\r\n]*$/.test(rest)
}

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('JsonScanner', () => {
  it.each([
    ...['0', '-0', '10', '-1.5', '1e5', '1E+5', '0.0e-0', 'true', 'false', 'null', '""', '"a"', '[]', '{}', '[[]]', '[1,2]', '{"a":{}}'],
    ...['"\\""', '"\\u00e9\\n\\\\"', '{"":[]}', '{"a\\u0041":1,"b":2}', '[true,false,null]', ' [ 1 , 2 ] ', '\t{\n"a" : "b" }\r', '"é🔑"'],
    ...['["a","b"]', '{"a":"b","c":"d"}', '[{"a":"b"},"c"]', '{"a":["b"],"c":"d"}']
  ])('takes %s', text => {
    expect(parses(text)).toBe(true)
    expect(isJson(text)).toBe(true)
  })

  it.each([
    ...[
      '',
      '01',
      '-',
      '+1',
      '1.',
      '.5',
      '1e',
      '1e+',
      '0x1',
      'NaN',
      'tru',
      'trux',
      'True',
      'nul',
      'nulll',
      '"',
      '"\n"',
      '"\u0000"',
      '"\\x"'
    ],
    ...['"\\u12g4"', '"\\u123', '[', '[1', '[1,]', '[,1]', '[1 2]', '{', '{"a"}', '{"a":}', '{"a":1,}', '{,}', '{1:2}', '{"a" 1}', '{a:1}'],
    ...['[}', '{]', '[1}', '{"a":1]', '}', ']', ',', ':', '"a":1', '["a":"b"]', '{"a","b"}', "'a'", '"a""b"', '"a","b"', '1,2', '--1', '00']
  ])('refuses %j', text => {
    expect(parses(text)).toBe(false)
    expect(isJson(text)).toBe(false)
  })

  it('agrees with JSON.parse', () => {
    const fragment = fc.constantFrom(
      ...Array.from('{}[]":,\\ \n0123.-+eEtfn'),
      'true',
      'false',
      'null',
      '""',
      '"a"',
      '"a":',
      '\\u00e9',
      '\\"',
      '12',
      '1.5e3',
      '[]',
      '{}'
    )
    const nearlyJson = fc.tuple(fc.json(), fc.array(fc.tuple(fc.nat(), fc.nat(2), fragment), {maxLength: 3})).map(([json, edits]) =>
      edits.reduce((text, [place, removed, added]) => {
        const start = place % (text.length + 1)
        return text.slice(0, start) + added + text.slice(start + removed)
      }, json)
    )
    const anyText = fc.array(fragment, {maxLength: 12}).map(parts => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(nearlyJson, anyText), fc.array(fc.double({min: 0, max: 1, noNaN: true})), (text, places) => {
        // Halves of surrogate pairs have no bytes in UTF-8.
        fc.pre(text.isWellFormed())
        expect(isJson(text, places)).toBe(parses(text))
      }),
      {numRuns: Math.ceil(3000 * factor)}
    )
  })

  it('counts the names, and notes where long numbers are', () => {
    const text = '{"a":1,"b":[{"a":1234567890123456,"a":2}],"c":{},"d\\"":"e","f":-1e5}'
    const scanner = new JsonScanner()
    for (const places of [[], [0.1, 0.4, 0.45, 0.5, 0.9], Array.from(text, (_, index) => index / text.length)]) {
      scanner.start()
      for (const piece of cutAt(Buffer.from(text), places)) scanner.scan(piece, 0)
      expect(scanner.isDone).toBe(true)
      expect(scanner.names).toBe(7)
      const {numbers} = scanner
      expect([text.slice(numbers[0], numbers[1]), text.slice(numbers[2], numbers[3])]).toEqual(['1234567890123456', '-1e5'])
    }
  })
})
