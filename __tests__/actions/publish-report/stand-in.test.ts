import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Conversations} from '../../../lib/github/conversations.ts'
import {createConversations} from '../../../lib/github/rest.ts'
import type {PublishResult} from '../../../actions/publish-report/result.ts'
import {readRunContext} from '../../../lib/action/run-context.ts'
import {run, type PublishReportDependencies} from '../../../actions/publish-report/run.ts'
import {messageOf} from '../../../lib/action/errors.ts'
import {createGitHubClient} from '../../../lib/github/client.ts'
import {lookUpPerson, type Person} from '../../../rehearsal/parts/github/people.ts'
import {startGitHub, type GitHubPart} from '../../../rehearsal/parts/github/server.ts'
import type {GitHubOptions, Permissions} from '../../../rehearsal/parts/github/state.ts'
import {restoreApiUrl, setApiUrl} from '../../support/api-url.ts'
import {read} from './read-inputs.ts'

/** The whole action but its process, against a GitHub on loopback that holds every request to its description. */

const STRANGER = lookUpPerson('stranger') as Person
const ROBOT = lookUpPerson('robot[bot]') as Person
const REPOSITORY: GitHubOptions = {owner: 'homelab', name: 'bookshelf', branches: {}}

let folder: string
let github: GitHubPart

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-publish-'))
  writeFileSync(join(folder, 'event.json'), JSON.stringify({number: 7, pull_request: {number: 7}}))
  await start()
})
afterEach(async () => {
  restoreApiUrl()
  expect(github.violations()).toEqual([])
  await github.stop()
  rmSync(folder, {recursive: true})
})

async function start(options: Partial<GitHubOptions> = {}): Promise<void> {
  github = await startGitHub({...REPOSITORY, ...options})
  setApiUrl(github.url)
}

function connect(permissions: Permissions, holder?: Person): Conversations {
  const client = createGitHubClient(github.issueToken(permissions, holder), 'test', {attempts: 1})
  return createConversations(
    client,
    {owner: 'homelab', repo: 'bookshelf'},
    {sleep: () => Promise.resolve(), signal: new AbortController().signal}
  )
}

function publish(
  inputs: Record<string, string>,
  report: string,
  conversations: Conversations,
  sleep: PublishReportDependencies['sleep'] = () => Promise.resolve()
): Promise<PublishResult> {
  const file = `report-${report.length}.md`
  writeFileSync(join(folder, file), report)
  return run(read({key: 'production', report: file, token: 't', ...inputs}), {
    github: conversations,
    context: readRunContext({
      GITHUB_REPOSITORY: 'homelab/bookshelf',
      GITHUB_SERVER_URL: 'https://github.example.com',
      GITHUB_RUN_ID: '5',
      GITHUB_WORKSPACE: folder,
      GITHUB_EVENT_PATH: join(folder, 'event.json')
    }),
    now: Date.now,
    sleep,
    info: () => undefined,
    warning: () => undefined,
    signal: new AbortController().signal
  })
}

const drift = (report: string, conversations = connect({issues: 'write'})) =>
  publish({to: 'issue', title: 'Drift', labels: 'drift'}, report, conversations)
const noDrift = () => publish({to: 'issue', state: 'closed', report: ''}, '', connect({issues: 'write'}))
const plan = (report: string, permissions: Permissions = {'pull-requests': 'write'}) =>
  publish({to: 'pull-request'}, report, connect(permissions))

describe('an issue', () => {
  const url = 'https://github.com/homelab/bookshelf/issues/1'

  it('is kept from the first drift to its end, and opened again', async () => {
    expect(await drift('A disk is gone.')).toEqual({result: 'opened', number: 1, url})
    expect(github.state.issues.find(1)).toMatchObject({title: 'Drift', labels: ['drift'], state: 'open'})
    const opened = github.state.issues.find(1)
    expect(await drift('A disk is gone.')).toEqual({result: 'unchanged', number: 1, url})
    expect(github.state.issues.find(1)).toEqual(opened)
    expect(await drift('Two disks are gone.')).toEqual({result: 'updated', number: 1, url})
    expect(await noDrift()).toEqual({result: 'closed', number: 1, url})
    expect(github.state.issues.find(1)).toMatchObject({state: 'closed', stateReason: 'completed'})
    expect(await noDrift()).toEqual({result: 'nothing'})
    expect(await drift('Two disks are gone.')).toEqual({result: 'reopened', number: 1, url})
    expect(github.state.issues.find(1)).toMatchObject({state: 'open', stateReason: 'reopened'})
    expect(github.state.issues.list()).toHaveLength(1)
    expect(github.state.issues.commentsOn(1)).toHaveLength(1)
  })

  it("is opened beside a stranger's copy, and beside that of another app", async () => {
    await drift('A disk is gone.')
    const body = github.state.issues.find(1)?.body ?? ''
    await noDrift()
    const copy = github.state.issues.open({title: 'Drift', body, labels: ['drift']}, STRANGER)
    const other = connect({issues: 'write'}, ROBOT)
    expect(await drift('A disk is gone.', other)).toMatchObject({result: 'opened', number: 3})
    expect(await drift('Two disks are gone.', other)).toMatchObject({result: 'updated', number: 3})
    expect(await drift('Two disks are gone.')).toMatchObject({result: 'reopened', number: 1})
    expect(github.state.issues.find(2)).toEqual(copy)
  })

  it('is one, also when two runs find none and both open one', async () => {
    const [bothLooked, bothOpened] = [meetingOfTwo(), meetingOfTwo()]
    const racing = () => {
      const conversations = connect({issues: 'write'})
      const openIssue: Conversations['openIssue'] = async issue => {
        await bothLooked()
        return await conversations.openIssue(issue)
      }
      return publish({to: 'issue', title: 'Drift'}, 'A disk is gone.', {...conversations, openIssue}, bothOpened)
    }
    const results = await Promise.all([racing(), racing()])
    expect(results.map(({result}) => result).sort()).toEqual(['opened', 'unchanged'])
    expect(results).toEqual([expect.objectContaining({number: 1}), expect.objectContaining({number: 1})])
    expect(github.state.issues.list().map(({number, state}) => [number, state])).toEqual([
      [1, 'open'],
      [2, 'closed']
    ])
  })

  it('that is locked can be closed', async () => {
    await drift('A disk is gone.')
    github.state.issues.lock(github.state.issues.find(1)!, null)
    expect(await noDrift()).toMatchObject({result: 'closed', number: 1})
    expect(github.state.issues.find(1)?.state).toBe('closed')
  })

  it('as long as GitHub takes is taken', async () => {
    expect(await drift('- ä line of a long report 😀\n'.repeat(5_000))).toMatchObject({result: 'opened'})
  })
})

