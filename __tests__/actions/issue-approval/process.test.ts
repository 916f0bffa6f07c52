import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {runProcess, type ProcessResult} from '../../../lib/action/process.ts'
import {HttpGitHub} from '../../support/http-github.ts'
import {node} from '../../support/node.ts'
import {startRateLimited} from '../../support/rate-limited.ts'
import {bundleOf} from '../../support/tree.ts'

let folder: string
let github: HttpGitHub
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-approval-'))
  for (const file of ['output', 'state', 'summary']) writeFileSync(join(folder, file), '')
  github = await HttpGitHub.start()
})
afterEach(async () => {
  await github.stop()
  rmSync(folder, {recursive: true})
})

const written = (file: string) => readFileSync(join(folder, file), 'utf8')

/** The values of a file command such as GITHUB_OUTPUT; the last one of a name counts. */
function valuesOf(file: string): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [, name = '', , value = ''] of written(file).matchAll(/^(.+)<<(.+)\n([\s\S]*?)\n?\2$/gm)) values[name] = value
  return values
}

function act(environment: Record<string, string> = {}, signal?: AbortSignal): Promise<ProcessResult> {
  return runProcess([node, bundleOf('issue-approval')], {
    env: {
      PATH: process.env['PATH'],
      GITHUB_API_URL: github.url,
      GITHUB_SERVER_URL: 'https://github.example.com',
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_RUN_ID: '5',
      GITHUB_ACTOR: 'author',
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STATE: join(folder, 'state'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      INPUT_SUBJECT: 'sha256:abc',
      INPUT_TITLE: 'Deploy',
      INPUT_INTERVAL: '1s',
      INPUT_TIMEOUT: '20s',
      INPUT_TOKEN: 'a-very-secret-token',
      ...environment
    },
    ...(signal === undefined ? {} : {signal})
  })
}

describe('the action as a process', () => {
  it('approves, and leaves post nothing to do', async () => {
    github.onOpen = () => github.remark('maintainer', 'LGTM')
    const {exitCode, stdout} = await act()
    expect(stdout).toMatch(/^::add-mask::a-very-secret-token\nOpened https/)
    expect(exitCode).toBe(0)
    expect(valuesOf('output')).toEqual({
      decision: 'approved',
      approvers: 'maintainer',
      'issue-number': '7',
      'issue-url': 'https://github.example.com/o/r/issues/7',
      'comment-url': 'https://github.example.com/o/r/issues/7#c1'
    })
    expect(github.issue).toMatchObject({state: 'closed', state_reason: 'completed', locked: true})
    expect(valuesOf('state')['question']).toBe('')
    expect(written('summary')).toContain('### Approval: approved')
    const requests = github.requests.length
    expect((await act({STATE_isPost: 'true', STATE_question: ''})).exitCode).toBe(0)
    expect(github.requests).toHaveLength(requests)
  })

  it.each([403, 429] as const)("waits until the hour's requests come back (%d)", async status => {
    github.onOpen = () => github.remark('maintainer', 'LGTM 🚀')
    const limited = await startRateLimited(github.url, 500, status)
    try {
      const {exitCode, stdout} = await act({GITHUB_API_URL: limited.url})
      expect(stdout).toMatch(/^GitHub's rate limit is used up \(4\d\d: .*\): waiting .* s until it may be asked again\.$/m)
      expect(exitCode).toBe(0)
      expect(limited.refused()).toBe(1)
    } finally {
      await limited.stop()
    }
  })

  it('asks nobody when the report is another one than it should be', async () => {
    writeFileSync(join(folder, 'plan.md'), 'Nothing is destroyed.\n')
    const report = {INPUT_REPORT: 'plan.md', GITHUB_WORKSPACE: folder}
    const {exitCode, stdout} = await act({...report, 'INPUT_REPORT-SHA256': 'a'.repeat(64)})
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(
      /^::error::Not approved \(error\)\. The report was changed on its way to this job, so nobody is asked\. Find out/m
    )
    expect(valuesOf('output')).toMatchObject({decision: 'error', 'issue-number': ''})
    expect(github.requests).toEqual([])
    const bad = await act({'INPUT_REPORT-SHA256': 'a'.repeat(64)})
    expect(bad.stdout).toMatch(/^::error::Input "report-sha256" belongs to "report"/m)
  })

  it('is red when nobody answers', async () => {
    const {exitCode, stdout} = await act({INPUT_TIMEOUT: '1s'})
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/^::error::Not approved \(timed-out\)\. Nobody/m)
    expect(valuesOf('output')).toMatchObject({decision: 'timed-out', approvers: '', 'comment-url': ''})
    expect(github.issue).toMatchObject({state: 'closed', state_reason: 'not_planned', locked: true})
  })

  it('closes the issue itself when it is cancelled', async () => {
    const cancel = new AbortController()
    github.onOpen = () => setTimeout(() => cancel.abort(new Error('cancelled')), 200)
    await expect(act({}, cancel.signal)).rejects.toThrow('cancelled')
    expect(github.issue).toMatchObject({state: 'closed', state_reason: 'not_planned', locked: true})
    expect(github.comments.at(-1)?.body).toMatch(/^\*\*Not approved \(cancelled\)/)
    expect(valuesOf('output')).toMatchObject({decision: 'cancelled', approvers: '', 'issue-number': '7'})
    expect(valuesOf('state')['question']).toBe('')
  })

  it('closes the issue in post when main was killed', async () => {
    const kill = new AbortController()
    const running = act({}, kill.signal).catch((error: unknown) => error)
    // Its first look at the comments comes after the state was saved.
    while (!github.requests.some(({call}) => call.startsWith('GET'))) await new Promise(resolve => setTimeout(resolve, 20))
    const state = valuesOf('state')['question'] ?? ''
    expect(JSON.parse(state)).toMatchObject({number: 7})
    github.faults.set('POST /issues/7/comments', {status: 500})
    github.faults.set('PATCH /issues/7', {status: 500})
    kill.abort(new Error('cancelled'))
    await running
    expect(github.issue).toMatchObject({state: 'open'})
    expect(JSON.parse(valuesOf('state')['question'] ?? '')).toMatchObject({number: 7, comment: expect.stringMatching(/cancelled/)})
    github.faults.clear()
    const {exitCode, stdout} = await act({STATE_isPost: 'true', STATE_question: state})
    expect(exitCode).toBe(0)
    expect(stdout).toContain('Closed issue #7.')
    expect(github.issue).toMatchObject({state: 'closed', state_reason: 'not_planned', locked: true})
    expect(github.comments.at(-1)?.body).toMatch(/The run ended before an answer was counted/)
  })
})
