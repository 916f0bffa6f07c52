import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {isRefusedEnvironmentName, parseFileCommands, parsePathFile, requireName} from '../../../rehearsal/runner/file-commands.ts'

describe('file commands', () => {
  test.each([
    ['name=value', [['name', 'value']]],
    [
      'a=1\n\nb=2\n',
      [
        ['a', '1'],
        ['b', '2']
      ]
    ],
    ['a=x=y<<z', [['a', 'x=y<<z']]],
    ['a=', [['a', '']]],
    ['a=value\r\n', [['a', 'value\r']]],
    ['a<<EOF\none\ntwo\nEOF\n', [['a', 'one\ntwo']]],
    ['a<<EOF\nEOF', [['a', '']]],
    ['a<<EOF\n\nEOF\n', [['a', '']]],
    [
      'a<<E=F\nx=y\nE=F\nb=1',
      [
        ['a', 'x=y'],
        ['b', '1']
      ]
    ]
  ])('%j', (text, entries) => {
    expect([...parseFileCommands(text)]).toEqual(entries)
  })

  test.each([
    ['just a line', "Invalid format 'just a line'"],
    ['<<EOF\nx\nEOF', "Invalid format '<<EOF'. Name must not be empty and delimiter must not be empty"],
    ['a<<\nx', "Invalid format 'a<<'. Name must not be empty and delimiter must not be empty"],
    ['a<<EOF\nx\n', "Invalid value. Matching delimiter not found 'EOF'"],
    ['a<<EOF\nx', 'Invalid value. EOF marker missing new line.']
  ])('%j is the runner’s error', (text, message) => {
    expect(() => [...parseFileCommands(text)]).toThrow(message)
  })

  test('a heredoc brings any value through, as @actions/core writes it', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), value => {
        expect([...parseFileCommands(`name<<ghadelimiter_1\n${value}\nghadelimiter_1\n`)]).toEqual([['name', value]])
      })
    )
  })

  test('12.9 a name before "=" may be empty, and what came before a wrong line counts', () => {
    expect([...parseFileCommands('\ufeff=value\na=1')]).toEqual([
      ['', 'value'],
      ['a', '1']
    ])
    const entries = parseFileCommands('a=1\nwrong')
    expect(entries.next().value).toEqual(['a', '1'])
    expect(() => entries.next()).toThrow("Invalid format 'wrong'")
    expect(() => requireName('', 'name')).toThrow("Value cannot be null. (Parameter 'name')")
  })

  test('GITHUB_PATH has a folder a line, and GITHUB_ENV refuses one name in any case', () => {
    expect(parsePathFile('/one\n\n/two\r\n/three\r/four')).toEqual(['/one', '/two', '/three', '/four'])
    expect(['NODE_OPTIONS', 'node_options', 'NODE_PATH'].map(isRefusedEnvironmentName)).toEqual([true, true, false])
  })
})
