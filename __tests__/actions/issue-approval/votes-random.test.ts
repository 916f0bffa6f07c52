import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {DENY_WORDS, readVote} from '../../../actions/issue-approval/votes.ts'

const vote = (body: string) => readVote(body).vote

/** Pieces that a Markdown reader stumbles over, and plain letters. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['LGTM', 'lgtm', 'lgtm!', '> ', '```', '~~~', '`', '<!--', '-->', '<details>', '</details>', '<pre>', '<', '>', '- ', '1. ', '    '],
    ...['\n', '\n\n', '\r', '\r\n', '\t', ' ', '\u200b', '\u00a0', '\u2028', '**', '[a]:', '](', '"', '$$', '~~', '\\', '<b>', 'no ', 'x']
  ),
  fc.string({unit: 'grapheme', maxLength: 4})
)
const text = fc.array(piece, {maxLength: 25}).map(pieces => pieces.join(''))
/** The rule in other words: what stands above the first blank line, once the blank lines at the beginning are gone, is LGTM on one line. */
function beginsWithLgtm(body: string): boolean {
  const lines = body.replace(/\r\n?/g, '\n')
  const [first = ''] = lines.replace(/^(?:[ \t]*\n)+/, '').split(/\n[ \t]*(?:\n|$)/)
  return /^ {0,3}[Ll][Gg][Tt][Mm]([ \t.!]|👍|✅|🚀|🎉)*$/.test(first)
}

describe('whatever is written', () => {
  it('never approves unless it begins with LGTM on a line of its own', () => {
    fc.assert(
      fc.property(text, body => {
        expect(vote(body) === 'approve' && !beginsWithLgtm(body)).toBe(false)
      }),
      {numRuns: 3_000}
    )
  })

  it('never approves with anything above it', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('LGTM', 'LGTM!\n\nThanks.', '\n\nlgtm 👍\n'), (above, approval) => {
        fc.pre(/[^ \t\r\n]/.test(above) && vote(above) !== 'approve')
        expect(vote(`${above}\n${approval}`)).not.toBe('approve')
      }),
      {numRuns: 3_000}
    )
  })

  it('never approves when it is quoted, indented, fenced, commented out or folded as a whole', () => {
    const wrappers: ((body: string) => string)[] = [
      body => `> ${body.replace(/\r\n|\n|\r/g, '$&> ')}`,
      body => `    ${body.replace(/\r\n|\n|\r/g, '$&    ')}`,
      body => `${'~'.repeat(200)}\n${body}`,
      body => `<!--\n${body.replaceAll('--', '- -')}`,
      body => `<details>\n\n${body.replaceAll('</', '< /')}`
    ]
    fc.assert(
      fc.property(text, fc.constantFrom(...wrappers), (body, wrap) => {
        expect(vote(wrap(body))).not.toBe('approve')
      }),
      {numRuns: 3_000}
    )
  })

  it('denies with a deny word on a line of its own, whatever stands around it', () => {
    const line = fc.tuple(
      fc.constantFrom('', '> ', '>> ', '    ', '\t', '**'),
      fc.constantFrom(...DENY_WORDS),
      fc.constantFrom('', '.', '!', '**')
    )
    fc.assert(
      fc.property(text, line, text, (above, [before, word, behind], below) => {
        expect(vote(`${above}\n${before}${word}${behind}\n${below}`)).toBe('deny')
      }),
      {numRuns: 3_000}
    )
  })

  // Quadratic work on one of these would take minutes.
  it.each(['<', '<!--', '<a ', '- ', '`', '> ', ' ', '\t', '```\n', '<details>', '<!-- -->', '> LGTM\n', '[a]:\n', '*', '\u200b'])(
    'reads 65,536 characters of %j',
    bit => {
      expect(vote(bit.repeat(Math.ceil(65_536 / bit.length)))).toBe('none')
    }
  )

  it.each([' ', '.', '!', '\t', '👍'])('reads LGTM and 65,536 characters of %j', bit => {
    expect(vote(`LGTM${bit.repeat(65_536)}x`)).toBe('none')
    expect(vote(`${'\n'.repeat(65_536)}LGTM${bit === '👍' ? bit : bit.repeat(65_536)}`)).toBe('approve')
  })
})
