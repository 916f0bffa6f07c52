import type {AbandonedJobs} from './abandoned.ts'
import type {ConcurrencyGroups} from './concurrency.ts'
import {stepStatusFunctions, type JobStatus} from './conditions.ts'
import type {EnvironmentSetting} from './environment.ts'
import {expressionFunction, type Scope} from './expressions.ts'
import {hashFiles} from './hash-files.ts'
import type {Masks} from './masks.ts'
import type {MatcherConfig} from './matcher-files.ts'
import type {StepsJobPlan, WorkflowPlan} from './plan.ts'
import type {Recorder} from './result.ts'
import type {ArtifactStore} from './stand-ins/artifact-store.ts'
import type {Annotation, Json, JsonObject, JobReference, Pace, RunRequest} from './types.ts'

/** What all jobs of a run share. */
export interface RunState {
  readonly request: RunRequest
  readonly pace: Pace
  readonly masks: Masks
  readonly recorder: Recorder
  readonly groups: ConcurrencyGroups
  /** The `github` context, less what belongs to a job. */
  readonly github: JsonObject
  /** The commit that the toolkit's checkout is at. */
  readonly toolkitCommit: string
  /** What the run's jobs hand to each other. */
  readonly artifacts: ArtifactStore
  /** The jobs that nobody completed. */
  readonly abandoned: AbandonedJobs
  /** A number for the next job's folder. */
  nextFolder(): number
}

/** A workflow that is being run: the top one, or one that a job called. */
export interface Frame {
  readonly plan: WorkflowPlan
  readonly inputs: Readonly<Record<string, Json>>
  readonly secrets: Readonly<Record<string, string>>
  /** `ship / ` before the names of its jobs, `ship/` before their ids; empty for the top one. */
  readonly namePrefix: string
  readonly idPrefix: string
  readonly order: readonly number[]
  readonly signal: AbortSignal
  /** The concurrency groups that this workflow's callers are in. */
  readonly heldGroups: readonly HeldGroup[]
}

export interface HeldGroup {
  readonly group: string
  readonly holder: string
}

/** One job with steps while it runs: what its steps change for each other. */
export interface JobSession {
  readonly state: RunState
  readonly frame: Frame
  readonly plan: StepsJobPlan
  readonly reference: JobReference
  /** Its environment, in GitHub's sense of the word. */
  readonly deploysTo: EnvironmentSetting | undefined
  readonly folders: JobFolders
  /** What this job hides. */
  readonly masks: Masks
  readonly trackingId: string
  /** The contexts that stay the same through the job. */
  readonly contexts: Readonly<Record<'inputs' | 'vars' | 'needs' | 'strategy' | 'matrix' | 'secrets' | 'runner', Json>>
  readonly github: JsonObject
  readonly workflowIdentity: JsonObject
  /** The workflow's and the job's `env`, and what steps wrote to GITHUB_ENV. */
  environment: Record<string, string>
  /** What steps wrote to GITHUB_PATH, the newest last. */
  paths: string[]
  /** The `steps` context. */
  steps: Record<string, Json>
  status: JobStatus
  /** The problem matchers that steps have added, the newest first. */
  matchers: readonly MatcherConfig[]
  /** How many annotations of each kind a step has made, by the step's name. */
  readonly issues: Map<string, Record<Annotation['level'], number>>
}

export interface JobFolders {
  readonly workspace: string
  readonly temp: string
  readonly toolCache: string
  readonly home: string
}

/**
 * What a step's expressions see.
 *
 * @param environment the `env` context: the job's, with the step's own on top where it is known already
 * @param action the step's id, for `github.action`
 * @param trace is told how expressions are evaluated, when step debugging is on
 */
export function stepScope(
  session: JobSession,
  environment: Readonly<Record<string, string>>,
  action: string,
  trace?: (line: string) => void
): Scope {
  return {
    contexts: {
      ...session.contexts,
      github: {...session.github, action},
      steps: session.steps,
      job: {status: session.status, ...session.workflowIdentity},
      env: environment
    },
    ...(trace === undefined || !isDebugging(session) ? {} : {trace}),
    functions: [
      ...stepStatusFunctions(session.status),
      expressionFunction('hashFiles', [1, 255], patterns => hashFiles(patterns, {node: session.state.request.node, ...session.folders}))
    ]
  }
}

/** Whether the variable or secret ACTIONS_STEP_DEBUG is on. */
export function isDebugging(session: JobSession): boolean {
  return (session.contexts.runner as Record<string, string>)['debug'] === '1'
}

/** A switch as .NET reads one (Boolean.TryParse). */
export function isTrue(value: string | undefined): boolean {
  return value?.trim().toLowerCase() === 'true'
}

/** Says something that is shown when step debugging is on, each line on its own (actions/runner, ExecutionContext.cs Debug). */
export function debug(session: JobSession, step: string, text: string): void {
  if (!isDebugging(session)) return
  for (const line of text.split(/\r?\n/)) session.state.recorder.log(session.reference, step, line, {tag: '##[debug]'})
}

/** How many annotations of a kind the runner keeps of a step; the log has all of them (actions/runner, ExecutionContext.cs AddIssue). */
const ISSUES_OF_A_KIND = 10

/**
 * Shows an annotation in the log as the runner does, and keeps it for the job's result.
 *
 * @param logged what the log says in its place: the line that a problem matcher found
 */
export function annotate(session: JobSession, step: string, annotation: Annotation, logged?: string): void {
  const {recorder} = session.state
  const {level, message, file, line} = annotation
  const place = file === undefined ? '' : ` (${file}${line === undefined ? '' : `:${line}`})`
  const text = message.replaceAll('\r\n', '\n') + place
  // One that says nothing is no line of the log.
  if ((logged ?? message) !== '')
    recorder.log(session.reference, step, logged ?? text, {tag: `##[${level}]`, isMessage: logged === undefined})
  const issues = session.issues.get(step) ?? {error: 0, warning: 0, notice: 0}
  session.issues.set(step, issues)
  if (++issues[level] <= ISSUES_OF_A_KIND) recorder.annotation(session.reference, step, annotation)
}

/** A step begins: the annotations of an earlier one with the same name do not count as its own. */
export function beginStep(session: JobSession, step: string): void {
  session.issues.delete(step)
}

export function fail(session: JobSession, step: string, message: string): void {
  annotate(session, step, {level: 'error', message})
}
