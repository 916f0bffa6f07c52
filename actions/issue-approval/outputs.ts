/** The outputs that action.yml declares; the contract test compares. */
export const outputNames = ['decision', 'approvers', 'issue-number', 'issue-url', 'comment-url'] as const

export type IssueApprovalOutput = (typeof outputNames)[number]
