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
  /** Its name in GraphQL; empty when GitHub did not say it. */
  readonly nodeId: string
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
  /** How many comments are on it, whatever a list of them shows just then; undefined when GitHub did not say it. */
  readonly commentCount: number | undefined
}

export interface Comment extends Written {
  readonly id: number
  /** Its name in GraphQL; empty when GitHub did not say it. */
  readonly nodeId: string
  /** For people. */
  readonly url: string
  /** Number of the issue or the pull request that it is on. */
  readonly issueNumber: number | undefined
  /** ISO 8601, as GitHub wrote it. */
  readonly createdAt: string
  /**
   * The same. It proves no edit: a fresh comment's is a second later than `createdAt` now and then (palantir/policy-bot#459). `lastLook` tells.
   */
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
  /** Undefined when GitHub did not say whose it is. */
  readonly person: Person | undefined
}

/** What only GraphQL tells of an issue and of a comment on it: both as they were at one moment. */
export interface LastLook {
  readonly issue: IssueNow
  /** Undefined when it was deleted. */
  readonly comment: CommentNow | undefined
}

export interface IssueNow {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly isOpen: boolean
  /** Its text was edited at least once, whatever it says now. */
  readonly isEdited: boolean
  /** Its title was changed at least once, whatever it is now. */
  readonly isRenamed: boolean
  /** It was closed and opened again at least once. */
  readonly isReopened: boolean
  /** The newest comments on it, at most `NEWEST_COMMENTS` of them. */
  readonly newest: readonly SeenComment[]
}

/** A comment as far as GraphQL shows it here. */
export interface SeenComment {
  readonly body: string
  /** Undefined for an account that is gone, and for one that is not a person's. */
  readonly person: {readonly login: string; readonly id: number | undefined} | undefined
}

export interface CommentNow extends SeenComment {
  /** Number of the issue that it is on. */
  readonly issueNumber: number
  /** It was edited at least once, whatever it says now; also within the second in which it was written. */
  readonly isEdited: boolean
  readonly isHidden: boolean
  /** Why, in GitHub's word (`outdated`, `spam` …); empty when it does not say. */
  readonly hiddenAs: string
  /** It came as a mail: GitHub made out of that which part of it is the answer. */
  readonly isByMail: boolean
}

/**
 * The operations, one repository's. Each throws what the client throws; `errors.ts` says what it means.
 *
 * A list lags behind what was written, and may be old or empty between two that are not (max-sixty/tend#345). What is read by its number is as
 * it is now: so a list gives candidates, and their numbers the facts.
 */
export interface Conversations {
  /** Whose name is on what is written with the token: `github-actions[bot]`, another app's login, a person's. */
  login(): Promise<string>
  permissionOf(login: string): Promise<Permission>

  /** All open issues of an author, the oldest first. @throws ActionError when there are too many to read */
  openIssuesOf(login: string): AsyncIterable<Issue>
  /** Closed issues of an author, the one that changed last first; the long past is left out. */
  closedIssuesOf(login: string): AsyncIterable<Issue>
  readIssue(number: number): Promise<Issue>
  /** The same for a number that may be nobody's: undefined then. Pull requests have numbers of the same row. */
  findIssue(number: number): Promise<Issue | undefined>
  /** The newest issue or pull request of anybody, as far as the list of them goes; undefined when there is none in it. */
  newestIssue(): Promise<Issue | undefined>
  openIssue(issue: NewIssue): Promise<Issue>
  changeIssue(number: number, change: IssueChange): Promise<void>
  lockIssue(number: number): Promise<void>

  /**
   * The comments of an issue or a pull request, the oldest first.
   *
   * @param isFresh asks for the comments themselves, never for "not modified since"
   * @throws ActionError when there are too many to read
   */
  commentsOn(number: number, isFresh?: boolean): AsyncIterable<Comment>
  /** One comment by its number; undefined when it was deleted. */
  findComment(id: number): Promise<Comment | undefined>
  /** An issue and a comment on it, with what only GraphQL tells. @throws QueryError when GraphQL answers with an error, with data or without */
  lastLook(issue: Pick<Issue, 'nodeId'>, comment: Pick<Comment, 'nodeId'>): Promise<LastLook>
  writeComment(number: number, body: string): Promise<Comment>
  /** `gone`: it was deleted. */
  changeComment(id: number, body: string): Promise<'changed' | 'gone'>
  deleteComment(id: number): Promise<void>
}
