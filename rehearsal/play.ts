import {
  beforeOf,
  playBaseline,
  playNextRun,
  prepareRun,
  type Ground,
  type OnStage,
  type OtherRun,
  type Preparation,
  type Prepared
} from './before-the-run.ts'
import {conversationsOf, readConversations, type Conversations} from './conversations.ts'
import {LiveDisplay} from './display/live.ts'
import {recordScreen} from './display/screen.ts'
import type {PlannedRun} from './fault-request.ts'
import {watchFor} from './interference.ts'
import type {Leak} from './leaks/index.ts'
import type {Snapshot} from './leftovers/index.ts'
import {observe, readStateSerial, type Observation} from './observe.ts'
import {grantedTo, originOf, runFolder, runId, runOnStage} from './run.ts'
import type {AbandonedJob, RunResult} from './runner/types.ts'
import {NO_FAULT} from './scenarios/index.ts'
import {searchLeaks, searchRunLeftovers} from './search.ts'
import type {RunSettings} from './settings.ts'
import {Witness, type Testimony} from './witness.ts'

/** A rehearsal on a stage that is up. */
export interface Play extends OnStage {
  /** The runs under test, in their order. */
  readonly runs: readonly PlannedRun[]
  /** The commit of the earlier version. */
  readonly baseline: string
  /** Path of the app's health page. */
  readonly healthPath: string
  /** What the machine looked like before. */
  readonly before: Snapshot
}

/** What was seen while the stage stood. */
export interface PlayedAll {
  /** The runs under test. One at least; fewer than were planned when the person ended it. */
  readonly runs: readonly Played[]
  /** Everything that was run, in its order, what went before and after each of them included. */
  readonly all: readonly OtherRun[]
  readonly leaks: readonly Leak[]
  readonly leftovers: readonly string[]
}

/** What was seen of one run under test. */
export interface Played {
  /** As it was planned. */
  readonly name: string
  readonly workflow: string
  readonly event: string
  readonly inputs: Readonly<Record<string, string>>
  readonly result: RunResult
  readonly observation: Observation
  readonly testimony: Testimony
  readonly conversations: Conversations
  /** Whether the run wrote Terraform's state; null when there is none where the variable TERRAFORM_STATE says. */
  readonly isStateWritten: boolean | null
  /** What the fault was to play and the run did not come to, as a sentence. */
  readonly missed: string | undefined
  /** What GitHub would not have accepted of it. */
  readonly violations: readonly string[]
  /** The run after it, of the same commit; null when the fault has none, or the person ended it. */
  readonly nextRun: NextRun | null
  /** The commit of the version that ran before; null when there was none. */
  readonly previousVersion: string | null
  /** Wall time. */
  readonly milliseconds: number
}

export interface NextRun {
  readonly conclusion: RunResult['conclusion']
  /** As in {@link Observation}, when it was over. */
  readonly servingVersion: string | null
}

/** What a token may do until a job says its own permissions. act has no jobs with permissions: there it stays at this. */
const TOKEN_PERMISSIONS = {contents: 'read', packages: 'write', issues: 'write', 'pull-requests': 'write'} as const

/**
 * Plays what goes before, then the runs under test one after the other on the same stage; looks at what came of each, and searches all of it for
 * leaks and for what was left behind.
 *
 * @throws ActionError when there is a baseline and it fails; CancelledError when the person ends it before the first run under test
 */
export async function play(options: Play): Promise<PlayedAll> {
  const {stage, caller, runs: planned, scenario, signal} = options
  const screen = recordScreen(options.screen)
  const earlierToken = stage.github.issueToken(TOKEN_PERMISSIONS)
  const secrets = new SecretsOfRuns({...options.settings.secrets, 'GITHUB_TOKEN of an earlier run': earlierToken})
  let ground = await playBaseline(options, options.baseline, earlierToken)
  let previousVersion = scenario.baseline === undefined ? null : ground.base
  const played: Played[] = []
  const leftovers = new Set<string>()
  for (const [index, run] of planned.entries()) {
    const count = planned.length === 1 ? '' : ` ${index + 1} of ${planned.length}`
    screen.write(`\nThe run under test${count}: ${describeRun({...run, scenario})}\n`)
    const one = await playRun({...options, screen, run, ground, previousVersion, token: earlierToken, secrets})
    played.push(one.played)
    ground = one.ground
    previousVersion = one.played.nextRun?.servingVersion ?? one.played.observation.servingVersion ?? previousVersion
    for (const left of [...leftBy(one.played), ...(await searchRunLeftovers(options.before, stage))]) leftovers.add(left)
    if (signal.aborted) break
    if (index < planned.length - 1) await run.fault?.mendStage?.(stage)
  }
  const result = played.at(-1)?.result
  if (result === undefined) throw new Error('Nothing was run.')
  const others = ground.runs.filter(run => run.result !== result)
  const place = {stage, repository: caller.folder, variables: options.settings.variables}
  const known = {...secrets.all(), ...runtimeTokens(stage)}
  const leaks = await searchLeaks(place, known, {result, others}, screen.shown())
  return {runs: played, all: ground.runs, leaks, leftovers: [...leftovers]}
}

/** `homelab, push, unhealthy`. */
function describeRun({scenario, event, name, workflow}: PlannedRun & Pick<Play, 'scenario'>): string {
  const other = workflow === scenario.workflow ? [] : [workflow]
  return [scenario.name, ...other, event, ...(name === NO_FAULT ? [] : [name])].join(', ')
}

/** The secrets of all runs: one that a fault changes has a value for some of them. */
class SecretsOfRuns {
  readonly #known: Record<string, string>

  constructor(known: RunSettings['secrets']) {
    this.#known = {...known}
  }

