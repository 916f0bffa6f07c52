import {messageOf} from '../../lib/action/errors.ts'
import {branchOf} from '../../lib/action/run-context.ts'
import {fieldsOf} from '../../lib/github/fields.ts'
import {rateLimitOf} from '../../lib/github/limits.ts'
import {statusOf} from '../../lib/github/status.ts'
import type {BuildContext} from './build-context.ts'
import {loadGitHubClient, ownerAndName, type AskOptions, type Repository} from './github.ts'

/** Whether this run's commit is still the newest of its branch. */
export type BranchHead =
  | {readonly state: 'head'}
  | {readonly state: 'superseded'; readonly by: string}
  /** It could not be told, which is never "yes". */
  | {readonly state: 'unknown'; readonly reason: string}

/** How one commit stands to another one in the repository's history. */
export type CommitOrder =
  | {readonly state: 'newer' | 'older' | 'same' | 'diverged'}
  /** GitHub does not know one of them, or they have no history in common. */
  | {readonly state: 'unrelated'}
  /** It could not be told, which is never "yes". */
  | {readonly state: 'unknown'; readonly reason: string}

/** What GitHub says of the second one of two commits ("Compare two commits", REST). */
const ORDERS: Readonly<Record<string, CommitOrder>> = {
  ahead: {state: 'newer'},
  behind: {state: 'older'},
  identical: {state: 'same'},
  diverged: {state: 'diverged'}
}

/**
 * Asks GitHub how a commit stands to another one: `newer` when its history has the other one in it, `older` the other way round.
 *
 * @param token needs `contents: read`
 */
export async function askOrder(
  {repository}: Pick<BuildContext, 'repository'>,
  {commit, than}: {readonly commit: string; readonly than: string},
  token: string,
  {info, signal}: AskOptions
): Promise<CommitOrder> {
  const named = ownerAndName(repository)
  if (named === undefined) return {state: 'unknown', reason: 'GITHUB_REPOSITORY names no repository'}
  try {
    const github = await loadGitHubClient(token, {info, signal})
    // Only how they stand to each other is wanted, and not up to 250 commits.
    const answer = await github.rest.repos.compareCommitsWithBasehead({...named, basehead: `${than}...${commit}`, per_page: 1})
    const status = fieldsOf(answer.data)['status']
    return (
      ORDERS[typeof status === 'string' ? status : ''] ?? {
        state: 'unknown',
        reason: 'GitHub did not say how two commits stand to each other'
      }
    )
  } catch (error) {
    if (signal.aborted) throw error
    // Of a private repository a token without "contents: read" gets the same 404: only one that sees our commit was told of the other one.
    const isTold = statusOf(error) === 404 && (await canSee({...named, ref: commit}, token, {info, signal}))
    return isTold ? {state: 'unrelated'} : {state: 'unknown', reason: whyNot(error, 'a commit is gone')}
  }
}

async function canSee(commit: Repository & {readonly ref: string}, token: string, options: AskOptions) {
  try {
    const github = await loadGitHubClient(token, options)
    await github.rest.repos.getCommit({...commit, per_page: 1})
    return true
  } catch (error) {
    if (options.signal.aborted) throw error
    return false
  }
}

/**
 * Asks GitHub when a commit was made.
 *
 * @param token needs `contents: read`
 * @returns undefined when it cannot be told
 */
export async function askCommitDate(
  {repository}: Pick<BuildContext, 'repository'>,
  commit: string,
  token: string,
  {info, signal}: AskOptions
): Promise<Date | undefined> {
  const named = ownerAndName(repository)
  if (named === undefined) return undefined
  try {
    const github = await loadGitHubClient(token, {info, signal})
    const answer = await github.rest.repos.getCommit({...named, ref: commit, per_page: 1})
    const date = fieldsOf(fieldsOf(fieldsOf(answer.data)['commit'])['committer'])['date']
    const time = typeof date === 'string' ? Date.parse(date) : Number.NaN
    return Number.isNaN(time) ? undefined : new Date(time)
  } catch (error) {
    if (signal.aborted) throw error
    info(`When the commit was made could not be asked: ${whyNot(error, 'the commit is gone')}.`)
    return undefined
  }
}

/**
 * Asks GitHub for the branch's newest commit.
 *
 * @param token needs `contents: read`
 */
export async function askBranchHead(context: BuildContext, token: string, {info, signal}: AskOptions): Promise<BranchHead> {
  const branch = branchOf(context)
  const named = ownerAndName(context.repository)
  if (branch === undefined || named === undefined) return {state: 'unknown', reason: 'the run is not on a branch'}
  try {
    const github = await loadGitHubClient(token, {info, signal})
    const answer = await github.rest.repos.getBranch({...named, branch})
    const head = fieldsOf(fieldsOf(answer.data)['commit'])['sha']
    // What broke off in the middle arrives with status 200 too.
    if (typeof head !== 'string' || head === '') return {state: 'unknown', reason: "GitHub did not say the branch's newest commit"}
    return head === context.commit ? {state: 'head'} : {state: 'superseded', by: head}
  } catch (error) {
    if (signal.aborted) throw error
    return {state: 'unknown', reason: whyNot(error, 'the branch is gone')}
  }
}

/**
 * Why GitHub could not be asked, without a full stop.
 *
 * @param gone what a 404 means if the token is not to blame
 */
export function whyNot(error: unknown, gone: string): string {
  if (rateLimitOf(error, Date.now()) !== undefined) return "GitHub's rate limit is used up"
  const status = statusOf(error)
  if (status === 404) return `GitHub answered 404: ${gone}, or the token lacks "contents: read"`
  if (status === 401 || status === 403) return `GitHub answered ${status}: check "github-token" and its "contents: read"`
  return `GitHub could not be asked: ${messageOf(error).replace(/\.$/, '')}`
}
