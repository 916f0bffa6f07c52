import {describe, expect, it} from '@jest/globals'
import {ActionError} from '../../../lib/action/errors.ts'
import {gitHubError, gitHubTrouble, IncompleteAnswerError, queryError, type Asked} from '../../../lib/github/errors.ts'
import {apiError, graphqlError} from '../../support/github-answers.ts'

const NOW = Date.parse('2026-01-31T17:00:00Z')
const at = (milliseconds: number) => String((NOW + milliseconds) / 1_000)
const usedUp = (end: number) => ({'x-ratelimit-remaining': '0', 'x-ratelimit-reset': at(end)})

const ISSUE: Asked = {
  doing: 'opening the issue',
  on: 'issue',
  inputs: ['title', 'labels', 'report'],
  again: 'Run the job again: nothing is lost.',
  alsoHelps: {401: 'or set a shorter "timeout"', 410: 'or publish with "to: pull-request"'}
}
const PULL_REQUEST: Asked = {doing: 'writing the comment', on: 'pull-request', inputs: ['report'], again: 'Run the job again.'}

it.each<[string, unknown, 'limited' | 'failed' | 'refused' | undefined, number | undefined]>([
  ['a server in trouble', apiError(502), 'failed', undefined],
  ['a lost connection', apiError(500, 'fetch failed'), 'failed', undefined],
  ['a time-out', apiError(408), 'failed', undefined],
  ['an answer that broke off', new IncompleteAnswerError('the issue'), 'failed', undefined],
  ['429 with a time', apiError(429, 'x', {'retry-after': '7'}), 'limited', 7_000],
  ['429 without', apiError(429), 'limited', 60_000],
  ['403 with a time', apiError(403, 'x', {'retry-after': '7'}), 'limited', 7_000],
  ['the hour is used up', apiError(403, 'x', usedUp(90_000)), 'limited', 90_000],
  ['the hour is used up, with 429', apiError(429, 'x', usedUp(90_000)), 'limited', 90_000],
  ['the hour is just over', apiError(403, 'x', usedUp(-5_000)), 'limited', 0],
  ['a secondary limit', apiError(403, 'You have exceeded a secondary rate limit.'), 'limited', 60_000],
  ["the hour is used up, in GraphQL's words", graphqlError('API rate limit exceeded', usedUp(90_000)), 'limited', 90_000],
  ["a limit in GraphQL's words, without a time", graphqlError('API rate limit exceeded for installation ID 1.'), 'limited', 60_000],
  ['no permission', apiError(403, 'Resource not accessible by integration', {'x-ratelimit-remaining': '900'}), 'refused', undefined],
  ['no permission, with the last request', apiError(403, 'Not accessible', {'x-ratelimit-remaining': '0'}), 'refused', undefined],
  ['no token', apiError(401), 'refused', undefined],
  ['gone', apiError(410), 'refused', undefined],
  ['nothing there', apiError(404), 'refused', undefined],
  ['a wrong request', apiError(422), 'refused', undefined],
  ['a redirect that was not followed', apiError(301), 'refused', undefined],
  ["GraphQL's own error", graphqlError('no viewer'), 'refused', undefined],
  ['something else', new TypeError('x'), undefined, undefined],
  ['an error of ours', new ActionError('x'), undefined, undefined],
  ['a text', 'x', undefined, undefined],
  ['nothing', undefined, undefined, undefined]
])('what waiting does: %s', (_name, error, kind, wait) => {
  const trouble = gitHubTrouble(error, ISSUE, NOW)
  expect(trouble?.kind).toBe(kind)
  expect(trouble?.kind === 'limited' ? trouble.wait : undefined).toBe(wait)
  expect(gitHubError(error, ISSUE, NOW) === undefined).toBe(kind === undefined)
})

