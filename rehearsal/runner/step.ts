import {messageOf} from '../../lib/action/errors.ts'
import {processEnvironment} from './contexts.ts'
import {evaluateCondition, resolve, resolveTexts, textOf} from './expressions.ts'
import type {NodeActionPlan, StepPlan} from './plan.ts'
import {debug, fail, stepScope, type JobSession} from './session.ts'
import {serviceVariables} from './services.ts'
import {playStandIn} from './stand-ins/play.ts'
import {actionAtHand, actionInputs, inputVariables, stateVariables, warnAboutInputs} from './step-action.ts'
import {createStepFiles} from './step-files.ts'
import {StepOutput} from './step-output.ts'
import {runStepProcess} from './step-process.ts'
import {prepareScript} from './step-run.ts'
import type {Conclusion, StepReference, StepResult} from './types.ts'
import type {WorkerControl} from './worker.ts'

/** One thing to do in a job: a step, or the pre or post part of its action. */
export interface StepTask {
  readonly plan: StepPlan
  readonly stage: StepReference['stage']
  readonly condition: string
  /** What the action's earlier parts saved with `saveState`; this part adds to it. */
  readonly state: Record<string, string>
  /** Told when the action starts, before its inputs are evaluated: from then on its post part is due (actions/runner, ActionRunner.cs). */
  readonly onAction?: (action: NodeActionPlan) => void
}

const TIMED_OUT = 'timed out'

/** The exit status of what was interrupted before it had one. */
const INTERRUPTED = 130

interface Attempt {
  readonly outcome: Exclude<Conclusion, 'skipped'>
  readonly outputs: Readonly<Record<string, string>>
}

/** Runs one task of a job: condition, name, work, file commands, `continue-on-error`. Never throws: a problem fails the step. */
export async function runStep(session: JobSession, task: StepTask, worker: WorkerControl): Promise<StepResult> {
  const {plan} = task
  const started = performance.now()
  let name = displayName(session, task, session.environment)
  // What is traced before the name is known belongs under the name all the same.
  const early: string[] = []
  const trace = (line: string) => debug(session, name, line)
  let env: Record<string, string>
  try {
    const scope = stepScope(session, session.environment, plan.id, line => early.push(line))
    env = {...session.environment, ...resolveTexts(plan.env, scope, session.frame.plan.file.label)}
    name = displayName(session, task, env)
    for (const line of [...early.splice(0), `Evaluating condition for step: '${name}'`]) trace(line)
    if (worker.ending.aborted || !holds(session, task, env, trace)) return finish(session, task, name, 'skipped', 'skipped', {}, started)
  } catch (error) {
    early.forEach(trace)
    fail(session, name, messageOf(error))
    return finish(session, task, name, 'failure', 'failure', {}, started)
  }
  const reference = referenceOf(session, task, name)
  session.state.recorder.stepStarted(reference)
  const output = new StepOutput(session, name, env)
  output.debug(`Starting: ${name}`)
  // A step that begins after the cancel runs because its condition holds; only one that was running is asked again.
  const isAfterCancel = worker.cancel.aborted
  let attempt: Attempt
  try {
    await session.state.request.beforeStep?.(reference, session.folders, worker)
    attempt = await perform(session, task, env, output, worker, isAfterCancel)
  } catch (error) {
    output.fail(messageOf(error))
    attempt = {outcome: 'failure', outputs: output.outputs}
  }
  const conclusion = attempt.outcome === 'failure' && continuesOnError(session, task, env, name) ? 'success' : attempt.outcome
  output.debug(`Finishing: ${name}`)
  return finish(session, task, name, attempt.outcome, conclusion, attempt.outputs, started)
}

function finish(
  session: JobSession,
  task: StepTask,
  name: string,
  outcome: Conclusion,
  conclusion: Conclusion,
  outputs: Readonly<Record<string, string>>,
  started: number
): StepResult {
  // A step without an id of its own is in no context (actions/runner, ExecutionContext.cs UpdateGlobalStepsContext).
  if (task.stage === 'main' && !task.plan.id.startsWith('__'))
    session.steps = {...session.steps, [task.plan.id]: {outputs, outcome, conclusion}}
  if (conclusion === 'failure' && session.status === 'success') session.status = 'failure'
  const result = {name, conclusion, seconds: (performance.now() - started) / 1_000}
  session.state.recorder.stepFinished(referenceOf(session, task, name), result)
  return result
}

