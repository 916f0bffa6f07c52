import {ActionError, messageOf} from '../../lib/action/errors.ts'
import {statusOf} from '../../lib/github/client.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import {IncompleteAnswerError} from '../../lib/github/answers.ts'
import type {PublishReportInputs} from './inputs.ts'

const LONGEST_MESSAGE = 300

const RATE_LIMIT = /rate limit/i

/**
 * What an error of GitHub's API means for the person who runs the workflow.
 *
 * @returns undefined for an error that did not come from the API
 */
export function refusal(error: unknown, to: PublishReportInputs['to']): ActionError | undefined {
  if (error instanceof ActionError) return undefined
  if (error instanceof IncompleteAnswerError) return new ActionError(`${error.message}.`, 'Run the job again.', {cause: error})
  const status = statusOf(error)
  // GraphQL's own errors have status 200, and so none here.
  if (status === undefined && !(error instanceof Error && error.name === 'GraphqlResponseError')) return undefined
  const words = said(error)
  const [message, fix] = explain(status ?? 200, words, to)
  return new ActionError(message, fix, {cause: error})
}

type Explanation = readonly [message: string, fix: string]

function explain(status: number, words: string, to: PublishReportInputs['to']): Explanation {
  const answered = `GitHub did not take the report (${status}: ${words}).`
  // GraphQL says with status 200 that a limit is used up.
  if (status === 403 || status === 429 || RATE_LIMIT.test(words)) return explainRefusal(status, words, to)
  switch (status) {
    case 401:
      return [answered, "The token is not valid, or no longer: an app's token lives for one hour. Use `${{ github.token }}`."]
    case 404:
      return to === 'issue'
        ? [answered, `The token does not see the repository, or its issues. ${permission('issue')}`]
        : [answered, 'There is no pull request of that number, or the token does not see the repository.']
    case 410:
      return to === 'issue'
        ? [
            `Issues are disabled in this repository, or the issue was just deleted (410: ${words}).`,
            'Switch them on under Settings, General, Features, or publish with "to: pull-request".'
          ]
        : [answered, 'The pull request is gone.']
    case 422:
      return [answered, to === 'issue' ? 'Look at the inputs "title", "labels" and "report".' : 'Look at the input "report".']
    case 200:
      return [`GitHub did not say whose token this is (${words}).`, 'Use `${{ github.token }}`, or the token of an app or a person.']
    default:
      return [`GitHub could not be reached, or failed (${status}: ${words}).`, 'Run the job again: what was published is found and kept.']
  }
}

function explainRefusal(status: number, words: string, to: PublishReportInputs['to']): Explanation {
  if (status === 429 || RATE_LIMIT.test(words)) {
    return [`GitHub's rate limit is used up (${status}: ${words}).`, 'Run the job again in an hour.']
  }
  if (/locked/i.test(words)) {
    return [
      `The conversation is locked, and an app cannot write a new comment there (${status}: ${words}).`,
      'Unlock the conversation, then run the job again.'
    ]
  }
  if (/archived/i.test(words)) {
    return [`The repository is archived: nothing can be written there (${status}: ${words}).`, 'Unarchive it, or switch off this workflow.']
  }
  const refused = `GitHub refused the token (${status}: ${words}).`
  if (/\bSAML\b/.test(words)) return [refused, 'Authorize the token for the organization ("Configure SSO" beside it in your settings).']
  if (/IP allow list/i.test(words)) return [refused, "Add the runner's address to the organization's IP allow list, or use another runner."]
  return [refused, permission(to)]
}

/** What the token has to be allowed, as YAML for `github.token`. */
function permission(to: PublishReportInputs['to']): string {
  const ownToken = (name: string) => `A token of your own needs the repository permission "${name}: write".`
  return to === 'issue'
    ? `Add to the job: "permissions: {issues: write}". ${ownToken('Issues')}`
    : `Add to the job: "permissions: {pull-requests: write}". ${ownToken('Pull requests')} A run that a fork or Dependabot started may only read.`
}

function said(error: unknown): string {
  // The client puts the address of the documentation behind GitHub's own words, and words of its own before those of GraphQL.
  const [message = ''] = oneLine(messageOf(error))
    .replace(/^Request failed due to following response errors: *- /, '')
    .split(' - http')
  return message.slice(0, LONGEST_MESSAGE).replace(/\.$/, '')
}
