import {ActionError} from '../action/errors.ts'
import type {RepositoryName} from '../action/run-context.ts'
import {readComment, readIssue, readList, readLogin, readPermission} from './answers.ts'
import type {GitHubClient} from './client.ts'
import type {Comment, Conversations, Issue} from './conversations.ts'
import {queryError} from './errors.ts'
import {LAST_LOOK, readLastLook} from './last-look.ts'
import {Remembered} from './remembered.ts'
import {statusOf} from './status.ts'

export interface ConversationOptions {
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** Ends a request that is under way. */
  readonly signal: AbortSignal
}

const PAGE_SIZE = 100
/** A server that ignores `page` must not keep us busy for ever; GitHub allows 2,500 comments on an issue. */
const MOST_PAGES = 50
/** How far back a closed issue is looked for: the last 1,000 that changed. */
const MOST_CLOSED_PAGES = 10
const LOGIN_ATTEMPTS = 3
const LOGIN_WAIT_MILLISECONDS = 1_000
const ORDER = {
  open: {sort: 'created', direction: 'asc'},
  closed: {sort: 'updated', direction: 'desc'}
} as const

/**
 * The operations over GitHub's API. An issue or comments that have not changed since they were asked for are not sent again.
 *
 * @param client from `createGitHubClient`
 */
export function createConversations(client: GitHubClient, repository: RepositoryName, options: ConversationOptions): Conversations {
  const {sleep, signal} = options
  const {issues, repos} = client.rest
  const request = {signal}
  const remembered = new Remembered()

  async function askLogin(): Promise<string> {
    // REST's GET /user is closed to installation tokens; GraphQL's viewer tells every token whose it is (fullsend-ai/fullsend#1953).
    for (let attempt = 1; ; attempt++) {
      try {
        return readLogin(await client.graphql('query { viewer { login } }', {request}))
      } catch (error) {
        signal.throwIfAborted()
        const wait = waitBeforeLogin(error, attempt)
        if (attempt === LOGIN_ATTEMPTS || wait === undefined) throw error
        await sleep(wait, signal)
      }
    }
  }

  async function* issuesOf(creator: string, state: keyof typeof ORDER, pages: number): AsyncGenerator<Issue> {
    for (let page = 1; page <= pages; page++) {
      const query = {creator, state, ...ORDER[state], per_page: PAGE_SIZE, page}
      const {data, headers} = await issues.listForRepo({...repository, ...query, request})
      const found = readList('the issues', data, readIssue)
      // The list holds pull requests too.
      yield* found.filter(({isPullRequest}) => !isPullRequest)
      if (isLast(found, headers.link)) return
    }
    if (state === 'open') throw tooMany(`open issues of ${creator}`)
  }

  async function* commentsOn(number: number, isFresh = false): AsyncGenerator<Comment> {
    for (let page = 1; page <= MOST_PAGES; page++) {
      const key = `comments ${number} ${page}`
      if (isFresh) remembered.forget(key)
      const {found, isEnd} = await remembered.ask(
        key,
        headers => issues.listComments({...repository, issue_number: number, per_page: PAGE_SIZE, page, headers, request}),
        ({data, headers: {link}}) => {
          const comments = readList('the comments', data, readComment)
          return {found: comments, isEnd: isLast(comments, link)}
        },
        (known, link) => ({...known, isEnd: isLast(known.found, link)})
      )
      yield* found
      if (isEnd) return
    }
    throw tooMany(`comments on #${number}`)
  }

  return {
    login: askLogin,

    async permissionOf(login) {
      try {
        const {data} = await repos.getCollaboratorPermissionLevel({...repository, username: login, request})
        return readPermission(data)
      } catch (error) {
        // GitHub does not know the account, or will not tell: no permission in either case.
        if (statusOf(error) === 404) return {level: 'none', person: undefined}
        throw error
      }
    },

    openIssuesOf: login => issuesOf(login, 'open', MOST_PAGES),
    closedIssuesOf: login => issuesOf(login, 'closed', MOST_CLOSED_PAGES),

    async readIssue(number) {
      return await remembered.ask(
        `issue ${number}`,
        headers => issues.get({...repository, issue_number: number, headers, request}),
        ({data}) => readIssue(data)
      )
    },

    async findIssue(number) {
      const found = await unlessGone(() => issues.get({...repository, issue_number: number, request}))
      const issue = found === undefined ? undefined : readIssue(found.data)
      // One that was moved to another repository is found there: GitHub leads the client on.
      return issue?.number === number ? issue : undefined
    },

    async newestIssue() {
      const order = {state: 'all', sort: 'created', direction: 'desc', per_page: 1, page: 1} as const
      const {data} = await issues.listForRepo({...repository, ...order, request})
      return readList('the issues', data, readIssue)[0]
    },

    async openIssue({title, body, labels}) {
      const {data} = await issues.create({...repository, title, body, labels: [...labels], request})
      return readIssue(data)
    },

    async changeIssue(number, {body, state, stateReason}) {
      await issues.update({
        ...repository,
        issue_number: number,
        ...(body === undefined ? {} : {body}),
        ...(state === undefined ? {} : {state}),
        ...(stateReason === undefined ? {} : {state_reason: stateReason}),
        request
      })
    },

    async lockIssue(number) {
      await issues.lock({...repository, issue_number: number, lock_reason: 'resolved', request})
    },

    commentsOn,

    async findComment(id) {
      const found = await unlessGone(() => issues.getComment({...repository, comment_id: id, request}))
      return found === undefined ? undefined : readComment(found.data)
    },

    async lastLook(issue, comment) {
      const variables = {issue: issue.nodeId, comment: comment.nodeId}
      // Without a name nothing can be asked for.
      if (variables.issue === '' || variables.comment === '') return readLastLook(undefined)
      try {
        return readLastLook(await client.graphql(LAST_LOOK, {...variables, request}))
      } catch (error) {
        const known = queryError(error)
        if (known?.kind !== 'not-found' || known.part !== 'comment') throw known ?? error
        return {...readLastLook({...known.data, comment: null}), comment: undefined}
      }
    },

    async writeComment(number, body) {
      const {data} = await issues.createComment({...repository, issue_number: number, body, request})
      return readComment(data)
    },

    async changeComment(id, body) {
      return (await unlessGone(() => issues.updateComment({...repository, comment_id: id, body, request}))) === undefined
        ? 'gone'
        : 'changed'
    },

    async deleteComment(id) {
      await unlessGone(() => issues.deleteComment({...repository, comment_id: id, request}))
    }
  }
}

/** The question is a POST, which the client repeats for a rate limit only; this one changes nothing. */
function waitBeforeLogin(error: unknown, attempt: number): number | undefined {
  return (statusOf(error) ?? 0) >= 500 ? LOGIN_WAIT_MILLISECONDS * attempt : undefined
}

/** A page that is not full is not the last one where GitHub names a next ("Using pagination in the REST API": follow the link). */
function isLast(page: readonly unknown[], link: string | undefined): boolean {
  return page.length < PAGE_SIZE && !/\brel="?[^",;]*\bnext\b/i.test(link ?? '')
}

/** Undefined when what is asked for does not exist, or no longer. */
async function unlessGone<Answer>(act: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await act()
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 410) return undefined
    throw error
  }
}

function tooMany(what: string): ActionError {
  return new ActionError(`There are more than ${MOST_PAGES * PAGE_SIZE} ${what}, too many to read.`, 'Close or delete what is not needed.')
}
