import {randomUUID} from 'node:crypto'
import {mkdir, readdir, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {isMapping} from '@actions/workflow-parser'
import {messageOf} from '../../lib/action/errors.ts'
import {runnerContext, workflowIdentity} from './contexts.ts'
import {ownMachine} from './machine.ts'
import {iterate, resolve, textOf, type Scope} from './expressions.ts'
import {Masks} from './masks.ts'
import {endOrphans} from './orphans.ts'
import type {NodeActionPlan, StepPlan, StepsJobPlan} from './plan.ts'
import {annotate, fail, stepScope, type Frame, type JobFolders, type JobSession, type RunState} from './session.ts'
import {SET_UP_JOB, setUpJob} from './set-up-job.ts'
import {following} from './signals.ts'
import {runStep, type StepTask} from './step.ts'
import type {Conclusion, JobReference, Json, JsonObject, StepResult} from './types.ts'

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
  const session = await openSession(start)
  const limit = new AbortController()
  const stop = following([start.signal, limit.signal])
  const end = new AbortController()
  const timers: NodeJS.Timeout[] = []
  stop.signal.addEventListener('abort', () => {
    session.status = 'cancelled'
    timers.push(setTimeout(() => end.abort(), state.pace.cancelLimit))
  })
  if (stop.signal.aborted) session.status = 'cancelled'
  const steps: StepResult[] = []
  let outputs: Record<string, string> = {}
  try {
    setUpJob(session, start.scope)
    const minutes = timeoutMinutes(session, start.scope)
    const onTimeout = () => {
      const message = `The job has exceeded the maximum execution time of ${minutes} minutes.`
      annotate(session, COMPLETE_JOB, {level: 'error', message})
      limit.abort(new Error(message))
    }
    timers.push(setTimeout(onTimeout, Math.min(minutes * state.pace.minute, 2 ** 31 - 1)))
    await runSteps(session, steps, {cancel: stop.signal, end: end.signal})
  } catch (error) {
    failJob(session, SET_UP_JOB, error)
  }
  try {
    evaluateEnvironmentUrl(session)
    outputs = jobOutputs(session)
  } catch (error) {
    failJob(session, COMPLETE_JOB, error)
  } finally {
    for (const timer of timers) clearTimeout(timer)
    stop.release()
    await closeSession(session)
  }
  const conclusion = session.status
  const seconds = (performance.now() - started) / 1_000
  state.recorder.jobFinished({...reference, conclusion, seconds, steps, outputs, annotations: session.annotations}, start.order)
  return {conclusion, outputs}
}

function failJob(session: JobSession, step: string, error: unknown): void {
  fail(session, step, messageOf(error))
  if (session.status === 'success') session.status = 'failure'
}

async function openSession({state, frame, plan, reference, scope}: JobStart): Promise<JobSession> {
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
  const masks = new Masks(state.masks)
  for (const secret of [
    ...Object.values(request.secrets),
    ...Object.values(frame.secrets),
    request.github.token,
    request.runtimeToken ?? '',
    // With it the runner has downloaded the actions (actions/runner, ActionManager.cs).
    Buffer.from(`x-access-token:${request.github.token}`).toString('base64')
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
      runner: runnerContext(folders, machine, isDebug)
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

/** All pre parts first, then the steps, then the post parts of the actions that were started, the last one first. */
async function runSteps(session: JobSession, results: StepResult[], signals: {cancel: AbortSignal; end: AbortSignal}): Promise<void> {
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
    if (action?.pre !== undefined) results.push(await runStep(session, taskOf(plan, 'pre', action.pre.condition), signals))
  }
  for (const plan of session.plan.steps) results.push(await runStep(session, taskOf(plan, 'main', plan.condition), signals))
  for (const task of [...posts.values()].reverse()) results.push(await runStep(session, task, signals))
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

/** What the runner itself keeps in RUNNER_TEMP: file commands, the event, the scripts of `run:`. */
const RUNNERS_OWN = /^_|^[\da-f-]{36}\.sh$/

/** Ends what the job left running, and empties RUNNER_TEMP as the real runner does. */
async function closeSession(session: JobSession): Promise<void> {
  const ended = await endOrphans(session.trackingId)
  const say = (line: string) => session.state.recorder.log(session.reference, COMPLETE_JOB, line)
  if (ended.length > 0) say('Cleaning up orphan processes')
  for (const {pid, name} of ended) say(`Terminate orphan process: pid (${pid}) (${name})`)
  const {temp} = session.folders
  for (const entry of await readdir(temp)) {
    if (!RUNNERS_OWN.test(entry)) session.state.recorder.remains(session.reference, entry)
    await rm(join(temp, entry), {recursive: true, force: true})
  }
}
