import {oneLine} from './log-line.ts'
import type {RunContext} from './run-context.ts'

/**
 * Why a run is one of a proposal: of code that nobody has taken into a branch yet. A proposal is built, scanned and checked, needs no
 * variable and no secret, and publishes nothing.
 *
 * A proposal is a pull request (every event that begins with `pull_request`, and every `refs/pull/`), a merge queue's candidate
 * (`merge_group`, and the branches that GitHub makes for it: "Managing a merge queue", `gh-readonly-queue/{base_branch}`), and a
 * `workflow_run` after one of these or after a run of another repository. What does not say where it comes from is one too: could not
 * tell is never yes.
 *
 * @param payload the event as GitHub sent it, or anything when there is none; only that of a `workflow_run` is looked at
 * @returns the reason, to be read after "because"; undefined when it is no proposal
 */
export function whyProposal(
  {event, ref, repository}: Pick<RunContext, 'event' | 'ref' | 'repository'>,
  payload: unknown
): string | undefined {
  if (event === '') return 'the runner does not say which event started the run'
  if (isProposalEvent(event)) return `the event is ${oneLine(event)}`
  if (ref === '') return 'the runner does not say which branch or tag the run is about'
  if (isProposalRef(ref)) return `it is about ${oneLine(ref)}`
  return event === 'workflow_run' ? whyFollowsProposal(payload, repository) : undefined
}

/** A `workflow_run` carries on, with more rights, what another run began ("Webhook events and payloads", workflow_run). */
function whyFollowsProposal(payload: unknown, repository: string): string | undefined {
  const {event: first, head_branch: branch, head_repository: from} = fieldsOf(fieldsOf(payload)['workflow_run'])
  if (typeof first !== 'string' || first === '') return 'it follows a run, and the event does not say which'
  if (isProposalEvent(first)) return `it follows a run that the event ${oneLine(first)} started`
  // The event of that run says nothing of the one that it followed itself.
  if (first === 'workflow_run') return 'it follows a run that itself followed another one, and the event does not say what began it'
  if (typeof branch !== 'string' || branch === '') return 'it follows a run, and the event does not say of which branch'
  if (isProposalRef(branch) || isProposalRef(`refs/heads/${branch}`)) return `it follows a run of ${oneLine(branch)}`
  // It is null when the fork was deleted since.
  const name = fieldsOf(from)['full_name']
  if (typeof name !== 'string') return 'it follows a run, and the event does not say of which repository'
  return name.toLowerCase() === repository.toLowerCase() ? undefined : `it follows a run of another repository, ${oneLine(name)}`
}

function isProposalEvent(name: string): boolean {
  return name.startsWith('pull_request') || name === 'merge_group'
}

function isProposalRef(ref: string): boolean {
  return ref.startsWith('refs/pull/') || ref.startsWith('refs/heads/gh-readonly-queue/')
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? {...value} : {}
}
