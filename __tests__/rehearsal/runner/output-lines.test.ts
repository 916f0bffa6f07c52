import {expect, test} from '@jest/globals'
import fc from 'fast-check'
import {OutputLines} from '../../../rehearsal/runner/output-lines.ts'

function linesOf(...chunks: (string | Buffer)[]): string[] {
  const lines: string[] = []
  const reader = new OutputLines(line => lines.push(line))
  for (const chunk of chunks) reader.write(Buffer.from(chunk))
  reader.end()
  return lines
}

test.each([
  ['a lone \\r ends a line', ['progress 1\rprogress 2\r::error::x'], ['progress 1', 'progress 2', '::error::x']],
  ['\\r\\n is one end, also when the chunk ends in between', ['a\r\nb\r', '\nc'], ['a', 'b', 'c']],
  ['an empty line is a line, and there is none after the last end', ['a\n\nb\r\r', 'c\n'], ['a', '', 'b', '', 'c']],
  ['a byte order mark is no text at the beginning', ['\ufeffa\ufeff\n'], ['a\ufeff']],
  ['a character may be cut in two', [Buffer.from([0xc3]), Buffer.from([0xa4, 0x0d])], ['ä']]
])('12.9 %s', (_, chunks, lines) => {
  expect(linesOf(...chunks)).toEqual(lines)
})

test('the chunks make no difference', () => {
  const text = fc.stringMatching(/^[a\r\n]{0,12}$/)
  fc.assert(
    fc.property(text, fc.nat({max: 12}), (content, at) =>
      expect(linesOf(content.slice(0, at), content.slice(at))).toEqual(linesOf(content))
    )
  )
})

test('12.9 a line of many megabytes is read in one go, not from its beginning for each chunk', () => {
  const started = performance.now()
  const chunk = Buffer.alloc(64 * 1024, 'a')
  expect(linesOf(...Array.from({length: 480}, () => chunk))[0]).toHaveLength(480 * chunk.length)
  expect(performance.now() - started).toBeLessThan(4_000)
})
