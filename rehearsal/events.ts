import type {EventName} from './arguments.ts'

/** What a run's `github` context and event payload are made from. */
export interface EventFacts {
  /** `owner/name`. */
  readonly repository: string
  readonly defaultBranch: string
  readonly actor: string
  /** The commit under test. */
  readonly commit: string
  /** The commit before it. */
  readonly parent: string
  readonly inputs: Readonly<Record<string, string>>
}

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

const PULL_REQUEST_NUMBER = 7
const PULL_REQUEST_BRANCH = 'change'

/**
 * The context of an event, in the shape of GitHub's webhook payloads, cut down to what workflows read.
 * A pull request is played from a branch of the same repository, and its merge commit is the commit under test.
 */
export function eventContext(name: EventName, facts: EventFacts): EventContext {
  const branch = {ref: `refs/heads/${facts.defaultBranch}`, ref_name: facts.defaultBranch, ref_type: 'branch', sha: facts.commit} as const
  const common = {repository: repositoryPayload(facts), sender: {login: facts.actor, type: 'User'}}
  switch (name) {
    case 'push':
      return {
        event_name: name,
        ...branch,
        head_ref: '',
        base_ref: '',
        event: {
          ...common,
          ref: branch.ref,
          before: facts.parent,
          after: facts.commit,
          forced: false,
          head_commit: {id: facts.commit, message: 'The change under test'}
        }
      }
    case 'workflow_dispatch':
      return {
        event_name: name,
        ...branch,
        head_ref: '',
        base_ref: '',
        event: {...common, ref: branch.ref, inputs: facts.inputs}
      }
    case 'pull_request':
      return {
        event_name: name,
        ref: `refs/pull/${PULL_REQUEST_NUMBER}/merge`,
        ref_name: `${PULL_REQUEST_NUMBER}/merge`,
        ref_type: 'branch',
        head_ref: PULL_REQUEST_BRANCH,
        base_ref: facts.defaultBranch,
        sha: facts.commit,
        event: {...common, action: 'opened', number: PULL_REQUEST_NUMBER, pull_request: pullRequestPayload(facts)}
      }
  }
}

function repositoryPayload(facts: EventFacts) {
  const [owner = '', name = ''] = facts.repository.split('/')
  return {full_name: facts.repository, name, owner: {login: owner}, default_branch: facts.defaultBranch, private: true, fork: false}
}

function pullRequestPayload(facts: EventFacts) {
  const repo = repositoryPayload(facts)
  return {
    number: PULL_REQUEST_NUMBER,
    state: 'open',
    draft: false,
    title: 'The change under test',
    user: {login: facts.actor, type: 'User'},
    head: {ref: PULL_REQUEST_BRANCH, sha: facts.commit, repo},
    base: {ref: facts.defaultBranch, sha: facts.parent, repo}
  }
}
