import {ActionError} from '../../lib/action/errors.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import {pullRequestIn, readEvent, type RunContext} from '../../lib/action/run-context.ts'

/**
 * The number of the pull request that the run is about.
 *
 * @throws ActionError when the event cannot be read, or is about none
 */
export async function pullRequestOf(context: Pick<RunContext, 'event' | 'eventPath'>): Promise<number> {
  const number = pullRequestIn(await readEvent(context).catch(inputInstead))
  if (number !== undefined) return number
  throw new ActionError(
    `The event "${oneLine(context.event)}" is not about a pull request.`,
    'Run this step on "pull_request" only, or give the number in "pull-request".'
  )
}

function inputInstead(error: unknown): never {
  if (!(error instanceof ActionError)) throw error
  throw new ActionError(error.message, 'Give the number in "pull-request".', {cause: error})
}
