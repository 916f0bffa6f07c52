import {oneLine} from '../../lib/action/log-line.ts'
import {withoutMentions} from '../../lib/github/mentions.ts'
import {marker} from './ownership.ts'

/** What an issue's or a comment's text may have at most, in characters; GitHub refuses a longer one with 422. */
export const LONGEST_BODY = 65_536
/** GitHub refuses a longer title. */
const LONGEST_TITLE = 256

/** A line that ends with it is about the run, as its time, and is no change: ours at the end, and those of the report that say so. */
const RUN_MARK = '<!-- fairway:run -->'

const CUT_NOTE = '> [!NOTE]\n> The report is longer than GitHub takes here: **its end is missing**.'
/** The line with the run gets as much room in every run: where the report is cut must not depend on how long an address is. */
const TAIL_ROOM = 600
/** Room for what is closed at the cut. */
const CLOSING_ROOM = 1_000
const MOST_FOLDS = 50
const LONGEST_FENCE = 100

export interface Publication {
  readonly key: string
  /** Markdown. */
  readonly report: string
  readonly runUrl: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/** A title is plain text, but a line break or an invisible character in it could mislead. */
export function titleLine(title: string): string {
  const line = oneLine(title)
  return line.length <= LONGEST_TITLE ? line : `${cutAt(line, LONGEST_TITLE - 1)}…`
}

/** The whole text: the marker, the report, and a line with the run. A report that is too long is cut at the end of a line, and a note above it says so. */
export function renderBody({key, report, runUrl, now}: Publication): string {
  const head = `${marker(key)}\n`
  const tail = `\n\n<sub>Last changed by [this run](${runUrl}) on ${utc(now)}</sub> ${RUN_MARK}\n`
  // GitHub stores no NUL, and ends lines in one way.
  const clean = withoutMentions(report.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd').trim())
  const room = LONGEST_BODY - head.length - Math.max(tail.length, TAIL_ROOM)
  return `${head}${clean.length <= room ? clean : cutReport(clean, room)}${tail}`
}

/** Whether two texts say the same but for the lines about the run. */
export function saysTheSame(one: string, other: string): boolean {
  return contentOf(one) === contentOf(other)
}

function contentOf(body: string): string {
  const lines = body.split(/\r\n?|\n/).filter(line => !line.trimEnd().endsWith(RUN_MARK))
  return lines.join('\n').trimEnd()
}

function cutReport(report: string, room: number): string {
  const start = `${CUT_NOTE}\n\n`
  const most = room - start.length - CLOSING_ROOM
  const piece = cutAt(report, most)
  const lastLine = piece.lastIndexOf('\n')
  const kept = lastLine > most / 2 ? piece.slice(0, lastLine) : piece
  return `${start}${kept}${closeWhatIsOpen(kept)}`
}

/** An open code block, comment or folded part would swallow the line with the run. */
function closeWhatIsOpen(text: string): string {
  let fence: string | undefined
  let folds = 0
  for (const line of text.split('\n')) {
    const [, run = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? []
    if (fence !== undefined) {
      if (run.startsWith(fence) && rest.trim() === '') fence = undefined
    } else if (run !== '' && !(run.startsWith('`') && rest.includes('`'))) {
      fence = run
    } else {
      folds += (line.match(/<details\b/gi) ?? []).length - (line.match(/<\/details>/gi) ?? []).length
    }
  }
  const fenceEnd = fence === undefined || fence.length > LONGEST_FENCE ? '' : `\n${fence}`
  const commentEnd = fence === undefined && text.lastIndexOf('<!--') > text.lastIndexOf('-->') ? '\n-->' : ''
  return `${fenceEnd}${commentEnd}${'\n\n</details>'.repeat(Math.max(0, Math.min(folds, MOST_FOLDS)))}`
}

/** Cuts without leaving half of a character that takes two places. */
function cutAt(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}

/** `2026-01-31 17:05 UTC` */
function utc(milliseconds: number): string {
  const [date = '', time = ''] = new Date(milliseconds).toISOString().split('T')
  return `${date} ${time.slice(0, 5)} UTC`
}
