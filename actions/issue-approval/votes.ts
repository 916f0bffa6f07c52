import {placeLines, type Place} from './comment-lines.ts'

export const DENY_WORDS = ['deny', 'denied', 'no', 'reject', 'rejected', 'stop'] as const

/** What a comment says. `hint` is set when somebody seems to have meant LGTM and it is none: the log tells why. */
export type CommentVote =
  {readonly vote: 'approve'} | {readonly vote: 'deny'; readonly word: string} | {readonly vote: 'none'; readonly hint?: string}

/** LGTM and nothing else. Up to three blanks before it: four make a code block. */
const APPROVE = /^ {0,3}lgtm[.!]*[ \t]*$/i
/** The same in a quote or in indented code. */
const MEANT = /^[ \t>]*lgtm[.!]*[ \t]*$/i
const DENY = new RegExp(`^(${DENY_WORDS.join('|')})[.!]*$`)

const HINTS: Readonly<Record<Exclude<Place, 'plain'>, string>> = {
  quote: 'its LGTM is quoted',
  'after-quote': 'its LGTM follows a quoted line, which makes it part of the quote; leave an empty line between',
  indented: 'its LGTM is indented by four blanks or more, which makes it code',
  code: 'its LGTM stands in a code block',
  comment: 'its LGTM stands in an HTML comment',
  html: 'its LGTM stands inside HTML, such as <details>',
  spanned: 'its LGTM may be part of code, a link or struck text around it; leave empty lines around it',
  unclear: 'it cannot be told for sure that its LGTM is plain text; write it into a comment of its own'
}

/**
 * Reads a comment's vote. It approves only with a whole line that is LGTM in plain letters (any case, `.` and `!` behind it) and is
 * certainly shown as the author's own text. A word that denies is read generously, because saying no is always safe: also in bold, in
 * wide letters and where the place of the line is unclear; only quotes, code blocks and HTML comments are left out. Both in one comment deny.
 *
 * @param body the comment's Markdown
 */
export function readVote(body: string): CommentVote {
  const lines = placeLines(body)
  for (const {text, place} of lines) {
    if (place === 'quote' || place === 'code' || place === 'comment') continue
    const word = DENY.exec(plainLetters(text))?.[1]
    if (word !== undefined) return {vote: 'deny', word}
  }
  const bare = lines.filter(line => APPROVE.test(line.text))
  if (bare.some(line => line.place === 'plain')) return {vote: 'approve'}
  const elsewhere = bare[0] ?? lines.find(line => MEANT.test(line.text) && (line.place === 'quote' || line.place === 'indented'))
  if (elsewhere !== undefined && elsewhere.place !== 'plain') return {vote: 'none', hint: HINTS[elsewhere.place]}
  if (plainLetters(body).includes('lgtm')) return {vote: 'none', hint: 'LGTM has to stand alone on its line, in plain letters'}
  return {vote: 'none'}
}

/** What a person reads in it: wide letters as letters, invisible characters and emphasis left out. */
function plainLetters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}*_]/gu, '')
    .trim()
    .toLowerCase()
}
