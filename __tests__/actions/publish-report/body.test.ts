import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {renderBody, saysTheSame} from '../../../actions/publish-report/body.ts'
import {LONGEST_BODY} from '../../../lib/github/text.ts'
import {isOwn, marker} from '../../../actions/publish-report/ownership.ts'
import {person} from '../../support/github-answers.ts'
import {BOT, writtenBy} from './fake-conversations.ts'

const KEY = 'drift production'
const RUN_URL = 'https://github.example.com/o/r/actions/runs/5'
const NOON = Date.parse('2026-01-01T12:00:30Z')
const render = (report: string, now = NOON, runUrl = RUN_URL) => renderBody({key: KEY, report, runUrl, now})

describe('the text', () => {
  it('is the marker, the report, and a line with the run', () => {
    expect(render('\n### Drift\n\nA disk.\n')).toBe(
      `${marker(KEY)}\n### Drift\n\nA disk.\n\n<sub>Last changed by [this run](${RUN_URL}) on 2026-01-01 12:00:30 UTC</sub> <!-- fairway:run -->\n`
    )
  })

  it('is compared without that line', () => {
    expect(saysTheSame(render('A disk.'), render('A disk.', NOON + 90_000, 'https://github.example.com/x'))).toBe(true)
    expect(saysTheSame(render('A disk.'), render('A disk!'))).toBe(false)
    expect(saysTheSame('', render('A disk.'))).toBe(false)
  })

  it('is compared without the lines of the report that are about the run, and with all others', () => {
    const report = (digest: string, end: string) => render(`A disk.\n\nPlan ${digest} <!-- fairway:run -->\n${end}`)
    expect(saysTheSame(report('abc', 'end'), report('def', 'end'))).toBe(true)
    expect(saysTheSame(report('abc', 'end'), report('def', 'end').replaceAll('\n', '\r\n'))).toBe(true)
    expect(saysTheSame(report('abc', 'end'), report('abc', 'other'))).toBe(false)
    expect(saysTheSame(render('<!-- fairway:run --> one'), render('<!-- fairway:run --> other'))).toBe(false)
  })

  it('is found again however GitHub gives it back', () => {
    for (const body of [render('A disk.'), render('A disk.').replaceAll('\n', '\r\n'), marker(KEY)]) {
      expect(isOwn({body, ...writtenBy(BOT)}, BOT, KEY)).toBe(true)
      expect(isOwn({body, ...writtenBy(BOT)}, BOT, `${KEY} `)).toBe(false)
    }
  })

  it('holds no NUL, which GitHub does not store', () => {
    expect(render('a\0b')).toContain('a\ufffdb')
  })
})

describe('whose it is', () => {
  const body = marker(KEY)
  it.each<[string, Parameters<typeof isOwn>[0], string, boolean]>([
    ['the app itself', {body, ...writtenBy(BOT)}, BOT, true],
    ['the app, where GitHub does not name it', {body, ...writtenBy(BOT), app: undefined}, BOT, true],
    ['a person', {body, ...writtenBy('octocat')}, 'octocat', true],
    ['a person, by way of an app', {body, ...writtenBy('octocat'), app: 'some-app'}, 'octocat', true],
    ['another person', {body, ...writtenBy('stranger')}, 'octocat', false],
    ['an account that is gone', {body, ...writtenBy(BOT), author: undefined, app: undefined}, BOT, false],
    ['a person with the name of an app', {body, ...writtenBy(BOT), author: {...person(BOT), type: 'User'}, app: undefined}, BOT, false],
    ['a bot with the name of a person', {body, ...writtenBy('octocat'), author: {...person('octocat'), type: 'Bot'}}, 'octocat', false],
    ['an app with another name', {body, ...writtenBy(BOT), app: 'robot'}, BOT, false],
    ['nobody, with nothing in it', {...writtenBy(BOT), body: ''}, BOT, false],
    ['the app, with the marker further down', {body: `x\n${body}`, ...writtenBy(BOT)}, BOT, false],
    ['the app, with something before the marker', {body: `> ${body}`, ...writtenBy(BOT)}, BOT, false]
  ])('%s', (_who, written, login, expected) => expect(isOwn(written, login, KEY)).toBe(expected))

  it('a key can be any text', () => {
    const keys = ['a', 'a ', '-->', 'ä', '<!-- x', 'a\nb', '__proto__']
    expect(new Set(keys.map(marker)).size).toBe(keys.length)
    for (const key of keys) expect(marker(key)).toMatch(/^<!-- fairway:report [0-9a-f]{64} -->$/)
  })
})

