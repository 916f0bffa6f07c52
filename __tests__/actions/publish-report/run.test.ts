import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {marker} from '../../../actions/publish-report/ownership.ts'
import {readRunContext} from '../../../lib/action/run-context.ts'
import {run} from '../../../actions/publish-report/run.ts'
import {report} from '../../../actions/publish-report/outputs.ts'
import {logLine, renderSummary} from '../../../actions/publish-report/summary.ts'
import {ActionError, CancelledError} from '../../../lib/action/errors.ts'
import {apiError} from '../../support/github-answers.ts'
import {FakeConversations} from './fake-conversations.ts'
import {read} from './read-inputs.ts'

let folder: string
let github: FakeConversations
let cancellation: AbortController

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-publish-'))
  github = new FakeConversations()
  cancellation = new AbortController()
  writeFileSync(join(folder, 'report.md'), '### Drift\n\nA disk is gone.\n')
})
afterEach(() => rmSync(folder, {recursive: true}))

function publish(given: Record<string, string>, event?: unknown) {
  const eventPath = join(folder, 'event.json')
  if (event !== undefined) writeFileSync(eventPath, typeof event === 'string' ? event : JSON.stringify(event))
  const context = readRunContext({
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_SERVER_URL: 'https://github.example.com',
    GITHUB_RUN_ID: '5',
    GITHUB_WORKSPACE: folder,
    GITHUB_EVENT_NAME: 'push',
    ...(event === undefined ? {} : {GITHUB_EVENT_PATH: eventPath})
  })
  return run(read({key: 'k', title: 'T', report: 'report.md', token: 'a-token', ...given}), {
    github,
    context,
    now: () => Date.parse('2026-01-01T12:00:00Z'),
    sleep: () => Promise.resolve(),
    info: () => undefined,
    warning: () => undefined,
    signal: cancellation.signal
  })
}

const toIssue = (given: Record<string, string> = {}) => publish({to: 'issue', ...given})
const toPullRequest = (event?: unknown, given: Record<string, string> = {}) => publish({to: 'pull-request', title: '', ...given}, event)

describe('an issue', () => {
  it('gets the report with the marker and the run', async () => {
    expect(await toIssue({title: 'Drift\nin production', labels: 'drift'})).toMatchObject({result: 'opened', number: 1})
    const {body, title, labels} = github.issue(1)
    expect(body).toMatch(/^<!-- fairway:report [0-9a-f]{64} -->\n### Drift\n\nA disk is gone\./)
    expect(body).toContain('[this run](https://github.example.com/o/r/actions/runs/5) on 2026-01-01 12:00:00 UTC')
    expect([title, labels]).toEqual(['Drift in production', ['drift']])
  })

  it('is closed with a comment that leads to the run', async () => {
    await toIssue()
    expect(await toIssue({state: 'closed', title: '', report: ''})).toMatchObject({result: 'closed', number: 1})
    expect(github.comments.map(({body}) => body)).toEqual([
      'Nothing is left to report: [this run](https://github.example.com/o/r/actions/runs/5).\n'
    ])
  })

  it.each(['nowhere.md', '.'])('needs a report that can be read, before GitHub is asked (%s)', async path => {
    github.errors.set('login', new Error('GitHub was asked'))
    await expect(toIssue({report: path})).rejects.toThrow(/Input "report"/)
  })

  it('a report without a word is an error: nobody could tell it from "nothing left"', async () => {
    writeFileSync(join(folder, 'report.md'), ' \n')
    await expect(toIssue()).rejects.toThrow(/is empty/)
  })

  it('what GitHub refuses is explained', async () => {
    github.errors.set('openIssue', apiError(410, 'Issues are disabled for this repo'))
    await expect(toIssue()).rejects.toThrow(ActionError)
    await expect(toIssue()).rejects.toThrow(/Issues are disabled/)
  })

  it('an error that nobody expected stays what it is', async () => {
    github.errors.set('login', new TypeError('a bug'))
    await expect(toIssue()).rejects.toThrow(TypeError)
  })

  it('a cancel is no error of GitHub', async () => {
    github.errors.set('login', apiError(500, 'aborted'))
    cancellation.abort(new CancelledError())
    await expect(toIssue()).rejects.toThrow(CancelledError)
  })
})

describe('the pull request', () => {
  it.each<[string, unknown]>([
    ['pull_request', {number: 7, pull_request: {number: 7}}],
    ['pull_request_review', {pull_request: {number: 7}}],
    ['issue_comment on a pull request', {issue: {number: 7, pull_request: {url: 'x'}}}]
  ])('comes from the event %s', async (_name, event) => {
    expect(await toPullRequest(event)).toMatchObject({result: 'opened', number: 7})
    expect(github.comments).toMatchObject([{on: 7, body: expect.stringContaining(marker('k'))}])
  })

  it('that is given beats the event', async () => {
    expect(await toPullRequest({pull_request: {number: 7}}, {'pull-request': '9'})).toMatchObject({number: 9})
    expect(await toPullRequest(undefined, {'pull-request': '8'})).toMatchObject({number: 8})
  })

  it.each<[string, unknown, RegExp]>([
    ['a push', {ref: 'refs/heads/main'}, /The event "push" is not about a pull request/],
    ['no event', undefined, /is not about a pull request/],
    ['a comment on an issue', {issue: {number: 7}}, /is not about a pull request/],
    ['a number that is none', {pull_request: {number: '7'}}, /is not about a pull request/],
    ['a list', [], /is not about a pull request/],
    ['something that is not JSON', '{', /event in GITHUB_EVENT_PATH cannot be read/]
  ])('is missing in %s, which is an error before GitHub is asked', async (_what, event, message) => {
    github.errors.set('login', new Error('GitHub was asked'))
    await expect(toPullRequest(event)).rejects.toThrow(message)
    await expect(toPullRequest(event)).rejects.toThrow(ActionError)
    await expect(toPullRequest(event)).rejects.toMatchObject({fix: expect.stringContaining('"pull-request"')})
  })
})

describe('what the step says', () => {
  const url = 'https://github.example.com/o/r/issues/12'

  it('is one line with the link', () => {
    expect(renderSummary('issue', {result: 'updated', number: 12, url})).toBe(`Report: [issue &#35;\u200b12](<${url}>) updated.`)
    expect(renderSummary('pull-request', {result: 'opened', number: 7, url})).toBe(`Report: [comment on &#35;\u200b7](<${url}>) opened.`)
    expect(renderSummary('issue', {result: 'nothing'})).toBe('Report: nothing to report, and no issue is open.')
    expect(renderSummary('issue', {result: 'unchanged', number: 12, url, isLeftClosed: true})).toMatch(/left closed, because/)
    expect(renderSummary('issue', {result: 'updated', number: 12, url: 'no address'})).toBe('Report: issue &#35;\u200b12 updated.')
  })

  it('in the log too', () => {
    expect(logLine('issue', {result: 'reopened', number: 12, url})).toBe(`Issue #12 reopened: ${url}`)
    expect(logLine('pull-request', {result: 'unchanged', number: 7, url})).toBe(`Comment on #7 unchanged: ${url}`)
    expect(logLine('issue', {result: 'nothing'})).toBe('Nothing to report, and no issue is open.')
  })

  it('is every output, always', () => {
    expect(report('issue', {result: 'closed', number: 12, url}).outputs).toEqual({result: 'closed', number: '12', url})
    expect(report('issue', {result: 'nothing'})).toEqual({
      outputs: {result: 'nothing', number: '', url: ''},
      log: ['Nothing to report, and no issue is open.'],
      summary: 'Report: nothing to report, and no issue is open.\n'
    })
  })
})
