import {CANCELLED_JOB_MILLISECONDS} from '../../lib/action/post-time.ts'

/** How a step, a job or a run ended; GitHub's words. */
export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped'

/** Anything that JSON can say: the values of contexts, event payloads and matrices. */
export type Json = string | number | boolean | null | readonly Json[] | {readonly [key: string]: Json}

export type JsonObject = Readonly<Record<string, Json>>

/** What GitHub knows about a run: the `github` context, less what the runner itself adds (workspace, action, job, …). */
export interface GitHubFacts {
  readonly event_name: string
  /** The webhook payload. */
  readonly event: JsonObject
  /** `owner/name` of the caller's repository. */
  readonly repository: string
  readonly repository_owner: string
  readonly sha: string
  /** Full form: `refs/heads/main`, `refs/tags/v1`, `refs/pull/7/merge`. */
  readonly ref: string
  readonly ref_name: string
  readonly ref_type: 'branch' | 'tag'
  readonly head_ref: string
  readonly base_ref: string
  readonly actor: string
  readonly triggering_actor: string
  readonly run_id: string
  readonly run_number: string
  readonly run_attempt: string
  /** The workflow's name; without it the file's `name:`, else its path, as on GitHub. */
  readonly workflow?: string | undefined
  readonly server_url: string
  readonly api_url: string
  readonly graphql_url: string
  /** The run's GITHUB_TOKEN. It is masked like a secret. */
  readonly token: string
}

export interface RunRequest {
  /** The caller's git work tree, at the commit `github.sha`; its workflow files are read from here. */
  readonly repository: string
  /** A checkout of the toolkit: what `toolkitName/…@ref` and, inside its workflows, `$/…` and `./…` mean. */
  readonly toolkit: string
  /** `fairway/fairway`. */
  readonly toolkitName: string
  /** Path of the workflow file in the repository: `.github/workflows/ship.yml`. */
  readonly workflow: string
  readonly github: GitHubFacts
  /** Inputs of `workflow_dispatch` as typed on a command line; checked and converted against their declaration. */
  readonly inputs: Readonly<Record<string, string>>
  readonly secrets: Readonly<Record<string, string>>
  readonly variables: Readonly<Record<string, string>>
  /** The base environment of every step (PATH, DOCKER_HOST, …). Nothing else of this process's environment reaches a step. */
  readonly environment: Readonly<Record<string, string>>
  /**
   * The runner's own token, with which an action stores artifacts and caches of the run, and logs in elsewhere as the job. It is masked. Which
   * steps see it, and what else comes with it, says services.ts. Without one no step gets any of that.
   */
  readonly runtimeToken?: string | undefined
  /** ACTIONS_RESULTS_URL: what plays GitHub's cache service. Undefined: nothing answers there. */
  readonly resultsUrl?: string | undefined
  /** Where workspaces and RUNNER_TEMP live: a folder of the caller's, one per run. */
  readonly directory: string
  /** The machine that plays the runner; default: one of one's own, with HOME and tool cache in `directory`. */
  readonly machine?: Machine | undefined
  /** Path of the Node 24 program that runs `node20` and `node24` actions. */
  readonly node: string
  /** Cancels the run, like the button on GitHub. */
  readonly signal: AbortSignal
  readonly observer?: Partial<RunObserver>
  /** Called before each step that is about to run; the rehearsal's faults use it. An error that it throws fails the step. */
  readonly beforeStep?: ((step: StepReference, folders: StepFolders, runner: RunnerControl) => Promise<void>) | undefined
  /**
   * Called before the main part of an action's program, with its inputs as they were evaluated. An error that it throws fails the
   * step. What the runner plays itself (actions/checkout, …) reaches nothing outside, and is not asked about.
   */
  beforeAction?(step: StepReference, inputs: Readonly<Record<string, string>>): void
  /**
   * Called after the main part of an action, also when it failed or was cancelled, with its inputs and the outputs it has set, not masked. Not
   * when the worker was gone before it ended: nobody heard it.
   */
  readonly afterAction?:
    ((step: StepReference, inputs: Readonly<Record<string, string>>, outputs: Readonly<Record<string, string>>) => void) | undefined
}

