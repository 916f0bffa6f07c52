import {randomUUID} from 'node:crypto'
import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {isMapping} from '@actions/workflow-parser'
import {messageOf} from '../../lib/action/errors.ts'
import {formatDuration} from '../../lib/action/duration.ts'
import {emptyTemp} from './abandoned.ts'
import {runnerContext, workflowIdentity} from './contexts.ts'
import {iterate, resolve, resolveTexts, textOf, type Scope} from './expressions.ts'
import {Masks} from './masks.ts'
import {endOrphans} from './orphans.ts'
import type {StepsJobPlan} from './plan.ts'
import {annotate, fail, stepScope, type Frame, type JobFolders, type JobSession, type RunState} from './session.ts'
import {actionAtHand} from './step-action.ts'
import {runStep, type StepTask} from './step.ts'
import type {Conclusion, JobReference, Json, JsonObject, StepResult} from './types.ts'
import {startWorker, type JobWorker, type WorkerControl} from './worker.ts'

export const SET_UP_JOB = 'Set up job'
export const COMPLETE_JOB = 'Complete job'

/** GitHub's limit for a job that says nothing, in minutes. */
const DEFAULT_TIMEOUT_MINUTES = 360

/** A job with steps that is about to run: one of a matrix, or the only one. */
export interface JobStart {
  readonly state: RunState
  readonly frame: Frame
  readonly plan: StepsJobPlan
  readonly reference: JobReference
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
  state.recorder.jobStarted(reference)
  await state.abandoned.emptyTemps()
  const session = await openSession(start)
  const {trackingId} = session
  const worker = startWorker({signal: start.signal, pace: state.pace, trackingId, onEnd: end => hearOfEnd(session, end)})
  let timer: NodeJS.Timeout | undefined
  const steps: StepResult[] = []
  try {
    enterJobEnvironment(session, start)
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
  state.recorder.jobFinished({...reference, conclusion, seconds, steps, outputs, annotations: session.annotations}, start.order)
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
    evaluateEnvironmentUrl(session)
    return jobOutputs(session)
  } catch (error) {
    failJob(session, COMPLETE_JOB, error)
    return {}
  } finally {
    await worker.close()
    await closeSession(session, worker.end() === 'stopped')
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

async function openSession({state, frame, plan, reference, scope}: JobStart): Promise<JobSession> {
  const {request} = state
  const repository = request.github.repository.split('/').at(-1) ?? 'repository'
  const root = join(request.directory, 'jobs', `${state.nextFolder()}-${reference.id.replace(/[^\w.-]+/g, '-')}`)
  const folders: JobFolders = {
    workspace: join(root, 'work', repository, repository),
    temp: join(root, 'temp'),
    toolCache: join(request.directory, 'tool-cache'),
    home: join(request.directory, 'home')
  }
  for (const folder of Object.values(folders)) await mkdir(folder as string, {recursive: true, mode: 0o700})
  const eventPath = join(folders.temp, '_github_workflow', 'event.json')
  await mkdir(join(folders.temp, '_github_workflow'))
  await writeFile(eventPath, JSON.stringify(state.github['event']))
  const masks = new Masks(state.masks)
  for (const secret of [
    ...Object.values(request.secrets),
    ...Object.values(frame.secrets),
    request.github.token,
    request.runtimeToken ?? ''
  ])
    masks.add(secret.trim())
  const isDebug = [frame.secrets['ACTIONS_STEP_DEBUG'], request.variables['ACTIONS_STEP_DEBUG']].includes('true')
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
      runner: runnerContext(folders, isDebug)
    },
    github,
    workflowIdentity: workflowIdentity(state, frame),
    environment: {},
    paths: [],
    steps: {},
    status: 'success',
    annotations: []
  }
}

