import {ActionError, messageOf} from '../action/errors.ts'
import {oneLine} from '../action/log-line.ts'
import {fieldsOf, text} from './fields.ts'
import {rateLimitOf, waitFor, type RateLimit} from './limits.ts'
import {isGraphqlError, statusOf} from './status.ts'
import {utc} from './text.ts'

/** An answer with status 200 that lacks what it must hold: a connection that broke off in the middle gives one, and a list that lags. */
export class IncompleteAnswerError extends Error {
  /** @param detail what shows it, for people */
  constructor(what: string, detail?: string) {
    super(`GitHub's answer about ${what} was incomplete${detail === undefined ? '' : ` (${detail})`}`)
    this.name = 'IncompleteAnswerError'
  }
}

/** Why GraphQL did not answer a question, in its own words. It answers with errors and status 200, and with data beside them at times. */
export class QueryError extends Error {
  readonly kind: 'unknown-field' | 'forbidden' | 'not-found' | 'other'
  /** The part of the question that the error is about; undefined when there are several, or GitHub does not say. */
  readonly part: string | undefined
  /** What came all the same. It is not an answer. */
  readonly data: Readonly<Record<string, unknown>>

  constructor(cause: Error, {kind, part, data}: Pick<QueryError, 'kind' | 'part' | 'data'>) {
    super(wordsOf(cause), {cause})
    this.name = 'QueryError'
    this.kind = kind
    this.part = part
    this.data = data
  }
}

/** @returns undefined for every other error, and for a rate limit, which GraphQL tells of in the same way */
export function queryError(error: unknown): QueryError | undefined {
  if (!isGraphqlError(error) || rateLimitOf(error, Date.now()) !== undefined) return undefined
  const {errors, data} = error as {readonly errors?: unknown; readonly data?: unknown}
  const list = (Array.isArray(errors) ? errors : []).map(fieldsOf)
  const parts = new Set(list.map(({path}) => (Array.isArray(path) ? String(path[0]) : undefined)))
  const isAny = (type: string) => list.some(one => one['type'] === type)
  const isUnknownField = ({message, extensions}: Readonly<Record<string, unknown>>) =>
    fieldsOf(extensions)['code'] === 'undefinedField' || /doesn't exist on type|doesn't accept argument/.test(text(message))
  const kind = list.some(isUnknownField)
    ? 'unknown-field'
    : isAny('FORBIDDEN') || isAny('INSUFFICIENT_SCOPES')
      ? 'forbidden'
      : list.length > 0 && list.every(({type}) => type === 'NOT_FOUND')
        ? 'not-found'
        : 'other'
  return new QueryError(error, {kind, part: parts.size === 1 ? [...parts][0] : undefined, data: fieldsOf(data)})
}

/** What a door asked GitHub for, in the words of its messages. */
export interface Asked {
  /** As it reads after "while": `opening the issue`. */
  readonly doing: string
  /** What was written on: each needs its own permission. */
  readonly on: 'issue' | 'pull-request'
  /** The inputs that GitHub may have found wrong (422), as action.yml calls them. */
  readonly inputs: readonly string[]
  /** What to do when it may work next time, as a sentence. */
  readonly again: string
  /** What helps as well, by status, as it reads after a comma: `or set a shorter "timeout"`. */
  readonly alsoHelps?: Readonly<Record<number, string>>
}

/** What an error of GitHub's API means. `message` is one line without a full stop, `fix` says what to do in whole sentences. */
export type GitHubTrouble =
  /** A rate limit: GitHub did nothing, and asks to be left alone for so many milliseconds. */
  | {readonly kind: 'limited'; readonly wait: number; readonly message: string; readonly fix: string}
  /** No answer, or none that can be read: GitHub may have done it. It may work next time. */
  | {readonly kind: 'failed'; readonly message: string; readonly fix: string}
  /** GitHub did nothing, and will not do it next time. */
  | {readonly kind: 'refused'; readonly message: string; readonly fix: string}

/**
 * What an error means for the person who runs the workflow, and for whoever may wait.
 *
 * @param now milliseconds since 1970, to count up to the moment at which a rate limit ends
 * @returns undefined for an error that did not come from the API
 */
export function gitHubTrouble(error: unknown, asked: Asked, now: number = Date.now()): GitHubTrouble | undefined {
  if (error instanceof IncompleteAnswerError) return {kind: 'failed', message: error.message, fix: asked.again}
  if (error instanceof QueryError) return queryTrouble(error, asked)
  const status = statusOf(error) ?? (isGraphqlError(error) ? 200 : undefined)
  if (status === undefined) return undefined
  const words = wordsOf(error)
  const limit = rateLimitOf(error, now)
  if (limit !== undefined) {
    return {
      kind: 'limited',
      wait: waitFor(limit),
      message: `GitHub's rate limit is used up (${status}: ${words})`,
      fix: whenFree(limit, now)
    }
  }
  if (status === 408 || status >= 500) {
    return {kind: 'failed', message: `GitHub could not be reached, or failed (${status}: ${words})`, fix: asked.again}
  }
  const [message, fix] = explain(status, words, asked)
  return {kind: 'refused', message, fix}
}

