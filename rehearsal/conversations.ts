import type {Comment, Issue} from './parts/github/issues.ts'
import type {Stage} from './stage.ts'

/** An issue as its readers see it. */
export interface IssueReport {
  readonly number: number
  readonly title: string
  readonly state: string
  readonly author: string
  /** Markdown. */
  readonly body: string
  readonly comments: readonly CommentReport[]
}

export interface CommentReport {
  readonly author: string
  /** Markdown. */
  readonly text: string
  readonly isEdited: boolean
}

/** Everything that is written on the stand-in GitHub. */
export interface Conversations {
  readonly issues: readonly IssueReport[]
  /** The comments on pull requests. */
  readonly comments: readonly PullRequestComment[]
}

export interface PullRequestComment extends CommentReport {
  /** The pull request's number. */
  readonly pullRequest: number
}

/** All issues and comments as they stand now, the oldest first. */
export function readConversations({github}: Stage): Conversations {
  const {issues} = github.state
  const all = issues.list()
  return {
    issues: all.filter(issue => !issue.isPullRequest).map(issue => issueReport(issue, issues.commentsOn(issue.number))),
    comments: all
      .filter(issue => issue.isPullRequest)
      .flatMap(({number}) => issues.commentsOn(number).map(comment => ({pullRequest: number, ...commentReport(comment)})))
  }
}

/**
 * What concerns a run: the issues that it opened or changed, those that it names, and all comments on pull requests.
 *
 * @param before as it stood before the run
 * @param named numbers of issues that the run looked at and may have left as they were
 */
export function conversationsOf(before: Conversations, after: Conversations, named: readonly number[]): Conversations {
  const known = new Set(before.issues.map(issue => JSON.stringify(issue)))
  return {...after, issues: after.issues.filter(issue => named.includes(issue.number) || !known.has(JSON.stringify(issue)))}
}

function issueReport({number, title, state, author, body}: Issue, comments: readonly Comment[]): IssueReport {
  return {number, title, state, author: author.login, body, comments: comments.map(commentReport)}
}

function commentReport({author, body, editedAt}: Comment): CommentReport {
  return {author: author.login, text: body, isEdited: editedAt !== null}
}
