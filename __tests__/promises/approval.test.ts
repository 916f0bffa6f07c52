import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {person} from '../support/github-answers.ts'
import {HttpGitHub} from '../support/http-github.ts'
import {startBundle} from '../support/action-process.ts'

/** The approval's bundle against a GitHub on loopback: what counts as a yes, and what a yes rests on. */

/** A stage for one question. Each test has its own, because a question waits: many are asked at once. */
async function setStage() {
  const folder = mkdtempSync(join(tmpdir(), 'fairway-approval-'))
  for (const name of ['temp', 'workspace']) mkdirSync(join(folder, name))
  const github = await HttpGitHub.start()
  return {
    github,
    /** Asks for a second, with one look at its end. Nothing is left of the stage afterwards. */
    ask: async (inputs: Record<string, string> = {}) => {
      try {
        return await askOn(github, folder, inputs)
      } finally {
        await github.stop()
        rmSync(folder, {recursive: true})
      }
    }
  }
}

async function askOn(github: HttpGitHub, folder: string, inputs: Record<string, string>) {
  const environment = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: 'https://github.example.com',
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_RUN_ID: '5',
    GITHUB_ACTOR: 'author'
  }
  const runner = {workspace: join(folder, 'workspace'), temporary: join(folder, 'temp'), environment, secrets: []}
  const given = {subject: 'sha256:abc', title: 'Deploy', interval: '1s', timeout: '1s', token: 'a-very-secret-token', ...inputs}
  const step = startBundle('issue-approval', given, runner)
  const {exitCode, said, outputs} = await step.ended()
  // The runner hides it from then on; the action itself says it once, to have it hidden.
  expect(said.replace('::add-mask::a-very-secret-token', '')).not.toContain('a-very-secret-token')
  return {exitCode, said, decision: outputs['decision']}
}

const date = (milliseconds: number) => new Date(milliseconds).toISOString().replace(/\.\d+/, '')
const edited = {lastEditedAt: date(Date.now()), includesCreatedEdit: true}

describe('a genuine LGTM', () => {
  it.concurrent.each([1, 40])(
    '11.23 counts when REST gives a fresh comment times that are %d s apart, and nobody edited it',
    async seconds => {
      const {github, ask} = await setStage()
      github.onOpen = () => github.remark('maintainer', 'LGTM', {updated_at: date(Date.now() + seconds * 1_000)})
      expect(await ask()).toMatchObject({exitCode: 0, decision: 'approved'})
    }
  )
})