it('a report notifies nobody', () => {
  expect(render('cc @alice')).toContain('cc @\u200balice')
})

describe('a report that is too long', () => {
  const lines = (count: number) => Array.from({length: count}, (_, index) => `- line ${index}`)

  it('is cut at the end of a line, with a note above it; marker and run stay', () => {
    const body = render(lines(8_000).join('\n'))
    expect(body.length).toBeLessThanOrEqual(LONGEST_BODY)
    expect(body.length).toBeGreaterThan(LONGEST_BODY - 2_000)
    expect(body.startsWith(`${marker(KEY)}\n> [!NOTE]\n> The report is longer`)).toBe(true)
    expect(body).toMatch(/\n- line \d+\n\n\*… cut here\.\*\n\n<sub>Last changed by .*<\/sub> <!-- fairway:run -->\n$/)
    const last = Number(/- line (\d+)\n\n\*…/.exec(body)?.[1])
    expect(body.split('\n').filter(line => line.startsWith('- line'))).toEqual(lines(last + 1))
  })

  it('is the same the next time', () => {
    const report = lines(8_000).join('\n')
    expect(saysTheSame(render(report), render(report, NOON + 1e7, 'https://github.example.com/o/r/actions/runs/123456789'))).toBe(true)
  })

  it('that just fits is not cut', () => {
    // The line with the run has 600 characters, whatever it needs.
    const room = LONGEST_BODY - 600 - marker(KEY).length - 1
    expect(render('x'.repeat(room))).toContain(`\n${'x'.repeat(room)}\n`)
    expect(render('x'.repeat(room + 1))).toContain('[!NOTE]')
    const long = `https://github.example.com/${'r'.repeat(700)}`
    expect(render('x'.repeat(room), NOON, long).length).toBeLessThanOrEqual(LONGEST_BODY)
  })

  it('of one line is cut within it, never through a character', () => {
    for (const start of ['', 'x']) {
      const body = render(`${start}${'😀'.repeat(40_000)}`)
      expect(body.length).toBeLessThanOrEqual(LONGEST_BODY)
      expect(body.isWellFormed()).toBe(true)
    }
  })

  it('has closed at the cut what would swallow the line with the run', () => {
    const body = render(`<details>\n\n\`\`\`diff\n${'+ a line\n'.repeat(9_000)}`)
    expect(body).toMatch(/\n\+ a line\n```\n\n<\/details>\n\n\*… cut here\.\*\n\n<sub>Last changed/)
  })

  it('is never longer than may be, whatever stands in it', () => {
    const parts = ['<details>', '`'.repeat(500), '```', '~~~', '<!--', '-->', '@a', '&#64;', '\n', 'x'.repeat(997), '😀', '</details>']
    const reports = fc.array(fc.constantFrom(...parts), {minLength: 1, maxLength: 30}).map(pieces => pieces.join('\n').repeat(200))
    fc.assert(
      fc.property(reports, report => {
        const body = render(report)
        expect(body.length).toBeLessThanOrEqual(LONGEST_BODY)
        expect(body.isWellFormed()).toBe(true)
        expect(body.startsWith(`${marker(KEY)}\n`)).toBe(true)
        expect(body.trimEnd().endsWith('</sub> <!-- fairway:run -->')).toBe(true)
      }),
      {numRuns: 100}
    )
  })
})
