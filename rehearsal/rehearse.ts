import {join} from 'node:path'
import {formatDuration} from '../lib/duration.ts'
import {ActionError, messageOf} from '../lib/errors.ts'
import type {RehearsalRequest} from './arguments.ts'
import {createCallerRepository} from './caller-repository.ts'
import {renderConclusion} from './display/conclusion.ts'
import type {Screen} from './display/screen.ts'
import {refuseWhenKept, rememberKept} from './kept.ts'
import {takeSnapshot, type Snapshot} from './leftovers/index.ts'
import {clearStage} from './parts/stage-folder.ts'
import {play, type Played} from './play.ts'
import type {RehearsalReport} from './report.ts'
import {checkTargets} from './run-targets.ts'
import {findFault, findScenario} from './scenarios/index.ts'
import type {Scenario} from './scenarios/scenario.ts'
import {searchStageLeftovers} from './search.ts'
import {withRequestedSettings} from './settings.ts'
import {makeStageFolder, startStage, type Stage} from './stage.ts'
import {ensureTools, type Tools} from './tools/index.ts'

/** What a rehearsal needs from outside. */
export interface RehearseOptions {
  readonly request: RehearsalRequest
  /** Root of this checkout. */
  readonly toolkit: string
  readonly screen: Screen
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
}

/** Something outlived a rehearsal that was given up: exit status 3. */
export class LeftoverError extends ActionError {
  constructor(leftovers: readonly string[], cause: unknown) {
    super(`${messageOf(cause)}\n${leftovers.map(leftover => `LEFT OVER: ${leftover}`).join('\n')}`, undefined, {cause})
    this.name = 'LeftoverError'
  }
}

/**
 * Rehearses an example: makes its repository, starts the stage, plays on it, takes everything down, and says what happened.
 *
 * @throws ActionError for what stops a rehearsal before its run: wrong usage, a missing tool, a foreign target, a baseline that fails;
 *   LeftoverError when that left something behind
 */
export async function rehearse(options: RehearseOptions): Promise<RehearsalReport> {
  const started = Date.now()
  const {request, screen, signal} = options
  const scenario = findScenario(request.example)
  findFault(scenario, request.fault)
  // Wrong usage is said before anything is started; what the stage presets is added when it stands.
  await withRequestedSettings({variables: {}, secrets: {}}, request, options.environment)
  await refuseWhenKept()
  const tools = await ensureTools('rehearse', {yes: request.isConfirmed, signal, log: line => screen.write(`${line}\n`)})
  const before = await takeSnapshot()
  const folder = await makeStageFolder()
  try {
    const ended = await rehearseIn(folder, {...options, scenario, tools, before})
    for (const line of ended.show(Date.now() - started)) screen.write(`${line}\n`)
    return ended.report
  } catch (error) {
    await clearStage(folder)
    const leftovers = await searchStageLeftovers(before, {folder, bridges: []}, false)
    throw leftovers.length === 0 ? error : new LeftoverError(leftovers, error)
  }
}

interface Prepared extends RehearseOptions {
  readonly scenario: Scenario
  readonly tools: Tools
  readonly before: Snapshot
}

interface Ended {
  readonly report: RehearsalReport
  /** What the person reads, given how long everything took. */
  show(totalMilliseconds: number): string[]
}

async function rehearseIn(folder: string, options: Prepared): Promise<Ended> {
  const {request, scenario, screen, tools, before, signal, toolkit} = options
  const caller = await createCallerRepository(join(toolkit, 'examples', scenario.name), join(folder, 'caller'), tools.git.path)
  const baseline = await caller.commit('An earlier version')
  const workflow = request.workflow ?? scenario.workflow
  const place = {repository: caller.folder, toolkit, workflow, name: scenario.repository, commit: baseline}
  await checkTargets({...place, variables: request.variables, inputs: request.inputs}, request.event)

  const stageStarted = Date.now()
  const onProgress = (line: string) => screen.write(`${line}\n`)
  const stage = await startStage(folder, {tools, scenario, signal, branches: {main: baseline}, onProgress})
  screen.write(`Stage: ${stage.parts.length} parts in ${formatDuration(Date.now() - stageStarted)}\n`)
  try {
    const settings = await withRequestedSettings(stage.settings, request, options.environment)
    const played = await play({...options, fault: findFault(scenario, request.fault), workflow, stage, caller, baseline, settings})
    const isKept = request.isKept && played.observation.runningDigest !== null && !signal.aborted
    const traces = {folder, bridges: await stage.engine.listBridges()}
    await stage.stop({keepsApp: isKept})
    if (isKept) await rememberKept({stage: folder, url: stage.appUrl})
    const leftovers = [...played.leftovers, ...(await searchStageLeftovers(before, traces, isKept))]
    const report = makeReport(request, stage, played, leftovers, baseline)
    const facts = {
      report,
      summaries: played.result.summaries,
      errors: errorsOf(played, stage),
      isKept,
      registryTags: Object.keys(played.observation.tags)
    }
    return {report, show: totalMilliseconds => renderConclusion({...facts, totalMilliseconds})}
  } catch (error) {
    await stage.stop({keepsApp: false})
    throw error
  }
}

function errorsOf({result}: Played, stage: Stage): string[] {
  const annotations = result.jobs.flatMap(job =>
    job.annotations.filter(({level}) => level === 'error').map(({message}) => `${job.name}: ${message}`)
  )
  return [...annotations, ...stage.github.violations().map(violation => `GitHub would not take this: ${violation}`)]
}

function makeReport(
  request: RehearsalRequest,
  stage: Stage,
  {result, observation, milliseconds, leaks}: Played,
  leftovers: readonly string[],
  baseline: string
): RehearsalReport {
  const output = (name: string) => (result.outputs[name] === undefined || result.outputs[name] === '' ? null : result.outputs[name])
  // What GitHub would refuse must not be green here.
  const isRefused = stage.github.violations().length > 0
  return {
    conclusion: result.conclusion === 'success' && isRefused ? 'failure' : result.conclusion,
    example: request.example,
    event: request.event,
    engine: 'fairway',
    seconds: milliseconds / 1_000,
    jobs: result.jobs.map(({name, conclusion, seconds, steps}) => ({name, conclusion, seconds, steps})),
    outputs: result.outputs,
    image: output('image'),
    digest: output('digest'),
    runningDigest: observation.runningDigest,
    url: output('url'),
    version: output('version'),
    previousVersion: baseline,
    servingVersion: observation.servingVersion,
    registry: {tags: observation.tags, manifests: observation.manifests},
    approval: null,
    plan: null,
    parts: stage.parts.map(({name, kind, version, from}) => ({name, kind, version, from})),
    requests: {github: stage.github.requests.length},
    leaks,
    leftovers
  }
}
