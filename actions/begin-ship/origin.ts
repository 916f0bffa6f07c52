import {ActionError, messageOf} from '../../lib/action/errors.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import type {RunOrigin} from '../../lib/action/proposal.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads where the run comes from out of the runner's variables and the event.
 *
 * @param readFile reads a text file
 * @throws ActionError when it cannot be told: taken for a proposal, the run would be green and nothing deployed
 */
export async function readOrigin(environment: Environment, readFile: (path: string) => Promise<string>): Promise<RunOrigin> {
  const get = (name: string) => environment[name] ?? ''
  const eventName = get('GITHUB_EVENT_NAME')
  if (eventName === '') throw new ActionError('GITHUB_EVENT_NAME is empty.', 'Run this action in a workflow.')
  // Of no other event the content is asked for.
  const event = eventName === 'workflow_run' ? await readEvent(get('GITHUB_EVENT_PATH'), readFile) : undefined
  return {eventName, ref: get('GITHUB_REF'), repository: get('GITHUB_REPOSITORY'), event}
}

async function readEvent(path: string, readFile: (path: string) => Promise<string>): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path)) as unknown
  } catch (error) {
    throw new ActionError(
      `The event in GITHUB_EVENT_PATH cannot be read (${oneLine(messageOf(error))}), so it cannot be told whether this is a proposal.`,
      'Run the job again.',
      {cause: error}
    )
  }
}
