import {statusOf, type GitHubClient} from '../../lib/github/client.ts'
import {IncompleteAnswerError} from '../../lib/github/errors.ts'
import {readComment, readComments, readIssue, readPermission} from './answers.ts'
import type {ApprovalIssues, Comment} from './issues.ts'

export interface RepositoryName {
  readonly owner: string
  readonly repo: string
}

const PAGE_SIZE = 100
/** GitHub allows 2,500 comments on an issue. A server that ignores `page` must not keep us busy for ever. */
const MOST_PAGES = 50

/**
 * The operations over GitHub's REST API.
 *
 * What has not changed is asked for with its ETag: GitHub answers 304 then, which does not count against the 1,000 requests that a
 * GITHUB_TOKEN has in an hour ("Best practices for using the REST API").
 *
 * @param client from `createGitHubClient`
 * @param signal ends a request that is under way
 */
export function createApprovalIssues(client: GitHubClient, repository: RepositoryName, signal: AbortSignal): ApprovalIssues {
  const {issues, repos} = client.rest
  const request = {signal}
  const remembered = new Map<string, {readonly etag: string; readonly value: unknown}>()

  /** @param read takes what is needed out of an answer, and throws when it is not there: such an answer is not remembered */
  async function unlessUnchanged<T>(key: string, read: (data: unknown) => T, ask: (headers: EtagHeaders) => Promise<Answer>): Promise<T> {
    const before = remembered.get(key)
    try {
      const {data, headers} = await ask(before === undefined ? {} : {'if-none-match': before.etag})
      remembered.delete(key)
      const value = read(data)
      if (headers.etag !== undefined) remembered.set(key, {etag: headers.etag, value})
      return value
    } catch (error) {
      if (before !== undefined && statusOf(error) === 304) return before.value as T
      throw error
    }
  }

  return {
    async open({title, body, labels}) {
      const {data} = await issues.create({...repository, title, body, labels: [...labels], request})
      return readIssue(data)
    },

    async readIssue(number, isFresh = false) {
      const key = `issue ${number}`
      if (isFresh) remembered.delete(key)
      return await unlessUnchanged(key, readIssue, headers => issues.get({...repository, issue_number: number, headers, request}))
    },

    async listComments(number) {
      const all: Comment[] = []
      for (let page = 1; page <= MOST_PAGES; page++) {
        const comments = await unlessUnchanged(`comments ${number} ${page}`, readComments, headers =>
          issues.listComments({...repository, issue_number: number, per_page: PAGE_SIZE, page, headers, request})
        )
        all.push(...comments)
        if (comments.length < PAGE_SIZE) return all.sort((one, other) => one.id - other.id)
      }
      throw new IncompleteAnswerError(`the comments (more than ${MOST_PAGES} pages)`)
    },

    async readComment(id) {
      try {
        const {data} = await issues.getComment({...repository, comment_id: id, request})
        return readComment(data)
      } catch (error) {
        const status = statusOf(error)
        if (status === 404 || status === 410) return undefined
        throw error
      }
    },

    async permissionOf(login) {
      try {
        const {data} = await repos.getCollaboratorPermissionLevel({...repository, username: login, request})
        return readPermission(data)
      } catch (error) {
        // GitHub does not know the account, or will not tell: no permission in either case.
        if (statusOf(error) === 404) return {level: 'none', personId: undefined}
        throw error
      }
    },

    async writeComment(number, body) {
      await issues.createComment({...repository, issue_number: number, body, request})
    },

    async close(number, reason) {
      await issues.update({...repository, issue_number: number, state: 'closed', state_reason: reason, request})
    },

    async lock(number) {
      await issues.lock({...repository, issue_number: number, lock_reason: 'resolved', request})
    }
  }
}

type EtagHeaders = Readonly<Record<string, string>>

interface Answer {
  readonly data: unknown
  readonly headers: {readonly etag?: string | undefined}
}
