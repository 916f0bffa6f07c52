import {ActionError} from '../../lib/action/errors.ts'
import {whyProposal} from '../../lib/action/proposal.ts'
import {readEvent, type RunContext} from '../../lib/action/run-context.ts'
import {isObject, member, textOf} from '../../lib/terraform/json.ts'
import type {ChangeEvent} from './decide.ts'

/** @throws ActionError when it cannot be told what the run is about: a pull request whose event cannot be read could come from anywhere */
export async function readChangeEvent(context: Pick<RunContext, 'event' | 'eventPath' | 'ref' | 'repository'>): Promise<ChangeEvent> {
  const {event: name, ref, repository} = context
  // It would be a proposal, and a run that was to apply green without having applied anything.
  if (ref === '') throw new ActionError('GITHUB_REF is empty: it cannot be told what the run is about.', 'Run this action in a workflow.')
  const payload = name === 'pull_request' ? await readEvent(context) : undefined
  return {
    name,
    repository,
    headRepository: name === 'pull_request' ? headOf(payload) : undefined,
    // Every `workflow_run` is refused, whatever it follows.
    proposal: whyProposal(context, payload)
  }
}

/** `pull_request.head.repo.full_name`; `repo` is null when the fork was deleted. */
function headOf(event: unknown): string | undefined {
  const repository = ['pull_request', 'head', 'repo'].reduce((value, name) => (isObject(value) ? member(value, name) : undefined), event)
  const name = isObject(repository) ? textOf(repository, 'full_name') : undefined
  return name === '' ? undefined : name
}
