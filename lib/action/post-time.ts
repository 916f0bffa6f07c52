/** GitHub gives a cancelled job five minutes (docs, "Canceling a workflow"); the runner kills its worker 15 s earlier (actions/runner, JobDispatcher.cs). */
export const CANCELLED_JOB_MILLISECONDS = 285_000

/**
 * What the step that was running takes of that: 7.5 s after SIGINT, 2.5 s after SIGTERM, and 5 s when something that it started keeps its streams
 * open (actions/runner, ProcessInvoker.cs).
 */
export const INTERRUPTED_STEP_MILLISECONDS = 15_000

/** Milliseconds that the post part of a step may take in a job that was cancelled. */
export interface PostLimit {
  /** When its main part was interrupted or killed: the one step of the job that was running. */
  readonly interrupted: number
  /** When its main part had come to its end before. */
  readonly ended: number
}

const limit = (interrupted: number, ended: number): PostLimit => ({interrupted: interrupted * 1_000, ended: ended * 1_000})

/** A folder is removed, and nobody is asked anything. */
const REMOVES = limit(2, 2)

/**
 * How the time of a cancelled job is divided among the post parts of its steps. What is over when the time is over is never done: a lock stays, a
 * state is not pushed, a key lies in RUNNER_TEMP until the runner's next job. So the sum has to fit for each job of our workflows, whichever of
 * its steps is running at the cancel: that step, its post part, and the post parts of the steps before it. A test adds it up
 * (`__tests__/contract/post-time.test.ts`). The tightest one is infra.yml's job `infra` during the apply, with
 * 15 s for the step, 235 s for its post part, and 32 s for eight others.
 *
 * The keys are actions, or an action with its mode.
 */
export const POST_LIMITS = {
  // Terraform's end, its state.
  'apply-plan': limit(235, 35),
  'begin-change': REMOVES,
  // `docker buildx rm`.
  'build-push': limit(100, 100),
  // No builder is made.
  'build-push push': REMOVES,
  'build-push index': REMOVES,
  'build-push tag': REMOVES,
  'build-push check': REMOVES,
  // The host puts back the previous release.
  'deploy-ssh': limit(255, 15),
  // No lock is taken.
  'deploy-ssh check': limit(15, 15),
  'deploy-ssh list': limit(15, 15),
  'deploy-ssh check-service': limit(15, 15),
  'inject-secrets': REMOVES,
  // The question is closed.
  'issue-approval': limit(15, 15),
  'make-plan': limit(235, 2),
  'plan-guard': REMOVES,
  'setup-tools': REMOVES,
  // A vulnerability database is larger than the rest.
  'trivy-scan': limit(5, 5),
  // Not ours: it takes the login out of git's configuration.
  'actions/checkout': limit(5, 5)
} as const satisfies Readonly<Record<string, PostLimit>>