describe('what it says of an issue', () => {
  it.each<[string, unknown, RegExp]>([
    [
      'no permission',
      apiError(403, 'Resource not accessible by integration'),
      /^GitHub refused the token \(403: Resource not.*"permissions: \{issues: write\}".*fork.*"Issues: write"\.$/
    ],
    ['a locked conversation', apiError(403, 'Unable to create comment because issue is locked.'), /^The conversation is locked.*Unlock/],
    ['an archived repository', apiError(403, 'Repository was archived so is read-only.'), /^The repository is archived.*Unarchive/],
    [
      'a token that the organization has not let in',
      apiError(403, 'Resource protected by organization SAML enforcement. You must grant your token access to this organization.'),
      /^GitHub refused the token.*Authorize the token for the organization/
    ],
    ['a runner from outside', apiError(403, 'the `x` organization has an IP allow list enabled, and …'), /Add the runner's address/],
    [
      'a secondary limit',
      apiError(403, 'You have exceeded a secondary rate limit.'),
      /^GitHub's rate limit is used up \(403.* in an hour\.$/
    ],
    [
      'the hour is used up',
      apiError(403, 'API rate limit exceeded', usedUp(25 * 60_000)),
      /^GitHub's rate limit is used up \(403: API rate limit exceeded\)\. Run the job again after 2026-01-31 17:25:00 UTC\.$/
    ],
    ['a wrong token', apiError(401, 'Bad credentials'), /401: Bad credentials.*github\.token.*, or set a shorter "timeout"\.$/],
    [
      'a repository that is not seen',
      apiError(404, 'Not Found'),
      /404: Not Found.*cannot see the repository.*gone.*"permissions: \{issues: write\}"/
    ],
    [
      'issues that are switched off',
      apiError(410, 'Issues are disabled for this repo'),
      /^Issues are disabled in this repository.*Settings, General, Features, or publish with/
    ],
    [
      'a wrong label',
      apiError(422, 'Validation Failed - https://docs.example.com/x'),
      /^GitHub answered with an error while opening the issue \(422: Validation Failed\)\. Look at the inputs "title", "labels" and "report"\.$/
    ],
    [
      'a server in trouble',
      apiError(502),
      /^GitHub could not be reached, or failed \(502: HTTP 502\)\. Run the job again: nothing is lost\.$/
    ],
    [
      'an answer that broke off',
      new IncompleteAnswerError('an issue'),
      /^GitHub's answer about an issue was incomplete\. Run the job again: nothing is lost\.$/
    ],
    ['a redirect that was not followed', apiError(301), /\(301: HTTP 301\)\. Run the job again/],
    ["GraphQL's own error", graphqlError('no viewer'), /^GitHub did not say whose token this is \(no viewer\)\. Use/]
  ])('%s', (_what, error, expected) => {
    const explained = gitHubError(error, ISSUE, NOW)
    expect(explained).toBeInstanceOf(ActionError)
    expect(explained?.fix).toBeDefined()
    expect(explained?.toDisplay()).toMatch(expected)
    expect(explained?.toDisplay()).not.toContain('\n')
  })
})

describe('what it says of a pull request', () => {
  it.each<[string, unknown, RegExp]>([
    [
      'no permission',
      apiError(403, 'Resource not accessible by integration'),
      /"permissions: \{pull-requests: write\}".*fork.*"Pull requests: write"/
    ],
    ['a number that is not there', apiError(404, 'Not Found'), /no pull request with that number/],
    ['one that is gone', apiError(410, 'Gone'), /pull request is gone/],
    ['a wrong text', apiError(422, 'Validation Failed'), /Look at the input "report"\.$/],
    ['no token', apiError(401), /Use `\$\{\{ github\.token \}\}`\.$/]
  ])('%s', (_what, error, expected) => expect(gitHubError(error, PULL_REQUEST)?.toDisplay()).toMatch(expected))
})

it('what GitHub says becomes one line that is no command', () => {
  expect(gitHubTrouble(apiError(422, 'a\n::error::b ##[c]'), ISSUE)?.message).toMatch(/\(422: a ::error::b ## \[c\]\)$/)
  expect(gitHubTrouble(apiError(422, 'x'.repeat(1_000)), ISSUE)?.message.length).toBeLessThan(400)
})

describe('what GraphQL refuses', () => {
  const answered = (errors: unknown, data: unknown = null) => Object.assign(graphqlError('words'), {errors, data})
  it.each<[string, unknown, string, string | undefined]>([
    ['a node that is gone', [{type: 'NOT_FOUND', path: ['comment'], message: 'x'}], 'not-found', 'comment'],
    [
      'two of them',
      [
        {type: 'NOT_FOUND', path: ['a']},
        {type: 'NOT_FOUND', path: ['b']}
      ],
      'not-found',
      undefined
    ],
    ['a node that is gone, and something else', [{type: 'NOT_FOUND', path: ['comment']}, {message: 'x'}], 'other', undefined],
    ['a field that it does not know', [{message: 'x', extensions: {code: 'undefinedField'}}], 'unknown-field', undefined],
    ['the same in words', [{message: "Field 'a' doesn't exist on type 'B'"}], 'unknown-field', undefined],
    ['what the token may not see', [{type: 'FORBIDDEN', path: ['issue', 'body']}], 'forbidden', 'issue'],
    ['trouble', [{message: 'Something went wrong while executing your query.'}], 'other', undefined],
    ['nothing', [], 'other', undefined],
    ['no list', 'x', 'other', undefined]
  ])('%s', (_what, errors, kind, part) => {
    const error = queryError(answered(errors, {issue: 1}))
    expect(error).toMatchObject({kind, part, data: {issue: 1}, message: 'words'})
    const means = kind === 'unknown-field' || kind === 'forbidden' ? 'refused' : 'failed'
    expect(gitHubTrouble(error, ISSUE, NOW)?.kind).toBe(means)
  })

  it('is neither a rate limit nor an error of the network', () => {
    expect(queryError(graphqlError('API rate limit exceeded', usedUp(60_000)))).toBeUndefined()
    expect(queryError(apiError(502))).toBeUndefined()
  })
})
