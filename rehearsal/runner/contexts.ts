import {dirname} from 'node:path'
import {hasDependabotsSecrets} from '../../lib/action/dependabot.ts'
import {isObject} from './expressions.ts'
import type {Frame, JobFolders, JobSession, RunState} from './session.ts'
import {TRACKING_VARIABLE} from './orphans.ts'
import type {GitHubFacts, Json, JsonObject, Machine} from './types.ts'

/** What of the `github` context a step also gets as GITHUB_… (actions/runner, GitHubContext.cs). */
const EXPORTED = [
  'action',
  'action_ref',
  'action_repository',
  'actor',
  'actor_id',
  'api_url',
  'base_ref',
  'event_name',
  'event_path',
  'graphql_url',
  'head_ref',
  'job',
  'ref',
  'ref_name',
  'ref_protected',
  'ref_type',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'retention_days',
  'run_attempt',
  'run_id',
  'run_number',
  'server_url',
  'sha',
  'triggering_actor',
  'workflow',
  'workflow_ref',
  'workflow_sha',
  'workspace'
]

/**
 * The `github` context of a run, less what belongs to a job.
 *
 * @param workflow the top workflow's file and name; called workflows see the same
 * @param event the payload, as {@link completeEvent} gives it
 */
export function githubContext(facts: GitHubFacts, workflow: {readonly path: string; readonly name: string}, event: JsonObject): JsonObject {
  const {workflow: name, ...rest} = facts
  const repository = isObject(event['repository']) ? event['repository'] : {}
  const owner = isObject(repository['owner']) ? repository['owner'] : {}
  return {
    ...rest,
    event,
    workflow: name ?? workflow.name,
    workflow_ref: `${facts.repository}/${workflow.path}@${facts.ref}`,
    workflow_sha: facts.sha,
    repositoryUrl: `git://${new URL(facts.server_url).host}/${facts.repository}.git`,
    repository_id: idOf(repository['id']),
    repository_owner_id: idOf(owner['id']),
    actor_id: '1',
    ref_protected: false,
    retention_days: '90',
    secret_source: secretSource(facts, event)
  }
}

/** Whose secrets a run gets (docs, "Contexts", `github.secret_source`): a fork's pull request gets none, and Dependabot has its own. */
function secretSource({event_name: name, actor, repository}: GitHubFacts, event: JsonObject): 'Actions' | 'Dependabot' | 'None' {
  if (hasDependabotsSecrets({actor, event: name})) return name === 'pull_request_target' ? 'None' : 'Dependabot'
  const isProposal = name.startsWith('pull_request') && name !== 'pull_request_target'
  // The repository of a fork that was deleted is null.
  return isProposal && valueAt(event, 'pull_request', 'head', 'repo', 'full_name') !== repository ? 'None' : 'Actions'
}

function valueAt(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((at, name) => (isObject(at) ? at[name] : undefined), value)
}

function idOf(value: Json | undefined): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '1'
}

/** Which workflow file a job comes from: for a called one that is not what `github.workflow_ref` says (the caller's). */
export function workflowIdentity(state: RunState, frame: Frame): JsonObject {
  const {origin, path} = frame.plan.file
  const isOwn = origin.kind === 'repository'
  return {
    workflow_ref: `${origin.name}/${path}@${isOwn ? state.request.github.ref : fullRef(origin.ref)}`,
    workflow_sha: isOwn ? state.request.github.sha : state.toolkitCommit,
    workflow_repository: origin.name,
    workflow_file_path: path
  }
}

/** `v1` is a tag, a commit is itself, everything else is taken for a branch. */
function fullRef(ref: string): string {
  if (ref.startsWith('refs/') || /^[0-9a-f]{40}$/.test(ref)) return ref
  return /^v\d/.test(ref) ? `refs/tags/${ref}` : `refs/heads/${ref}`
}

/** The `runner` context; each of its values is also a RUNNER_… variable. */
export function runnerContext(folders: JobFolders, {name, environment}: Machine, isDebug: boolean): Record<string, string> {
  const architectures: Partial<Record<string, string>> = {x64: 'X64', arm64: 'ARM64', arm: 'ARM', ia32: 'X86'}
  return {
    os: process.platform === 'darwin' ? 'macOS' : process.platform === 'win32' ? 'Windows' : 'Linux',
    arch: architectures[process.arch] ?? process.arch.toUpperCase(),
    name,
    environment,
    temp: folders.temp,
    tool_cache: folders.toolCache,
    workspace: dirname(folders.workspace),
    ...(isDebug ? {debug: '1'} : {})
  }
}

/**
 * The environment of a step's process. Later wins: the base, the workflow's, job's and step's `env` and GITHUB_ENV, the action's
 * inputs and state, and last what only the runner may set. PATH gets the folders of GITHUB_PATH in front.
 *
 * @param github the `github` context of the step
 * @param env the `env` context of the step
 * @param own INPUT_…, STATE_… and the paths of the file-command files
 */
export function processEnvironment(
  session: JobSession,
  github: JsonObject,
  env: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string>>
): Record<string, string> {
  const exported = EXPORTED.flatMap(name => {
    const value = github[name]
    return typeof value === 'string' || typeof value === 'boolean' ? [[`GITHUB_${name.toUpperCase()}`, String(value)] as const] : []
  })
  const runner = Object.entries(session.contexts.runner as Record<string, string>).map(
    ([name, value]) => [`RUNNER_${name.toUpperCase()}`, value] as const
  )
  const base = {CI: 'true', ...session.state.request.environment, HOME: session.folders.home, [TRACKING_VARIABLE]: session.trackingId}
  const environment: Record<string, string> = {
    ...base,
    ...env,
    GITHUB_ACTIONS: 'true',
    ...Object.fromEntries(exported),
    ...Object.fromEntries(runner),
    ...own
  }
  const path = [...session.paths].reverse()
  return {...environment, PATH: [...path, environment['PATH'] ?? ''].filter(part => part !== '').join(':')}
}