/** The workflow's `env`, then the job's, and what a reader should know before the first step. */
function enterJobEnvironment(session: JobSession, {scope, plan, frame}: JobStart): void {
  const file = frame.plan.file.label
  // Both are evaluated on the runner, after it has made the workspace (actions/runner, JobExtension.cs): `github.workspace` is known.
  const {job, workspace} = session.github
  const github = {...session.state.github, job: job ?? null, workspace: workspace ?? null}
  const withSecrets: Scope = {...scope, contexts: {...scope.contexts, github, secrets: frame.secrets}}
  const {inputs, vars} = scope.contexts
  const workflowScope: Scope = {contexts: {github, inputs: inputs ?? {}, vars: vars ?? {}, secrets: frame.secrets}}
  session.environment = resolveTexts(frame.plan.env, workflowScope, file)
  session.environment = {...session.environment, ...resolveTexts(plan.env, withSecrets, file)}
  const say = (line: string) => session.state.recorder.log(session.reference, SET_UP_JOB, line)
  say(`This machine plays ${describeRunner(resolve(plan.token.find('runs-on'), scope, file))}.`)
  say('##[group]GITHUB_TOKEN Permissions')
  for (const [name, level] of Object.entries(plan.permissions)) if (level !== 'none') say(`${name}: ${level}`)
  say('##[endgroup]')
  if (plan.environment === undefined) return
  const value = resolve(isMapping(plan.environment) ? plan.environment.find('name') : plan.environment, scope, file)
  session.state.recorder.notice(
    `Job "${session.reference.name}" uses the environment "${textOf(value)}": its protection rules, secrets and variables are not played.`
  )
}

/** `runs-on` as a text, whichever of its forms it has. */
function describeRunner(value: Json): string {
  if (typeof value !== 'object' || value === null) return textOf(value)
  return Object.values(value as Record<string, Json>)
    .map(describeRunner)
    .join(', ')
}

/** All pre parts first, then the steps, then the post parts of those that were started, last one first. */
async function runSteps(session: JobSession, results: StepResult[], worker: WorkerControl): Promise<void> {
  const posts: StepTask[] = []
  const states = new Map<string, Record<string, string>>()
  for (const plan of session.plan.steps) {
    const state: Record<string, string> = {}
    states.set(plan.id, state)
    const action = plan.work.kind === 'uses' && plan.work.action.kind === 'node' ? plan.work.action : undefined
    if (action?.pre === undefined) continue
    results.push(await runStep(session, {plan, stage: 'pre', condition: action.pre.condition, state}, worker))
  }
  for (const plan of session.plan.steps) {
    const state = states.get(plan.id) ?? {}
    const result = await runStep(session, {plan, stage: 'main', condition: plan.condition, state}, worker)
    results.push(result)
    const post = plan.work.kind === 'uses' ? postOf(session, plan.work.action) : undefined
    if (post !== undefined && result.conclusion !== 'skipped') posts.unshift({plan, stage: 'post', condition: post, state})
  }
  for (const task of posts) results.push(await runStep(session, task, worker))
}

/** The post condition of an action that has a post part. */
function postOf(session: JobSession, action: Extract<StepTask['plan']['work'], {kind: 'uses'}>['action']): string | undefined {
  if (action.kind === 'stand-in') return undefined
  try {
    return actionAtHand(session, action).post?.condition
  } catch {
    // A local action that is not there has failed its step already.
    return undefined
  }
}

function timeoutMinutes(session: JobSession, scope: Scope): number {
  const minutes = resolve(session.plan.timeoutMinutes, scope, session.frame.plan.file.label)
  return typeof minutes === 'number' && minutes > 0 ? minutes : DEFAULT_TIMEOUT_MINUTES
}

/** A job's outputs. One that holds a masked value is dropped, as on GitHub: it would not reach the next job there. */
function jobOutputs(session: JobSession): Record<string, string> {
  const {outputs} = session.plan
  const values: Record<string, string> = {}
  if (outputs === undefined || !isMapping(outputs)) return values
  const scope = stepScope(session, session.environment, '')
  for (const {key, value} of iterate(outputs)) {
    const text = textOf(resolve(value, scope, session.frame.plan.file.label))
    if (text === '') continue
    if (session.masks.hides(text)) {
      annotate(session, COMPLETE_JOB, {level: 'warning', message: `Skip output '${key.toString()}' since it may contain secret.`})
    } else values[key.toString()] = text
  }
  return values
}

function evaluateEnvironmentUrl(session: JobSession): void {
  const {environment} = session.plan
  const url: Json =
    environment !== undefined && isMapping(environment)
      ? resolve(environment.find('url'), stepScope(session, session.environment, ''), session.frame.plan.file.label)
      : null
  if (url !== null) session.state.recorder.log(session.reference, COMPLETE_JOB, `Evaluated environment url: ${textOf(url)}`)
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
