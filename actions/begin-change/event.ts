import {readEvent, type RunContext} from '../../lib/action/run-context.ts'
import {isObject, member, textOf} from '../../lib/terraform/json.ts'
import type {ChangeEvent} from './decide.ts'

/** @throws ActionError when the event of a pull request cannot be read: it could come from anywhere */
export async function readChangeEvent(context: Pick<RunContext, 'event' | 'eventPath' | 'repository'>): Promise<ChangeEvent> {
  const {event: name, repository} = context
  return {name, repository, headRepository: name === 'pull_request' ? headOf(await readEvent(context)) : undefined}
}

/** `pull_request.head.repo.full_name`; `repo` is null when the fork was deleted. */
function headOf(event: unknown): string | undefined {
  const repository = ['pull_request', 'head', 'repo'].reduce((value, name) => (isObject(value) ? member(value, name) : undefined), event)
  const name = isObject(repository) ? textOf(repository, 'full_name') : undefined
  return name === '' ? undefined : name
}
