import {readFile} from 'node:fs/promises'
import {ActionError, messageOf} from '../../lib/action/errors.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import type {RunContext} from '../../lib/action/run-context.ts'
import {isObject, member, textOf} from '../../lib/terraform/json.ts'
import type {ChangeEvent} from './decide.ts'

/** @throws ActionError when the event of a pull request cannot be read: it could come from anywhere */
export async function readChangeEvent({eventName, eventPath, repository}: RunContext): Promise<ChangeEvent> {
  const headRepository = eventName === 'pull_request' ? headOf(await readEvent(eventPath)) : undefined
  return {name: eventName, repository: `${repository.owner}/${repository.repo}`, headRepository}
}

async function readEvent(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw new ActionError(
      `The event in GITHUB_EVENT_PATH cannot be read (${oneLine(messageOf(error))}), so nothing is planned.`,
      'Run this action in a workflow.',
      {cause: error}
    )
  }
}

/** `pull_request.head.repo.full_name`; `repo` is null when the fork was deleted. */
function headOf(event: unknown): string | undefined {
  const repository = ['pull_request', 'head', 'repo'].reduce((value, name) => (isObject(value) ? member(value, name) : undefined), event)
  return isObject(repository) ? textOf(repository, 'full_name') : undefined
}
