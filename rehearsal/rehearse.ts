import {join} from 'node:path'
import {formatDuration} from '../lib/action/duration.ts'
import {ActionError, messageOf} from '../lib/action/errors.ts'
import type {RehearsalRequest} from './arguments.ts'
import {createScenarioRepository} from './caller-repository.ts'
import {renderConclusion} from './display/conclusion.ts'
import type {Screen} from './display/screen.ts'
import {planRuns, type PlannedRun} from './fault-request.ts'
import {refuseWhenKept, rememberKept} from './kept.ts'
import {takeSnapshot, type Snapshot} from './leftovers/index.ts'
import {takeCaches} from './lasting-caches.ts'
import {findNamedImages} from './named-images.ts'
import {needsOf} from './needs.ts'
import {clearStage} from './parts/stage-folder.ts'
import {play, type Played} from './play.ts'
import {composeSource, findPublishedPort} from './published-port.ts'
import {makeReport, type RehearsalReport} from './report.ts'
import {checkCaller} from './targets/run.ts'
import {findScenario} from './scenarios/index.ts'
import {defaultBranchOf, type Scenario} from './scenarios/scenario.ts'
import {searchStageLeftovers} from './search.ts'
import {withRequestedSettings} from './settings.ts'
import {makeStageFolder, startStage, type Stage} from './stage.ts'
import {ONE_HOST} from './stage-hosts.ts'
import type {GivenInput} from './targets/refuse.ts'
import {ensureToolset, type Toolset} from './toolset.ts'

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
  const {screen, signal, toolkit} = options
  const scenario = await findScenario(options.request)
  const runs = planRuns(options.request, scenario)
  const request = {...options.request, isHosted: runs.some(({isHosted}) => isHosted)}
  // Wrong usage is said before anything is started; what the stage presets is added when it is up.
  await withRequestedSettings({variables: {}, secrets: {}}, request, options.environment)
  await refuseWhenKept()
  const checked = await checkCaller({request, scenario, runs, toolkit})
  const install = {yes: request.isConfirmed, signal, log: (line: string) => screen.write(`${line}\n`)}
  const tools = await ensureToolset(
    needsOf(
      checked.map(({plan}) => plan),
      scenario.hosts
    ),
    request.engine,
    install
  )
  const before = await takeSnapshot()
  const folder = await makeStageFolder()
  try {
    const given = checked.flatMap(one => one.given)
    const ended = await rehearseIn(folder, {...options, request, scenario, runs, given, tools, before})
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
  readonly runs: readonly PlannedRun[]
  /** What the caller hands to actions and called workflows. */
  readonly given: readonly GivenInput[]
  readonly tools: Toolset
  readonly before: Snapshot
}

interface Ended {
  readonly report: RehearsalReport
  /** What the person reads, given how long everything took. */
  show(totalMilliseconds: number): string[]
}

async function rehearseIn(folder: string, options: Prepared): Promise<Ended> {
  const {request, scenario, screen, tools, before, signal} = options
  const {caller, before: baseline} = await createScenarioRepository(scenario, join(folder, 'caller'), request.isHosted)
  const stageStarted = Date.now()
  const onProgress = (line: string) => screen.write(`${line}\n`)
  const given = (name: string, fallback: string) =>
    options.given.find(input => input.name === name && input.value !== '')?.value ?? fallback
  const compose = composeSource(given('templates', 'docker-compose.template.yml'), given('compose-file', 'docker-compose.yml'))
  const named = await findPublishedPort(scenario.source, compose)
  // A file that a step renders is known when that step has run: then it is the template with the usual name.
  const port = named.kind === 'none' ? await findPublishedPort(scenario.source, 'docker-compose.template.yml') : named
  const {name, source, repository} = scenario
  const caches = await takeCaches({stage: folder, name, source, isFresh: request.isFresh, environment: options.environment})
  const vaults = scenario.vaults()
  const {isHosted} = request
  const defaultBranch = defaultBranchOf(scenario)
  const {hosts = ONE_HOST} = scenario
  const images = await findNamedImages(source)
  const stage = await startStage(folder, {
    tools,
    repository,
    vaults,
    port,
    hosts,
    images,
    isHosted,
    signal,
    github: {branches: {[defaultBranch]: baseline}, defaultBranch},
    onProgress
  })
  screen.write(`Stage: ${stage.parts.length} parts in ${formatDuration(Date.now() - stageStarted)}\n`)
  if (isHosted) screen.write(hostedLine(stage))
  screen.write(`${caches.line}\n`)
  try {
    const settings = await withRequestedSettings(stage.settings, request, options.environment)
    const played = await play({...options, healthPath: given('health-path', '/health'), stage, caller, baseline, settings})
    const isKept = request.isKept && played.runs.at(-1)?.observation.runningDigest != null && !signal.aborted
    // What leaked must not wait for the next rehearsal.
    const unkept = signal.aborted || played.leaks.length > 0 ? undefined : await caches.keep()
    if (unkept !== undefined) screen.write(`${unkept}\n`)
    const traces = {folder, bridges: await listBridges(stage)}
    await stage.stop({keepsApp: isKept})
    if (isKept && stage.docker !== undefined) await rememberKept({stage: folder, url: stage.docker.appUrl})
    const leftovers = [...played.leftovers, ...(await searchStageLeftovers(before, traces, isKept))]
    const report = makeReport({request, scenario, stage, played, leftovers, isCacheWarm: caches.isWarm})
    const shown = played.runs.map(run => ({summaries: run.result.summaries, errors: errorsOf(run)}))
    const facts = {report, shown, isKept}
    return {report, show: totalMilliseconds => renderConclusion({...facts, totalMilliseconds})}
  } catch (error) {
    await stage.stop({keepsApp: false})
    throw error
  }
}

/** The bridges of every engine. */
async function listBridges({docker}: Stage): Promise<string[]> {
  const engines = new Set([docker?.engine, ...(docker?.hosts ?? []).map(({engine}) => engine)])
  return (await Promise.all([...engines].map(async engine => engine?.listBridges()))).flatMap(bridges => bridges ?? [])
}

/** What of a hosted runner is GitHub's, or comes from the internet, and therefore is not here. */
function hostedLine({docker, stateStore}: Stage): string {
  const builder = docker?.builder && "the stage's BuildKit stands in for the container from moby/buildkit"
  const store = stateStore && "a server on this machine keeps Terraform's state"
  const instead = ['the tool cache holds what would be downloaded', builder, store].filter(item => item !== undefined)
  return `Runners: hosted, a fresh one for each job. Not as on GitHub: ${instead.join('; ')}.\n`
}

function errorsOf({result, missed, nextRun, violations}: Played): string[] {
  const annotations = result.jobs.flatMap(job =>
    job.annotations.filter(({level}) => level === 'error').map(({message}) => `${job.name}: ${message}`)
  )
  return [
    ...annotations,
    ...(missed === undefined ? [] : [missed]),
    ...(nextRun === null || nextRun.conclusion === 'success' ? [] : ['The next run, of the same commit, is not green: its log is above.']),
    ...violations.map(violation => `GitHub would not accept this: ${violation}`)
  ]
}
