import type {AbandonedJobs} from './abandoned.ts'
import type {ConcurrencyGroups} from './concurrency.ts'
import {stepStatusFunctions, type JobStatus} from './conditions.ts'
import {expressionFunction, type Scope} from './expressions.ts'
import {hashFiles} from './hash-files.ts'
import type {Masks} from './masks.ts'
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
  readonly folders: JobFolders
  /** The job's own masks, on top of the run's. */
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
  readonly annotations: Annotation[]
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
 */
export function stepScope(session: JobSession, environment: Readonly<Record<string, string>>, action: string): Scope {
  return {
    contexts: {
      ...session.contexts,
      github: {...session.github, action},
      steps: session.steps,
      job: {status: session.status, ...session.workflowIdentity},
      env: environment
    },
    functions: [
      ...stepStatusFunctions(session.status),
      expressionFunction('hashFiles', [1, 255], patterns => hashFiles(patterns, {node: session.state.request.node, ...session.folders}))
    ]
  }
}

/** Shows an annotation in the log as the runner does, and keeps it for the job's result. */
export function annotate(session: JobSession, step: string, annotation: Annotation): void {
  const place = annotation.file === undefined ? '' : ` (${annotation.file}${annotation.line === undefined ? '' : `:${annotation.line}`})`
  for (const line of `${annotation.message}${place}`.split(/\r?\n/)) {
    session.state.recorder.log(session.reference, step, `##[${annotation.level}]${line}`)
  }
  const masked = session.state.recorder.maskedAnnotation(annotation)
  session.annotations.push(masked)
  session.state.recorder.annotation(session.reference, masked)
}

export function fail(session: JobSession, step: string, message: string): void {
  annotate(session, step, {level: 'error', message})
}
