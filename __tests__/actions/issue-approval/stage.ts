import {tmpdir} from 'node:os'
import type {OpenQuestion} from '../../../actions/issue-approval/close.ts'
import {readIssueApprovalInputs} from '../../../actions/issue-approval/inputs.ts'
import type {ApprovalResult} from '../../../actions/issue-approval/result.ts'
import {run} from '../../../actions/issue-approval/run.ts'
import {readRunContext} from '../../../lib/action/run-context.ts'
import {silence} from '../../support/silence.ts'
import {FakeClock, FakeGitHub} from './fake-github.ts'

export const SUBJECT = 'sha256:60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752'

export interface Stage {
  readonly clock: FakeClock
  readonly github: FakeGitHub
  readonly cancellation: AbortController
  readonly said: string[]
  readonly warnings: string[]
  /** What post was told, in order. */
  readonly states: (OpenQuestion | undefined)[]
  readonly log: () => string
  /** Runs the action with these inputs; `author` started the run and `admin` started it again. */
  readonly ask: (given?: Record<string, string>) => Promise<ApprovalResult>
}

/** The whole action on a clock that stands still and a GitHub in memory. */
export function createStage(): Stage {
  const clock = new FakeClock()
  const github = new FakeGitHub(clock)
  const cancellation = new AbortController()
  const said: string[] = []
  const warnings: string[] = []
  const states: (OpenQuestion | undefined)[] = []
  const ask = (given: Record<string, string> = {}) =>
    run(readQuietly({subject: SUBJECT, title: 'Deploy the wiki', timeout: '5m', token: 'a-token', ...given}), {
      github: {opening: github, waiting: github, closing: github},
      context: readRunContext({
        GITHUB_REPOSITORY: 'o/r',
        GITHUB_SERVER_URL: 'https://github.example.com',
        GITHUB_RUN_ID: '5',
        GITHUB_ACTOR: 'author',
        GITHUB_ACTOR_ID: '4',
        GITHUB_TRIGGERING_ACTOR: 'admin',
        GITHUB_WORKSPACE: tmpdir()
      }),
      now: clock.now,
      sleep: clock.sleep,
      remember: question => states.push(question),
      info: line => said.push(line),
      warning: line => warnings.push(line),
      signal: cancellation.signal
    })
  return {clock, github, cancellation, said, warnings, states, log: () => said.join('\n'), ask}
}

function readQuietly(values: Record<string, string>): ReturnType<typeof readIssueApprovalInputs> {
  const read: ReturnType<typeof readIssueApprovalInputs>[] = []
  silence(() => read.push(readIssueApprovalInputs(name => values[name] ?? '')))
  const [inputs] = read
  if (inputs === undefined) throw new Error('The inputs were not read.')
  return inputs
}
