import {expect, it} from '@jest/globals'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {renderMarkdownReport} from '../../../actions/trivy-scan/formats/markdown-report.ts'
import type {Vulnerability} from '../../../actions/trivy-scan/report.ts'
import {runProcess, type ProcessResult} from '../../../lib/action/process.ts'
import {ACTIONS_BOT} from '../../../rehearsal/parts/github/people.ts'
import {startGitHub, type GitHubPart} from '../../../rehearsal/parts/github/server.ts'
import type {Permissions} from '../../../rehearsal/parts/github/state.ts'
import {node} from '../../support/node.ts'
import {startRateLimited} from '../../support/rate-limited.ts'
import {bundleOf} from '../../support/tree.ts'
import {resultOf} from '../trivy-scan/scan-results.ts'
import {vulnerability} from '../trivy-scan/trivy-reports.ts'

interface Step extends ProcessResult {
  readonly outputs: Record<string, string>
  readonly summary: string
}

interface Stage {
  readonly folder: string
  readonly github: GitHubPart
}

/** Each test has a stage of its own: a report waits for GitHub's lists, and all of them do so at once. */
const onStage = (test: (stage: Stage) => Promise<void>) => async () => {
  const stage = {
    folder: mkdtempSync(join(tmpdir(), 'fairway-publish-')),
    github: await startGitHub({owner: 'homelab', name: 'bookshelf', branches: {}})
  }
  try {
    await test(stage)
    expect(stage.github.violations()).toEqual([])
  } finally {
    await stage.github.stop()
    rmSync(stage.folder, {recursive: true})
  }
}

/** Runs the action as the runner does: its bundle as a process of its own, with files for what it writes. */
async function act(
  {folder, github}: Stage,
  inputs: Record<string, string>,
  report: string,
  permissions: Permissions,
  event: unknown = {},
  url = github.url
): Promise<Step> {
  for (const file of ['output', 'state', 'summary']) writeFileSync(join(folder, file), '')
  writeFileSync(join(folder, 'report.md'), report)
  writeFileSync(join(folder, 'event.json'), JSON.stringify(event))
  const given = Object.entries({key: 'production', report: 'report.md', token: github.issueToken(permissions), ...inputs})
  const result = await runProcess([node, bundleOf('publish-report')], {
    env: {
      PATH: process.env['PATH'],
      GITHUB_API_URL: url,
      GITHUB_SERVER_URL: 'https://github.example.com',
      GITHUB_REPOSITORY: 'homelab/bookshelf',
      GITHUB_RUN_ID: '5',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_WORKSPACE: folder,
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STATE: join(folder, 'state'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      ...Object.fromEntries(given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
    }
  })
  const outputs: Record<string, string> = {}
  const written = readFileSync(join(folder, 'output'), 'utf8')
  for (const [, name = '', , value = ''] of written.matchAll(/^(.+)<<(.+)\n([\s\S]*?)\n?\2$/gm)) outputs[name] = value
  return {...result, outputs, summary: readFileSync(join(folder, 'summary'), 'utf8')}
}

it.concurrent(
  'the action as a process opens an issue, hides the token first, and writes every output',
  onStage(async stage => {
    const {exitCode, stdout, outputs, summary} = await act(stage, {to: 'issue', title: 'Drift'}, 'A disk is gone, cc @alice.\n', {
      issues: 'write'
    })
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^::add-mask::ghs_/)
    const url = 'https://github.com/homelab/bookshelf/issues/1'
    expect(outputs).toEqual({result: 'opened', number: '1', url})
    expect(summary).toBe(`Report: [issue &#35;\u200b1](<${url}>) opened.\n\n`)
    expect(stdout).toContain(`Issue #1 opened: ${url}\n`)
    expect(stage.github.state.issues.find(1)?.body).toContain('cc @\u200balice')
  })
)

it.concurrent.each([403, 429] as const)("the action as a process waits until the hour's requests come back (%d)", status =>
  onStage(async stage => {
    const limited = await startRateLimited(stage.github.url, 500, status)
    try {
      const {exitCode, stdout} = await act(stage, {to: 'issue', title: 'Drift'}, 'A disk is gone.\n', {issues: 'write'}, {}, limited.url)
      expect(stdout).toMatch(/^GitHub's rate limit is used up \(4\d\d\): waiting .* s until it may be asked again\.$/m)
      expect(exitCode).toBe(0)
      expect(limited.refused()).toBe(1)
      expect(stage.github.state.issues.list()).toHaveLength(1)
    } finally {
      await limited.stop()
    }
  })()
)

it.concurrent(
  'the action as a process fails with one line that says what to add',
  onStage(async stage => {
    stage.github.state.issues.openPullRequest('A change', ACTIONS_BOT, 7)
    const {exitCode, stdout} = await act(stage, {to: 'pull-request'}, 'A plan.\n', {issues: 'write'}, {pull_request: {number: 7}})
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/^::error::GitHub refused the token .* Add to the job: "permissions: \{pull-requests: write\}"/m)
  })
)

it.concurrent(
  'the report of trivy-scan becomes one comment, which changes when other things are found and not with every database',
  onStage(async stage => {
    stage.github.state.issues.openPullRequest('A change', ACTIONS_BOT, 7)
    const publish = async (vulnerabilities: readonly Vulnerability[], updatedAt: string) => {
      const database = {repository: 'registry.example.com/db:2', updatedAt, isUnasked: false}
      const markdown = renderMarkdownReport(resultOf({vulnerabilities}, {database}))
      const event = {pull_request: {number: 7}}
      return (await act(stage, {to: 'pull-request', key: 'scan'}, markdown, {'pull-requests': 'write'}, event)).outputs['result']
    }
    const title = 'cc @alice'
    expect(await publish([vulnerability({title})], '2099-01-01T00:00:00Z')).toBe('opened')
    expect(await publish([vulnerability({title})], '2099-01-02T00:00:00Z')).toBe('unchanged')
    expect(await publish([], '2099-01-02T00:00:00Z')).toBe('updated')
  })
)
