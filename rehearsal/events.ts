import type {EventName} from './arguments.ts'

/** What a run's `github` context and event payload are made from. */
export interface EventFacts {
  /** `owner/name`. */
  readonly repository: string
  readonly defaultBranch: string
  readonly actor: string
  /** The commit under test. */
  readonly commit: string
  /** The commit before it; of a pull request the one that it goes on from. */
  readonly parent: string
  readonly inputs: Readonly<Record<string, string>>
  /** What is known of the pull request; undefined: the first one, just opened, from a branch of the repository itself. */
  readonly pullRequest?: PullRequestFacts | undefined
}

export interface PullRequestFacts {
  readonly number: number
  /** The commit that its branch was at before this push; undefined when it was just opened. */
  readonly before?: string | undefined
  /** Login of the fork's owner; undefined when the branch is the repository's own. */
  readonly forkOwner?: string | undefined
  /** Whether Dependabot opened it, from a branch of the repository itself. */
  readonly isDependabots?: boolean | undefined
}

/** The branch of a pull request. Dependabot's are named by ecosystem and dependency. */
export const branchOf = ({isDependabots}: Pick<PullRequestFacts, 'isDependabots'>): string =>
  isDependabots === true ? 'dependabot/github_actions/actions/checkout-7' : PULL_REQUEST_BRANCH

/** The branch that a merge queue makes for a pull request (docs, "Managing a merge queue"; its end is the commit of the base). */
export const queueBranchOf = (
  {number}: Pick<PullRequestFacts, 'number'>,
  {defaultBranch, parent}: Pick<EventFacts, 'defaultBranch' | 'parent'>
) => `gh-readonly-queue/${defaultBranch}/pr-${number}-${parent}`

/** The parts of the `github` context that depend on the event. */
export interface EventContext {
  readonly event_name: EventName
  readonly event: Record<string, unknown>
  readonly ref: string
  readonly ref_name: string
  readonly ref_type: 'branch'
  readonly head_ref: string
  readonly base_ref: string
  readonly sha: string
}

/** The branch of a person's pull request. */
const PULL_REQUEST_BRANCH = 'change'
/** What stands for the commit before the first one. */
export const NO_COMMIT = '0'.repeat(40)
/** The title of a pull request, and the message of its commit. */
export const CHANGE_TITLE = 'The change under test'

/**
 * The context of an event, in the shape of GitHub's webhook payloads (docs, "Webhook events and payloads"), cut down to what workflows read.
 * The merge commit of a pull request is the commit under test. What a schedule says about itself is in the workflow: the runner adds it.
 */
export function eventContext(name: EventName, facts: EventFacts): EventContext {
  const branch = {
    event_name: name,
    ref: `refs/heads/${facts.defaultBranch}`,
    ref_name: facts.defaultBranch,
    ref_type: 'branch',
    sha: facts.commit,
    head_ref: '',
    base_ref: ''
  } as const
  const common = {repository: repositoryPayload(facts.repository, facts.defaultBranch), sender: userPayload(facts.actor)}
  switch (name) {
    case 'push': {
      const commits = {before: facts.parent, after: facts.commit, head_commit: {id: facts.commit, message: CHANGE_TITLE}}
      return {...branch, event: {...common, ...commits, ref: branch.ref, forced: false}}
    }
    case 'workflow_dispatch':
      return {...branch, event: {...common, ref: branch.ref, inputs: facts.inputs}}
    case 'schedule':
      // Nobody sends it.
      return {...branch, event: {repository: common.repository}}
    case 'merge_group': {
      const head = queueBranchOf(facts.pullRequest ?? {number: 1}, facts)
      // head_ref and base_ref of the context are of pull requests only ("Contexts", github).
      return {
        ...branch,
        ref: `refs/heads/${head}`,
        ref_name: head,
        event: {
          ...common,
          action: 'checks_requested',
          merge_group: {
            head_sha: facts.commit,
            head_ref: `refs/heads/${head}`,
            base_sha: facts.parent,
            base_ref: branch.ref,
            head_commit: {id: facts.commit, message: CHANGE_TITLE}
          }
        }
      }
    }
    case 'pull_request': {
      const pullRequest = facts.pullRequest ?? {number: 1}
      const {number, before} = pullRequest
      return {
        ...branch,
        ref: `refs/pull/${number}/merge`,
        ref_name: `${number}/merge`,
        head_ref: branchOf(pullRequest),
        base_ref: facts.defaultBranch,
        event: {
          ...common,
          ...(before === undefined ? {action: 'opened'} : {action: 'synchronize', before, after: facts.commit}),
          number,
          pull_request: pullRequestPayload(facts, pullRequest)
        }
      }
    }
  }
}

function pullRequestPayload({repository, defaultBranch, actor, commit, parent}: EventFacts, pullRequest: PullRequestFacts) {
  const {number, forkOwner, isDependabots} = pullRequest
  const branch = branchOf(pullRequest)
  const [owner = '', name = ''] = repository.split('/')
  const from = forkOwner ?? owner
  return {
    number,
    state: 'open',
    locked: false,
    draft: false,
    merged: false,
    title: CHANGE_TITLE,
    body: null,
    html_url: `https://github.com/${repository}/pull/${number}`,
    author_association: isDependabots ? 'CONTRIBUTOR' : forkOwner === undefined ? 'COLLABORATOR' : 'FIRST_TIME_CONTRIBUTOR',
    user: userPayload(actor),
    head: {
      label: `${from}:${branch}`,
      ref: branch,
      sha: commit,
      user: userPayload(from),
      repo: {...repositoryPayload(`${from}/${name}`, defaultBranch), fork: forkOwner !== undefined}
    },
    base: {
      label: `${owner}:${defaultBranch}`,
      ref: defaultBranch,
      sha: parent,
      user: userPayload(owner),
      repo: repositoryPayload(repository, defaultBranch)
    }
  }
}

function repositoryPayload(fullName: string, defaultBranch: string) {
  const [owner = '', name = ''] = fullName.split('/')
  return {full_name: fullName, name, owner: {login: owner}, default_branch: defaultBranch, private: true, fork: false}
}

function userPayload(login: string) {
  return {login, type: login.endsWith('[bot]') ? 'Bot' : 'User'}
}
