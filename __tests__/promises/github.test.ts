import {afterAll, beforeAll, expect, it} from '@jest/globals'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {marker} from '../../actions/publish-report/ownership.ts'
import {findPerson} from '../../rehearsal/parts/github/people.ts'
import {startGitHub, type GitHubPart} from '../../rehearsal/parts/github/server.ts'
import {startBundle} from '../support/action-process.ts'

/** The bundles that talk to GitHub, on its bad days. All days are lived through at once: most of it is waiting. */

interface Day {
  /** Makes it a bad one; called before the action starts, and whenever it has opened an issue. */
  readonly begin?: (github: GitHubPart) => void
  readonly opened?: (github: GitHubPart) => void
  readonly action: 'issue-approval' | 'publish-report'
  readonly inputs: Record<string, string>
  /** GitHub's clock. */
  readonly now?: () => number
}

interface Lived {
  readonly github: GitHubPart
  readonly exitCode: number | null
  readonly said: string
  readonly outputs: Record<string, string>
}

const folder = mkdtempSync(join(tmpdir(), 'fairway-bad-days-'))
const QUESTION = {subject: 'sha256:abc', title: 'Deploy', interval: '1s', timeout: '8s'}
const KEY = 'production'
const lgtm = ({state}: GitHubPart) => void state.issues.comment(state.issues.find(1)!, 'LGTM', findPerson('maintainer'))

const DAYS = {
  listBehind: {
    opened: ({state}) => {
      state.issues.comment(state.issues.find(1)!, 'no', findPerson('admin'))
      lgtm({state} as GitHubPart)
      // A list that shows what came later, for four readings: what is behind is not always the newest.
      const list = state.issues.listedComments.bind(state.issues)
      let left = 4
      state.issues.listedComments = number => list(number).filter(({body}) => body !== 'no' || left-- <= 0)
    },
    action: 'issue-approval',
    inputs: QUESTION
  },
  newborn: {begin: ({state}) => state.conditions.set({lag: {newborn: 2}}), opened: lgtm, action: 'issue-approval', inputs: QUESTION},
  graphqlLimit: {
    begin: ({state: {conditions, now}}) => {
      // Long enough that the action, on a machine with much to do, asks while the points are used up.
      conditions.set({quota: {graphql: {requests: 4, seconds: 10, left: 3}}})
      // The job's other steps used the points before.
      for (let used = 0; used < 2; used++) conditions.limits.headers('graphql', now(), false)
    },
    opened: lgtm,
    action: 'issue-approval',
    inputs: {...QUESTION, timeout: '60s'}
  },
  closing: {
    begin: ({state}) => state.conditions.set({quota: {core: {requests: 3, seconds: 6}}}),
    action: 'issue-approval',
    inputs: {...QUESTION, timeout: '3s'}
  },
  clocks: {
    begin: ({state: {conditions, now}}) => {
      conditions.set({quota: {core: {requests: 20, seconds: 4}}})
      for (let used = 0; used < 20; used++) conditions.limits.headers('core', now(), false)
    },
    action: 'publish-report',
    inputs: {to: 'pull-request', 'pull-request': '1', key: KEY, report: 'report.md'},
    now: () => Date.now() - 60_000
  },
  unlisted: {
    begin: ({state}) => {
      state.issues.open({title: 'Drift', body: `${marker(KEY)}\nA disk is gone.\n`, labels: []})
      state.conditions.set({lag: {milliseconds: 600_000}})
    },
    action: 'publish-report',
    inputs: {to: 'issue', title: 'Drift', key: KEY, report: 'report.md'}
  },
  staleText: {
    begin: ({state}) => {
      const issue = state.issues.open({title: 'Drift', body: `${marker(KEY)}\nTwo disks are gone.\n`, labels: []})
      state.conditions.set({lag: {reads: 99}})
      state.issues.listed = () => [issue]
      state.issues.change(issue, {body: `${marker(KEY)}\nA disk is gone.\n`})
    },
    action: 'publish-report',
    inputs: {to: 'issue', title: 'Drift', key: KEY, report: 'report.md'}
  }
} satisfies Record<string, Day>

