/** What this action asks of GitHub, and the facts it takes from the answers. */

export interface Person {
  readonly id: number
  readonly login: string
  /** `User`, `Bot`, `Organization`, `Mannequin`. */
  readonly type: string
}

export interface Comment {
  readonly id: number
  readonly url: string
  /** Number of the issue that it belongs to. */
  readonly issueNumber: number | undefined
  readonly body: string
  /** Undefined for an account that is gone. */
  readonly author: Person | undefined
  /** ISO 8601, as GitHub wrote it. */
  readonly createdAt: string
  readonly updatedAt: string
  /** It was written by an app in a person's name. */
  readonly isFromApp: boolean
  /** Someone hid it as spam, outdated, off topic … */
  readonly isHidden: boolean
}

export interface Issue {
  readonly number: number
  /** For people. */
  readonly url: string
  readonly title: string
  readonly body: string
  readonly state: string
  /** `completed`, `not_planned`, `reopened` …; empty when GitHub says none. */
  readonly stateReason: string
  readonly createdAt: string
  /** Whose token opened it. */
  readonly author: Person | undefined
  readonly closedBy: Person | undefined
}

export interface NewIssue {
  readonly title: string
  readonly body: string
  readonly labels: readonly string[]
}

/** A collaborator's permission, and whose it is: a login can change hands. */
export interface Permission {
  /** `admin`, `write`, `read` or `none`: maintain counts as write there, triage as read. */
  readonly level: string
  readonly personId: number | undefined
}

export type CloseReason = 'completed' | 'not_planned'

/** The operations, one repository's. Each throws what the client throws; `api-errors.ts` says what it means. */
export interface ApprovalIssues {
  open(issue: NewIssue): Promise<Issue>
  /** `isFresh` asks for the issue itself, never for "not modified since". */
  readIssue(number: number, isFresh?: boolean): Promise<Issue>
  /** All of them, oldest first. */
  listComments(number: number): Promise<readonly Comment[]>
  /** Undefined when it was deleted. */
  readComment(id: number): Promise<Comment | undefined>
  permissionOf(login: string): Promise<Permission>
  writeComment(number: number, body: string): Promise<void>
  close(number: number, reason: CloseReason): Promise<void>
  lock(number: number): Promise<void>
}
