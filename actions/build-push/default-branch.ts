import {ActionError} from '../../lib/action/errors.ts'
import {branchOf} from '../../lib/action/run-context.ts'
import {fieldsOf} from '../../lib/github/fields.ts'
import {whyNot} from './branch-head.ts'
import type {BuildContext} from './build-context.ts'
import {loadGitHubClient, ownerAndName, type AskOptions} from './github.ts'

/** The repository's default branch, as GitHub says it. */
export type DefaultBranch = {readonly state: 'known'; readonly branch: string} | {readonly state: 'unknown'; readonly reason: string}

/**
 * Asks GitHub for the default branch, for events that do not name it: not every payload has a `repository` (github/codeql-action#1211).
 *
 * @param token needs `contents: read`
 */
export async function askDefaultBranch({repository}: BuildContext, token: string, {info, signal}: AskOptions): Promise<DefaultBranch> {
  const named = ownerAndName(repository)
  if (named === undefined) return {state: 'unknown', reason: 'GITHUB_REPOSITORY names no repository'}
  try {
    const github = await loadGitHubClient(token, {info, signal})
    const answer = await github.rest.repos.get({...named})
    const branch = fieldsOf(answer.data)['default_branch']
    if (typeof branch === 'string' && branch !== '') return {state: 'known', branch}
    return {state: 'unknown', reason: 'GitHub did not say it'}
  } catch (error) {
    if (signal.aborted) throw error
    return {state: 'unknown', reason: whyNot(error, 'the repository is gone')}
  }
}

/**
 * The run with its default branch, where a tag depends on it.
 *
 * @param isNeeded whether one does
 * @throws ActionError when it cannot be told: a guess would move `latest` to a branch, or never again
 */
export async function withDefaultBranch(
  isNeeded: boolean,
  context: BuildContext,
  ask: () => Promise<DefaultBranch>
): Promise<BuildContext> {
  const branch = branchOf(context)
  if (!isNeeded || branch === undefined || context.defaultBranch !== undefined) return context
  const answer = await ask()
  if (answer.state === 'known') return {...context, defaultBranch: answer.branch}
  throw new ActionError(
    `It is not known whether ${branch} is the default branch, whose images are "latest": the event does not say it, and ${answer.reason}.`,
    'Give "github-token" a token with "contents: read", or set the input "tags" without "edge" and "is_default_branch".'
  )
}