  add(run: string, secrets: RunSettings['secrets']): void {
    for (const [name, value] of Object.entries(secrets)) {
      if (this.#known[name] !== value) this.#known[this.#known[name] === undefined ? name : `${name} of ${run}`] = value
    }
  }

  all(): Readonly<Record<string, string>> {
    return this.#known
  }
}

interface RunToPlay extends Play {
  readonly run: PlannedRun
  readonly ground: Ground
  readonly previousVersion: string | null
  /** The GITHUB_TOKEN of the runs beside it. */
  readonly token: string
  readonly secrets: SecretsOfRuns
}

async function playRun(options: RunToPlay): Promise<{played: Played; ground: Ground}> {
  const {run, ground, stage, caller, screen, signal, scenario} = options
  const {fault, event, workflow, name} = run
  const inputs = run.inputs(beforeOf(ground.runs))
  const preparation = {...options, fault, event, workflow, inputs}
  const prepared = await prepareRun(preparation, options.token)
  const settings = fault?.settings?.(options.settings) ?? options.settings
  await fault?.breakStage?.(stage)
  for (const line of stage.github.state.conditions.said()) screen.write(`${line}\n`)
  const display = new LiveDisplay(screen)
  const witness = new Witness()
  const origin = originOf(event, prepared.pullRequest, stage)
  const token = stage.github.issueToken(grantedTo(origin, settings, TOKEN_PERMISSIONS).permissions)
  const label = `run ${prepared.number}`
  options.secrets.add(label, {...settings.secrets, GITHUB_TOKEN: token})
  const conversations = readConversations(stage)
  const violations = stage.github.violations().length
  let serial = await readStateSerial(stage)
  const ofRun = {runId: runId(prepared.number), runFolder: runFolder(stage, prepared.number)}
  const {repository} = scenario
  const scene = {...ofRun, stage, tools: options.tools, repository, caller: caller.folder, baseline: ground.base, signal}
  const watch = watchFor(fault?.interference, scene, async () => {
    // What somebody else wrote was not written by the run.
    serial = await readStateSerial(stage)
  })
  const started = Date.now()
  display.open()
  const result = await runOnStage({
    ...preparation,
    ...prepared,
    settings,
    token,
    repository: caller.folder,
    observer: display.observer(),
    hooks: {beforeStep: watch.beforeStep, afterAction: (...heard) => witness.hear(...heard)}
  }).finally(() => display.close())
  const milliseconds = Date.now() - started
  const missed = await watch.missed()
  if (missed === undefined && !signal.aborted) {
    await fault?.settle?.(stage)
    await scenario.hold?.(stage)
  }
  const serialAfter = await readStateSerial(stage)
  const testimony = witness.testimony()
  const seen = {
    conversations: conversationsOf(conversations, readConversations(stage), issuesIn(testimony)),
    isStateWritten: serial === undefined && serialAfter === undefined ? null : serialAfter !== serial,
    observation: await observe(stage, testimony.image, options.healthPath)
  }
  const {commit} = prepared
  const of = options.runs.length === 1 || name === NO_FAULT ? UNDER_TEST : name
  const own: OtherRun = {of, workflow, event, commit, result, cacheHit: testimony.cacheHit}
  const after = signal.aborted || missed !== undefined ? undefined : await playAfter(preparation, prepared, options)
  const runs = [...prepared.runsBefore, own, ...(after === undefined ? [] : [after.run])]
  return {
    played: {
      name,
      workflow,
      event,
      inputs,
      result,
      milliseconds,
      testimony,
      ...seen,
      missed: signal.aborted ? undefined : missed,
      violations: stage.github.violations().slice(violations),
      nextRun: after?.nextRun ?? null,
      previousVersion: options.previousVersion
    },
    ground: {
      base: ground.base,
      head: prepared.pullRequest === undefined ? commit : ground.head,
      number: prepared.number + (after === undefined ? 1 : 2),
      runs: [...ground.runs, ...runs]
    }
  }
}

/** What a run under test is called where it has no fault that names it. */
const UNDER_TEST = 'the run under test'

function leftBy({result}: Played): string[] {
  return [
    ...result.remains.map(({job, name}) => `${name} in RUNNER_TEMP of ${job}: no post part removed it`),
    ...result.abandoned.flatMap(leftoversOf)
  ]
}

/** With these a program speaks for its run at GitHub's services; of our actions' programs only buildx gets one. */
function runtimeTokens({cacheService}: Play['stage']): Record<string, string> {
  return Object.fromEntries(cacheService.tokens().map((token, index) => [`ACTIONS_RUNTIME_TOKEN of run ${index + 1}`, token]))
}

async function playAfter(
  preparation: Preparation,
  prepared: Prepared,
  {token, healthPath}: Pick<RunToPlay, 'token' | 'healthPath'>
): Promise<{run: OtherRun; nextRun: NextRun} | undefined> {
  const {fault, stage, caller} = preparation
  if (fault?.hasNextRun !== true) return undefined
  const number = prepared.number + 1
  const run = await playNextRun({...preparation, ...prepared, number, token, repository: caller.folder, observer: {}, hooks: {}})
  const {servingVersion} = await observe(stage, undefined, healthPath)
  return {run, nextRun: {conclusion: run.result.conclusion, servingVersion}}
}

/** A job that ran out of time could have cleaned up before. Of one whose runner was lost the report says what stayed. */
function leftoversOf({job, why, temp, processes}: AbandonedJob): string[] {
  if (why === 'lost') return []
  return [
    ...temp.map(name => `${name} in RUNNER_TEMP of ${job}: the job ran out of time before a post part removed it`),
    ...processes.map(process => `process ${process} of ${job}: the job ran out of time, and nobody ended it`)
  ]
}

function issuesIn({drift}: Testimony): number[] {
  return drift?.issue == null ? [] : [drift.issue]
}
