/** What this action asks of GitHub, and the facts it takes from the answers. */

export interface Author {
  readonly login: string
  /** `User`, `Bot`, `Organization`, `Mannequin`. */
  readonly type: string
}

/** What tells whose text it is. */
export interface Written {
  readonly body: string
  /** Undefined for an account that is gone. */
  readonly author: Author | undefined
  /** The app that wrote it, without `[bot]`; undefined for a person, and where GitHub does not say. */
  readonly app: string | undefined
}

export interface Issue extends Written {
  readonly number: number
  readonly url: string
  readonly isPullRequest: boolean
  /** `completed`, `not_planned`, `duplicate`, `reopened`; empty when GitHub says none. */
  readonly stateReason: string
}

export interface Comment extends Written {
  readonly id: number
  readonly url: string
}

export interface NewIssue {
  readonly title: string
  readonly body: string
  readonly labels: readonly string[]
}

export interface IssueChange {
  readonly body?: string
  readonly state?: 'open' | 'closed'
  readonly stateReason?: 'completed' | 'not_planned' | 'reopened'
}

/** The operations, one repository's. Each throws what the client throws; `refusals.ts` says what it means. */
export interface Conversations {
  /** Whose name stands on what is written with the token: `github-actions[bot]`, another app's login, a person's. */
  login(): Promise<string>
  /** All open issues of an author, the oldest first. @throws ActionError when there are too many to read */
  openIssuesOf(login: string): AsyncIterable<Issue>
  /** Closed issues of an author, the one that changed last first; the long past is left out. */
  closedIssuesOf(login: string): AsyncIterable<Issue>
  openIssue(issue: NewIssue): Promise<Issue>
  changeIssue(number: number, change: IssueChange): Promise<void>
  /** The comments of an issue or a pull request, the oldest first. */
  commentsOn(number: number): AsyncIterable<Comment>
  writeComment(number: number, body: string): Promise<Comment>
  /** `gone`: it was deleted. */
  changeComment(id: number, body: string): Promise<'changed' | 'gone'>
  deleteComment(id: number): Promise<void>
}
