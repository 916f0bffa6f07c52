import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Remark} from '../../../rehearsal/parts/github/people.ts'
import {startGitHub, type GitHubPart} from '../../../rehearsal/parts/github/server.ts'
import {startBundle} from '../../support/action-process.ts'

/** The approval against the stand-in GitHub of a rehearsal, which holds each request against GitHub's description. */

let folder: string
let github: GitHubPart
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-approval-'))
  for (const name of ['temp', 'workspace']) mkdirSync(join(folder, name))
  github = await startGitHub({owner: 'homelab', name: 'bookshelf', branches: {}})
})
afterEach(async () => {
  expect(github.violations()).toEqual([])
  await github.stop()
  rmSync(folder, {recursive: true})
})

async function ask(remarks: readonly Remark[]) {
  github.state.issues.scriptRemarks(remarks)
  const token = github.issueToken({issues: 'write'})
  const environment = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'homelab/bookshelf',
    GITHUB_RUN_ID: '5',
    GITHUB_ACTOR: 'author'
  }
  const runner = {workspace: join(folder, 'workspace'), temporary: join(folder, 'temp'), environment, secrets: []}
  const inputs = {subject: 'sha256:abc', title: 'Deploy', interval: '1s', timeout: '5s', token}
  const {outputs, said} = await startBundle('issue-approval', inputs, runner).ended()
  return {decision: outputs['decision'], said}
}

describe('an approval', () => {
  test('counts although REST gives the comment two times', async () => {
    expect(await ask([{by: 'maintainer', text: 'LGTM'}])).toMatchObject({decision: 'approved'})
    const {id} = github.state.issues.commentsOn(1)[0]!
    // Every second comment has two times, and the first is one of them.
    expect(id % 2).toBe(1)
  })

  test('does not count when it was changed and put back', async () => {
    const {decision, said} = await ask([{by: 'maintainer', text: 'LGTM', edit: 'LGTM'}])
    expect(decision).toBe('timed-out')
    expect(said).toMatch(/it was edited/)
  })

  test('is void when the question was changed and put back', async () => {
    github.state.issues.changeTextsAndPutThemBack()
    const {decision, said} = await ask([{by: 'maintainer', text: 'LGTM'}])
    expect(decision).toBe('error')
    expect(said).toMatch(/The text of the issue was changed and put back/)
  })
})
