import {ActionError} from '../action/errors.ts'
import {statusOf, type GitHubClient} from './client.ts'
import {readComment, readIssue, readList, readLogin} from './answers.ts'
import type {Conversations, Issue} from './conversations.ts'

export interface RepositoryName {
  readonly owner: string
  readonly repo: string
}

export interface GitHubOptions {
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  readonly signal: AbortSignal
}

const PAGE_SIZE = 100
/** A server that ignores `page` must not keep us busy for ever; GitHub allows 2,500 comments on an issue. */
const MOST_PAGES = 50
/** How far back a closed issue is looked for: the last 1,000 that changed. */
const MOST_CLOSED_PAGES = 10
const LOGIN_ATTEMPTS = 3
const LOGIN_WAIT_MILLISECONDS = 1_000

/**
 * The operations over GitHub's API.
 *
 * @param client from `createGitHubClient`
 */
export function createConversations(client: GitHubClient, repository: RepositoryName, options: GitHubOptions): Conversations {
  const {sleep, signal} = options
  const {issues} = client.rest
  const request = {signal}

  async function askLogin(): Promise<string> {
    // REST's GET /user is closed to installation tokens; GraphQL's viewer tells every token whose it is (fullsend-ai/fullsend#1953).
    for (let attempt = 1; ; attempt++) {
      try {
        return readLogin(await client.graphql('query { viewer { login } }', {request}))
      } catch (error) {
        signal.throwIfAborted()
        // A POST, which the client does not repeat by itself; this one changes nothing.
        if (attempt === LOGIN_ATTEMPTS || (statusOf(error) ?? 0) < 500) throw error
        await sleep(LOGIN_WAIT_MILLISECONDS * attempt, signal)
      }
    }
  }

  type List = 'open' | 'closed'
  const ORDER = {
    open: {sort: 'created', direction: 'asc'},
    closed: {sort: 'updated', direction: 'desc'}
  } as const

  async function* issuesOf(creator: string, state: List, pages: number): AsyncGenerator<Issue> {
    for (let page = 1; page <= pages; page++) {
      const {data, headers} = await issues.listForRepo({
        ...repository,
        creator,
        state,
        ...ORDER[state],
        per_page: PAGE_SIZE,
        page,
        request
      })
      const found = readList('the issues', data, readIssue)
      // The list holds pull requests too.
      yield* found.filter(({isPullRequest}) => !isPullRequest)
      if (isLast(found, headers.link)) return
    }
    if (state === 'open') throw tooMany(`open issues of ${creator}`)
  }

  return {
    login: askLogin,
    openIssuesOf: login => issuesOf(login, 'open', MOST_PAGES),
    closedIssuesOf: login => issuesOf(login, 'closed', MOST_CLOSED_PAGES),

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

    async *commentsOn(number) {
      for (let page = 1; page <= MOST_PAGES; page++) {
        const {data, headers} = await issues.listComments({...repository, issue_number: number, per_page: PAGE_SIZE, page, request})
        const found = readList('the comments', data, readComment)
        yield* found
        if (isLast(found, headers.link)) return
      }
      throw tooMany(`comments on #${number}`)
    },

    async writeComment(number, body) {
      const {data} = await issues.createComment({...repository, issue_number: number, body, request})
      return readComment(data)
    },

    async changeComment(id, body) {
      return await unlessGone(async () => {
        await issues.updateComment({...repository, comment_id: id, body, request})
        return 'changed'
      })
    },

    async deleteComment(id) {
      await unlessGone(async () => {
        await issues.deleteComment({...repository, comment_id: id, request})
        return 'changed'
      })
    }
  }
}

/** A page that is not full is no last one where GitHub names a next ("Using pagination in the REST API": follow the link). */
function isLast(page: readonly unknown[], link: string | undefined): boolean {
  return page.length < PAGE_SIZE && !/\brel="next"/.test(link ?? '')
}

async function unlessGone(act: () => Promise<'changed'>): Promise<'changed' | 'gone'> {
  try {
    return await act()
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 410) return 'gone'
    throw error
  }
}

function tooMany(what: string): ActionError {
  return new ActionError(
    `There are more than ${MOST_PAGES * PAGE_SIZE} ${what}, so it cannot be told whether the report is among them.`,
    'Close or delete what is not needed.'
  )
}
