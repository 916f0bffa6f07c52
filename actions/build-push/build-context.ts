import {whyProposal} from '../../lib/action/proposal.ts'
import {branchOf, defaultBranchIn, pullRequestIn, type RunContext} from '../../lib/action/run-context.ts'
import {fieldsOf, text} from '../../lib/github/fields.ts'

/** What the build is about. */
export interface BuildContext extends Pick<RunContext, 'commit' | 'ref' | 'repository' | 'serverUrl' | 'event'> {
  /** Why the run is one of a proposal, of which nothing may be published, to be read after "because"; undefined when it is none. */
  readonly proposal: string | undefined
  /** Undefined when neither the event nor its payload says it; see default-branch.ts. */
  readonly defaultBranch: string | undefined
  /** The branch that a pull request is for, or that a pushed Git tag is on as far as the event says so; else empty. */
  readonly baseBranch: string
  /** The pull request's number, where the event is about one. */
  readonly pullRequest: number | undefined
  /** When the commit was made, where the event says it. */
  readonly commitDate: Date | undefined
  /** What the event says of the repository; empty for what it does not say. */
  readonly about: RepositoryFacts
}

export interface RepositoryFacts {
  readonly description: string
  /** The page of the repository. */
  readonly url: string
  /** An SPDX identifier: `MIT`. */
  readonly license: string
}

/** Their runs are on the default branch, whatever the payload has in it ("Events that trigger workflows", GITHUB_REF). */
const ON_DEFAULT_BRANCH = new Set(['schedule', 'repository_dispatch', 'workflow_run'])
/** GitHub found a licence that has no identifier (REST, "Licenses"). */
const NO_LICENSE = 'NOASSERTION'

/** @param payload the event as GitHub sent it; anything when there is none */
export function buildContextOf(run: RunContext, payload: unknown): BuildContext {
  const {commit, ref, repository, serverUrl, event} = run
  const defaultBranch = defaultBranchIn(payload) ?? (ON_DEFAULT_BRANCH.has(event) ? branchOf(run) : undefined)
  const {base_ref: base, pull_request: pullRequest, repository: described} = fieldsOf(payload)
  const {description, html_url: url, license} = fieldsOf(described)
  const {spdx_id: identifier} = fieldsOf(license)
  return {
    ...{commit, ref, repository, serverUrl, event, defaultBranch},
    proposal: whyProposal(run, payload),
    baseBranch: text(fieldsOf(fieldsOf(pullRequest)['base'])['ref']) || text(base).replace(/^refs\/heads\//, ''),
    pullRequest: pullRequestIn(payload),
    commitDate: commitDateIn(payload, commit),
    about: {description: text(description), url: text(url), license: identifier === NO_LICENSE ? '' : text(identifier)}
  }
}

/** An event of a push has the commits that were pushed, and the newest of them once more. */
function commitDateIn(payload: unknown, commit: string): Date | undefined {
  const {commits, head_commit: head} = fieldsOf(payload)
  const entries = [...(Array.isArray(commits) ? (commits as unknown[]) : []), head].map(entry => fieldsOf(entry))
  const time = Date.parse(text(entries.find(({id}) => id === commit)?.['timestamp']))
  return Number.isNaN(time) ? undefined : new Date(time)
}
