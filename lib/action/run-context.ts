import {readFile} from 'node:fs/promises'
import {ActionError, messageOf} from './errors.ts'
import {oneLine} from './log-line.ts'
import type {RepositoryName} from '../github/rest.ts'

/** Where the run happens, from the runner's own variables. */
export interface RunContext {
  readonly repository: RepositoryName
  readonly runUrl: string
  /** What relative paths in inputs are relative to. */
  readonly workspace: string
  /** `push`, `pull_request`, `schedule` … */
  readonly eventName: string
  /** The path of the event's JSON; empty when the runner names none. */
  readonly eventPath: string
}

/** @throws ActionError when the runner does not say which repository this is */
export function readRunContext(environment: Readonly<Record<string, string | undefined>>): RunContext {
  const get = (name: string) => environment[name] ?? ''
  const [owner = '', repo = ''] = get('GITHUB_REPOSITORY').split('/')
  if (owner === '' || repo === '') throw new ActionError('GITHUB_REPOSITORY names no repository.', 'Run this action in a workflow.')
  return {
    repository: {owner, repo},
    runUrl: `${get('GITHUB_SERVER_URL')}/${owner}/${repo}/actions/runs/${get('GITHUB_RUN_ID')}`,
    workspace: environment['GITHUB_WORKSPACE'] ?? process.cwd(),
    eventName: get('GITHUB_EVENT_NAME'),
    eventPath: get('GITHUB_EVENT_PATH')
  }
}

/**
 * The number of the pull request that the run is about.
 *
 * @throws ActionError when the event cannot be read, or is about none
 */
export async function pullRequestOfEvent({eventName, eventPath}: RunContext): Promise<number> {
  const number = eventPath === '' ? undefined : numberIn(await readEvent(eventPath))
  if (number !== undefined) return number
  throw new ActionError(
    `The event "${oneLine(eventName)}" is not about a pull request.`,
    'Run this step on "pull_request" only, or give the number in "pull-request".'
  )
}

async function readEvent(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw new ActionError(`The event in GITHUB_EVENT_PATH cannot be read (${oneLine(messageOf(error))}).`, 'Give "pull-request".', {
      cause: error
    })
  }
}

/** A comment on a pull request arrives as one on an issue that has a `pull_request` ("Webhook events and payloads", issue_comment). */
function numberIn(event: unknown): number | undefined {
  const {pull_request: pullRequest, issue} = fieldsOf(event)
  const isPullRequest = fieldsOf(issue)['pull_request'] !== undefined
  const {number} = fieldsOf(pullRequest ?? (isPullRequest ? issue : undefined))
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? {...value} : {}
}