describe('an LGTM does not count', () => {
  it.concurrent('11.23 when it was edited within the second in which it was written, and says so', async () => {
    const {github, ask} = await setStage()
    github.onOpen = () => github.remark('maintainer', 'LGTM')
    github.histories.set(1, edited)
    const {decision, said} = await ask()
    expect(decision).toBe('timed-out')
    expect(said).toMatch(/^Comment 1 by maintainer is not counted: it was edited; write a new comment\.$/m)
  })

  it.concurrent.each<[string, Record<string, unknown> | null, RegExp]>([
    ['hidden, which REST did not show yet', {isMinimized: true, minimizedReason: 'spam'}, /it was hidden as spam/],
    ['deleted: GraphQL has no node', null, /it was deleted/],
    ['another text', {body: 'LGTM, but wait'}, /it was changed while it was being counted/],
    [
      'another author',
      {author: {__typename: 'User', login: 'reader', databaseId: person('reader').id}},
      /GitHub names another author for it/
    ],
    ['an author who is gone', {author: null}, /GitHub names another author for it/],
    ['a mail, whose first line may be a quotation', {createdViaEmail: true}, /it came by e-mail/],
    ['on another issue', {issue: {number: 8}}, /it belongs to another issue/]
  ])('11.23 when GraphQL, asked right before yes, shows it as %s', async (_what, history, reason) => {
    const {github, ask} = await setStage()
    github.onOpen = () => github.remark('maintainer', 'LGTM')
    github.histories.set(1, history)
    const {exitCode, decision, said} = await ask()
    expect({exitCode, decision}).toEqual({exitCode: 1, decision: 'timed-out'})
    expect(said).toMatch(reason)
  })

  it.concurrent.each<[string, (answer: {data: Record<string, unknown>}) => unknown, string, RegExp]>([
    [
      'errors beside whole data',
      answer => ({...answer, errors: [{message: 'Something went wrong while executing your query.'}]}),
      'timed-out',
      /GitHub answered in GraphQL with an error \(Something went wrong/
    ],
    ['no comment, and no error', ({data}) => ({data: {...data, comment: null}}), 'timed-out', /it was deleted/],
    ['no issue', ({data}) => ({data: {...data, issue: null}}), 'timed-out', /incomplete/],
    ['a comment without its history', ({data}) => ({data: {...data, comment: {body: 'LGTM'}}}), 'timed-out', /incomplete/],
    ['nothing', () => ({}), 'timed-out', /incomplete/],
    ['a text', () => 'Bad gateway', 'timed-out', /incomplete|GraphQL/],
    [
      'that the token may not ask',
      () => ({data: null, errors: [{type: 'FORBIDDEN', path: ['issue'], message: 'Resource not accessible by integration'}]}),
      'error',
      /GitHub refused the token.*"permissions: \{issues: write\}"/
    ],
    [
      'that it does not know a field (an old GitHub Enterprise Server)',
      () => ({errors: [{message: "Field 'isMinimized' doesn't exist on type 'IssueComment'", extensions: {code: 'undefinedField'}}]}),
      'error',
      /does not know a field that is asked for in GraphQL \(Field 'isMinimized'.*Update GitHub Enterprise Server/
    ]
  ])('11.23 when GraphQL answers with %s', async (_what, changeAnswer, expected, reason) => {
    const {github, ask} = await setStage()
    github.onOpen = () => github.remark('maintainer', 'LGTM')
    github.changeAnswer = changeAnswer
    const {exitCode, decision, said} = await ask()
    expect({exitCode, decision}).toEqual({exitCode: 1, decision: expected})
    expect(said).toMatch(reason)
  })
})

describe('the question', () => {
  it.concurrent.each<[string, Record<string, unknown>, RegExp]>([
    ['text', edited, /The text of the issue was changed and put back/],
    ['title', {renamed: {nodes: [{__typename: 'RenamedTitleEvent'}]}}, /The title of the issue was changed and put back/]
  ])('11.23 whose %s was changed and put back is void', async (_what, history, reason) => {
    const {github, ask} = await setStage()
    github.onOpen = () => github.remark('maintainer', 'LGTM')
    github.issueHistory = history
    const {exitCode, decision, said} = await ask()
    expect({exitCode, decision}).toEqual({exitCode: 1, decision: 'error'})
    expect(said).toMatch(reason)
  })

  it.concurrent('11.23 that was closed and opened again between two looks is answered: no', async () => {
    const {github, ask} = await setStage()
    github.onOpen = () => github.remark('maintainer', 'LGTM')
    github.issueHistory = {reopened: {nodes: [{__typename: 'ReopenedEvent'}]}}
    expect(await ask()).toMatchObject({exitCode: 1, decision: 'denied'})
  })
})

describe('a no', () => {
  it.concurrent('11.24 that came after the comments were listed is read: they are listed once more before yes', async () => {
    const {github, ask} = await setStage()
    github.onOpen = () => github.remark('maintainer', 'LGTM')
    github.permission = {permission: 'write', role_name: 'maintain', user: person('maintainer')}
    let hasSaid = false
    const noAfterwards = () => {
      if (hasSaid) return
      hasSaid = true
      github.remark('maintainer', 'no')
    }
    // After the first answer has gone out, which holds the LGTM alone.
    github.onList = time => (time === 1 ? setImmediate(noAfterwards) : undefined)
    expect(await ask()).toMatchObject({exitCode: 1, decision: 'denied'})
  })

  it.concurrent('11.24 that came after that list too is seen by the last look', async () => {
    const {github, ask} = await setStage()
    github.onOpen = () => github.remark('maintainer', 'LGTM')
    github.onConfirm = () => {
      github.onConfirm = () => undefined
      github.remark('maintainer', 'no')
    }
    expect(await ask({timeout: '3s'})).toMatchObject({exitCode: 1, decision: 'denied'})
  })

  it.concurrent('11.24 on the page after a short one is read', async () => {
    const {github, ask} = await setStage()
    github.longestPage = 1
    github.onOpen = () => {
      github.remark('maintainer', 'LGTM')
      github.remark('maintainer', 'no')
    }
    expect(await ask()).toMatchObject({exitCode: 1, decision: 'denied'})
  })
})

describe('write access', () => {
  it.concurrent.each<[string, unknown, RegExp]>([
    ['nobody', null, /GitHub did not say whose write access it is/],
    ['another login', {...person('maintainer'), login: 'somebody-else'}, /GitHub told the write access of another login/]
  ])('11.24 of %s is none', async (_who, user, reason) => {
    const {github, ask} = await setStage()
    github.onOpen = () => github.remark('maintainer', 'LGTM')
    github.permission = {permission: 'write', role_name: 'maintain', user}
    const {exitCode, decision, said} = await ask()
    expect({exitCode, decision}).toEqual({exitCode: 1, decision: 'timed-out'})
    expect(said).toMatch(reason)
  })
})

describe('an LGTM that is not the first line', () => {
  it.concurrent.each([
    // What GitHub does not show, or otherwise than it is written; and a machine's report.
    'I do not agree yet.\n\n[^x]: note\nLGTM',
    '<hr></ \nLGTM\n\nPlease wait.',
    '<p></p></1\nLGTM\n\nWait.',
    '<bdo dir=rtl>\n\nLGTM',
    'Coverage 98%\n\nLGTM'
  ])('11.24 does not count, because a person may not see it: %j', async body => {
    const {github, ask} = await setStage()
    github.onOpen = () => github.remark('maintainer', body)
    expect(await ask()).toMatchObject({exitCode: 1, decision: 'timed-out'})
  })

  it.concurrent('11.24 does not count in any of many made-up comments, none of which begins with it', async () => {
    const {github, ask} = await setStage()
    const bit = fc.constantFrom('LGTM', '\n', '\n\n', '<', '</1', '</ ', '<hr>', '[^x]: ', '<!--', '`', '> ', '\u202e', '\u2066', 'x', ' ')
    const bodies = fc.sample(
      fc.array(bit, {maxLength: 12}).map(bits => `x${bits.join('')}\n\nLGTM`),
      {seed: 11_024, numRuns: 60}
    )
    github.onOpen = () => {
      for (const body of bodies) github.remark('maintainer', body)
    }
    expect(await ask()).toMatchObject({exitCode: 1, decision: 'timed-out'})
  })
})
