import {code, escapeMarkdown, table} from '../../../lib/action/markdown.ts'
import type {Finding} from '../findings.ts'
import {shorten} from '../shorten.ts'
import {aboutOf, groupFindings, idOf, remedyOf} from './groups.ts'

const LONGEST_CELL = 160

/** Text from outside as Markdown that shows it, and not too much of it. */
export const cell = (value: string, longest = LONGEST_CELL): string => escapeMarkdown(shorten(value, longest))

const HEADER = ['Where', 'What to do', 'Severity', 'Finding', 'Platform']

export interface FindingTable {
  /** Markdown; empty when there is nothing. */
  readonly markdown: string
  /** How many findings had no room. */
  readonly left: number
}

/**
 * The findings as a Markdown table, grouped by package, what to install first.
 *
 * @param findings the worst first: the last ones are left out when there is no room
 * @param limits the most rows, and the most bytes of the whole table
 */
export function findingTable(findings: readonly Finding[], limits: {readonly rows: number; readonly bytes: number}): FindingTable {
  for (let count = Math.min(findings.length, limits.rows); count > 0; count = Math.floor(count * 0.9)) {
    const markdown = table(
      HEADER,
      groupFindings(findings.slice(0, count)).flatMap(group =>
        group.findings.map((finding, index) => rowOf(finding, index === 0 ? cell(group.title) : ''))
      )
    )
    if (Buffer.byteLength(markdown) <= limits.bytes) return {markdown, left: findings.length - count}
  }
  return {markdown: '', left: findings.length}
}

/** The sentence under a table that is not whole; empty for one that is. */
export function leftOut(left: number): string {
  return left > 0 ? `${left} more, none of them worse, are in the report.` : ''
}

function rowOf(finding: Finding, title: string): string[] {
  const severity = finding.isGating ? `**${finding.severity}**` : finding.severity
  const url = finding.kind === 'secret' ? '' : finding.url
  const about = aboutOf(finding)
  const what = `${link(idOf(finding), url)}${finding.isNew === true ? ' (new)' : ''}${about === '' ? '' : `: ${cell(about)}`}`
  return [
    title,
    cell(remedyOf(finding)),
    severity,
    finding.kind === 'secret' ? `secret: ${what}` : what,
    cell(finding.platforms.join(', '))
  ]
}

function link(label: string, url: string): string {
  const target = URL.canParse(url) ? new URL(url) : undefined
  // In angle brackets only "<" and ">" could end the link, and a URL's href has neither.
  return target?.protocol === 'https:' && target.href.length <= 500 ? `[${cell(label)}](<${target.href}>)` : cell(label)
}

/** A digest or a path as a code span. */
export const codeCell = (value: string): string => code(shorten(value, LONGEST_CELL))
