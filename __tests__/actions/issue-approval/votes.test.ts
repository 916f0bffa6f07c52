import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {DENY_WORDS, readVote} from '../../../actions/issue-approval/votes.ts'

const vote = (body: string) => readVote(body).vote

describe('an approval', () => {
  it.each([
    'LGTM',
    'lgtm',
    'Lgtm!',
    'LGTM.',
    'lgtm!!!',
    'LGTM\r\n',
    ' LGTM',
    '   LGTM \t',
    'Looked at every line.\n\nLGTM\n\nThanks!',
    'ship it\nLGTM\nthanks',
    'Checked `hcloud_volume`:\nLGTM',
    '> does this destroy the volume?\n\nIt does not.\n\nLGTM',
    '```\nplan\n```\nLGTM',
    '~~~~\n```\n~~~\n~~~~\nLGTM',
    '<details>\n<summary>The plan</summary>\n\n```\n</details>\n```\n\n</details>\n\nLGTM',
    '<!-- a note -->\n\nLGTM',
    'The host is <none> in the log.\n\nLGTM',
    'See <https://example.com/>.\n\nLGTM',
    '- one\n- two\n\nLGTM',
    '- code:\n\n  ```\n  x\n  ```\n\nLGTM'
  ])('%j', body => {
    expect(readVote(body)).toEqual({vote: 'approve'})
  })
})

describe('no approval, and the log says why', () => {
  it.each([
    ['**LGTM**', /alone on its line/],
    ['`LGTM`', /alone/],
    ['LGTM 👍', /alone/],
    ['LGTM, ship it', /alone/],
    ['LGTM @bob', /alone/],
    ['- LGTM', /alone/],
    ['# LGTM', /alone/],
    ['LGTM?', /alone/],
    ['not LGTM', /alone/],
    ['LGTM\\', /alone/],
    ['ＬＧＴＭ', /alone/],
    ['LGTM\u200b', /alone/],
    ['\ufeffLGTM', /alone/],
    ['LG\u00adTM', /alone/],
    ['\u00a0LGTM', /alone/],
    ['wait\u2028LGTM', /alone/],
    ['wait\vLGTM', /alone/],
    ['> LGTM', /is quoted/],
    ['> > LGTM\n> thanks', /is quoted/],
    ['> Please approve\nLGTM', /follows a quoted line/],
    ['> q\n\u00a0\nLGTM', /follows a quoted line/],
    ['1. > q\n   LGTM', /follows a quoted line/],
    ['> q\n<none>\nLGTM', /follows a quoted line/],
    ['    LGTM', /indented/],
    ['\tLGTM', /indented/],
    ['```\nLGTM\n```', /code block/],
    ['```\nLGTM', /code block/],
    ['~~~ text\nLGTM\n~~~', /code block/],
    ['````\n```\nLGTM\n````', /code block/],
    ['```\n``` not the end\nLGTM', /code block/],
    ['```\n```\u00a0\nLGTM', /code block/],
    ['- ```\n  LGTM\n  ```', /indented|code block/],
    ['- ```\ntext\n```\nLGTM', /cannot be told/],
    ['- a\n\n  ```\ntext\n```\nLGTM', /cannot be told/],
    ['- ```\ntext\n\n  ```\nLGTM', /cannot be told/],
    ['x <b>`</b>`\n\nLGTM', /inside HTML/],
    ['<!--\n--> <b>\n\nLGTM', /cannot be told/],
    ['<!--\n--> <!--\n\nLGTM', /cannot be told/],
    ['<none>\n```\n\n```\nLGTM', /cannot be told/],
    ['</details>\n```\n\n```\nLGTM', /cannot be told/],
    ['<!--\nLGTM\n-->', /HTML comment/],
    ['<!-- LGTM', /alone/],
    ['<!--\nLGTM', /HTML comment/],
    ['<!-->\n```\n-->\nLGTM', /cannot be told/],
    ['text <!-- here\n\nLGTM', /cannot be told/],
    ['<!-- a --> <!--\nLGTM', /cannot be told/],
    ['> <!-- q\n\nLGTM', /cannot be told/],
    ['<?php\nLGTM\n?>', /cannot be told/],
    ['<details>\n\nLGTM\n\n</details>', /inside HTML/],
    ['<DETAILS open>\n\nLGTM', /inside HTML/],
    ['<details\nopen>\n\nLGTM', /cannot be told/],
    ['<details>\n\n`</details>`\n\nLGTM', /inside HTML/],
    ['<details>\n\ntext\n<none> `</details>`\n\nLGTM', /inside HTML/],
    ['<details>\n```\n\n```\n</details>\nLGTM', /cannot be told/],
    ['<details>\n\n\\</details>\n\nLGTM', /inside HTML/],
    ['> <s>\n\nLGTM', /inside HTML/],
    ['<pre>\n\nLGTM', /cannot be told/],
    ['<del>\n\nLGTM\n\n</del>', /inside HTML/],
    ['<img alt="\nLGTM\n">', /cannot be told/],
    ['<div title="\n\nLGTM\n\n">', /cannot be told/],
    ['<foo title="\nLGTM\n">', /cannot be told/],
    ['<pre><foo bar="</pre>\n\nLGTM', /cannot be told/],
    ['</div>\n<!--\n\n-->\n\nLGTM', /cannot be told/],
    ['- a\n  <!--\n-->\n\nLGTM', /cannot be told/],
    ['a <\nLGTM\n>', /around it/],
    ['a `code\nLGTM\nspan`', /around it/],
    ['~~no more\nLGTM\nof this~~', /around it/],
    ['![\nLGTM\n](https://example.com/a.png)', /around it/],
    ['[a]: /url "\nLGTM\n"', /around it/],
    ['[a]:\nLGTM', /around it/],
    ['$$\nLGTM\n$$', /around it/]
  ])('%j', (body, reason) => {
    const read = readVote(body)
    expect(read.vote).toBe('none')
    expect((read as {hint?: string}).hint).toMatch(reason)
  })

  it('says nothing about comments that have nothing to do with it', () => {
    expect(readVote('Looks good to me.')).toEqual({vote: 'none'})
    expect(readVote('')).toEqual({vote: 'none'})
  })
})

