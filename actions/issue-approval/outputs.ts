import {oneLine} from '../../lib/action/log-line.ts'
import type {ActionReport} from '../../lib/action/outputs.ts'
import type {ApprovalResult} from './result.ts'
import {renderSummary} from './summary.ts'

/** The outputs that action.yml declares; the contract test compares. */
export const outputNames = ['decision', 'approvers', 'issue-number', 'issue-url', 'comment-url'] as const

export type IssueApprovalOutput = (typeof outputNames)[number]

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