/** A runner: one of one's own, whose user has a home that outlives every job, or one of GitHub's, which is fresh for each job. */
export interface Machine {
  /** `runner.name`. */
  readonly name: string
  /** `runner.environment`. */
  readonly environment: 'self-hosted' | 'github-hosted'
  /**
   * Called before each job.
   *
   * @param jobFolder a folder of this job alone
   * @returns the HOME of the runner's user and the tool cache, absolute paths of folders that are there
   */
  prepare(jobFolder: string): Promise<{readonly home: string; readonly toolCache: string}>
}

/** The folders of a job, absolute. */
export interface StepFolders {
  readonly workspace: string
  /** RUNNER_TEMP. */
  readonly temp: string
}

/** What can happen to the runner of a job while the job goes on. */
export interface RunnerControl {
  /**
   * The machine is gone, as by a power cut: everything that the job runs is killed at once, none of its steps and post parts runs any more, and
   * nobody cleans up. Once GitHub misses it, the job has failed and has no outputs.
   */
  lose(): void
  /**
   * The runner is stopped (`docker stop`, a restart of its service): the running step is interrupted as by a cancel, no further step or post part
   * runs whatever its condition is, and the job is completed as failed (actions/runner, StepsRunner.cs).
   */
  stop(): void
}

export interface JobReference {
  /** Unique in the run: the path of job ids, `ship/build`; with a matrix, its index: `ship/build[1]`. */
  readonly id: string
  /** As GitHub shows it: `ship / build (ubuntu-24.04)`. */
  readonly name: string
}

export interface StepReference {
  readonly job: JobReference
  /** As GitHub shows it: `Run npm test`, `Post Run actions/checkout@v5`. */
  readonly name: string
  /** The step's `id`, or the one the runner gives it: `__run_2`. */
  readonly id: string
  readonly stage: 'pre' | 'main' | 'post'
  /** What follows `uses:`; undefined for `run:`. */
  readonly uses: string | undefined
  /** What the job's GITHUB_TOKEN may do. */
  readonly permissions: Readonly<Record<string, PermissionLevel>>
}

export type PermissionLevel = 'none' | 'read' | 'write'

export interface Annotation {
  readonly level: 'notice' | 'warning' | 'error'
  readonly message: string
  readonly title?: string
  readonly file?: string
  readonly line?: number
}

/** A live view of the run. Everything it is told is masked already. */
export interface RunObserver {
  /** @param environment the name of the environment that the job belongs to; undefined for none */
  jobStarted(job: JobReference, environment?: string): void
  jobFinished(job: JobResult): void
  stepStarted(step: StepReference): void
  stepFinished(step: StepReference, result: StepResult): void
  log(line: LogLine): void
  annotation(job: JobReference, annotation: Annotation): void
  /** Something about the rehearsal itself that a reader has to know: what is played by a stand-in, what is not played. */
  notice(message: string): void
}

export interface LogLine {
  readonly job: JobReference
  /** The step's name; what the runner says before the first and after the last step has `Set up job` or `Complete job`. */
  readonly step: string
  readonly line: string
}

export interface StepResult {
  readonly name: string
  readonly conclusion: Conclusion
  readonly seconds: number
}

export interface JobResult extends JobReference {
  readonly conclusion: Conclusion
  readonly seconds: number
  readonly steps: readonly StepResult[]
  readonly outputs: Readonly<Record<string, string>>
  readonly annotations: readonly Annotation[]
  /** The environment that the job belonged to; undefined for none, and for a job that was not started. */
  readonly environment: JobEnvironment | undefined
}

