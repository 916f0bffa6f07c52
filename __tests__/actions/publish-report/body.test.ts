import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {LONGEST_BODY, renderBody, saysTheSame, titleLine} from '../../../actions/publish-report/body.ts'
import {withoutMentions} from '../../../lib/github/mentions.ts'
import {isOwn, marker} from '../../../actions/publish-report/ownership.ts'
import {BOT, writtenBy} from './fake-conversations.ts'

const KEY = 'drift production'
const RUN_URL = 'https://github.example.com/o/r/actions/runs/5'
const NOON = Date.parse('2026-01-01T12:00:30Z')
const render = (report: string, now = NOON, runUrl = RUN_URL) => renderBody({key: KEY, report, runUrl, now})

describe('the text', () => {
  it('is the marker, the report, and a line with the run', () => {
    expect(render('\n### Drift\n\nA disk.\n')).toBe(
      `${marker(KEY)}\n### Drift\n\nA disk.\n\n<sub>Last changed by [this run](${RUN_URL}) on 2026-01-01 12:00 UTC</sub> <!-- fairway:run -->\n`
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
    ['an account that is gone', {body, author: undefined, app: undefined}, BOT, false],
    ['a person with the name of an app', {body, author: {login: BOT, type: 'User'}, app: undefined}, BOT, false],
    ['a bot with the name of a person', {body, author: {login: 'octocat', type: 'Bot'}, app: undefined}, 'octocat', false],
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

/** What a reader sees of the characters that make a mention: references, escapes and comments are resolved, as GitHub does before it looks. */
const resolved = (markdown: string) =>
  markdown
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/&(?:#0*64|#x0*40|commat);?/gi, '@')
    .replace(/\\(?=@)/g, '')

describe('mentions', () => {
  it.each(['@alice', 'cc @o/team', '\\@alice', '&#64;alice', '&#064;alice', '&#x40;alice', '&#X0040;alice', '&commat;alice', '&#64alice'])(
    '%s notifies nobody',
    text => {
      for (const report of [text, `(${text})`, `_${text}_`, `**x**${text}`, `\`${text}\``, `${text} ${text}`]) {
        expect(resolved(withoutMentions(report))).not.toMatch(/@\w/)
      }
    }
  )

  it('a comment between the two does not help', () => {
    expect(resolved(withoutMentions('@<!-- x -->alice'))).toBe('@\u200balice')
  })

  it('what is no mention is left as it is', () => {
    for (const text of ['a @ b', '@', 'x@\n', '&#640;', '&#x400;', '&amp;#64', '@\u200balice']) expect(withoutMentions(text)).toBe(text)
  })

  it('in any text there is none, and a second time changes nothing', () => {
    const pieces = ['@', 'a', 'Z9', '\\', '&', '#', '64', 'x40', ';', '&#64', '&#x40', '&commat;', '\u200b', ' ', '\n', '<!--', '-->', '0']
    const texts = fc.array(fc.constantFrom(...pieces), {maxLength: 12}).map(parts => parts.join(''))
    fc.assert(
      fc.property(texts, text => {
        const inert = withoutMentions(text)
        // A digit or letter behind the reference makes another character of it, unless a semicolon ends it.
        const read = inert.replace(/&#0*64(?=\d)|&#x0*40(?=[\da-f])/gi, '')
        expect(resolved(read)).not.toMatch(/@[a-z\d]/i)
        expect(withoutMentions(inert)).toBe(inert)
      }),
      {numRuns: 2_000}
    )
  })

  it('the report of a publication is made inert', () => {
    expect(render('cc @alice')).toContain('cc @\u200balice')
  })
})

describe('a report that is too long', () => {
  const lines = (count: number) => Array.from({length: count}, (_, index) => `- line ${index}`)

  it('is cut at the end of a line, with a note above it; marker and run stay', () => {
    const body = render(lines(8_000).join('\n'))
    expect(body.length).toBeLessThanOrEqual(LONGEST_BODY)
    expect(body.length).toBeGreaterThan(LONGEST_BODY - 2_000)
    expect(body.startsWith(`${marker(KEY)}\n> [!NOTE]\n> The report is longer`)).toBe(true)
    expect(body).toMatch(/\n- line \d+\n\n<sub>Last changed by .*<\/sub> <!-- fairway:run -->\n$/)
    const last = Number(/- line (\d+)\n\n<sub>/.exec(body)?.[1])
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

  it.each([
    ['a code block', '```diff', '\n```\n\n<sub>'],
    ['a code block with a longer fence', '~~~~~', '\n~~~~~\n\n<sub>'],
    ['a comment', '<!-- secret notes', '\n-->\n\n<sub>'],
    ['a folded part', '<details><summary>x</summary>\n\ny', '\n\n</details>\n\n<sub>'],
    ['folded parts', '<details>\n<DETAILS open>', '\n\n</details>\n\n</details>\n\n<sub>'],
    ['a tag in a code block', '```\n<details>\n```', '\n\n<sub>'],
    ['a fence inside a fence', '````\n```', '\n````\n\n<sub>']
  ])('has %s closed at the cut', (_what, opening, end) => {
    const body = render(`${opening}\n${'x'.repeat(60)}\n`.concat(`${'y'.repeat(60)}\n`.repeat(2_000)))
    const at = body.lastIndexOf('y'.repeat(60)) + 60
    expect(body.slice(at).startsWith(end)).toBe(true)
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

describe('the title', () => {
  it('is one line of at most 256 characters', () => {
    expect(titleLine('Drift\nin\u202eproduction')).toBe('Drift in production')
    expect(titleLine('x'.repeat(256))).toBe('x'.repeat(256))
    expect(titleLine('x'.repeat(257))).toBe(`${'x'.repeat(255)}…`)
  })
})
