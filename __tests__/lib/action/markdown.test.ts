import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {code, details, escapeMarkdown, link, table} from '../../../lib/action/markdown.ts'

/** What a browser shows of text without markup: entities are characters again, zero-width spaces take no room. */
function shown(markdown: string): string {
  return markdown
    .replaceAll('\u200b', '')
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCharCode(Number(number)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

describe('escapeMarkdown', () => {
  it.each([
    ['plain text, with 3.5 points: fine', 'plain text, with 3.5 points: fine'],
    ['a\nb\r\n\tc', 'a b c'],
    ['<b>&amp;', '&lt;b&gt;&amp;amp;'],
    ['# title', '&#35; title'],
    ['- item', '&#45; item'],
    ['1. item', '1&#46; item'],
    ['0.72.0', '0.72.0'],
    ['a *b* _c_ ~d~', 'a &#42;b&#42; &#95;c&#95; &#126;d&#126;'],
    ['[a](b) ![c](d)', '&#91;a&#93;&#40;b&#41; &#33;&#91;c&#93;&#40;d&#41;'],
    ['`x`', '&#96;x&#96;'],
    ['a | b', 'a &#124; b'],
    ['$x$', '&#36;x&#36;']
  ])('%j becomes %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected)
  })

  it.each([
    '@someone',
    'see #12',
    'see GH-12',
    'owner/repo#12',
    'https://example.com',
    'HTTP://example.com',
    'www.example.com',
    'WWW.example.com',
    'a@example.com'
  ])('breaks up %s, which GitHub would link or mention', text => {
    const rendered = escapeMarkdown(text).replace(/&#(\d+);/g, (_, number: string) => String.fromCharCode(Number(number)))
    expect(rendered).not.toMatch(/[@#]\w|gh-\d|:\/\/|www\.\w/i)
    expect(shown(escapeMarkdown(text))).toBe(text)
  })

  it('shows exactly the text, on one line, and leaves no character that could begin markup', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 60}), text => {
        fc.pre(!text.includes('\u200b'))
        const markdown = escapeMarkdown(text)
        expect(markdown).not.toMatch(/[\r\n\t<>\\`*_{}[\]()!+|~$-]|#(?!\d+;)|&(?!#\d+;|amp;|lt;|gt;)/)
        expect(shown(markdown)).toBe(text.replace(/[\r\n\t]+/g, ' '))
      })
    )
  })
})

describe('code', () => {
  /** CommonMark 6.1: the content between two equal runs of backticks; one blank of each side goes when both sides have one. */
  function contentOf(markdown: string): string | undefined {
    const fence = /^`+/.exec(markdown)?.[0] ?? ''
    const rest = markdown.slice(fence.length)
    const end = [...rest.matchAll(/`+/g)].find(run => run[0] === fence)
    if (end === undefined || end.index + fence.length !== rest.length) return undefined
    const content = rest.slice(0, end.index)
    return content.startsWith(' ') && content.endsWith(' ') && content.trim() !== '' ? content.slice(1, -1) : content
  }

  it.each([
    ['text', '`text`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['', '`  `'],
    ['a\nb', '`a b`'],
    ['<b> & @x', '`<b> & @x`']
  ])('%j becomes %j', (text, expected) => {
    expect(code(text)).toBe(expected)
  })

  it('shows exactly the text, on one line, whatever backticks and blanks it has', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom('`', ' ', 'a', '\n', '\\', '|'), minLength: 1}), text => {
        expect(contentOf(code(text))).toBe(text.replace(/[\r\n\t]+/g, ' '))
      })
    )
  })
})

describe('link', () => {
  it('leads to the address, whatever stands in the label', () => {
    expect(link('a [b](c)', 'https://example.com/a b(c)<d>')).toBe('[a &#91;b&#93;&#40;c&#41;](<https://example.com/a%20b(c)%3Cd%3E>)')
  })

  it('is the label alone where there is no address', () => {
    expect(link('a*b', 'no address')).toBe('a&#42;b')
    expect(link('a', '')).toBe('a')
  })
})

describe('table', () => {
  it('has a line for the header, one that makes it a table, and one a row', () => {
    expect(table(['A', 'B'], [['1', '2']])).toBe('| A | B |\n| --- | --- |\n| 1 | 2 |')
    expect(table(['A'], [])).toBe('| A |\n| --- |')
  })

  it('keeps its cells, whatever pipes and backslashes stand in them', () => {
    fc.assert(
      fc.property(fc.array(fc.string({unit: fc.constantFrom('|', '\\', 'a', '`')}), {minLength: 1, maxLength: 4}), cells => {
        const row = table(cells, [cells]).split('\n')[2] ?? ''
        // As cmark-gfm splits a row: a backslash takes the next punctuation with it.
        const pipes = [...row.matchAll(/\\[\\|`]|\|/g)].filter(([found]) => found === '|')
        // A backslash at a cell's end is followed by the blank before the pipe.
        expect(pipes).toHaveLength(cells.length + 1)
      })
    )
  })
})

describe('details', () => {
  it('has blank lines around the body, or it would not be read as Markdown', () => {
    expect(details('Title', '- body')).toBe('<details><summary>Title</summary>\n\n- body\n\n</details>')
  })
})
