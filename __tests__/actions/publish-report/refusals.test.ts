import {describe, expect, it} from '@jest/globals'
import {IncompleteAnswerError} from '../../../lib/github/answers.ts'
import {refusal} from '../../../actions/publish-report/refusals.ts'
import {ActionError} from '../../../lib/action/errors.ts'
import {apiError} from './fake-conversations.ts'

describe("GitHub's errors, for an issue", () => {
  it.each<[string, unknown, RegExp]>([
    ['no permission', apiError(403, 'Resource not accessible by integration'), /403: Resource not.*"permissions: \{issues: write\}"/],
    ['a locked conversation', apiError(403, 'Unable to create comment because issue is locked.'), /conversation is locked.*Unlock/],
    ['an archived repository', apiError(403, 'Repository was archived so is read-only.'), /repository is archived.*Unarchive/],
    ['a secondary limit', apiError(403, 'You have exceeded a secondary rate limit.'), /rate limit is used up \(403/],
    ['too many requests', apiError(429), /rate limit is used up \(429/],
    ['a wrong token', apiError(401, 'Bad credentials'), /401: Bad credentials.*github\.token/],
    [
      'a repository that is not seen',
      apiError(404, 'Not Found'),
      /404: Not Found.*does not see the repository.*"permissions: \{issues: write\}"/
    ],
    [
      'issues that are switched off',
      apiError(410, 'Issues are disabled for this repo'),
      /Issues are disabled in this repository.*Settings, General/
    ],
    [
      'a wrong label',
      apiError(422, 'Validation Failed - https://docs.example.com/x'),
      /422: Validation Failed\)\. Look at the inputs "title"/
    ],
    ['a server in trouble', apiError(502), /could not be reached, or failed \(502.*again/],
    ['an answer that broke off', new IncompleteAnswerError('an issue'), /answer about an issue was incomplete\. Run the job again/],
    [
      "a limit in GraphQL's words",
      Object.assign(new Error('Request failed due to following response errors:\n - API rate limit exceeded for installation ID 1.'), {
        name: 'GraphqlResponseError'
      }),
      /rate limit is used up \(200: API rate limit.*in an hour/
    ],
    [
      'a token that the organization has not let in',
      apiError(403, 'Resource protected by organization SAML enforcement. You must grant your token access to this organization.'),
      /GitHub refused the token.*Authorize the token for the organization/
    ],
    ['a runner from outside', apiError(403, 'the `x` organization has an IP allow list enabled, and …'), /Add the runner's address/],
    ["GraphQL's own error", Object.assign(new Error('no viewer'), {name: 'GraphqlResponseError'}), /whose token this is \(no viewer\)/]
  ])('%s', (_what, error, expected) => {
    const explained = refusal(error, 'issue')
    expect(explained).toBeInstanceOf(ActionError)
    expect(explained?.fix).toBeDefined()
    expect(explained?.toDisplay()).toMatch(expected)
    expect(explained?.toDisplay()).not.toContain('\n')
  })
})

describe("GitHub's errors, for a pull request", () => {
  it.each<[string, unknown, RegExp]>([
    [
      'no permission',
      apiError(403, 'Resource not accessible by integration'),
      /"permissions: \{pull-requests: write\}".*fork or Dependabot/
    ],
    ['a number that is not there', apiError(404, 'Not Found'), /no pull request of that number/],
    ['one that is gone', apiError(410, 'Gone'), /pull request is gone/],
    ['a wrong text', apiError(422, 'Validation Failed'), /"report"\.$/]
  ])('%s', (_what, error, expected) => expect(refusal(error, 'pull-request')?.toDisplay()).toMatch(expected))
})

it('what did not come from GitHub is no refusal', () => {
  for (const error of [new TypeError('x'), 'x', undefined, new ActionError('x')]) expect(refusal(error, 'issue')).toBeUndefined()
})

it('what GitHub says becomes one line that is no command', () => {
  expect(refusal(apiError(422, 'a\n::error::b ##[c]'), 'issue')?.message).toMatch(/\(422: a ::error::b ## \[c\]\)/)
})
