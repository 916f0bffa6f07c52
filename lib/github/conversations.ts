/** What is said on issues and pull requests: what the actions ask of GitHub, and the facts they take from its answers. */

export interface Person {
  readonly id: number
  readonly login: string
  /** `User`, `Bot`, `Organization`, `Mannequin`. */
  readonly type: string
}

/** What shows whose text it is. */
export interface Written {
  readonly body: string
  /** Undefined for an account that is gone. */
  readonly author: Person | undefined
  /** An app wrote it: as itself, or in a person's name. */
  readonly isFromApp: boolean
  /** The app's name, without `[bot]`; undefined for a person, and where GitHub does not say. */
  readonly app: string | undefined
}

export interface Issue extends Written {
  readonly number: number
  /** For people. */
  readonly url: string
  readonly title: string
  readonly isPullRequest: boolean
  /** `open` or `closed`. */
  readonly state: string
  /** `completed`, `not_planned`, `duplicate`, `reopened`; empty when GitHub says none. */
  readonly stateReason: string
  /** ISO 8601, as GitHub wrote it. */
  readonly createdAt: string
  readonly closedBy: Person | undefined
}

export interface Comment extends Written {
  readonly id: number
  /** For people. */
  readonly url: string
  /** Number of the issue or the pull request that it is on. */
  readonly issueNumber: number | undefined
  /** ISO 8601, as GitHub wrote it. */
  readonly createdAt: string
  readonly updatedAt: string
  /** Someone hid it as spam, outdated, off topic … */
  readonly isHidden: boolean
}

export interface NewIssue {
  readonly title: string
  readonly body: string
  readonly labels: readonly string[]
}

export type CloseReason = 'completed' | 'not_planned'

export interface IssueChange {
  readonly body?: string
  readonly state?: 'open' | 'closed'
  readonly stateReason?: CloseReason | 'reopened'
}

/** A collaborator's permission, and whose it is: a login can change hands. */
export interface Permission {
  /** `admin`, `write`, `read` or `none`: maintain counts as write there, triage as read. */
  readonly level: string
  readonly personId: number | undefined
}

/** The operations, one repository's. Each throws what the client throws; `errors.ts` says what it means. */
export interface Conversations {
  /** Whose name is on what is written with the token: `github-actions[bot]`, another app's login, a person's. */
  login(): Promise<string>
  permissionOf(login: string): Promise<Permission>

  /** All open issues of an author, the oldest first. @throws ActionError when there are too many to read */
  openIssuesOf(login: string): AsyncIterable<Issue>
  /** Closed issues of an author, the one that changed last first; the long past is left out. */
  closedIssuesOf(login: string): AsyncIterable<Issue>
  /** `isFresh` asks for the issue itself, never for "not modified since". */
  readIssue(number: number, isFresh?: boolean): Promise<Issue>
  openIssue(issue: NewIssue): Promise<Issue>
  changeIssue(number: number, change: IssueChange): Promise<void>
  lockIssue(number: number): Promise<void>

  /** The comments of an issue or a pull request, the oldest first. @throws ActionError when there are too many to read */
  commentsOn(number: number): AsyncIterable<Comment>
  /** Undefined when it was deleted. */
  readComment(id: number): Promise<Comment | undefined>
  writeComment(number: number, body: string): Promise<Comment>
  /** `gone`: it was deleted. */
  changeComment(id: number, body: string): Promise<'changed' | 'gone'>
  deleteComment(id: number): Promise<void>
}
