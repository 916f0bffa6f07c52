import type {ActionReport} from '../../lib/action/action.ts'
import {formatDuration} from '../../lib/action/duration.ts'
import {code, escapeMarkdown, link} from '../../lib/action/markdown.ts'
import type {IssueApprovalOutput} from './outputs.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import type {ApprovalResult} from './result.ts'

/** What the step reports. Everything but `approved` makes it red: the text "false" in an output is true in an `if:`. */
export function report(result: ApprovalResult): ActionReport<IssueApprovalOutput> {
  const {decision, issue} = result
  return {
    outputs: {
      decision,
      approvers: result.decision === 'approved' ? result.approver : '',
      'issue-number': issue === undefined ? '' : String(issue.number),
      'issue-url': issue?.url ?? '',
      'comment-url': result.commentUrl ?? ''
    },
    summary: renderSummary(result),
    failure: result.decision === 'approved' ? undefined : `Not approved (${decision}). ${oneLine(result.reason)}`
  }
}

/** The decision as Markdown for the job summary. */
export function renderSummary(result: ApprovalResult): string {
  const {issue, subject, waited} = result
  const facts = [`Subject: ${code(subject)}`]
  if (result.decision === 'approved') facts.unshift(`Approved by ${code(result.approver)}`)
  else facts.unshift(escapeMarkdown(result.reason))
  if (issue !== undefined) facts.push(`Asked on ${link(`issue #${issue.number}`, issue.url)} for ${formatDuration(waited)}`)
  if (result.commentUrl !== undefined) facts.push(link('The comment that decided', result.commentUrl))
  return `### Approval: ${result.decision}\n\n${facts.map(fact => `- ${fact}`).join('\n')}\n`
}
