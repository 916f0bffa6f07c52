import {playNextRun, prepareRun, type OtherRun, type Preparation, type Prepared} from './before-the-run.ts'
import {conversationsOf, readConversations, type Conversations} from './conversations.ts'
import {LiveDisplay} from './display/live.ts'
import {recordScreen} from './display/screen.ts'
import {watchFor} from './interference.ts'
import type {Leak} from './leaks/index.ts'
import type {Snapshot} from './leftovers/index.ts'
import {observe, readStateSerial, type Observation} from './observe.ts'
import {grantedTo, originOf, runFolder, runId, runOnStage} from './run.ts'
import type {AbandonedJob, RunResult} from './runner/types.ts'
import {searchLeaks, searchRunLeftovers} from './search.ts'
import {Witness, type Testimony} from './witness.ts'

/** A rehearsal on a stage that is up. */
export interface Play extends Preparation {
  /** Path of the app's health page. */
  readonly healthPath: string
  /** What the machine looked like before. */
  readonly before: Snapshot
}

/** What was seen while the stage stood. */
export interface Played {
  readonly result: RunResult
  readonly observation: Observation
  readonly testimony: Testimony
  readonly conversations: Conversations
  /** Whether the run wrote Terraform's state; null when there is none where the variable TERRAFORM_STATE says. */
  readonly isStateWritten: boolean | null
  /** What the fault was to play and the run did not come to, as a sentence. */
  readonly missed: string | undefined
  /** The run after it, of the same commit; null when the fault has none, or the person ended it. */
  readonly nextRun: NextRun | null
  /** The runs before and after it. */
  readonly others: readonly OtherRun[]
  /** Wall time of the run under test. */
  readonly milliseconds: number
  readonly leaks: readonly Leak[]
  readonly leftovers: readonly string[]
}

export interface NextRun {
  readonly conclusion: RunResult['conclusion']
  /** As in {@link Observation}, when it was over. */
  readonly servingVersion: string | null
}

/** What a token may do until a job says its own permissions. act has no jobs with permissions: there it stays at this. */
const TOKEN_PERMISSIONS = {contents: 'read', packages: 'write', issues: 'write', 'pull-requests': 'write'} as const

/**
 * Plays what goes before, runs the workflow under test, looks at what came of it, and searches for leaks and for what the run left behind.
 *
 * @throws ActionError when there is a baseline and it fails; CancelledError when the person ends it before the run under test
 */
export async function play(options: Play): Promise<Played> {
  const {request, scenario, fault, stage, caller, baseline, screen, signal} = options
  const earlierToken = stage.github.issueToken(TOKEN_PERMISSIONS)
  const prepared = await prepareRun(options, earlierToken)
  const settings = fault?.settings?.(options.settings) ?? options.settings
  await fault?.breakStage?.(stage)
  for (const line of stage.github.state.conditions.said()) screen.write(`${line}\n`)

  screen.write(`\nThe run under test: ${scenario.name}, ${options.event}${request.fault === undefined ? '' : `, ${request.fault}`}\n`)
  const recording = recordScreen(screen)
  const display = new LiveDisplay(recording)
  const witness = new Witness()
  const origin = originOf(options.event, prepared.pullRequest, stage)
  const token = stage.github.issueToken(grantedTo(origin, settings, TOKEN_PERMISSIONS).permissions)
  const conversations = readConversations(stage)
  let serial = await readStateSerial(stage)
  const {repository} = scenario
  const ofRun = {runId: runId(prepared.number), runFolder: runFolder(stage, prepared.number)}
  const scene = {...ofRun, stage, tools: options.tools, repository, caller: caller.folder, baseline, signal}
  const watch = watchFor(fault?.interference, scene, async () => {
    // What somebody else wrote was not written by the run.
    serial = await readStateSerial(stage)
  })
  const started = Date.now()
  display.open()
  const result = await runOnStage({
    ...options,
    ...prepared,
    settings,
    token,
    repository: caller.folder,
    parent: baseline,
    inputs: request.inputs,
    observer: display.observer(),
    hooks: {beforeStep: watch.beforeStep, afterAction: (...heard) => witness.hear(...heard)}
  }).finally(() => display.close())
  const milliseconds = Date.now() - started
  const missed = await watch.missed()
  if (missed === undefined && !signal.aborted) await fault?.settle?.(stage)
  const serialAfter = await readStateSerial(stage)
  const testimony = witness.testimony()
  const secrets = {
    ...options.settings.secrets,
    ...settings.secrets,
    GITHUB_TOKEN: token,
    'GITHUB_TOKEN of an earlier run': earlierToken
  }
  const seen = {
    conversations: conversationsOf(conversations, readConversations(stage), issuesIn(testimony)),
    isStateWritten: serial === undefined && serialAfter === undefined ? null : serialAfter !== serial,
    observation: await observe(stage, testimony.image, options.healthPath)
  }
  const after = signal.aborted || missed !== undefined ? undefined : await playAfter(options, prepared, earlierToken)
  const place = {stage, repository: caller.folder, variables: options.settings.variables}
  const others = [...prepared.runsBefore, ...(after === undefined ? [] : [after.run])]
  return {
    result,
    milliseconds,
    testimony,
    ...seen,
    missed: signal.aborted ? undefined : missed,
    nextRun: after?.nextRun ?? null,
    others,
    leaks: await searchLeaks(place, {...secrets, ...runtimeTokens(stage)}, {result, others}, recording.shown()),
    leftovers: [
      ...result.remains.map(({job, name}) => `${name} in RUNNER_TEMP of ${job}: no post part removed it`),
      ...result.abandoned.flatMap(leftoversOf),
      ...(await searchRunLeftovers(options.before, stage))
    ]
  }
}

/** With these a program speaks for its run at GitHub's services; of our actions' programs only buildx gets one. */
function runtimeTokens({cacheService}: Play['stage']): Record<string, string> {
  return Object.fromEntries(cacheService.tokens().map((token, index) => [`ACTIONS_RUNTIME_TOKEN of run ${index + 1}`, token]))
}

async function playAfter(options: Play, prepared: Prepared, token: string): Promise<{run: OtherRun; nextRun: NextRun} | undefined> {
  const {fault, stage, caller, baseline, request} = options
  if (fault?.hasNextRun !== true) return undefined
  const number = prepared.number + 1
  const run = await playNextRun({
    ...options,
    ...prepared,
    number,
    token,
    repository: caller.folder,
    parent: baseline,
    inputs: request.inputs,
    observer: {},
    hooks: {}
  })
  const {servingVersion} = await observe(stage, undefined, options.healthPath)
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
