import {whyProposal} from '../../lib/action/proposal.ts'
import {isRecord} from '../../lib/registry/descriptor.ts'

/** What the run is about, from the runner's variables and the event. */
export interface RunContext {
  /** The commit's full sha. */
  readonly commit: string
  /** `refs/heads/main`, `refs/tags/v1.2.3`, `refs/pull/7/merge`. */
  readonly ref: string
  readonly event: string
  /** Whether somebody else's proposal is being run: nothing of it may be published. */
  readonly isPullRequest: boolean
  readonly defaultBranch: string | undefined
  /** `owner/name`. */
  readonly repository: string
  readonly serverUrl: string
}

/**
 * @param environment the runner's variables, documented as "default environment variables"
 * @param payload the event as GitHub sent it; anything when it could not be read
 */
export function readRunContext(environment: Readonly<Record<string, string | undefined>>, payload: unknown): RunContext {
  const get = (name: string) => environment[name] ?? ''
  const event = get('GITHUB_EVENT_NAME')
  const ref = get('GITHUB_REF')
  const repository = get('GITHUB_REPOSITORY')
  const defaultBranch = field(field(payload, 'repository'), 'default_branch')
  return {
    commit: get('GITHUB_SHA'),
    ref,
    event,
    isPullRequest: whyProposal({eventName: event, ref, repository, event: payload}) !== undefined,
    defaultBranch: typeof defaultBranch === 'string' && defaultBranch !== '' ? defaultBranch : undefined,
    repository,
    serverUrl: get('GITHUB_SERVER_URL')
  }
}

/** The branch's name, undefined when the run is not on a branch. */
export function branchOf(context: Pick<RunContext, 'ref'>): string | undefined {
  return afterPrefix(context.ref, 'refs/heads/')
}

/** The Git tag's name, undefined when the run is not on a tag. */
export function gitTagOf(context: Pick<RunContext, 'ref'>): string | undefined {
  return afterPrefix(context.ref, 'refs/tags/')
}

function afterPrefix(text: string, prefix: string): string | undefined {
  return text.startsWith(prefix) && text.length > prefix.length ? text.slice(prefix.length) : undefined
}

function field(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined
}
