import {defaultBranchIn, type RunContext} from '../../lib/action/run-context.ts'
import {isRecord} from '../../lib/registry/descriptor.ts'

/** What the build is about. */
export interface BuildContext extends Pick<RunContext, 'commit' | 'ref' | 'repository' | 'serverUrl'> {
  /** Whether this run is for somebody else's proposal: none of it may be published. */
  readonly isPullRequest: boolean
  readonly defaultBranch: string | undefined
}

/** @param payload the event as GitHub sent it; anything when there is none */
export function buildContextOf(run: RunContext, payload: unknown): BuildContext {
  const {commit, ref, event, repository, serverUrl} = run
  // A workflow_run continues, with more rights, what another event began.
  const origin = event === 'workflow_run' ? originOf(payload) : event
  const isPullRequest = (typeof origin === 'string' && origin.startsWith('pull_request')) || ref.startsWith('refs/pull/')
  return {commit, ref, repository, serverUrl, isPullRequest, defaultBranch: defaultBranchIn(payload)}
}

function originOf(payload: unknown): unknown {
  const run = isRecord(payload) ? payload['workflow_run'] : undefined
  return isRecord(run) ? run['event'] : undefined
}
