import {messageOf} from '../../lib/action/errors.ts'
import {branchOf} from '../../lib/action/run-context.ts'
import {fieldsOf} from '../../lib/github/fields.ts'
import {rateLimitOf} from '../../lib/github/limits.ts'
import {statusOf} from '../../lib/github/status.ts'
import type {BuildContext} from './build-context.ts'

/** Whether this run's commit is still the newest of its branch. */
export type BranchHead =
  | {readonly state: 'head'}
  | {readonly state: 'superseded'; readonly by: string}
  /** It could not be told, which is never "yes". */
  | {readonly state: 'unknown'; readonly reason: string}

export interface AskOptions {
  readonly info: (line: string) => void
  readonly signal: AbortSignal
}

/**
 * Asks GitHub for the branch's newest commit. A slow run of an older commit must not move `latest` backwards
 * (docker/metadata-action#80), and neither must a re-run of an old run.
 *
 * @param token needs `contents: read`
 */
export async function askBranchHead(context: BuildContext, token: string, {info, signal}: AskOptions): Promise<BranchHead> {
  const branch = branchOf(context)
  const [owner, repo] = context.repository.split('/')
  if (branch === undefined || owner === undefined || repo === undefined) return {state: 'unknown', reason: 'the run is not on a branch'}
  try {
    // Loaded only here: it is a third of the bundle.
    const {createGitHubClient} = await import('../../lib/github/client.ts')
    const github = createGitHubClient(token, 'fairway-build-push', {info, signal})
    const answer = await github.rest.repos.getBranch({owner, repo, branch})
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
