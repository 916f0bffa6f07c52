import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {looksCut, readKeyValues} from '../../../lib/action/records.ts'

const pairs = (text: string) => readKeyValues(text).map(({name, value}) => [name, value])

describe('readKeyValues', () => {
  it('reads one a line, and in quotes over several, as docker/build-push-action does', () => {
    const text = '# no\nA=1\n"KEY=-----BEGIN\n\nabc==\n  # kept\n-----END\n"\n  "JSON={""a"":""b""}"  \r\nB = x=y \n\n"C="'
    expect(pairs(text)).toEqual([
      ['A', '1'],
      ['KEY', '-----BEGIN\n\nabc==\n  # kept\n-----END\n'],
      ['JSON', '{"a":"b"}'],
      ['B', 'x=y'],
      ['C', '']
    ])
  })

  it('takes a quote in the middle of a line as it stands', () => {
    expect(pairs('A="x"\nB=y"')).toEqual([
      ['A', '"x"'],
      ['B', 'y"']
    ])
  })

  it.each([
    ['"A=hunter2\nB=2', /a quote is not closed/],
    ['"A=hunter2" and\nB=2', /more text behind a closing quote/],
    ['"A=hun"ter2"', /more text behind a closing quote/],
    ['"hunter2"', /not of the form NAME=value/],
    ['"=hunter2"', /not of the form NAME=value/],
    ['hunter2', /not of the form NAME=value/]
  ])('refuses %j, and shows none of it', (text, message) => {
    expect(() => readKeyValues(text)).toThrow(message)
    expect(() => readKeyValues(text)).not.toThrow(/hun/)
  })

  it('gives back every value that was put in quotes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({unit: fc.constantFrom('"', '\n', ' ', '=', '#', '\\', 'a', 'B')}), {minLength: 1}), values => {
        const text = values.map((value, index) => `"N${index}=${value.replaceAll('"', '""')}"`).join('\n')
        expect(pairs(text)).toEqual(values.map((value, index) => [`N${index}`, value]))
      })
    )
  })
})

describe('looksCut', () => {
  const cut = (value: string, isQuoted = false) => looksCut({name: 'A', value, isQuoted, isIndented: false})

  it.each([
    '[default]',
    '{',
    '{"a": [',
    '[',
    '-----BEGIN OPENSSH PRIVATE KEY-----',
    '"open',
    "'open",
    '"',
    '|',
    '>-',
    'a \\',
    '<?xml version="1.0"?>'
  ])('%j is the first of several lines, unless it is in quotes', value => {
    expect([cut(value), cut(value, true)]).toEqual([true, false])
  })

  it.each([
    '',
    'abc==',
    '["a"]',
    '[]',
    '{"a":{"b":1}}',
    '{bcrypt}$2a$10$x',
    '"whole"',
    "'whole'",
    '[::1]:5432',
    '-----BEGIN A----- x -----END A-----',
    '-----BEGIN A-----\\nx\\n-----END A-----\\n',
    'a[0]',
    'x|y'
  ])('%j is whole', value => {
    expect(cut(value)).toBe(false)
  })
})