async function perform(
  session: JobSession,
  task: StepTask,
  env: Readonly<Record<string, string>>,
  output: StepOutput,
  worker: WorkerControl,
  isAfterCancel: boolean
): Promise<Attempt> {
  const limit = timeoutOf(session, task, env, output)
  const stop = new AbortController()
  const onCancel = () => {
    if (!isAfterCancel && !stillHolds(session, task, env)) stop.abort()
  }
  const onEnding = () => stop.abort()
  const timer = limit === undefined ? undefined : setTimeout(() => stop.abort(TIMED_OUT), limit * session.state.pace.minute)
  // Either may have come while the step was about to begin.
  if (worker.ending.aborted) onEnding()
  else if (worker.cancel.aborted) onCancel()
  worker.cancel.addEventListener('abort', onCancel, {once: true})
  worker.ending.addEventListener('abort', onEnding, {once: true})
  try {
    const code = await work(session, task, env, output, stop.signal, worker.gone).catch((error: unknown) => {
      if (stop.signal.aborted) return INTERRUPTED
      throw error
    })
    if (worker.gone.aborted) return {outcome: 'cancelled', outputs: {}}
    if (stop.signal.reason === TIMED_OUT) {
      output.fail(`The action '${displayName(session, task, env)}' has timed out after ${limit ?? 0} minutes.`)
      return {outcome: 'failure', outputs: output.outputs}
    }
    if (stop.signal.aborted) {
      output.annotate({level: 'error', message: 'The operation was canceled.'})
      return {outcome: 'cancelled', outputs: output.outputs}
    }
    if (code !== 0 && task.plan.work.kind === 'run') output.fail(`Process completed with exit code ${code}.`)
    return {outcome: code === 0 && !output.failed ? 'success' : 'failure', outputs: output.outputs}
  } finally {
    clearTimeout(timer)
    worker.cancel.removeEventListener('abort', onCancel)
    worker.ending.removeEventListener('abort', onEnding)
  }
}

/** Starts what the step stands for, and carries out its file commands, even after a cancel. @returns the exit status */
async function work(
  session: JobSession,
  task: StepTask,
  env: Readonly<Record<string, string>>,
  output: StepOutput,
  signal: AbortSignal,
  gone: AbortSignal
): Promise<number> {
  const {plan} = task
  const scope = stepScope(session, env, plan.id, line => output.debug(line))
  const github = {...session.github, action: plan.id}
  const files = await createStepFiles(session.folders.temp)
  const start = async (argv: readonly [string, ...string[]], cwd: string, own: Readonly<Record<string, string>>, extra = github) => {
    const environment = processEnvironment(session, extra, env, {...files.environment, ...own})
    try {
      const exit = runStepProcess({argv, cwd, environment, signal, gone, onLine: output.onLine}, session.state.pace)
      const givenUp = output.givenUp.then(reason => Promise.reject(new Error(reason)))
      return (await Promise.race([exit, givenUp])).code
    } finally {
      // Without a worker nobody reads them.
      if (!gone.aborted) await files.process(session, output.step, output)
      Object.assign(task.state, output.state)
    }
  }
  const after = (inputs: Readonly<Record<string, string>>) => {
    if (!gone.aborted) session.state.request.afterAction?.(referenceOf(session, task, output.step), inputs, output.outputs)
  }
  output.debug('Loading inputs')
  if (plan.work.kind === 'run') {
    const script = await prepareScript(session, plan.work, scope)
    output.debug('Loading env')
    sayBanner(output, script.banner, {}, env)
    output.debug(script.argv.join(' '))
    return start(script.argv, script.cwd, serviceVariables(session, 'script'))
  }
  if (plan.work.action.kind === 'stand-in') {
    const inputs = resolveTexts(plan.work.with, scope, session.frame.plan.file.label)
    sayBanner(output, [`##[group]Run ${plan.work.uses}`], inputs, env)
    await playStandIn(session, plan.work.action.standIn, inputs, output, signal).finally(() => after(inputs))
    return 0
  }
  const action = actionAtHand(session, plan.work.action)
  if (plan.work.action.kind === 'workspace' && action.pre !== undefined) {
    output.annotate({level: 'warning', message: `\`pre\` execution is not supported for local action from '${plan.work.uses}'`})
  }
  task.onAction?.(action)
  const inputs = actionInputs(session, plan.work, action, scope)
  if (task.stage === 'main') {
    session.state.request.beforeAction?.(referenceOf(session, task, output.step), inputs)
    warnAboutInputs(plan.work, action, inputs, output)
  }
  output.debug('Loading env')
  if (task.stage === 'post') output.say('Post job cleanup.')
  else sayBanner(output, [`##[group]Run ${plan.work.uses}`], inputs, env)
  const program = task.stage === 'main' ? action.main : (action[task.stage]?.program ?? action.main)
  const {origin} = action.file
  const named = {...github, action_repository: origin.name, action_ref: origin.ref}
  const own = {...serviceVariables(session, 'action'), ...inputVariables(inputs), ...stateVariables(task.state)}
  const argv = [session.state.request.node, `${action.directory}/${program}`] as const
  const ended = start(argv, session.folders.workspace, own, named).then(code => {
    output.debug(`Node Action run completed with exit code ${code}`)
    return code
  })
  return task.stage === 'main' ? ended.finally(() => after(inputs)) : ended
}

