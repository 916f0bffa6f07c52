import {randomUUID} from 'node:crypto'
import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {messageOf} from '../../lib/action/errors.ts'
import {formatDuration} from '../../lib/action/duration.ts'
import {emptyTemp} from './abandoned.ts'
import {runnerContext, workflowIdentity} from './contexts.ts'
import type {EnvironmentSetting} from './environment.ts'
import {resolve, type Scope} from './expressions.ts'
import {COMPLETE_JOB, evaluateEnvironmentUrl, jobOutputs} from './job-outputs.ts'
import {ownMachine} from './machine.ts'
import {hiddenValues, Masks} from './masks.ts'
import {endOrphans} from './orphans.ts'
import type {NodeActionPlan, StepPlan, StepsJobPlan} from './plan.ts'
import {annotate, fail, isTrue, type Frame, type JobFolders, type JobSession, type RunState} from './session.ts'
import {givenSecrets} from './secret-references.ts'
import {SET_UP_JOB, setUpJob} from './set-up-job.ts'
import {runStep, type StepTask} from './step.ts'
import type {Conclusion, JobReference, JsonObject, StepResult} from './types.ts'
import {startWorker, type JobWorker, type WorkerControl} from './worker.ts'

/** GitHub's limit for a job that says nothing, in minutes. */
const DEFAULT_TIMEOUT_MINUTES = 360

/** A job with steps that is about to run: one of a matrix, or the only one. */
export interface JobStart {
  readonly state: RunState
  readonly frame: Frame
  readonly plan: StepsJobPlan
  readonly reference: JobReference
  readonly deploysTo: EnvironmentSetting | undefined
  readonly order: readonly number[]
  /** github, inputs, vars, needs, strategy, matrix. */
  readonly scope: Scope
  readonly signal: AbortSignal
}

export interface JobEnd {
  readonly conclusion: Exclude<Conclusion, 'skipped'>
  readonly outputs: Readonly<Record<string, string>>
}

/** Runs a job's steps on this machine, in folders of its own. Never throws: a problem fails the job. */
export async function runJob(start: JobStart): Promise<JobEnd> {
  const started = performance.now()
  const {state, reference} = start
  const masks = jobMasks(start)
  state.recorder.jobStarted(reference, masks, start.deploysTo)
  await state.abandoned.emptyTemps()
  const session = await openSession(start, masks)
  const {trackingId} = session
  const worker = startWorker({signal: start.signal, pace: state.pace, trackingId, onEnd: end => hearOfEnd(session, end)})
  let timer: NodeJS.Timeout | undefined
  const steps: StepResult[] = []
  try {
    setUpJob(session, start.scope)
    const minutes = timeoutMinutes(session, start.scope)
    const onTimeout = () => {
      const message = `The job has exceeded the maximum execution time of ${minutes} minutes.`
      annotate(session, COMPLETE_JOB, {level: 'error', message})
      worker.expire(new Error(message))
    }
    timer = setTimeout(onTimeout, Math.min(minutes * state.pace.minute, 2 ** 31 - 1))
    await runSteps(session, steps, worker)
  } catch (error) {
    failJob(session, SET_UP_JOB, error)
  }
  clearTimeout(timer)
  const outputs = worker.gone.aborted ? await abandonJob(session, worker) : await completeJob(session, worker)
  const conclusion = session.status
  const seconds = (performance.now() - started) / 1_000
  state.recorder.jobFinished({...reference, conclusion, seconds, outputs}, start.order)
  return {conclusion, outputs}
}

/** What GitHub writes on a job when the lease of its runner is over, which it renews every minute. Here it is at once. */
const LOST =
  'The self-hosted runner lost communication with the server. Verify the machine is running and has a healthy network connection. Anything in your workflow that terminates the runner process, starves it for CPU/Memory, or blocks its network access can cause this error.'

/** actions/runner, JobRunner.cs. */
const STOPPED =
  'The runner has received a shutdown signal. This can happen when the runner service is stopped, or a manually started runner is canceled.'

function hearOfEnd(session: JobSession, end: 'cancelled' | 'lost' | 'stopped'): void {
  session.status = end === 'cancelled' ? 'cancelled' : 'failure'
  if (end !== 'cancelled') annotate(session, COMPLETE_JOB, {level: 'error', message: end === 'lost' ? LOST : STOPPED})
}

/** "Complete job": outputs, the end of what still runs, RUNNER_TEMP. @returns the job's outputs */
async function completeJob(session: JobSession, worker: JobWorker): Promise<Record<string, string>> {
  try {
    const outputs = attempt(session, 'Fail to evaluate job outputs', () => jobOutputs(session)) ?? {}
    attempt(session, 'Failed to evaluate environment url', () => evaluateEnvironmentUrl(session))
    return outputs
  } finally {
    await worker.close()
    await closeSession(session, worker.end() === 'stopped')
  }
}

/** One that fails fails the job and hinders no other. @param failure the runner's words before the reason (actions/runner, JobExtension.cs) */
function attempt<T>(session: JobSession, failure: string, evaluate: () => T): T | undefined {
  try {
    return evaluate()
  } catch (error) {
    fail(session, COMPLETE_JOB, failure)
    failJob(session, COMPLETE_JOB, error)
    return undefined
  }
}