/** What GitHub's page of deployments shows of a job. */
export interface JobEnvironment {
  readonly name: string
  /** Undefined when there is none: it is not given, it holds a secret, or the job was not completed. */
  readonly url: string | undefined
  /** Whether a deployment is recorded on the page. */
  readonly isDeployment: boolean
}

export interface RunResult {
  readonly conclusion: 'success' | 'failure' | 'cancelled'
  /** Every job that ran or was skipped, in the order of the files; a job that calls a workflow is represented by that one's jobs. */
  readonly jobs: readonly JobResult[]
  /** The file's own `workflow_call` outputs; for a caller, the outputs of the jobs that call workflows, merged. */
  readonly outputs: Readonly<Record<string, string>>
  readonly summaries: readonly {readonly job: string; readonly step: string; readonly markdown: string}[]
  readonly log: readonly LogLine[]
  /** What the job's steps left in RUNNER_TEMP, after their post parts and before the runner emptied it. */
  readonly remains: readonly {readonly job: string; readonly name: string}[]
  /** The jobs that nobody completed: see {@link AbandonedJob}. */
  readonly abandoned: readonly AbandonedJob[]
  readonly artifacts: readonly Artifact[]
  /** Every value that was masked, as it was registered. */
  readonly masks: readonly string[]
  /** Everything that the run said, as GitHub would show it. */
  readonly published: readonly PublishedText[]
}

/**
 * A text of a run as GitHub would show it: what a job says is masked with the masks of that job alone, and what no runner masks is as it is (the
 * names of jobs, outputs, the title and the file of an annotation). The leak search reads this; no person does.
 */
export interface PublishedText {
  readonly kind: 'log' | 'summary' | 'annotation' | 'output' | 'job name' | 'step name' | 'environment' | 'file in RUNNER_TEMP'
  /** The name of its job, masked with all masks; undefined for an output of the run itself. */
  readonly job: string | undefined
  /** The name of its step, masked with all masks. */
  readonly step?: string | undefined
  readonly text: string
  /** The same text masked with all masks of the run: where it hides more, another job masks what this one does not. */
  readonly shown: string
}

/** A job whose worker was gone before the job was over. On a real runner all of this would still be there. */
export interface AbandonedJob {
  readonly job: string
  /** Its time after a cancel was over, and the runner killed its worker; or the runner's machine was lost. */
  readonly why: 'out-of-time' | 'lost'
  /** What was in RUNNER_TEMP until the runner's next job, or the end of the run. */
  readonly temp: readonly string[]
  /** What still ran at the end of the run, and was ended by the rehearsal: `pid (name)`. */
  readonly processes: readonly string[]
}

/** An artifact that the run had at its end. Like GitHub's it is not masked: it can hold what no log may show. */
export interface Artifact {
  readonly name: string
  /** Where its files are, an absolute path in the run's directory. */
  readonly folder: string
  /** Paths relative to the folder, with slashes. */
  readonly files: readonly string[]
}

/** How patient the runner is, in milliseconds. Tests shorten it; everybody else takes {@link GITHUBS_PACE}. */
export interface Pace {
  /** What `timeout-minutes: 1` means. */
  readonly minute: number
  /** From SIGINT to SIGTERM. */
  readonly interruptGrace: number
  /** From SIGTERM to SIGKILL. */
  readonly terminateGrace: number
  /** What a cancelled job has for its `always()` and post steps, before its worker is killed. */
  readonly cancelLimit: number
}

/**
 * actions/runner, ProcessInvoker.cs (7.5 s and 2.5 s). GitHub gives a cancelled job five minutes (docs, "Canceling a workflow"), of which the
 * runner takes 15 s for itself (JobDispatcher.cs, WorkerDispatcher.Cancel).
 */
export const GITHUBS_PACE: Pace = {
  minute: 60_000,
  interruptGrace: 7_500,
  terminateGrace: 2_500,
  cancelLimit: CANCELLED_JOB_MILLISECONDS
}