describe('a comment', () => {
  it("is kept past a hundred others, and beside a stranger's copy", async () => {
    const pull = github.state.issues.openPullRequest('A change', STRANGER, 7)
    for (let count = 0; count < 101; count++) github.state.issues.comment(pull, 'me too', STRANGER)
    expect(await plan('A plan.')).toMatchObject({result: 'opened', number: 7})
    const own = github.state.issues.commentsOn(7).at(-1)!
    const copy = github.state.issues.comment(pull, own.body, STRANGER)
    const url = `https://github.com/homelab/bookshelf/pull/7#issuecomment-${own.id}`
    expect(await plan('A plan.')).toEqual({result: 'unchanged', number: 7, url})
    expect(await plan('Another plan.')).toEqual({result: 'updated', number: 7, url})
    expect(github.state.issues.findComment(copy.id)).toEqual(copy)
    github.state.issues.remove(own)
    expect(await plan('Another plan.')).toMatchObject({result: 'opened', number: 7})
    expect(github.state.issues.commentsOn(7)).toHaveLength(103)
  })

  it('works where issues are switched off', async () => {
    await github.stop()
    await start({hasIssues: false})
    github.state.issues.openPullRequest('A change', STRANGER, 7)
    expect(await plan('A plan.')).toMatchObject({result: 'opened', number: 7})
  })
})

describe('what GitHub refuses is explained', () => {
  const said = (publishing: Promise<PublishResult>) => publishing.then(({result}) => result, messageOf)

  it.each<[string, () => Promise<PublishResult>, RegExp]>([
    ['an issue without the permission', () => drift('x', connect({issues: 'read'})), /"permissions: \{issues: write\}"/],
    ['a comment without it', () => plan('x', {issues: 'write'}), /"permissions: \{pull-requests: write\}"/],
    [
      'a pull request that is not there',
      () => publish({to: 'pull-request', 'pull-request': '9'}, 'x', connect({issues: 'write'})),
      /no pull request/
    ],
    ['a token that ended', () => drift('x', disconnected()), /401: Bad credentials/]
  ])('%s', async (_what, act, message) => {
    github.state.issues.openPullRequest('A change', STRANGER, 7)
    expect(await said(act())).toMatch(message)
  })

  it.each<[string, Partial<GitHubOptions>, RegExp]>([
    ['issues that are switched off', {hasIssues: false}, /^Issues are disabled in this repository/],
    ['an archived repository', {isArchived: true}, /^The repository is archived/]
  ])('%s', async (_what, options, message) => {
    await github.stop()
    await start(options)
    expect(await said(drift('x'))).toMatch(message)
  })

  it('a locked conversation', async () => {
    github.state.issues.lock(github.state.issues.openPullRequest('A change', STRANGER, 7), null)
    expect(await said(plan('x'))).toMatch(/^The conversation is locked/)
  })

  function disconnected(): Conversations {
    const token = github.issueToken({issues: 'write'})
    github.revokeToken(token)
    const options = {sleep: () => Promise.resolve(), signal: new AbortController().signal}
    return createConversations(createGitHubClient(token, 'test', {attempts: 1}), {owner: 'homelab', repo: 'bookshelf'}, options)
  }
})

/** Whoever comes first waits for the other. */
function meetingOfTwo(): () => Promise<void> {
  let arrived = 0
  let open: () => void = () => undefined
  const both = new Promise<void>(resolve => (open = resolve))
  return () => {
    arrived += 1
    if (arrived === 2) open()
    return both
  }
}
