import {isMapping, isSequence} from '@actions/workflow-parser'
import type {MappingToken} from '@actions/workflow-parser/templates/tokens/mapping-token'
import type {TemplateToken} from '@actions/workflow-parser/templates/tokens/template-token'
import {ActionError} from '../../lib/action/errors.ts'
import {isObject, iterate, literalOf, textOf} from './expressions.ts'
import {matchesPatterns} from './patterns.ts'
import type {WorkflowPlan} from './plan.ts'
import {eventOf} from './reusable.ts'
import type {GitHubFacts, Json, JsonObject} from './types.ts'

/** Events that start a workflow only for these activities when `types` is not given (docs, "Events that trigger workflows"). */
const DEFAULT_TYPES: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  pull_request_target: ['opened', 'synchronize', 'reopened'],
  merge_group: ['checks_requested']
}

/**
 * The payload with what GitHub takes from the workflow's file: the inputs of a dispatch as texts, and of a schedule the cron line that is due
 * (docs, "schedule": `github.event.schedule`). Of several the first one is played.
 *
 * @param inputs of workflow_dispatch
 */
export function completeEvent(plan: WorkflowPlan, github: GitHubFacts, inputs: Readonly<Record<string, string>>): JsonObject {
  const {event, event_name: name} = github
  const workflow = plan.file.path
  if (name === 'workflow_dispatch') return {...event, inputs, workflow}
  return name === 'schedule' ? {...event, schedule: firstCron(plan.triggers), workflow} : event
}

function firstCron(triggers: TemplateToken | undefined): string {
  const lines = triggers !== undefined && isMapping(triggers) ? triggers.find('schedule') : undefined
  const first = lines !== undefined && isSequence(lines) ? [...iterate(lines)][0] : undefined
  const cron = first !== undefined && isMapping(first) ? first.find('cron') : undefined
  return cron === undefined ? '' : textOf(literalOf(cron))
}

export interface EventDependencies {
  /** The files that the event's commits change; undefined when that cannot be told. Asked only when there is a `paths` filter. */
  changedFiles(): Promise<readonly string[] | undefined>
}

/**
 * Checks that GitHub would start this workflow for this event: the event is listed, and its filters let it through.
 *
 * @throws ActionError that says which filter stops it
 */
export async function checkEvent(plan: WorkflowPlan, github: GitHubFacts, dependencies: EventDependencies): Promise<void> {
  const {event_name: event} = github
  const filters = eventOf(plan.triggers, event)
  if (filters === undefined) {
    throw new ActionError(
      `"${plan.file.label}" is not started by "${event}".`,
      `Rehearse one of the events under its "on:", or add "${event}" there.`
    )
  }
  const stopped = (filter: string, what: string) =>
    new ActionError(
      `GitHub would not start "${plan.file.label}" for this ${event}: its "${filter}" filter does not let ${what} through.`,
      'Rehearse an event that passes the filter, or change it.'
    )
  checkTypes(filters, github, stopped)
  if (filters === null) return
  if (!event.startsWith('pull_request') && !['push', 'workflow_run', 'merge_group'].includes(event)) return
  checkReference(filters, github, stopped)
  await checkPaths(filters, github, dependencies, stopped)
  checkWorkflows(filters, github, stopped)
}

type Stopped = (filter: string, what: string) => ActionError

function checkTypes(filters: MappingToken | null, github: GitHubFacts, stopped: Stopped): void {
  const types = patternsOf(filters, 'types') ?? DEFAULT_TYPES[github.event_name]
  const action = github.event['action']
  if (types !== undefined && typeof action === 'string' && !types.includes(action)) throw stopped('types', `"${action}"`)
}

/** For a pull request and a merge group the filters look at the branch it goes to; a push to a tag is stopped by branch filters alone, and vice versa. */
function checkReference(filters: MappingToken, github: GitHubFacts, stopped: Stopped): void {
  const isPush = github.event_name === 'push'
  const isTag = isPush && github.ref_type === 'tag'
  const name = isPush ? github.ref.replace(/^refs\/(heads|tags)\//, '') : filteredBranch(github)
  const kinds = ['branches', 'tags'] as const
  const has = (kind: string) => patternsOf(filters, kind) !== undefined || patternsOf(filters, `${kind}-ignore`) !== undefined
  const kind = isTag ? 'tags' : 'branches'
  if (isPush && !has(kind)) {
    const other = kinds.find(candidate => candidate !== kind && has(candidate))
    if (other !== undefined) throw stopped(other, `the ${isTag ? 'tag' : 'branch'} "${name}"`)
    return
  }
  const wanted = patternsOf(filters, kind)
  const ignored = patternsOf(filters, `${kind}-ignore`)
  if (wanted !== undefined && !matchesPatterns(wanted, name)) throw stopped(kind, `"${name}"`)
  if (ignored !== undefined && matchesPatterns(ignored, name)) throw stopped(`${kind}-ignore`, `"${name}"`)
}

function filteredBranch(github: GitHubFacts): string {
  if (github.event_name === 'merge_group') {
    const group = github.event['merge_group']
    return isObject(group) ? textOf(group['base_ref'] ?? null).replace(/^refs\/heads\//, '') : ''
  }
  if (github.event_name !== 'workflow_run') return github.base_ref
  const run = github.event['workflow_run']
  return isObject(run) ? textOf(run['head_branch'] ?? null) : ''
}

async function checkPaths(filters: MappingToken, github: GitHubFacts, dependencies: EventDependencies, stopped: Stopped): Promise<void> {
  const wanted = patternsOf(filters, 'paths')
  const ignored = patternsOf(filters, 'paths-ignore')
  // A push of a tag is not looked at for paths.
  if ((wanted === undefined && ignored === undefined) || (github.event_name === 'push' && github.ref_type === 'tag')) return
  const files = await dependencies.changedFiles()
  const filter = wanted === undefined ? 'paths-ignore' : 'paths'
  if (files === undefined) {
    throw new ActionError(
      `The "${filter}" filter cannot be rehearsed: it is not known which files this ${github.event_name} changes.`,
      'Give an event whose commits are in the repository.'
    )
  }
  if (wanted !== undefined && !files.some(file => matchesPatterns(wanted, file))) throw stopped('paths', 'the changed files')
  if (ignored !== undefined && files.every(file => matchesPatterns(ignored, file))) throw stopped('paths-ignore', 'the changed files')
}

function checkWorkflows(filters: MappingToken, github: GitHubFacts, stopped: Stopped): void {
  const names = patternsOf(filters, 'workflows')
  if (names === undefined) return
  const run = github.event['workflow_run']
  const name: Json = isObject(run) ? (run['name'] ?? null) : null
  if (typeof name !== 'string' || !names.includes(name)) throw stopped('workflows', `"${textOf(name)}"`)
}

function patternsOf(filters: MappingToken | null, key: string): string[] | undefined {
  const token = filters?.find(key)
  if (token === undefined) return undefined
  return isSequence(token) ? [...iterate(token)].map(item => textOf(literalOf(item))) : [textOf(literalOf(token))]
}
