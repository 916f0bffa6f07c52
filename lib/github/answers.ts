import type {Author, Comment, Issue, Written} from './conversations.ts'

/*
 * Takes the facts out of GitHub's answers. What the client's types promise is not taken on trust: an answer that broke off in the middle
 * arrives as a text with status 200.
 */

/** An answer with status 200 that lacks what it has to hold. */
export class IncompleteAnswerError extends Error {
  constructor(what: string) {
    super(`GitHub's answer about ${what} was incomplete`)
    this.name = 'IncompleteAnswerError'
  }
}

/** @throws IncompleteAnswerError when it is no issue */
export function readIssue(raw: unknown): Issue {
  const issue = fieldsOf(raw)
  const {number, html_url: url} = issue
  if (typeof number !== 'number' || typeof url !== 'string') throw new IncompleteAnswerError('an issue')
  return {
    number,
    url,
    isPullRequest: issue['pull_request'] !== undefined && issue['pull_request'] !== null,
    stateReason: text(issue['state_reason']),
    ...readWritten(issue)
  }
}

/** @throws IncompleteAnswerError when it is no comment */
export function readComment(raw: unknown): Comment {
  const comment = fieldsOf(raw)
  const {id, html_url: url} = comment
  if (typeof id !== 'number' || typeof url !== 'string') throw new IncompleteAnswerError('a comment')
  return {id, url, ...readWritten(comment)}
}

/** @throws IncompleteAnswerError when it is no list, or something else stands in it */
export function readList<T>(what: string, raw: unknown, read: (entry: unknown) => T): T[] {
  if (!Array.isArray(raw)) throw new IncompleteAnswerError(what)
  return raw.map(read)
}

/** @throws IncompleteAnswerError when it does not say whose token it is */
export function readLogin(raw: unknown): string {
  const {login} = fieldsOf(fieldsOf(raw)['viewer'])
  if (typeof login !== 'string' || login === '') throw new IncompleteAnswerError("the token's account")
  return login
}

function readWritten(raw: Readonly<Record<string, unknown>>): Written {
  const {slug} = fieldsOf(raw['performed_via_github_app'])
  return {body: text(raw['body']), author: readAuthor(raw['user']), app: typeof slug === 'string' ? slug : undefined}
}

function readAuthor(raw: unknown): Author | undefined {
  const {login, type} = fieldsOf(raw)
  return typeof login === 'string' && typeof type === 'string' ? {login, type} : undefined
}

function fieldsOf(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null ? {...raw} : {}
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
