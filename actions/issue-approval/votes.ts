export const DENY_WORDS = ['deny', 'denied', 'no', 'reject', 'rejected', 'stop'] as const

/** What a comment says. `hint` is set when somebody seems to have meant LGTM and it does not count: the log says why. */
export type CommentVote =
  {readonly vote: 'approve'} | {readonly vote: 'deny'; readonly word: string} | {readonly vote: 'none'; readonly hint?: string}

/**
 * LGTM, at most three blanks before it (four make a code block, CommonMark 4.4), and after it nothing but blanks, full stops, exclamation
 * marks and one of four emoji, without a skin colour or a variation selector.
 */
const APPROVE = /^ {0,3}lgtm[ \t.!]*(?:(?:👍|✅|🚀|🎉)[ \t.!]*)?$/i
const DENY = new RegExp(`^(${DENY_WORDS.join('|')})[\\s.!。]*$`)
/** What Markdown puts before a line: `> `, `- `, `1. `, `## ` and the like, also several of them. */
const LINE_MARKS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|#{1,6}(?=[ \t])))+/

/**
 * Reads a comment's vote. It approves when its first line that is not blank is LGTM and the next line is blank or missing: then LGTM is a
 * paragraph of its own, with nothing above it that could hide it or turn it into something else. Only there does Markdown matter.
 *
 * A word that denies is read generously, because saying no is always safe: on any line of its own, even in bold, in wide letters, in a
 * quote, a list, a heading, in code and in an HTML comment. Both in one comment deny.
 *
 * @param body the comment's Markdown
 */
export function readVote(body: string): CommentVote {
  // The line ends of CommonMark 2.1: no others, so that a vertical tab or U+2028 does not make a line of its own.
  const lines = body.split(/\r\n|\n|\r/)
  for (const line of lines) {
    const word = DENY.exec(plainLetters(line.replace(LINE_MARKS, '')))?.[1]
    if (word !== undefined) return {vote: 'deny', word}
  }
  const first = lines.findIndex(line => !isBlank(line))
  if (APPROVE.test(lines[first] ?? '')) {
    if (isBlank(lines[first + 1] ?? '')) return {vote: 'approve'}
    return {vote: 'none', hint: 'the line below its LGTM is not blank; leave an empty line between them'}
  }
  if (lines.some(line => APPROVE.test(line))) return {vote: 'none', hint: 'LGTM has to be its first line'}
  if (plainLetters(body).includes('lgtm')) return {vote: 'none', hint: 'LGTM has to stand alone on its first line, in plain letters'}
  return {vote: 'none'}
}

/** Blanks and tabs only: a no-break space is text (CommonMark 2.1). */
const isBlank = (line: string) => /^[ \t]*$/.test(line)

/** What a person reads in it: wide letters as letters, invisible characters and emphasis left out. */
function plainLetters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/<!--|-->|[\p{Cf}*_`\\]/gu, '')
    .trim()
    .toLowerCase()
}
