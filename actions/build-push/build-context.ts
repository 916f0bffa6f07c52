import {whyProposal} from '../../lib/action/proposal.ts'
import {branchOf, defaultBranchIn, type RunContext} from '../../lib/action/run-context.ts'

/** What the build is about. */
export interface BuildContext extends Pick<RunContext, 'commit' | 'ref' | 'repository' | 'serverUrl'> {
  /** Why the run is one of a proposal, of which nothing may be published, to be read after "because"; undefined when it is none. */
  readonly proposal: string | undefined
  /** Undefined when neither the event nor its payload says it; see default-branch.ts. */
  readonly defaultBranch: string | undefined
}

/** Their runs are on the default branch, whatever the payload has in it ("Events that trigger workflows", GITHUB_REF). */
const ON_DEFAULT_BRANCH = new Set(['schedule', 'repository_dispatch', 'workflow_run'])

/** @param payload the event as GitHub sent it; anything when there is none */
export function buildContextOf(run: RunContext, payload: unknown): BuildContext {
  const {commit, ref, repository, serverUrl} = run
  const defaultBranch = defaultBranchIn(payload) ?? (ON_DEFAULT_BRANCH.has(run.event) ? branchOf(run) : undefined)
  return {commit, ref, repository, serverUrl, proposal: whyProposal(run, payload), defaultBranch}
}
