import {readList} from './answers.ts'
import type {CommentNow, IssueNow, LastLook, SeenComment} from './conversations.ts'
import {IncompleteAnswerError} from './errors.ts'
import {fieldsOf, text} from './fields.ts'

/** How many of the newest comments a last look shows. Far more than anybody writes between two requests. */
export const NEWEST_COMMENTS = 30

/**
 * Everything that a yes rests on, in one answer. `lastEditedAt` and `includesCreatedEdit` tell of edits that REST does not show: within the
 * second of writing, and those that were undone. A title has no such field: its changes are events.
 */
export const LAST_LOOK = `query ($issue: ID!, $comment: ID!) {
  issue: node(id: $issue) {
    ... on Issue {
      number title body state lastEditedAt includesCreatedEdit
      renamed: timelineItems(first: 1, itemTypes: [RENAMED_TITLE_EVENT]) { nodes { __typename } }
      reopened: timelineItems(first: 1, itemTypes: [REOPENED_EVENT]) { nodes { __typename } }
      comments(last: ${NEWEST_COMMENTS}) { nodes { body author { __typename login ... on User { databaseId } } } }
    }
  }
  comment: node(id: $comment) {
    ... on IssueComment {
      body lastEditedAt includesCreatedEdit isMinimized minimizedReason createdViaEmail
      author { __typename login ... on User { databaseId } }
      issue { number }
    }
  }
}`

/** @throws IncompleteAnswerError when something is missing, or is not what it should be: what was not asked is not known */
export function readLastLook(raw: unknown): LastLook {
  const {issue, comment} = fieldsOf(raw)
  return {issue: readIssueNow(issue), comment: comment === null ? undefined : readCommentNow(comment)}
}

function readIssueNow(raw: unknown): IssueNow {
  const issue = fieldsOf(raw)
  const {number, title, body, state} = issue
  if (typeof number !== 'number' || typeof title !== 'string' || typeof body !== 'string' || typeof state !== 'string') throw incomplete()
  return {
    number,
    title,
    body,
    isOpen: state === 'OPEN',
    isEdited: isEdited(issue),
    isRenamed: nodesOf(issue['renamed']).length > 0,
    isReopened: nodesOf(issue['reopened']).length > 0,
    newest: nodesOf(issue['comments']).map(readSeen)
  }
}

function readCommentNow(raw: unknown): CommentNow {
  const comment = fieldsOf(raw)
  const {isMinimized, minimizedReason, createdViaEmail} = comment
  const {number} = fieldsOf(comment['issue'])
  if (typeof number !== 'number' || typeof isMinimized !== 'boolean' || typeof createdViaEmail !== 'boolean') throw incomplete()
  return {
    ...readSeen(comment),
    issueNumber: number,
    isEdited: isEdited(comment),
    isHidden: isMinimized,
    hiddenAs: text(minimizedReason),
    isByMail: createdViaEmail
  }
}

function readSeen(raw: unknown): SeenComment {
  const {body, author} = fieldsOf(raw)
  if (typeof body !== 'string' || author === undefined) throw incomplete()
  const {__typename: kind, login, databaseId: id} = fieldsOf(author)
  if (author !== null && (typeof kind !== 'string' || typeof login !== 'string')) throw incomplete()
  return {body, person: kind === 'User' ? {login: text(login), id: typeof id === 'number' ? id : undefined} : undefined}
}

function isEdited({lastEditedAt, includesCreatedEdit}: Readonly<Record<string, unknown>>): boolean {
  if (typeof includesCreatedEdit !== 'boolean' || (lastEditedAt !== null && typeof lastEditedAt !== 'string')) throw incomplete()
  return includesCreatedEdit || lastEditedAt !== null
}

const nodesOf = (raw: unknown) => readList('the issue and the comment that decides', fieldsOf(raw)['nodes'], node => node)

const incomplete = () => new IncompleteAnswerError('the issue and the comment that decides')