/** What GitHub shows at the head of a step, values of inputs and variables included: a secret among them must be masked to be hidden. */
function sayBanner(
  output: StepOutput,
  head: readonly string[],
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>
): void {
  for (const line of head) output.say(line)
  for (const [title, values] of [
    ['with', inputs],
    ['env', env]
  ] as const) {
    const shown = Object.entries(values).filter(([, value]) => title === 'env' || value !== '')
    if (shown.length > 0) output.say(`${title}:`)
    for (const [key, value] of shown) output.say(`  ${key}: ${value}`)
  }
  output.say('##[endgroup]')
}

type Trace = (line: string) => void

function holds(session: JobSession, task: StepTask, env: Readonly<Record<string, string>>, trace?: Trace): boolean {
  return evaluateCondition(task.condition, stepScope(session, env, task.plan.id, trace))
}

/** Whether the step goes on after a cancel. A condition that cannot be evaluated any more does not hold (actions/runner, StepsRunner.cs). */
function stillHolds(session: JobSession, task: StepTask, env: Readonly<Record<string, string>>): boolean {
  try {
    return holds(session, task, env)
  } catch {
    return false
  }
}

/** A limit that cannot be evaluated is an error and no limit: the step runs all the same (actions/runner, StepsRunner.cs). */
function timeoutOf(session: JobSession, {plan}: StepTask, env: Readonly<Record<string, string>>, output: StepOutput): number | undefined {
  try {
    const scope = stepScope(session, env, plan.id, line => output.debug(line))
    const minutes = resolve(plan.timeoutMinutes, scope, session.frame.plan.file.label)
    // Whole minutes: a fraction of one is no limit.
    return typeof minutes === 'number' && minutes >= 1 ? Math.trunc(minutes) : undefined
  } catch (error) {
    output.annotate({level: 'error', message: 'An error occurred when attempting to determine the step timeout.'})
    output.annotate({level: 'error', message: messageOf(error)})
    return undefined
  }
}

function continuesOnError(session: JobSession, {plan}: StepTask, env: Readonly<Record<string, string>>, name: string): boolean {
  try {
    const scope = stepScope(session, env, plan.id, line => debug(session, name, line))
    return resolve(plan.continueOnError, scope, session.frame.plan.file.label) === true
  } catch (error) {
    fail(session, name, 'The step failed and an error occurred when attempting to determine whether to continue on error.')
    fail(session, name, messageOf(error))
    return false
  }
}

/** `name:`, or `Run` and the first line of what is run. A name that cannot be evaluated (yet) is shown as it is written. */
function displayName(session: JobSession, {plan, stage}: StepTask, env: Readonly<Record<string, string>>): string {
  const token = plan.name ?? (plan.work.kind === 'run' ? plan.work.script : undefined)
  let text: string
  try {
    text = token === undefined ? '' : textOf(resolve(token, stepScope(session, env, plan.id), session.frame.plan.file.label))
  } catch {
    text = token !== undefined && 'source' in token && typeof token.source === 'string' ? token.source : ''
  }
  const [line = ''] = text.trimStart().split(/[\r\n]/)
  const prefix = plan.name === undefined ? 'Run ' : ''
  const name = `${prefix}${plan.work.kind === 'uses' && plan.name === undefined ? plan.work.uses : line}`
  return stage === 'main' ? name : `${stage === 'pre' ? 'Pre' : 'Post'} ${name}`
}

function referenceOf(session: JobSession, {plan, stage}: StepTask, name: string): StepReference {
  const uses = plan.work.kind === 'uses' ? plan.work.uses : undefined
  return {job: session.reference, name, id: plan.id, stage, uses, permissions: session.plan.permissions}
}
