import {formatDuration} from '../../lib/action/duration.ts'
import {code, escapeMarkdown, link} from '../../lib/action/markdown.ts'
import type {ApprovalResult} from './result.ts'

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