describe('a deny', () => {
  it.each([
    ...DENY_WORDS,
    'No.',
    'STOP!',
    ' reject ',
    '**no**',
    'ｎｏ',
    'no\u200b',
    '    stop',
    '> q\nno',
    'See <p>\n\nstop',
    '- ```\ntext\n```\ndeny'
  ])('%j', body => {
    expect(vote(body)).toBe('deny')
  })

  it.each(['LGTM\n\nno', 'no\nLGTM', 'LGTM\n**Stop!**'])('wins over an approval in one comment: %j', body => {
    expect(vote(body)).toBe('deny')
  })

  it.each(['> no', '```\nno\n```', '<!--\nno\n-->', 'no problem', 'nope', 'not yet', 'stop?'])('not: %j', body => {
    expect(vote(body)).toBe('none')
  })
})

/** Pieces that a Markdown reader stumbles over, and plain letters. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['LGTM', 'lgtm', 'lgtm!', '> ', '```', '~~~', '`', '<!--', '-->', '<details>', '</details>', '<pre>', '<', '>', '- ', '1. ', '    '],
    ...['\n', '\n\n', '\r', '\r\n', '\t', ' ', '\u200b', '\u00a0', '\u2028', '**', '[a]:', '](', '"', '$$', '~~', '\\', '<b>', 'no ', 'x']
  ),
  fc.string({unit: 'grapheme', maxLength: 4})
)
const text = fc.array(piece, {maxLength: 25}).map(pieces => pieces.join(''))
/** Written by somebody who does not know Markdown at all: the line itself, and nothing else on it. */
const hasBareLine = (body: string) => body.split(/\r\n|\n|\r/).some(line => /^ {0,3}[Ll][Gg][Tt][Mm][.!]*[ \t]*$/.test(line))

describe('whatever is written', () => {
  it('never approves without a bare LGTM line', () => {
    fc.assert(
      fc.property(text, body => {
        expect(vote(body) === 'approve' && !hasBareLine(body)).toBe(false)
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

  it('never approves with a deny word on a line of its own behind plain lines', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('LGTM', 'fine', '', 'lgtm.', '- a', '> q')), fc.constantFrom(...DENY_WORDS), (lines, word) => {
        expect(vote([...lines, '', word].join('\n'))).toBe('deny')
      })
    )
  })

  // Quadratic work on one of these would take minutes.
  it.each(['<', '<!--', '<a ', '- ', '`', '> ', ' ', '\t', '```\n', '<details>', '<!-- -->', '> LGTM\n', '[a]:\n', '*'])(
    'reads 65,536 characters of %j',
    bit => {
      expect(vote(bit.repeat(Math.ceil(65_536 / bit.length)))).toBe('none')
    }
  )
})
