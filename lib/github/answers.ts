import type {Comment, Issue, Permission, Person, Written} from './conversations.ts'
import {IncompleteAnswerError} from './errors.ts'
import {fieldsOf, text} from './fields.ts'

/*
 * Takes the facts out of GitHub's answers. What the client's types promise is not taken on trust: an answer that broke off in the middle
 * arrives as a text with status 200.
 */

/** @throws IncompleteAnswerError when it is not an issue */
export function readIssue(raw: unknown): Issue {
  const issue = fieldsOf(raw)
  const {number, node_id: nodeId, html_url: url, title, state, created_at: createdAt} = issue
  const isWhole = typeof number === 'number' && [url, title, state, createdAt].every(value => typeof value === 'string')
  if (!isWhole) throw new IncompleteAnswerError('an issue')
  return {
    number,
    nodeId: text(nodeId),
    url: text(url),
    title: text(title),
    isPullRequest: isThere(issue['pull_request']),
    state: text(state),
    stateReason: text(issue['state_reason']),
    createdAt: text(createdAt),
    closedBy: readPerson(issue['closed_by']),
    commentCount: typeof issue['comments'] === 'number' ? issue['comments'] : undefined,
    ...readWritten(issue)
  }
}

/** @throws IncompleteAnswerError when it is not a comment */
export function readComment(raw: unknown): Comment {
  const comment = fieldsOf(raw)
  const {id, node_id: nodeId, html_url: url, created_at: createdAt, updated_at: updatedAt} = comment
  const isWhole = typeof id === 'number' && [url, createdAt, updatedAt].every(value => typeof value === 'string')
  if (!isWhole) throw new IncompleteAnswerError('a comment')
  const number = /\/issues\/(\d+)$/.exec(text(comment['issue_url']))?.[1]
  return {
    id,
    nodeId: text(nodeId),
    url: text(url),
    issueNumber: number === undefined ? undefined : Number(number),
    createdAt: text(createdAt),
    updatedAt: text(updatedAt),
    isHidden: isThere(comment['minimized']),
    ...readWritten(comment)
  }
}

/** @throws IncompleteAnswerError when it is not a list, or something else is in it */
export function readList<T>(what: string, raw: unknown, read: (entry: unknown) => T): T[] {
  if (!Array.isArray(raw)) throw new IncompleteAnswerError(what)
  return raw.map(read)
}

/** The level is empty, and so not enough, when the answer does not say it. */
export function readPermission(raw: unknown): Permission {
  const {permission, user} = fieldsOf(raw)
  return {level: text(permission), person: readPerson(user)}
}

/** @throws IncompleteAnswerError when it does not say whose token it is */
export function readLogin(raw: unknown): string {
  const {login} = fieldsOf(fieldsOf(raw)['viewer'])
  if (typeof login !== 'string' || login === '') throw new IncompleteAnswerError("the token's account")
  return login
}

function readWritten(raw: Readonly<Record<string, unknown>>): Written {
  const {body, user, performed_via_github_app: app} = raw
  const {slug} = fieldsOf(app)
  return {body: text(body), author: readPerson(user), isFromApp: isThere(app), app: typeof slug === 'string' ? slug : undefined}
}

function readPerson(raw: unknown): Person | undefined {
  const {id, login, type} = fieldsOf(raw)
  if (typeof id !== 'number' || typeof login !== 'string' || typeof type !== 'string') return undefined
  return {id, login, type}
}

const isThere = (value: unknown) => value !== undefined && value !== null
