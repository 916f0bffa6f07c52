import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {readIssueApprovalInputs} from '../../actions/issue-approval/inputs.ts'
import type {ApprovalResult} from '../../actions/issue-approval/result.ts'
import {run as ask} from '../../actions/issue-approval/run.ts'
import {readPublishReportInputs} from '../../actions/publish-report/inputs.ts'
import type {PublishResult} from '../../actions/publish-report/result.ts'
import {run as publish} from '../../actions/publish-report/run.ts'
import {readRunContext} from '../../lib/action/run-context.ts'
import {createGitHubClient} from '../../lib/github/client.ts'
import {LimitMemory} from '../../lib/github/limit-memory.ts'
import {createConversations} from '../../lib/github/rest.ts'
import {chance} from '../../rehearsal/parts/github/conditions/random.ts'
import {startGitHub, type GitHubPart} from '../../rehearsal/parts/github/server.ts'
import {FakeClock} from '../actions/issue-approval/fake-github.ts'
import {restoreApiUrl, setApiUrl} from './api-url.ts'
import {silence} from './silence.ts'

/** The actions that talk to GitHub, in this process, against the stand-in over HTTP, on a clock that runs only while somebody sleeps. */
export interface BadDayStage {
  readonly clock: FakeClock
  readonly github: GitHubPart
  /** What the actions said. */
  readonly said: string[]
  readonly warnings: string[]
  approve(inputs?: Record<string, string>): Promise<ApprovalResult>
  report(text: string, inputs: Record<string, string>): Promise<PublishResult>
  stop(): Promise<void>
}

const signal = new AbortController().signal

export async function startBadDay(): Promise<BadDayStage> {
  const clock = new FakeClock()
  const github = await startGitHub({owner: 'homelab', name: 'bookshelf', branches: {}, now: clock.now})
  setApiUrl(github.url)
  const token = github.issueToken({issues: 'write', 'pull-requests': 'write'})
  const folder = mkdtempSync(join(tmpdir(), 'fairway-bad-day-'))
  const said: string[] = []
  const warnings: string[] = []
  const {now, sleep} = clock
  const info = (line: string) => void said.push(line)
  const warning = (line: string) => void warnings.push(line)
  const context = readRunContext({
    GITHUB_REPOSITORY: 'homelab/bookshelf',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ID: '5',
    GITHUB_ACTOR: 'author',
    GITHUB_WORKSPACE: folder
  })
  /** As `main.ts` of an action does it. */
  const connecting = () => {
    const limits = new LimitMemory()
    return (attempts?: number) => {
      const options = {info, signal, limits, now, sleep, ...(attempts === undefined ? {} : {attempts})}
      const client = createGitHubClient(token, 'test', options)
      return createConversations(client, {owner: 'homelab', repo: 'bookshelf'}, {sleep, signal})
    }
  }
  return {
    clock,
    github,
    said,
    warnings,
    approve(given = {}) {
      const connect = connecting()
      const inputs = {subject: 'sha256:abc', title: 'Deploy', timeout: '10m', interval: '30s', token: 't', ...given}
      const conversations = {opening: connect(1), waiting: connect(1), closing: connect()}
      const effects = {now, sleep, remember: () => undefined, info, warning, signal}
      return ask(quietly(readIssueApprovalInputs, inputs), {github: conversations, context, ...effects})
    },
    report(text, given) {
      writeFileSync(join(folder, 'report.md'), text)
      const isClosing = given['state'] === 'closed'
      const inputs = {key: 'production', token: 't', ...(isClosing ? {} : {report: 'report.md'}), ...given}
      const conversations = connecting()()
      return publish(quietly(readPublishReportInputs, inputs), {github: conversations, context, now, sleep, info, warning, signal})
    },
    async stop() {
      restoreApiUrl()
      await github.stop()
      rmSync(folder, {recursive: true})
    }
  }
}

/** What a seed decides, one after the other. */
export class Dice {
  readonly seed: number
  #thrown = 0

  constructor(seed: number) {
    this.seed = seed
  }

  /** A whole number from `least` to `most`. */
  number(least: number, most: number): number {
    return least + Math.floor(chance(this.seed, `dice ${++this.#thrown}`) * (most - least + 1))
  }

  of<T>(...values: readonly T[]): T {
    return values[this.number(0, values.length - 1)] as T
  }
}

/** Tries so many days, FAIRWAY_FUZZ times as many where it is set; the first one is FAIRWAY_SEED's. A failure names the seed that shows it first. */
export async function onBadDays(seed: number, days: number, live: (dice: Dice) => Promise<void>): Promise<void> {
  for (let day = 0; day < days * Number(process.env['FAIRWAY_FUZZ'] ?? '1'); day++) {
    try {
      await live(new Dice(seed + day))
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      throw new Error(`FAIRWAY_SEED=${seed + day} shows it: ${message}`, {cause: error})
    }
  }
}

function quietly<T>(read: (get: (name: string) => string) => T, values: Record<string, string>): T {
  const inputs: T[] = []
  silence(() => inputs.push(read(name => values[name] ?? '')))
  return inputs[0] as T
}
