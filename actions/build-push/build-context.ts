import {whyProposal} from '../../lib/action/proposal.ts'
import {defaultBranchIn, type RunContext} from '../../lib/action/run-context.ts'

/** What the build is about. */
export interface BuildContext extends Pick<RunContext, 'commit' | 'ref' | 'repository' | 'serverUrl'> {
  /** Whether this run is for somebody else's proposal: none of it may be published. */
  readonly isPullRequest: boolean
  readonly defaultBranch: string | undefined
}

/** @param payload the event as GitHub sent it; anything when there is none */
export function buildContextOf(run: RunContext, payload: unknown): BuildContext {
  const {commit, ref, repository, serverUrl} = run
  const isPullRequest = whyProposal(run, payload) !== undefined
  return {commit, ref, repository, serverUrl, isPullRequest, defaultBranch: defaultBranchIn(payload)}
}
