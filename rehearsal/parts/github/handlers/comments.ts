import type {Comment, Issue} from '../issues.ts'
import type {GitHubState} from '../state.ts'
import {commentView} from '../views/issues.ts'
import {failure, type Call, type Handler} from './handler.ts'
import {onComment, onIssue, page, READ, refuseText, WRITE, type IssueText} from './on-issue.ts'

/** The comments of issues and of pull requests. */
export const commentHandlers: Readonly<Record<string, Handler>> = {
  'issues/list-comments': {
    permission: READ,
    answer: onIssue((issue, call, state) => {
      const since = Date.parse(call.query.get('since') ?? '')
      const comments = state.issues.listedComments(issue.number).filter(comment => Number.isNaN(since) || comment.updatedAt >= since)
      return page(call, comments, comment => view(call, state, comment, issue))
    })
  },
  'issues/get-comment': {
    permission: READ,
    answer: onComment((comment, issue, call, state) => ({status: 200, body: view(call, state, comment, issue)}))
  },
  'issues/create-comment': {
    permission: WRITE,
    answer: onIssue((issue, call, state) => {
      const text = call.body as IssueText
      const refused = refuseText(text)
      if (refused !== undefined) return refused
      // Write access helps people, not apps (actions/stale#51, renovatebot/renovate#6215).
      if (issue.isLocked && call.actor.type === 'Bot') return failure(403, 'Unable to create comment because issue is locked.')
      return {status: 201, body: view(call, state, state.issues.comment(issue, text.body ?? '', call.actor), issue)}
    })
  },
  'issues/update-comment': {
    permission: WRITE,
    answer: onComment((comment, issue, call, state) => {
      const text = call.body as IssueText
      const refused = refuseText(text)
      if (refused !== undefined) return refused
      return {status: 200, body: view(call, state, state.issues.edit(comment, text.body ?? ''), issue)}
    })
  },
  'issues/delete-comment': {
    permission: WRITE,
    answer: onComment((comment, _issue, _call, state) => {
      state.issues.remove(comment)
      return {status: 204}
    })
  }
}

function view({baseUrl}: Call, state: GitHubState, comment: Comment, issue: Issue): Record<string, unknown> {
  return commentView(baseUrl, state.repository, comment, issue)
}
