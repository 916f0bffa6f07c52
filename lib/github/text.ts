import {oneLine} from '../action/log-line.ts'
import {closeWhatIsOpen} from './open-markup.ts'
import {withoutMentions} from './mentions.ts'

/** The longest text of an issue or a comment, in characters; GitHub refuses a longer one with 422. */
export const LONGEST_BODY = 65_536
/** GitHub refuses a longer title. */
export const LONGEST_TITLE = 256

/** A title is plain text, but a line break or an invisible character in it could mislead. */
export function titleLine(title: string): string {
  const line = oneLine(title)
  return line.length <= LONGEST_TITLE ? line : `${cutAt(line, LONGEST_TITLE - 1)}…`
}

const CUT_MARK = '\n\n*… cut here.*'
/** A tag that is longer than this is not a tag. */
const LONGEST_TAG = 1_000

/**
 * A report as it goes into an issue or a comment: it notifies nobody, and is not longer than there is room. A longer one is cut at the end
 * of a line, what is open there is closed, and the note is above it: below it, nobody would read that far.
 *
 * @param report Markdown
 * @param room characters, the note included
 * @param note Markdown that says that the end is missing
 */
export function fitReport(report: string, room: number, note: string): string {
  // GitHub stores no NUL, and ends lines in one way.
  const lines = report.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')
  const clean = withoutMentions(lines.replace(/^(?:[ \t]*\n)+/, '').trimEnd())
  if (clean.length <= room) return clean
  const start = `${note}\n\n`
  return `${start}${cutReport(clean, room - start.length - CUT_MARK.length)}${CUT_MARK}`
}

function cutReport(report: string, room: number): string {
  for (let length = room; ;) {
    const piece = cutAt(report, length)
    const lastLine = piece.lastIndexOf('\n')
    const kept = lastLine > length / 2 ? piece.slice(0, lastLine) : withoutHalfTag(piece)
    const closed = `${kept}${closeWhatIsOpen(kept)}`
    if (closed.length <= room || length <= 0) return closed
    length = Math.min(length - 1, room - (closed.length - kept.length))
  }
}

/** Cuts without leaving half of a character that takes two code units. */
function cutAt(text: string, length: number): string {
  return text.slice(0, Math.max(0, length)).replace(/[\ud800-\udbff]$/, '')
}

/** A tag whose end is missing would go on in what follows. */
function withoutHalfTag(text: string): string {
  const start = text.lastIndexOf('<')
  const isHalf = start > text.lastIndexOf('>') && /^<[/!a-z]/i.test(text.slice(start, start + 2))
  return isHalf && text.length - start <= LONGEST_TAG ? text.slice(0, start) : text
}

/** A moment as an issue or a comment shows it, always in UTC: `2026-01-31 17:05:09 UTC`. */
export function utc(milliseconds: number): string {
  const [date = '', time = ''] = new Date(milliseconds).toISOString().split('T')
  return `${date} ${time.slice(0, 8)} UTC`
}
