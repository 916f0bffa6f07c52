import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {isRefusedEnvironmentName, parseFileCommands, parsePathFile} from '../../../rehearsal/runner/file-commands.ts'

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
    expect(parseFileCommands(text)).toEqual(entries)
  })

  test.each([
    ['just a line', "Invalid format 'just a line'"],
    ['=value', "Invalid format '=value'. Name must not be empty"],
    ['<<EOF\nx\nEOF', "Invalid format '<<EOF'. Name must not be empty and delimiter must not be empty"],
    ['a<<\nx', "Invalid format 'a<<'. Name must not be empty and delimiter must not be empty"],
    ['a<<EOF\nx\n', "Invalid value. Matching delimiter not found 'EOF'"],
    ['a<<EOF\nx', 'Invalid value. EOF marker missing new line.']
  ])('%j is the runner’s error', (text, message) => {
    expect(() => parseFileCommands(text)).toThrow(message)
  })

  test('a heredoc brings any value through, as @actions/core writes it', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), value => {
        expect(parseFileCommands(`name<<ghadelimiter_1\n${value}\nghadelimiter_1\n`)).toEqual([['name', value]])
      })
    )
  })

  test('GITHUB_PATH has a folder a line, and GITHUB_ENV refuses one name in any case', () => {
    expect(parsePathFile('/one\n\n/two\r\n')).toEqual(['/one', '/two'])
    expect(['NODE_OPTIONS', 'node_options', 'NODE_PATH'].map(isRefusedEnvironmentName)).toEqual([true, true, false])
  })
})
