import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {fitReport, LONGEST_TITLE, titleLine, utc} from '../../../lib/github/text.ts'

const NOTE = '> The end is missing.'
const fit = (report: string, room = 1_000) => fitReport(report, room, NOTE)

describe('a report that fits', () => {
  it('is left as it is, but for what GitHub does not store and blank lines around it', () => {
    expect(fit('\n \t\n### Drift\r\n\r\nA disk.\0\rEnd\n\n')).toBe('### Drift\n\nA disk.\ufffd\nEnd')
    expect(fit('    code\ntext')).toBe('    code\ntext')
  })

  it('notifies nobody', () => {
    expect(fit('cc @alice, &#64;bob')).toBe('cc @\u200balice, &#64;\u200bbob')
  })

  it('fits to the last character', () => {
    expect(fit('x'.repeat(1_000))).toBe('x'.repeat(1_000))
    expect(fit('x'.repeat(1_001))).toMatch(/^> The end is missing\.\n\nx{962}\n\n\*… cut here\.\*$/)
    expect(fit(`@x${'y'.repeat(998)}`)).toMatch(/cut here/)
  })
})

describe('a report that is too long', () => {
  const lines = 'a line of the plan\n'.repeat(100)

  it('is cut at the end of a line, with a note above it', () => {
    const text = fit(lines)
    expect(text).toMatch(/^> The end is missing\.\n\n(?:a line of the plan\n)+\n\*… cut here\.\*$/)
    expect(text.length).toBeGreaterThan(960)
    expect(text.length).toBeLessThanOrEqual(1_000)
  })

  it('notifies nobody', () => {
    expect(fit(`@alice ${lines}`)).toContain('@\u200balice')
  })

  it('has closed at the cut what it opened, with room for that', () => {
    const text = fit(`<details>\n\n\`\`\`diff\n${lines}`)
    expect(text).toMatch(/a line of the plan\n```\n\n<\/details>\n\n\*… cut here\.\*$/)
    expect(text.length).toBeLessThanOrEqual(1_000)
  })

  it('that is one line is cut within it, never through a character or a tag', () => {
    for (const start of ['', 'x']) expect(fit(`${start}${'😀'.repeat(800)}`).isWellFormed()).toBe(true)
    const half = `${'x'.repeat(900)}<a href="https://example.com/${'y'.repeat(200)}">z</a>`
    expect(fit(half)).toMatch(/x\n\n\*… cut here\.\*$/)
    expect(fit(`${'x'.repeat(900)}1 < 2 ${'y'.repeat(200)}`)).toMatch(/1 < 2 y+\n\n\*/)
    expect(fit(`<none ${'y'.repeat(4_000)}`, 3_000)).toMatch(/<none y+\n\n\*/)
  })

  it('is never longer than there is room, whatever stands in it', () => {
    const parts = [
      '<details>',
      '<b>',
      '<pre>',
      '`'.repeat(150),
      '```',
      '  ~~~',
      '<!--',
      '-->',
      '@a',
      '&#64;',
      '\n',
      'x'.repeat(97),
      '😀',
      '</details>',
      '<a h'
    ]
    const reports = fc.array(fc.constantFrom(...parts), {minLength: 1, maxLength: 30})
    fc.assert(
      fc.property(reports, fc.constantFrom('\n', ''), fc.integer({min: 60, max: 3_000}), (pieces, joint, room) => {
        const text = fit(pieces.join(joint).repeat(40), room)
        expect(text.length).toBeLessThanOrEqual(room)
        expect(text.isWellFormed()).toBe(true)
      }),
      {numRuns: 500}
    )
  })
})

it('a title is one line of at most 256 characters', () => {
  expect(titleLine('Drift\nin\u202eproduction')).toBe('Drift in production')
  expect(titleLine('Deploy\n::error::x\u202e')).toBe('Deploy ::error::x')
  expect(titleLine('x'.repeat(LONGEST_TITLE))).toBe('x'.repeat(256))
  expect(titleLine('x'.repeat(257))).toBe(`${'x'.repeat(255)}…`)
  expect(titleLine(`${'x'.repeat(254)}🚀y`)).toBe(`${'x'.repeat(254)}…`)
})

it('a moment is shown to the second', () => {
  expect(utc(0)).toBe('1970-01-01 00:00:00 UTC')
  expect(utc(Date.parse('2026-01-31T17:05:09.900Z'))).toBe('2026-01-31 17:05:09 UTC')
})