const lived = {} as Record<keyof typeof DAYS, Lived>

async function live(name: string, day: Day): Promise<Lived> {
  const home = join(folder, name)
  for (const each of ['temp', 'workspace']) mkdirSync(join(home, each), {recursive: true})
  writeFileSync(join(home, 'workspace', 'report.md'), 'Two disks are gone.\n')
  const options = {owner: 'homelab', name: 'bookshelf', branches: {}}
  const github = await startGitHub(day.now === undefined ? options : {...options, now: day.now})
  const token = github.issueToken({issues: 'write', 'pull-requests': 'write'})
  if (day.inputs['to'] === 'pull-request') github.state.issues.openPullRequest('A change', findPerson('reader'), 1)
  day.begin?.(github)
  const open = github.state.issues.open.bind(github.state.issues)
  github.state.issues.open = (...given) => {
    const issue = open(...given)
    day.opened?.(github)
    return issue
  }
  const environment = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'homelab/bookshelf',
    GITHUB_RUN_ID: '5',
    GITHUB_ACTOR: 'author'
  }
  const runner = {workspace: join(home, 'workspace'), temporary: join(home, 'temp'), environment, secrets: []}
  const ended = await startBundle(day.action, {...day.inputs, token}, runner).ended()
  return {github, ...ended}
}

beforeAll(async () => {
  await Promise.all(
    Object.entries(DAYS).map(async ([name, day]) => {
      lived[name as keyof typeof DAYS] = await live(name, day)
    })
  )
}, 120_000)
afterAll(async () => {
  await Promise.all(Object.values(lived).map(({github}) => github.stop()))
  rmSync(folder, {recursive: true, force: true})
})

it('12.10 an approval does not overlook a no that the list of comments does not show yet', () => {
  const {outputs, exitCode} = lived.listBehind
  expect({exitCode, decision: outputs['decision']}).toEqual({exitCode: 1, decision: 'denied'})
})

it('12.10 an approval waits for an issue that GitHub does not know everywhere yet', () => {
  const {outputs, exitCode} = lived.newborn
  expect({exitCode, decision: outputs['decision']}).toEqual({exitCode: 0, decision: 'approved'})
})

it('12.10 an approval waits for the limit of GraphQL until it ends, although the header says that points are left', () => {
  const {outputs, exitCode, github} = lived.graphqlLimit
  expect({exitCode, decision: outputs['decision']}).toEqual({exitCode: 0, decision: 'approved'})
  expect(github.state.conditions.limits).toMatchObject({impatient: 0, refused: 1})
})

it('12.10 an approval that met a limit sends nothing before its end, not even to close the issue, and then closes it', () => {
  const {outputs, github} = lived.closing
  expect(outputs['decision']).toBe('timed-out')
  expect(github.state.conditions.limits.impatient).toBe(0)
  expect(github.state.issues.find(1)?.state).toBe('closed')
})

it("12.10 a limit ends by GitHub's clock, where the runner's is a minute fast", () => {
  const {exitCode, github} = lived.clocks
  expect(github.state.conditions.limits.impatient).toBe(0)
  expect(exitCode).toBe(0)
})

it('12.10 a report opens no second issue while no list shows the first one', () => {
  const {outputs, github} = lived.unlisted
  expect(outputs).toMatchObject({result: 'updated', number: '1'})
  expect(github.state.issues.list()).toHaveLength(1)
})

it('12.10 a report is not taken for unchanged because a list shows an old text', () => {
  const {outputs, github} = lived.staleText
  expect(outputs).toMatchObject({result: 'updated', number: '1'})
  expect(github.state.issues.find(1)?.body).toContain('Two disks are gone.')
})
