import {join} from 'node:path'
import {ActionError, CancelledError} from '../lib/errors.ts'
import {formatDuration} from '../lib/duration.ts'
import type {RehearsalRequest} from './arguments.ts'
import {createCallerRepository, type CallerRepository} from './caller-repository.ts'
import {renderConclusion} from './display/conclusion.ts'
import {LiveDisplay} from './display/live.ts'
import {recordScreen, type Screen} from './display/screen.ts'
import {takeSnapshot, type Snapshot} from './leftovers/index.ts'
import {observe, type Observation} from './observe.ts'
import {refuseWhenKept, rememberKept} from './kept.ts'
import {clearStage} from './parts/stage-folder.ts'
import type {RehearsalReport} from './report.ts'
import {runOnStage, type RunOptions} from './run.ts'
import {checkTargets} from './run-targets.ts'
import type {RunResult} from './runner/types.ts'
import {findFault, findScenario} from './scenarios/index.ts'
import type {Fault, Scenario} from './scenarios/scenario.ts'
import {searchLeaks, searchRunLeftovers, searchStageLeftovers} from './search.ts'
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

interface Prepared extends RehearseOptions {
  readonly scenario: Scenario
  readonly fault: Fault | undefined
  readonly tools: Tools
  readonly folder: string
  readonly before: Snapshot
  readonly caller: CallerRepository
  readonly baseline: string
}

/** What was seen while the stage stood. */
interface Played {
  readonly result: RunResult
  readonly observation: Observation
  readonly stage: Stage
  readonly commit: string
  readonly milliseconds: number
  readonly leaks: RehearsalReport['leaks']
  readonly leftovers: readonly string[]
}

/**
 * Rehearses an example: makes its repository, starts the stage, deploys an earlier version as the baseline, runs the workflow under
 * test, looks at what came of it, takes everything down, and searches for leaks and leftovers.
 *
 * @throws ActionError for what stops a rehearsal before its run: wrong usage, a missing tool, a foreign target, a baseline that fails
 */
export async function rehearse(options: RehearseOptions): Promise<RehearsalReport> {
  const started = Date.now()
  const {request, screen, signal} = options
  const scenario = findScenario(request.example)
  const fault = findFault(scenario, request.fault)
  await refuseWhenKept()
  const tools = await ensureTools('rehearse', {yes: request.isConfirmed, signal, log: line => screen.write(`${line}\n`)})
  const before = await takeSnapshot()
  const folder = await makeStageFolder()
  let isKept = false
  try {
    const caller = await createCallerRepository(join(options.toolkit, 'examples', scenario.name), join(folder, 'caller'), tools.git.path)
    const baseline = await caller.commit('An earlier version')
    const played = await play({...options, scenario, fault, tools, folder, before, caller, baseline})
    isKept = request.isKept && played.observation.runningDigest !== null && !signal.aborted
    const traces = {folder, bridges: await played.stage.engine.listBridges()}
    await played.stage.stop({keepsApp: isKept})
    if (isKept) await rememberKept({stage: folder, url: played.stage.appUrl})
    const leftovers = [...played.leftovers, ...(await searchStageLeftovers(before, traces, isKept))]
    const report = makeReport(request, played, leftovers, baseline)
    const facts = {
      report,
      summaries: played.result.summaries,
      errors: errorsOf(played.result, played.stage),
      totalMilliseconds: Date.now() - started,
      isKept,
      registryTags: Object.keys(played.observation.tags)
    }
    for (const line of renderConclusion(facts)) screen.write(`${line}\n`)
    return report
  } finally {
    if (!isKept) await clearStage(folder)
  }
}

async function play(options: Prepared): Promise<Played> {
  const {request, scenario, fault, tools, folder, caller, baseline, screen, signal, before} = options
  const workflow = request.workflow ?? scenario.workflow
  const place = {repository: caller.folder, toolkit: options.toolkit, workflow, name: scenario.repository, commit: baseline}
  await checkTargets({...place, variables: request.variables, inputs: request.inputs}, request.event)
  const stageStarted = Date.now()
  const stage = await startStage(folder, {
    tools,
    scenario,
    signal,
    branches: {main: baseline},
    onProgress: line => screen.write(`${line}\n`)
  })
  screen.write(`Stage: ${stage.parts.length} parts in ${formatDuration(Date.now() - stageStarted)}\n`)
  const settings = await withRequestedSettings(stage.settings, request, options.environment)
  const token = stage.github.issueToken({contents: 'read', packages: 'write'})
  const common = {
    stage,
    token,
    tools,
    scenario,
    toolkit: options.toolkit,
    repository: caller.folder,
    workflow: scenario.workflow,
    settings,
    signal
  }
  await deployBaseline({...common, number: 1, event: 'push', commit: baseline, parent: '0'.repeat(40), inputs: {}, observer: {}}, screen)

  const commit = await caller.commit('The change under test', files =>
    fault?.change === undefined ? scenario.change(files) : fault.change(files)
  )
  stage.github.setBranchHead(request.event === 'pull_request' ? 'change' : 'main', commit)
  await fault?.breakStage?.(stage)
  screen.write(`\nThe run under test: ${scenario.name}, ${request.event}${request.fault === undefined ? '' : `, ${request.fault}`}\n`)
  const recording = recordScreen(screen)
  const display = new LiveDisplay(recording)
  const started = Date.now()
  display.open()
  const result = await runOnStage({
    ...common,
    workflow,
    number: 2,
    event: request.event,
    commit,
    parent: baseline,
    inputs: request.inputs,
    observer: display.observer()
  }).finally(() => display.close())
  const milliseconds = Date.now() - started
  const observation = await observe(stage, tools.docker, scenario.app)
  return {
    result,
    observation,
    stage,
    commit,
    milliseconds,
    leaks: await searchLeaks(stage, scenario, {...settings.secrets, GITHUB_TOKEN: token}, result, recording.shown()),
    leftovers: await searchRunLeftovers(before, stage, scenario)
  }
}

/** Deploys the earlier version by the same workflow, quietly. */
async function deployBaseline(options: RunOptions, screen: Screen): Promise<void> {
  const started = Date.now()
  const result = await runOnStage(options)
  if (result.conclusion === 'cancelled') throw new CancelledError()
  if (result.conclusion === 'failure') {
    for (const line of result.log) screen.write(`${line.job.name}, ${line.step}: ${line.line}\n`)
    throw new ActionError('The earlier version could not be deployed, so there is nothing to rehearse on.', 'The log stands above.')
  }
  screen.write(`Baseline: an earlier version was deployed in ${formatDuration(Date.now() - started)}\n`)
}

function errorsOf(result: RunResult, stage: Stage): string[] {
  const annotations = result.jobs.flatMap(job =>
    job.annotations.filter(({level}) => level === 'error').map(({message}) => `${job.name}: ${message}`)
  )
  return [...annotations, ...stage.github.violations().map(violation => `GitHub would not take this: ${violation}`)]
}

function makeReport(request: RehearsalRequest, played: Played, leftovers: readonly string[], baseline: string): RehearsalReport {
  const {result, observation, stage} = played
  const output = (name: string) => (result.outputs[name] === undefined || result.outputs[name] === '' ? null : result.outputs[name])
  const isContractKept = stage.github.violations().length === 0
  return {
    conclusion: result.conclusion === 'success' && !isContractKept ? 'failure' : result.conclusion,
    example: request.example,
    event: request.event,
    engine: 'fairway',
    seconds: played.milliseconds / 1_000,
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
    leaks: played.leaks,
    leftovers
  }
}