/** There is no worker that could complete it. @returns its outputs: none, also of steps that had ended */
async function abandonJob({state, reference, trackingId, folders}: JobSession, worker: JobWorker): Promise<Record<string, string>> {
  await worker.close()
  const why = worker.end() === 'lost' ? 'lost' : 'out-of-time'
  state.abandoned.add({job: reference, trackingId, temp: folders.temp, why})
  if (why === 'out-of-time')
    state.recorder.notice(
      `Job "${reference.name}" went on for ${formatDuration(state.pace.cancelLimit)} after its cancel. Then a runner kills its own worker: no further step and no post part runs, what the step had started goes on, and RUNNER_TEMP stays as it is until the runner's next job.`
    )
  return {}
}

function failJob(session: JobSession, step: string, error: unknown): void {
  fail(session, step, messageOf(error))
  if (session.status === 'success') session.status = 'failure'
}

/**
 * What a job hides from its beginning: the secrets that it was given, its token, and the token as git sends it. The runner makes its masks and
 * the `secrets` context of the same list (actions/runner, Worker.cs InitializeSecretMasker and Variables.cs ToSecretsContext), so a secret that a
 * called workflow was not given is not hidden in it.
 */
function jobMasks({state, frame}: JobStart): Masks {
  const {github, runtimeToken = ''} = state.request
  const masks = new Masks(state.masks)
  for (const value of [...hiddenValues(givenSecrets(frame.plan, frame.secrets)), github.token, runtimeToken]) masks.add(value)
  masks.addWhole(Buffer.from(`x-access-token:${github.token}`).toString('base64'))
  return masks
}

async function openSession({state, frame, plan, reference, deploysTo, scope}: JobStart, masks: Masks): Promise<JobSession> {
  const {request} = state
  const repository = request.github.repository.split('/').at(-1) ?? 'repository'
  const root = join(request.directory, 'jobs', `${state.nextFolder()}-${reference.id.replace(/[^\w.-]+/g, '-')}`)
  const machine = request.machine ?? ownMachine(request.directory)
  const folders: JobFolders = {
    workspace: join(root, 'work', repository, repository),
    temp: join(root, 'temp'),
    ...(await machine.prepare(root))
  }
  for (const folder of [folders.workspace, folders.temp]) await mkdir(folder, {recursive: true, mode: 0o700})
  const eventPath = join(folders.temp, '_github_workflow', 'event.json')
  await mkdir(join(folders.temp, '_github_workflow'))
  await writeFile(eventPath, JSON.stringify(state.github['event']))
  const isDebug = isTrue(frame.secrets['ACTIONS_STEP_DEBUG'] ?? request.variables['ACTIONS_STEP_DEBUG'])
  const github: JsonObject = {
    ...state.github,
    job: plan.id,
    workspace: folders.workspace,
    event_path: eventPath,
    action_repository: '',
    action_ref: ''
  }
  const {contexts} = scope
  return {
    state,
    frame,
    plan,
    reference,
    deploysTo,
    folders,
    masks,
    trackingId: `github_${randomUUID()}`,
    contexts: {
      inputs: contexts.inputs ?? {},
      vars: contexts.vars ?? {},
      needs: contexts.needs ?? {},
      strategy: contexts.strategy ?? {},
      matrix: contexts.matrix ?? null,
      secrets: frame.secrets,
      runner: runnerContext(folders, machine, isDebug)
    },
    github,
    workflowIdentity: workflowIdentity(state, frame),
    environment: {},
    paths: [],
    steps: {},
    status: 'success',
    matchers: [],
    issues: new Map()
  }
}

/** All pre parts first, then the steps, then the post parts of the actions that were started, the last one first. */
async function runSteps(session: JobSession, results: StepResult[], worker: WorkerControl): Promise<void> {
  const posts = new Map<string, StepTask>()
  const states = new Map<string, Record<string, string>>(session.plan.steps.map(({id}) => [id, {}]))
  const taskOf = (plan: StepPlan, stage: StepTask['stage'], condition: string): StepTask => {
    const state = states.get(plan.id) ?? {}
    const onAction = ({post}: NodeActionPlan) => {
      if (post !== undefined && !posts.has(plan.id)) posts.set(plan.id, {plan, stage: 'post', condition: post.condition, state})
    }
    return {plan, stage, condition, state, onAction}
  }
  for (const plan of session.plan.steps) {
    const action = plan.work.kind === 'uses' && plan.work.action.kind === 'node' ? plan.work.action : undefined
    if (action?.pre !== undefined) results.push(await runStep(session, taskOf(plan, 'pre', action.pre.condition), worker))
  }
  for (const plan of session.plan.steps) results.push(await runStep(session, taskOf(plan, 'main', plan.condition), worker))
  for (const task of [...posts.values()].reverse()) results.push(await runStep(session, task, worker))
}

function timeoutMinutes(session: JobSession, scope: Scope): number {
  const minutes = resolve(session.plan.timeoutMinutes, scope, session.frame.plan.file.label)
  return typeof minutes === 'number' && minutes > 0 ? minutes : DEFAULT_TIMEOUT_MINUTES
}

/**
 * Ends what the job left running, and empties RUNNER_TEMP as the real runner does.
 *
 * @param isStopped its post parts did not run: what they would have removed is nobody's mistake
 */
async function closeSession(session: JobSession, isStopped: boolean): Promise<void> {
  const ended = await endOrphans(session.trackingId)
  const say = (line: string) => session.state.recorder.log(session.reference, COMPLETE_JOB, line)
  if (ended.length > 0) say('Cleaning up orphan processes')
  for (const {pid, name} of ended) say(`Terminate orphan process: pid (${pid}) (${name})`)
  const remains = await emptyTemp(session.folders.temp)
  if (!isStopped) for (const entry of remains) session.state.recorder.remains(session.reference, entry)
}
