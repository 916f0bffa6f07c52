import {formatDuration} from '../../lib/action/duration.ts'
import {code} from '../../lib/action/markdown.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import type {Outcome} from './result.ts'
import {DENY_WORDS} from './votes.ts'

/** What an issue's or a comment's text may have at most, in characters; GitHub refuses a longer one with 422. */
export const LONGEST_BODY = 65_536
/** GitHub refuses a longer title. */
export const LONGEST_TITLE = 256

export interface Question {
  readonly subject: string
  readonly runUrl: string
  /** `github.actor` first, then who started it again. */
  readonly startedBy: readonly string[]
  readonly approvers: readonly string[]
  /** Whoever started the run may not approve it. */
  readonly isSelfApprovalPrevented: boolean
  /** Milliseconds since 1970. */
  readonly until: number
  /** Markdown, empty for none. */
  readonly report: string
}

/** A title is plain text, but an invisible character or a line break in it could mislead. */
export function issueTitle(title: string): string {
  const line = oneLine(title)
  return line.length <= LONGEST_TITLE ? line : `${cutAt(line, LONGEST_TITLE - 1)}…`
}

/**
 * The issue's text. Logins and the subject stand in code spans: no mention, no link. LGTM never stands alone on a line of it, or a reply by
 * mail that quotes the text without `>` would approve.
 */
export function issueBody(question: Question): string {
  const deny = DENY_WORDS.map(word => `\`${word}\``)
  const facts = [
    `A workflow run waits for an answer. **This is what would go ahead:**`,
    code(question.subject),
    [
      `- Started by ${question.startedBy.map(code).join(', started again by ') || 'nobody that GitHub names'}: [the run](${question.runUrl})`,
      `- **To approve**, write a new comment with \`LGTM\` on a line of its own. An edited or quoted comment does not count.`,
      `- **To refuse**, write ${deny.slice(0, -1).join(', ')} or ${deny.at(-1) ?? ''} on a line of its own, or close this issue.`,
      `- ${whoMay(question)}`,
      `- Until **${utc(question.until)}**. No answer means no.`,
      `- Do not edit this issue: a changed text voids the question.`
    ].join('\n')
  ]
  const head = facts.join('\n\n')
  return question.report.trim() === '' ? `${head}\n` : withReport(head, question.report)
}

function whoMay({approvers, isSelfApprovalPrevented}: Question): string {
  const who =
    approvers.length === 0
      ? 'Everyone with write access may answer'
      : `Who may answer, with write access: ${approvers.map(code).join(', ')}`
  return `${who}.${isSelfApprovalPrevented ? ' Whoever started the run may refuse it, but not approve it.' : ''}`
}

const CUT_NOTE =
  '> [!WARNING]\n> The report below is longer than an issue may be: **its end is missing here**. The run has the whole one. Do not approve what you have not seen.'

/** The note stands before the report: behind it, an open code block or a folded part would swallow it. */
function withReport(head: string, report: string): string {
  // GitHub stores no NUL.
  const clean = report.replaceAll('\0', '\ufffd').trimEnd()
  const whole = `${head}\n\n---\n\n${clean}\n`
  if (whole.length <= LONGEST_BODY) return whole
  const start = `${head}\n\n---\n\n${CUT_NOTE}\n\n`
  const end = '\n\n*… cut here.*\n'
  const room = LONGEST_BODY - start.length - end.length
  const piece = cutAt(clean, room)
  const lastLine = piece.lastIndexOf('\n')
  return `${start}${lastLine > room / 2 ? piece.slice(0, lastLine) : piece}${end}`
}

/** Cuts without leaving half of a character that takes two places. */
function cutAt(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}

/** `2026-01-31 17:05 UTC` */
export function utc(milliseconds: number): string {
  const [date = '', time = ''] = new Date(milliseconds).toISOString().split('T')
  return `${date} ${time.slice(0, 8)} UTC`
}

/** The comment with which the issue is closed: what happened, and what it happened to. */
export function closingComment(outcome: Outcome, subject: string, runUrl: string, waited: number): string {
  const about = `\n\nSubject: ${code(subject)} · [the run](${runUrl}) · asked ${formatDuration(waited)} ago`
  if (outcome.decision === 'approved') {
    return `**Approved** by ${code(outcome.approver)} with [this comment](${outcome.commentUrl}).${about}\n`
  }
  const decided = outcome.commentUrl === undefined ? '' : ` ([comment](${outcome.commentUrl}))`
  return `**Not approved (${outcome.decision}).** ${code(outcome.reason)}${decided}${about}\n`
}

/** What the post part writes when the main part could not: it was killed. */
export const ENDED_COMMENT = '**Not approved (cancelled).** The run ended before an answer was counted. Nothing goes ahead.\n'
