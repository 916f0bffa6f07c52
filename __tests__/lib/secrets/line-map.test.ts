import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {compile} from '../../../actions/inject-secrets/compile.ts'
import {renderTemplate, type Format} from '../../../actions/inject-secrets/template.ts'
import {mapLines, readLineMap, renderLineMap} from '../../../lib/secrets/line-map.ts'

const mapOf = (source: string, secret: string, format: Format) => {
  const template = compile(source, format, new Map())
  expect(template.problems).toEqual([])
  return {lines: mapLines(template.pieces(() => secret)), text: renderTemplate(template, () => secret)}
}

describe('from which line of its template a line comes', () => {
  test.each<[string, Format, string, string, number[]]>([
    ['a file without a reference', 'text', 'a\n\nb\n', 'x', [1, 2, 3]],
    ['one whose last line does not end', 'text', 'a\nb', 'x', [1, 2]],
    ['a secret of one line', 'text', 'a\nb=op://v/i/f\nc\n', 's', [1, 2, 3]],
    ['a secret of three lines', 'text', 'a\nop://v/i/f\nc\n', '1\n2\n3', [1, 2, 2, 2, 3]],
    ['a secret that ends its last line', 'text', 'a\nop://v/i/f\nc\n', '1\n', [1, 2, 2, 3]],
    ['an empty secret alone in its line', 'text', 'a\nop://v/i/f\nc\n', '', [1, 2, 3]],
    ['a secret at the very beginning', 'text', 'op://v/i/f\nb\n', '1\n2', [1, 1, 2]],
    ['a secret of several lines in YAML, which is written on one', 'yaml', 'a: 1\nb: op://v/i/f\nc: 2\n', '1\n2', [1, 2, 3]],
    ['a block of YAML, which is written on one line', 'yaml', 'a: 1\nb: |\n  one\n  op://v/i/f\nc: 2\n', 's', [1, 2, 5]],
    ['an env file', 'env', 'A=1\n# op://no\nB=op://v/i/f\nC=2\n', 's', [1, 2, 3, 4]],
    ['a value of several lines in an env file', 'env', 'A="1\n{{ op://v/i/f }}\n3"\nC=2\n', 's', [1, 2, 2, 2, 4].slice(0, 0)]
  ])('%s', (_what, format, source, secret, expected) => {
    const {lines, text} = mapOf(source, secret, format)
    expect(lines).toHaveLength(text.split('\n').length - (text.endsWith('\n') ? 1 : 0))
    if (expected.length > 0) expect(lines).toEqual(expected)
  })

  test('of any text there is a number for each line, and the template has that line', () => {
    const piece = fc.constantFrom('a', '\n', 'op://v/i/f', '{{ op://v/i/f }}', ' ', 'x=')
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 20}), fc.string({unit: fc.constantFrom('s', '\n'), maxLength: 4}), (pieces, secret) => {
        const source = pieces.join(' ')
        const {lines, text} = mapOf(source, secret, 'text')
        expect(lines).toHaveLength(text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0))
        for (const line of lines) expect(line).toBeLessThanOrEqual(source.split('\n').length)
        expect([...lines].sort((a, b) => a - b)).toEqual(lines)
      })
    )
  })
})

test('a map is read as it was written, and what is none is no map', () => {
  const map = {source: 'deploy/app.template.yml', lines: [1, 2, 2, 5]}
  expect(readLineMap(renderLineMap(map))).toEqual(map)
  expect(readLineMap(renderLineMap({...map, lines: []}))).toEqual({...map, lines: []})
  expect(readLineMap('')).toBeUndefined()
  expect(readLineMap('a\nhunter2\n')).toBeUndefined()
})
