import {readFile} from 'node:fs/promises'
import {ActionError, messageOf} from './errors.ts'
import {oneLine} from './log-line.ts'

/*
 * The one reader of what the runner says about a run: its variables ("Default environment variables" in GitHub's documentation) and the
 * file with the event. Doors take from here what they need.
 */

type Environment = Readonly<Record<string, string | undefined>>

export interface RepositoryName {
  readonly owner: string
  readonly repo: string
}

/** `github.actor` has an id besides its login, `github.triggering_actor` only a login. */
export interface Initiator {
  readonly login: string
  readonly id: number | undefined
}

/** What the runner says about a run: where it happens, of what, and who started it. A text that it does not say is empty. */
export interface RunContext {
  /** `owner/name`. */
  readonly repository: string
  /** GitHub's number of the repository. */
  readonly repositoryId: string
  /** `https://github.com`. */
  readonly serverUrl: string
  /** The page of the run. */
  readonly runUrl: string
  readonly runId: string
  /** Counts the runs of one workflow file; a new attempt keeps it. Undefined outside of a runner. */
  readonly runNumber: number | undefined
  /** 1 for the first one. */
  readonly attempt: number
  readonly workflow: string
  /** The workflow file's path in the repository, of the caller where a workflow calls another one: `.github/workflows/ship.yml`. */
  readonly workflowFile: string
  /** The job's id in the workflow file. */
  readonly job: string
  /** The commit's full sha. */
  readonly commit: string
  /** `refs/heads/main`, `refs/tags/v1.2.3`, `refs/pull/7/merge`. */
  readonly ref: string
  /** `push`, `pull_request`, `schedule` … */
  readonly event: string
  /** The path of the event's JSON, for {@link readEvent}. */
  readonly eventPath: string
  /** Login of `github.actor`. */
  readonly actor: string
  /** `github.actor` and, for a run that another person started again, `github.triggering_actor`. */
  readonly initiators: readonly Initiator[]
  /** What relative paths in inputs are relative to; the working directory where the runner names none. */
  readonly workspace: string
  /** A folder that the runner empties after the job; undefined where it names none. */
  readonly temporaryFolder: string | undefined
}

/** Reads what the runner says. Nothing is required here: whoever cannot do without a value requires it. */
export function readRunContext(environment: Environment): RunContext {
  const get = (name: string) => environment[name] ?? ''
  const [repository, serverUrl, runId] = [get('GITHUB_REPOSITORY'), get('GITHUB_SERVER_URL'), get('GITHUB_RUN_ID')]
  return {
    repository,
    repositoryId: get('GITHUB_REPOSITORY_ID'),
    serverUrl,
    runUrl: `${serverUrl}/${repository}/actions/runs/${runId}`,
    runId,
    runNumber: positiveInteger(get('GITHUB_RUN_NUMBER')),
    attempt: positiveInteger(get('GITHUB_RUN_ATTEMPT')) ?? 1,
    workflow: get('GITHUB_WORKFLOW'),
    workflowFile: workflowFileIn(get('GITHUB_WORKFLOW_REF'), repository),
    job: get('GITHUB_JOB'),
    commit: get('GITHUB_SHA'),
    ref: get('GITHUB_REF'),
    event: get('GITHUB_EVENT_NAME'),
    eventPath: get('GITHUB_EVENT_PATH'),
    actor: get('GITHUB_ACTOR'),
    initiators: readInitiators(get),
    workspace: filled(get('GITHUB_WORKSPACE')) ?? process.cwd(),
    temporaryFolder: filled(get('RUNNER_TEMP'))
  }
}

/** GITHUB_WORKFLOW_REF is `owner/name/.github/workflows/ship.yml@refs/heads/main`. */
function workflowFileIn(reference: string, repository: string): string {
  const path = reference.replace(/@(refs\/.*|[^@]*)$/s, '')
  return afterPrefix(path, `${repository}/`) ?? path
}

function readInitiators(get: (name: string) => string): Initiator[] {
  const actor = get('GITHUB_ACTOR')
  const again = get('GITHUB_TRIGGERING_ACTOR')
  return [
    ...(actor === '' ? [] : [{login: actor, id: positiveInteger(get('GITHUB_ACTOR_ID'))}]),
    ...(again === '' || again === actor ? [] : [{login: again, id: undefined}])
  ]
}

/** Whether GitHub keeps the machine: nothing on it outlives the job. */
export const isHostedRunner = (environment: Environment): boolean => environment['RUNNER_ENVIRONMENT'] === 'github-hosted'

/**
 * The two folders of a step that cannot do without them.
 *
 * @throws ActionError outside of a runner
 */
export function requireFolders(environment: Environment): {readonly workspace: string; readonly temporaryFolder: string} {
  const require = (name: string) => {
    const value = filled(environment[name] ?? '')
    if (value === undefined) {
      throw new ActionError(`The variable ${name} is not set.`, 'A GitHub runner sets it; so does the rehearsal.')
    }
    return value
  }
  return {workspace: require('GITHUB_WORKSPACE'), temporaryFolder: require('RUNNER_TEMP')}
}

/** @throws ActionError when the runner does not say which repository this is */
export function repositoryOf({repository}: Pick<RunContext, 'repository'>): RepositoryName {
  const [owner = '', repo = ''] = repository.split('/')
  if (owner === '' || repo === '') throw new ActionError('GITHUB_REPOSITORY names no repository.', 'Run this action in a workflow.')
  return {owner, repo}
}

/** The branch's name, undefined when the run is not on a branch. */
export function branchOf({ref}: Pick<RunContext, 'ref'>): string | undefined {
  return afterPrefix(ref, 'refs/heads/')
}

/** The Git tag's name, undefined when the run is not on a tag. */
export function gitTagOf({ref}: Pick<RunContext, 'ref'>): string | undefined {
  return afterPrefix(ref, 'refs/tags/')
}

/**
 * The event as GitHub sent it; undefined when the runner names none.
 *
 * @throws ActionError when it cannot be read
 */
export async function readEvent({eventPath}: Pick<RunContext, 'eventPath'>): Promise<unknown> {
  if (eventPath === '') return undefined
  try {
    return JSON.parse(await readFile(eventPath, 'utf8')) as unknown
  } catch (error) {
    throw new ActionError(`The event in GITHUB_EVENT_PATH cannot be read (${oneLine(messageOf(error))}).`, undefined, {cause: error})
  }
}

/** The repository's default branch, undefined when the event does not name it. */
export function defaultBranchIn(event: unknown): string | undefined {
  const {default_branch: branch} = fieldsOf(fieldsOf(event)['repository'])
  return typeof branch === 'string' ? filled(branch) : undefined
}

/**
 * The number of the pull request that an event is about, undefined when it is about none. A comment on a pull request arrives as one on an
 * issue that has a `pull_request` ("Webhook events and payloads", issue_comment).
 */
export function pullRequestIn(event: unknown): number | undefined {
  const {pull_request: pullRequest, issue} = fieldsOf(event)
  const isPullRequest = fieldsOf(issue)['pull_request'] !== undefined
  const {number} = fieldsOf(pullRequest ?? (isPullRequest ? issue : undefined))
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined
}

function positiveInteger(text: string): number | undefined {
  const number = Number(text)
  return Number.isSafeInteger(number) && number > 0 ? number : undefined
}

const filled = (text: string): string | undefined => (text === '' ? undefined : text)

function afterPrefix(text: string, prefix: string): string | undefined {
  return text.startsWith(prefix) && text.length > prefix.length ? text.slice(prefix.length) : undefined
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? {...value} : {}
}
