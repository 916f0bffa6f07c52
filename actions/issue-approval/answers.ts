import {IncompleteAnswerError} from '../../lib/github/errors.ts'
import type {Comment, Issue, Permission, Person} from './issues.ts'

/*
 * Takes the facts out of GitHub's answers. What the client's types promise is not taken on trust: an answer that broke off in the middle
 * arrives as a text with status 200.
 */

/** @throws IncompleteAnswerError when it is no issue */
export function readIssue(raw: unknown): Issue {
  const issue = fieldsOf(raw)
  const {number, html_url: url, title, state, created_at: createdAt} = issue
  const isWhole = typeof number === 'number' && [url, title, state, createdAt].every(value => typeof value === 'string')
  if (!isWhole) throw new IncompleteAnswerError('the issue')
  return {
    number,
    url: text(url),
    title: text(title),
    body: text(issue['body']),
    state: text(state),
    stateReason: text(issue['state_reason']),
    createdAt: text(createdAt),
    author: readPerson(issue['user']),
    closedBy: readPerson(issue['closed_by'])
  }
}

/** @throws IncompleteAnswerError when it is no comment */
export function readComment(raw: unknown): Comment {
  const comment = fieldsOf(raw)
  const {id, html_url: url, created_at: createdAt, updated_at: updatedAt} = comment
  const isWhole = typeof id === 'number' && [url, createdAt, updatedAt].every(value => typeof value === 'string')
  if (!isWhole) throw new IncompleteAnswerError('a comment')
  const number = /\/issues\/(\d+)$/.exec(text(comment['issue_url']))?.[1]
  return {
    id,
    url: text(url),
    issueNumber: number === undefined ? undefined : Number(number),
    body: text(comment['body']),
    author: readPerson(comment['user']),
    createdAt: text(createdAt),
    updatedAt: text(updatedAt),
    isFromApp: isThere(comment['performed_via_github_app']),
    isHidden: isThere(comment['minimized'])
  }
}

/** @throws IncompleteAnswerError when it is no list of comments */
export function readComments(raw: unknown): Comment[] {
  if (!Array.isArray(raw)) throw new IncompleteAnswerError('the comments')
  return raw.map(readComment)
}

/** The level is empty, and so not enough, when the answer does not say it. */
export function readPermission(raw: unknown): Permission {
  const {permission, user} = fieldsOf(raw)
  return {level: text(permission), personId: readPerson(user)?.id}
}

function readPerson(raw: unknown): Person | undefined {
  const {id, login, type} = fieldsOf(raw)
  if (typeof id !== 'number' || typeof login !== 'string' || typeof type !== 'string') return undefined
  return {id, login, type}
}

function fieldsOf(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null ? {...raw} : {}
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const isThere = (value: unknown) => value !== undefined && value !== null
