import {randomUUID} from 'node:crypto'
import {mkdir, readdir, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {messageOf} from '../../lib/action/errors.ts'
import {runnerContext, workflowIdentity} from './contexts.ts'
import {resolve, type Scope} from './expressions.ts'
import {COMPLETE_JOB, evaluateEnvironmentUrl, jobOutputs} from './job-outputs.ts'
import {ownMachine} from './machine.ts'
import {hiddenValues, Masks} from './masks.ts'
import {endOrphans} from './orphans.ts'
import type {NodeActionPlan, StepPlan, StepsJobPlan} from './plan.ts'
import {annotate, fail, isTrue, type Frame, type JobFolders, type JobSession, type RunState} from './session.ts'
import {givenSecrets} from './secret-references.ts'
import {SET_UP_JOB, setUpJob} from './set-up-job.ts'
import {following} from './signals.ts'
import {runStep, type StepTask} from './step.ts'
import type {Conclusion, JobReference, JsonObject, StepResult} from './types.ts'

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
  const masks = jobMasks(start)
  state.recorder.jobStarted(reference, masks)
  const session = await openSession(start, masks)
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
  state.recorder.jobFinished({...reference, conclusion, seconds, outputs}, start.order)
  return {conclusion, outputs}
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

async function openSession({state, frame, plan, reference, scope}: JobStart, masks: Masks): Promise<JobSession> {
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
