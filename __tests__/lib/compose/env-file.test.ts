import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {isEnvFileName, readEnvFile, valueOf} from '../../../lib/compose/env-file.ts'
import {quoteForEnvFile, whyNotInEnvFile} from '../../../lib/compose/env-quotes.ts'
import {substitute} from '../../../lib/compose/substitute.ts'
import {anyCharacter} from '../../support/any-character.ts'

const lookup = (name: string) => ({SET: 'there', EMPTY: ''})[name]

/** The values of a file as Compose reads it. */
const valuesOf = (source: string) => {
  const {assignments, problems} = readEnvFile(source)
  expect(problems).toEqual([])
  return assignments.map(assignment => [assignment.name, valueOf(assignment, lookup).value])
}

describe('an env file', () => {
  // What Compose 2.26.1 and 2.40.3 gave for the same lines.
  test.each([
    ['A=b', 'b'],
    ['A=', ''],
    ['export A=b', 'b'],
    ['A: yaml', 'yaml'],
    ['A =  b  # comment', 'b'],
    ['A=#b', '#b'],
    ['A=b#c', 'b#c'],
    ['A=b\r', 'b'],
    ['A="b # c" # d', 'b # c'],
    ['A=\'a$b "q" # x\'', 'a$b "q" # x'],
    ["A='it\\'s'", "it's"],
    ["A='a\\b\\\\'", 'a\\b\\\\'],
    ['A="a\\$b\\\\ \\"q\\" \\n \\0134"', 'a$b\\ "q" \n \\'],
    ['A="first\nsecond"', 'first\nsecond'],
    ['A=a$$b\\', 'a$b\\'],
    ['A=hunter2$CorrectHorse', 'hunter2'],
    ['A=p${SET}q', 'pthereq'],
    ['A=pa$5word', 'pa$5word'],
    ['A="say \\x"', 'say \\x'],
    ['\ufeffA=b', 'b']
  ])('%j says %j', (source, value) => {
    expect(valuesOf(`${source}\n`)).toEqual([['A', value]])
  })

  test('has comments, names without a value, and lines', () => {
    const file = readEnvFile('# one\nA=1\n\n  # two\nB\nC="x\ny" # three\nD=4\n')
    expect(file.assignments.map(({name, line}) => [name, line])).toEqual([
      ['A', 2],
      ['C', 6],
      ['D', 8]
    ])
    expect(file.bare).toEqual([{name: 'B', line: 5}])
    expect(file.comments.length).toBeGreaterThanOrEqual(2)
  })

  test.each([
    ['A-?=b', 1, 'not of the form NAME=value'],
    ['A=1\nsecond line\n', 2, 'line break without quotes'],
    ['A="b', 1, 'a quote is not closed'],
    ["A='it''s'", 1, 'something follows the closing quote'],
    ['A="b"c', 1, 'something follows the closing quote'],
    ['=b', 1, 'no name']
  ])('%j is a problem that repeats none of the file', (source, line, message) => {
    const [problem] = readEnvFile(source).problems
    expect(problem).toEqual({line, message: expect.stringContaining(message)})
  })

  test.each([
    ['.env', true],
    ['deploy/.env.production', true],
    ['app.env', true],
    ['APP.ENV', true],
    ['.env.yml', false],
    ['env', false],
    ['app.env.json', false],
    ['fairway.environment', false],
    ['.envs/.production/.django', true],
    ['backend/.envs/.local/.postgres', true],
    ['.envs/README.md', false],
    ['my.envs/.django', false]
  ])('%s: %s', (path, expected) => {
    expect(isEnvFileName(path)).toBe(expected)
  })
})

describe('a value in an env file', () => {
  test.each([
    ['', ''],
    ['plain-1.2/x:y@z', 'plain-1.2/x:y@z'],
    ['hunter2$CorrectHorse', "'hunter2$CorrectHorse'"],
    [' blanks ', "' blanks '"],
    ["it's $5", '"it\'s \\$5"'],
    ['two\nlines', '"two\\nlines"'],
    ['a\r\nb', '"a\\r\\nb"'],
    ['ends with \\', '"ends with \\0134"']
  ])('%j is written as %s', (value, written) => {
    expect(quoteForEnvFile(value)).toBe(written)
  })

  const piece = fc.constantFrom(
    '$',
    '$$',
    '${A}',
    '$A',
    '"',
    "'",
    '\\',
    '\\\\',
    '\n',
    '\r\n',
    '\r',
    '\\n',
    '\\$',
    ' ',
    '\t',
    '#',
    ' #',
    '=',
    'é',
    '\u00a0'
  )
  const awkward = fc.array(fc.oneof(piece, fc.string({maxLength: 3}))).map(pieces => pieces.join(''))

  test('is read back as it is, whatever it holds', () => {
    const value = fc.oneof(awkward, fc.string({unit: anyCharacter})).filter(text => whyNotInEnvFile(text) === undefined)
    fc.assert(
      fc.property(fc.array(value), values => {
        const source = values.map((text, index) => `V${index}=${quoteForEnvFile(text)}\n`).join('')
        expect(valuesOf(source).map(([, text]) => text)).toEqual(values)
      })
    )
  })

  test.each([
    ['a\0b', 'NUL'],
    ['a\ud800', 'lone surrogate']
  ])('%j cannot be carried', (value, reason) => {
    expect(whyNotInEnvFile(value)).toContain(reason)
  })
})

describe('a variable', () => {
  test.each([
    ['$SET-$EMPTY.', 'there-.', []],
    ['$NONE', '', ['NONE']],
    ['${NONE}', '', ['NONE']],
    ['$$NONE', '$NONE', []],
    ['${NONE:-x}', 'x', []],
    ['${NONE-}', '', []],
    ['${EMPTY:-x}', 'x', []],
    ['${EMPTY-x}', '', []],
    ['${SET:+x}${EMPTY:+y}${NONE+z}', 'x', []],
    ['${SET:-$NONE}', 'there', []],
    ['${NONE:-$OTHER}', '', ['OTHER']],
    ['${NONE:-{a}}b}', '{a}b}', []],
    ['$5 $ a$', '$5 $ a$', []]
  ])('%s gives %j', (text, value, unset) => {
    expect(substitute(text, lookup)).toEqual({value, unset, missing: [], isInvalid: false})
  })

  test('that has to be there, and what is none', () => {
    expect(substitute('${NONE:?say it}', lookup).missing).toEqual(['NONE'])
    expect(substitute('${EMPTY:?say it}', lookup).missing).toEqual(['EMPTY'])
    expect(substitute('${EMPTY?say it}', lookup)).toMatchObject({value: '', missing: []})
    expect(substitute('a${5}', lookup).isInvalid).toBe(true)
    expect(substitute('a${b', lookup).isInvalid).toBe(true)
  })
})