function queryTrouble({kind, message}: QueryError, {on, again}: Asked): GitHubTrouble {
  if (kind === 'unknown-field') {
    return {
      kind: 'refused',
      message: `This GitHub does not know a field that is asked for in GraphQL (${message})`,
      fix: 'Update GitHub Enterprise Server: this version is too old.'
    }
  }
  if (kind === 'forbidden') return {kind: 'refused', message: `GitHub refused the token (GraphQL: ${message})`, fix: permission(on)}
  return {kind: 'failed', message: `GitHub answered in GraphQL with an error (${message})`, fix: again}
}

/** The same as the error that ends the step; undefined for an error that did not come from the API. */
export function gitHubError(error: unknown, asked: Asked, now?: number): ActionError | undefined {
  const trouble = gitHubTrouble(error, asked, now)
  return trouble === undefined ? undefined : new ActionError(`${trouble.message}.`, trouble.fix, {cause: error})
}

function whenFree({asked}: RateLimit, now: number): string {
  return `Run the job again ${asked === undefined ? 'in an hour' : `after ${utc(now + asked)}`}.`
}

type Explanation = readonly [message: string, fix: string]

function explain(status: number, words: string, asked: Asked): Explanation {
  const {on, inputs, again} = asked
  const answered = `GitHub answered with an error while ${asked.doing} (${status}: ${words})`
  const also = asked.alsoHelps?.[status] === undefined ? '' : `, ${asked.alsoHelps[status]}`
  switch (status) {
    case 200:
      return [`GitHub did not say whose token this is (${words})`, 'Use `${{ github.token }}`, or the token of an app or a person.']
    case 401:
      return [answered, `The token is not valid, or has expired: an app's token lasts one hour. Use \`\${{ github.token }}\`${also}.`]
    case 403:
      return explainForbidden(words, on)
    case 404:
      return on === 'issue'
        ? [answered, `The token cannot see the repository or the issue, or it is gone. ${permission(on)}`]
        : [answered, 'There is no pull request with that number, or the token cannot see the repository.']
    case 410:
      return on === 'issue'
        ? [
            `Issues are disabled in this repository, or the issue was deleted (410: ${words})`,
            `Switch them on under Settings, General, Features${also}.`
          ]
        : [answered, 'The pull request is gone.']
    case 422:
      return [answered, `Look at the input${inputs.length === 1 ? '' : 's'} ${listed(inputs)}.`]
    default:
      return [answered, again]
  }
}

function explainForbidden(words: string, on: Asked['on']): Explanation {
  if (/locked/i.test(words)) {
    return [
      `The conversation is locked, and an app cannot write a new comment there (403: ${words})`,
      'Unlock the conversation, then run the job again.'
    ]
  }
  if (/archived/i.test(words)) {
    return [`The repository is archived: nothing can be written there (403: ${words})`, 'Unarchive it, or switch off this workflow.']
  }
  const refused = `GitHub refused the token (403: ${words})`
  if (/\bSAML\b/.test(words)) return [refused, 'Authorize the token for the organization ("Configure SSO" beside it in your settings).']
  if (/IP allow list/i.test(words)) return [refused, "Add the runner's address to the organization's IP allow list, or use another runner."]
  return [refused, permission(on)]
}

/** What the token has to be allowed, as YAML for `github.token`. A fork's run may only read, whatever it says there; Dependabot's may write. */
function permission(on: Asked['on']): string {
  const [key, name] = on === 'issue' ? ['issues', 'Issues'] : ['pull-requests', 'Pull requests']
  return (
    `Add to the job: "permissions: {${key}: write}", also for the runs of Dependabot. A run that a fork started may only read. ` +
    `A token of your own needs the repository permission "${name}: write".`
  )
}

/** `"a", "b" and "c"` */
function listed(names: readonly string[]): string {
  const quoted = names.map(name => `"${name}"`)
  return [quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].filter(part => part !== '').join(' and ')
}

const LONGEST_MESSAGE = 300

function wordsOf(error: unknown): string {
  // The client puts the address of the documentation after GitHub's own words, and its own words before those of GraphQL.
  const [message = ''] = oneLine(messageOf(error))
    .replace(/^Request failed due to following response errors: *- /, '')
    .split(' - http')
  return message.slice(0, LONGEST_MESSAGE).replace(/\.$/, '')
}
