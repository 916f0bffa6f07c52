import {fitReport, LONGEST_BODY, utc} from '../../lib/github/text.ts'
import {marker} from './ownership.ts'

/** A line that ends with it is about the run, such as its time, and is not a change: ours at the end, and those of the report that say so. */
const RUN_MARK = '<!-- fairway:run -->'

const CUT_NOTE = '> [!NOTE]\n> The report is longer than GitHub allows here: **its end is missing**.'
/** The line with the run gets as much room in every run: where the report is cut must not depend on how long an address is. */
const TAIL_ROOM = 600

export interface Publication {
  readonly key: string
  /** Markdown. */
  readonly report: string
  readonly runUrl: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/** The whole text: the marker, the report as far as there is room, and a line with the run. */
export function renderBody({key, report, runUrl, now}: Publication): string {
  const head = `${marker(key)}\n`
  const tail = `\n\n<sub>Last changed by [this run](${runUrl}) on ${utc(now)}</sub> ${RUN_MARK}\n`
  const room = LONGEST_BODY - head.length - Math.max(tail.length, TAIL_ROOM)
  return `${head}${fitReport(report, room, CUT_NOTE)}${tail}`
}

/** Whether two texts say the same, except for the lines about the run. */
export function saysTheSame(one: string, other: string): boolean {
  return contentOf(one) === contentOf(other)
}

function contentOf(body: string): string {
  const lines = body.split(/\r\n?|\n/).filter(line => !line.trimEnd().endsWith(RUN_MARK))
  return lines.join('\n').trimEnd()
}
