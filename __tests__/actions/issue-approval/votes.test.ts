import {describe, expect, it} from '@jest/globals'
import {DENY_WORDS, readVote} from '../../../actions/issue-approval/votes.ts'

const vote = (body: string) => readVote(body).vote

const ALONE = {vote: 'none', hint: 'LGTM has to stand alone on its first line, in plain letters'}
const FIRST = {vote: 'none', hint: 'LGTM has to be its first line'}
const BELOW = {vote: 'none', hint: 'the line below its LGTM is not blank; leave an empty line between them'}

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
    'LGTM 👍',
    'LGTM👍',
    'LGTM! ✅',
    'lgtm 🚀!',
    'LGTM ... 🎉 .',
    'LGTM !',
    '\n\nLGTM',
    '   \n\t\n     \r\n  LGTM',
    'LGTM\n\nThanks!',
    'LGTM\n \t\nThanks!',
    'LGTM\r\rThanks!',
    'LGTM\n\nonce the backup has run',
    'LGTM\n\n> does this destroy the volume?\n\nIt does not.',
    'LGTM\n\n```\nplan\n```',
    'LGTM\n\n<!-- a note -->',
    'LGTM\n\nLGTM'
  ])('%j', body => {
    expect(readVote(body)).toEqual({vote: 'approve'})
  })
})

describe('no approval, because it is not the first line', () => {
  it.each([
    // Above the line stands what a reader of Markdown would have to understand first.
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
    '- code:\n\n  ```\n  x\n  ```\n\nLGTM',
    // What GitHub does not show, or shows otherwise.
    'I do not agree yet.\n\n[^x]: note\nLGTM',
    '[^x]: note\nLGTM',
    '<hr></ \nLGTM\n\nPlease wait.',
    '<p></p></1\nLGTM\n\nWait.',
    '<bdo dir=rtl>\n\nLGTM',
    '\u00a0\nLGTM',
    '\u200b\nLGTM',
    '\ufeff\nLGTM',
    '\u202e\nLGTM',
    'x\n\nLGTM',
    '> Please approve\nLGTM',
    '> q\n\u00a0\nLGTM',
    '1. > q\n   LGTM',
    '> q\n<none>\nLGTM',
    '```\nLGTM\n```',
    '```\nLGTM',
    '~~~ text\nLGTM\n~~~',
    '````\n```\nLGTM\n````',
    '```\n``` not the end\nLGTM',
    '```\n```\u00a0\nLGTM',
    '- ```\n  LGTM\n  ```',
    '- ```\ntext\n```\nLGTM',
    '- a\n\n  ```\ntext\n```\nLGTM',
    '- ```\ntext\n\n  ```\nLGTM',
    'x <b>`</b>`\n\nLGTM',
    '<!--\n--> <b>\n\nLGTM',
    '<!--\n--> <!--\n\nLGTM',
    '<none>\n```\n\n```\nLGTM',
    '</details>\n```\n\n```\nLGTM',
    '<!--\nLGTM\n-->',
    '<!--\nLGTM',
    '<!-->\n```\n-->\nLGTM',
    'text <!-- here\n\nLGTM',
    '<!-- a --> <!--\nLGTM',
    '> <!-- q\n\nLGTM',
    '<?php\nLGTM\n?>',
    '<details>\n\nLGTM\n\n</details>',
    '<DETAILS open>\n\nLGTM',
    '<details\nopen>\n\nLGTM',
    '<details>\n\n`</details>`\n\nLGTM',
    '<details>\n\ntext\n<none> `</details>`\n\nLGTM',
    '<details>\n```\n\n```\n</details>\nLGTM',
    '<details>\n\n\\</details>\n\nLGTM',
    '> <s>\n\nLGTM',
    '<pre>\n\nLGTM',
    '<del>\n\nLGTM\n\n</del>',
    '<img alt="\nLGTM\n">',
    '<div title="\n\nLGTM\n\n">',
    '<foo title="\nLGTM\n">',
    '<pre><foo bar="</pre>\n\nLGTM',
    '</div>\n<!--\n\n-->\n\nLGTM',
    '- a\n  <!--\n-->\n\nLGTM',
    'a <\nLGTM\n>',
    'a `code\nLGTM\nspan`',
    '~~no more\nLGTM\nof this~~',
    '![\nLGTM\n](https://example.com/a.png)',
    '[a]: /url "\nLGTM\n"',
    '[a]:\nLGTM',
    '$$\nLGTM\n$$'
  ])('%j', body => {
    expect(readVote(body)).toEqual(FIRST)
  })
})

