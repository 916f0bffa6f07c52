import {formatDuration} from '../../lib/action/duration.ts'
import {code} from '../../lib/action/markdown.ts'
import {fitReport, LONGEST_BODY, utc} from '../../lib/github/text.ts'
import type {Outcome} from './result.ts'
import {DENY_WORDS} from './votes.ts'

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

/**
 * The issue's text. Logins and the subject are in code spans: no mention, no link. LGTM is never alone on a line of it, or a reply by
 * mail that quotes the text without `>` would approve.
 */
export function issueBody(question: Question): string {
  const deny = DENY_WORDS.map(word => `\`${word}\``)
  const facts = [
    `A workflow run waits for an answer. **This is what would go ahead:**`,
    code(question.subject),
    [
      `- Started by ${question.startedBy.map(code).join(', started again by ') || 'nobody that GitHub names'}: [the run](${question.runUrl})`,
      `- **To approve**, write a new comment whose first line is \`LGTM\`, with nothing or a blank line below it. One that was edited, or came by e-mail, does not count.`,
      `- **To refuse**, write ${deny.slice(0, -1).join(', ')} or ${deny.at(-1) ?? ''} on a line of its own, wherever it stands, or close this issue.`,
      `- ${whoMay(question)}`,
      `- Until **${utc(question.until)}**. No answer means no.`,
      `- Do not edit this issue: any change voids the question.`
    ].join('\n')
  ]
  const head = facts.join('\n\n')
  if (question.report.trim() === '') return `${head}\n`
  const start = `${head}\n\n---\n\n`
  return `${start}${fitReport(question.report, LONGEST_BODY - start.length - 1, CUT_NOTE)}\n`
}

function whoMay({approvers, isSelfApprovalPrevented}: Question): string {
  const who =
    approvers.length === 0
      ? 'Everyone with write access may answer'
      : `Who may answer, with write access: ${approvers.map(code).join(', ')}`
  return `${who}.${isSelfApprovalPrevented ? ' Whoever started the run may refuse it, but not approve it.' : ''}`
}

const CUT_NOTE =
  '> [!WARNING]\n> The report below is longer than an issue may be: **its end is missing here**. The run has all of it. Do not approve what you have not seen.'

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
