import {mkdir, realpath} from 'node:fs/promises'
import {join, resolve as resolvePath} from 'node:path'
import {ActionError, messageOf} from '../../lib/action/errors.ts'
import {gitCommand, gitEnvironment} from '../../lib/action/git.ts'
import {runProcess} from '../../lib/action/process.ts'
import {AbandonedJobs} from './abandoned.ts'
import {changedFiles} from './changed-files.ts'
import {ConcurrencyGroups} from './concurrency.ts'
import {githubContext} from './contexts.ts'
import {checkEvent, completeEvent} from './events.ts'
import {Findings} from './findings.ts'
import {dispatchInputs} from './inputs.ts'
import {hiddenValues, Masks} from './masks.ts'
import {loadPlan} from './parse.ts'
import type {Origin, WorkflowPlan} from './plan.ts'
import {Recorder} from './result.ts'
import {runFrame, type FrameEnd} from './schedule.ts'
import type {RunState} from './session.ts'
import {ArtifactStore} from './stand-ins/artifact-store.ts'
import {GITHUBS_PACE, type Pace, type RunRequest, type RunResult} from './types.ts'

/**
 * Runs a workflow file of a repository on this machine, the way GitHub would: the official parser and expression evaluator, real
 * processes, real files. What it does not play it refuses by name before anything runs. Jobs that do not depend on each other
 * run side by side.
 *
 * @param pace how patient the runner is; GitHub's own patience unless a test shortens it
 * @returns how it ended; a red or cancelled run is a result, not an error
 * @throws ActionError, before anything has run, for a file GitHub would refuse, for what is not played, for inputs that do not
 * fit, and for an event that would not start the workflow
 */
export async function runWorkflow(given: RunRequest, pace: Pace = GITHUBS_PACE): Promise<RunResult> {
  await mkdir(given.directory, {recursive: true, mode: 0o700})
  // Programs see the real path of their working directory; the variables have to say the same.
  const directory = await realpath(given.directory)
  const request = {...given, directory, repository: resolvePath(given.repository), toolkit: resolvePath(given.toolkit)}
  const {github} = request
  const plan = await checkWorkflow(request)
  const inputs = dispatchInputs(plan, github.event_name, request.inputs)
  const masks = new Masks()
  for (const value of [...hiddenValues(request.secrets), github.token]) masks.add(value)
  const recorder = new Recorder(masks, request.observer ?? {})
  let folders = 0
  const state: RunState = {
    request,
    pace,
    masks,
    recorder,
    groups: new ConcurrencyGroups(),
    github: githubContext(github, {path: plan.file.path, name: plan.name}, completeEvent(plan, github, inputs.texts)),
    toolkitCommit: await commitOf(request.toolkit),
    artifacts: new ArtifactStore(join(directory, 'artifacts')),
    abandoned: new AbandonedJobs(),
    nextFolder: () => ++folders
  }
  const end = await runTop(state, plan, inputs.typed).finally(() => state.abandoned.clear((job, left) => recorder.abandoned(job, left)))
  const conclusion = request.signal.aborted ? 'cancelled' : end.conclusion
  return recorder.result(conclusion === 'skipped' ? 'success' : conclusion, outputsOf(plan, end), state.artifacts.list())
}

/**
 * Reads a workflow with everything it uses, and checks it without running it.
 *
 * @throws ActionError like {@link runWorkflow}
 */
export async function checkWorkflow(
  request: Pick<RunRequest, 'repository' | 'toolkit' | 'toolkitName' | 'workflow' | 'github'>
): Promise<WorkflowPlan> {
  const {github} = request
  const repository: Origin = {kind: 'repository', name: github.repository, directory: resolvePath(request.repository), ref: github.ref_name}
  const toolkit: Origin = {kind: 'toolkit', name: request.toolkitName, directory: resolvePath(request.toolkit), ref: ''}
  const findings = new Findings()
  const plan = await loadPlan(request.workflow, {repository, toolkit}, findings)
  findings.check()
  if (plan === undefined) throw new ActionError(`"${request.workflow}" could not be read.`)
  await checkEvent(plan, github, {changedFiles: () => changedFiles(repository.directory, github, runProcess)})
  return plan
}

async function runTop(state: RunState, plan: WorkflowPlan, inputs: Readonly<Record<string, RunInput>>): Promise<FrameEnd> {
  const {request} = state
  const frame = {
    plan,
    inputs,
    secrets: {...request.secrets, GITHUB_TOKEN: request.github.token},
    namePrefix: '',
    idPrefix: '',
    order: [],
    signal: request.signal,
    heldGroups: []
  }
  try {
    return await runFrame(state, frame, 'top level workflow')
  } catch (error) {
    throw new ActionError(`The workflow could not be run: ${messageOf(error)}`, undefined, {cause: error})
  }
}

type RunInput = RunState['github'][string]

/** The file's own outputs; a caller has none, so those of the workflows it calls stand in, later jobs over earlier ones. */
function outputsOf(plan: WorkflowPlan, end: FrameEnd): Record<string, string> {
  const calls = plan.jobs.filter(job => job.kind === 'call').map(job => end.jobs.get(job.id)?.outputs ?? {})
  return {...Object.assign({}, ...calls), ...end.outputs} as Record<string, string>
}

async function commitOf(directory: string): Promise<string> {
  const result = await runProcess(gitCommand(['-C', directory], ['rev-parse', 'HEAD']), {env: gitEnvironment()})
  return result.exitCode === 0 ? result.stdout.trim() : '0'.repeat(40)
}