describe('no approval, because the sentence goes on', () => {
  it.each([
    'LGTM\nonce the backup has run',
    'LGTM\r\nonce the backup has run',
    'LGTM\ronce the backup has run',
    '\n  LGTM 👍\nbut wait',
    'LGTM\n===',
    'LGTM\n---',
    'LGTM\n\u00a0',
    'LGTM\n\u200b\n\nno hurry',
    'LGTM\n> not yet',
    'LGTM\n<!--',
    'LGTM\nLGTM'
  ])('%j', body => {
    expect(readVote(body)).toEqual(BELOW)
  })
})

describe('no approval, because something else is on the line', () => {
  it.each([
    'LGTM 👎',
    'LGTM 0',
    'LGTM 👍👍',
    'LGTM 👍 🚀',
    'LGTM 👍🏽',
    'LGTM ✅\ufe0f',
    'LGTM ☑',
    'LGTM :+1:',
    'LGTM ?',
    'LGTM\u00a0',
    'LGTM,',
    'LGTM…',
    'LGTM -',
    'LGTM\u2028',
    'LGTM\u2028no hurry',
    'LGTM\u2029',
    'LGTM\u0085',
    'LGTM\v',
    'LGTM\f',
    'LGTM\u2028\nonce the backup has run',
    'LGTM\0',
    '\fLGTM',
    '\vLGTM',
    '     LGTM',
    '  \tLGTM',
    'LGT\u200dM',
    'L\u2060GTM',
    'LGTM\u202e',
    '\u2067LGTM',
    '𝐋𝐆𝐓𝐌',
    '<details>LGTM</details>',
    '<!-- LGTM -->',
    '<!--LGTM-->\n\nWait.',
    '[LGTM](https://example.com)',
    '~~LGTM~~',
    '**LGTM**',
    '`LGTM`',
    'LGTM, ship it',
    'LGTM @bob',
    '- LGTM',
    '# LGTM',
    'LGTM?',
    'not LGTM',
    'LGTM\\',
    'ＬＧＴＭ',
    'LGTM\u200b',
    '\ufeffLGTM',
    'LG\u00adTM',
    '\u00a0LGTM',
    'wait\u2028LGTM',
    'wait\vLGTM',
    '> LGTM',
    '> > LGTM\n> thanks',
    '    LGTM',
    '\tLGTM',
    '<!-- LGTM'
  ])('%j', body => {
    expect(readVote(body)).toEqual(ALONE)
  })

  // Letters of other scripts, which only look like it: the log says nothing, because nobody can tell what they mean.
  it.each(['LGΤM', 'LGTМ', 'ʟɢᴛᴍ', 'ʟGTM'])('%j only looks like it', body => {
    expect(readVote(body)).toEqual({vote: 'none'})
  })

  it('says nothing about comments that have nothing to do with it', () => {
    for (const body of ['Looks good to me.', '', ' \n\t\r\n', '\n']) expect(readVote(body)).toEqual({vote: 'none'})
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
    '\ufeffno',
    '    stop',
    '\tstop',
    '> q\nno',
    'See <p>\n\nstop',
    '- ```\ntext\n```\ndeny',
    'I looked at it.\rno\rThanks.'
  ])('%j', body => {
    expect(vote(body)).toBe('deny')
  })

  it.each([
    '> no',
    '>no',
    ' > > **No.**\n> > said alice',
    '```\nno\n```',
    '~~~\ntext\nstop',
    '> ```\n> no\n> ```',
    '<!--\nno\n-->',
    '<details>\n\nno\n\n</details>',
    '`stop`',
    '- no',
    '+ no',
    '1. no',
    '2) no',
    '# STOP',
    '> - no',
    '<!-- no -->',
    'no\\',
    'no !',
    'no。'
  ])('in a quote, a list, a heading, in code or in HTML too: %j', body => {
    expect(vote(body)).toBe('deny')
    expect(vote(`LGTM\n\n${body}`)).toBe('deny')
  })

  it.each([
    'LGTM\n\nno',
    'no\nLGTM',
    'LGTM\n**Stop!**',
    'LGTM\n\n> no',
    'LGTM\n\n```\nno\n```',
    'LGTM\n\n<!--\nstop\n-->',
    'LGTM\n\n[^1]: note\n    no'
  ])('wins over an approval in one comment: %j', body => {
    expect(vote(body)).toBe('deny')
  })

  it.each(['no problem', 'nope', 'not yet', 'stop?', '- no problem', '`no` is not what I say', 'yes\u2028no', 'yes\vno'])(
    'not: %j',
    body => {
      expect(vote(body)).toBe('none')
    }
  )
})
