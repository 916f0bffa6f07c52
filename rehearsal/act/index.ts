import {mkdir, readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError} from '../../lib/action/errors.ts'
import {runProcess} from '../../lib/action/process.ts'
import {completeEvent} from '../runner/events.ts'
import {hiddenValues, Masks} from '../runner/masks.ts'
import {Recorder} from '../runner/result.ts'
import {checkWorkflow} from '../runner/run-workflow.ts'
import type {RunRequest, RunResult} from '../runner/types.ts'
import {prepareCommand} from './files.ts'
import {ActJobs} from './jobs.ts'
import {readLine} from './log.ts'
import {render} from './render.ts'

/** act hands a cancel on to the running step and then runs the post parts. */
const CANCEL_GRACE_MILLISECONDS = 30_000

/**
 * Runs a workflow through act (https://github.com/nektos/act), an implementation that shares nothing with our runner: a check on it. The
 * same request in, the same kind of result out. What act does not do or show: permissions of jobs, concurrency groups, what a job leaves in
 * RUNNER_TEMP, summaries; `beforeStep` and `beforeAction` are not called. Outputs of the workflow are there only when no job failed.
 *
 * @throws ActionError for what our runner refuses too, and when act could not run the workflow at all
 */
export async function runWithAct(request: RunRequest, act: {readonly path: string}): Promise<RunResult> {
  const plan = await checkWorkflow(request)
  const folder = join(request.directory, 'act')
  await mkdir(join(folder, 'tmp'), {recursive: true, mode: 0o700})
  const masks = new Masks()
  for (const value of [...hiddenValues(request.secrets), request.github.token]) masks.add(value)
  const recorder = new Recorder(masks, request.observer ?? {})
  recorder.notice('This run goes through act. It does not play permissions, concurrency groups and job summaries.')
  const rendered = await render(request, folder)
  const {argv, environment} = await prepareCommand(request, rendered, completeEvent(plan, request.github, request.inputs), folder)
  const jobs = new ActJobs(plan, recorder, masks, request.afterAction)
  const other: string[] = []
  const onLine = (line: string) => {
    const entry = readLine(line)
    if (entry?.job === undefined) other.push(entry?.message ?? line)
    else jobs.hear(entry)
  }
  const options = {env: environment, cwd: rendered.caller, signal: request.signal, killGrace: CANCEL_GRACE_MILLISECONDS, onLine}
  const ended = await runProcess([act.path, ...argv], options).catch((error: unknown) => {
    if (request.signal.aborted) return undefined
    throw error
  })
  const needs = await readNeeds(rendered.needsFile)
  // The secrets were for act alone.
  await rm(folder, {recursive: true, force: true})
  if (ended !== undefined && !jobs.hasBegun) {
    throw new ActionError(`act could not run the workflow: ${masks.apply(other.slice(-5).join(' | '))}`)
  }
  jobs.finish()
  const outputs = Object.fromEntries(Object.values(needs ?? {}).flatMap(job => Object.entries(job.outputs ?? {})))
  const hasFailed = ended?.exitCode !== 0 || Object.values(needs ?? {}).some(({result}) => result === 'failure')
  return recorder.result(request.signal.aborted ? 'cancelled' : hasFailed ? 'failure' : 'success', outputs, [])
}

type Needs = Readonly<Record<string, {readonly result?: string; readonly outputs?: Readonly<Record<string, string>>}>>

/** What the added job wrote down; undefined when act did not get that far: after a called workflow that failed it runs no further job. */
async function readNeeds(file: string): Promise<Needs | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Needs
  } catch {
    return undefined
  }
}
