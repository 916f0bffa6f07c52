import type {EventName, RehearsalRequest} from './arguments.ts'
import {prepareRun} from './before-the-run.ts'
import type {CallerRepository} from './caller-repository.ts'
import {conversationsOf, readConversations, type Conversations} from './conversations.ts'
import {LiveDisplay} from './display/live.ts'
import {recordScreen, type Screen} from './display/screen.ts'
import type {Snapshot} from './leftovers/index.ts'
import {watchFor} from './interference.ts'
import {observe, readStateSerial, type Observation} from './observe.ts'
import type {RehearsalReport} from './report.ts'
import {grantedTo, runFolder, runId, runOnStage} from './run.ts'
import type {RunResult} from './runner/types.ts'
import type {Fault, Scenario} from './scenarios/scenario.ts'
import {searchLeaks, searchRunLeftovers} from './search.ts'
import type {RunSettings} from './settings.ts'
import type {Stage} from './stage.ts'
import type {Toolset} from './toolset.ts'
import {Witness, type Testimony} from './witness.ts'

/** A rehearsal on a stage that stands. */
export interface Play {
  readonly request: RehearsalRequest
  readonly scenario: Scenario
  readonly fault: Fault | undefined
  readonly workflow: string
  readonly event: EventName
  /** Path of the app's health page. */
  readonly healthPath: string
  /** Root of this checkout. */
  readonly toolkit: string
  readonly stage: Stage
  readonly tools: Toolset
  readonly caller: CallerRepository
  /** The commit of the earlier version. */
  readonly baseline: string
  readonly settings: RunSettings
  readonly screen: Screen
  /** What the machine looked like before. */
  readonly before: Snapshot
  readonly signal: AbortSignal
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
  /** Wall time of the run under test. */
  readonly milliseconds: number
  readonly leaks: RehearsalReport['leaks']
  readonly leftovers: readonly string[]
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
  await fault?.breakStage?.(stage)

  screen.write(`\nThe run under test: ${scenario.name}, ${options.event}${request.fault === undefined ? '' : `, ${request.fault}`}\n`)
  const recording = recordScreen(screen)
  const display = new LiveDisplay(recording)
  const witness = new Witness()
  const token = stage.github.issueToken(grantedTo(prepared.pullRequest, options.settings, TOKEN_PERMISSIONS).permissions)
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
    token,
    repository: caller.folder,
    parent: baseline,
    inputs: request.inputs,
    observer: display.observer(),
    hooks: {beforeStep: watch.beforeStep, afterAction: (...heard) => witness.hear(...heard)}
  }).finally(() => display.close())
  const milliseconds = Date.now() - started
  const serialAfter = await readStateSerial(stage)
  const testimony = witness.testimony()
  const secrets = {...options.settings.secrets, GITHUB_TOKEN: token, 'GITHUB_TOKEN of an earlier run': earlierToken}
  return {
    result,
    milliseconds,
    testimony,
    missed: signal.aborted ? undefined : watch.missed(),
    conversations: conversationsOf(conversations, readConversations(stage), issuesIn(testimony)),
    isStateWritten: serial === undefined && serialAfter === undefined ? null : serialAfter !== serial,
    observation: await observe(stage, testimony.image, options.healthPath),
    leaks: await searchLeaks(stage, secrets, result, recording.shown()),
    leftovers: [
      ...result.remains.map(({job, name}) => `${name} in RUNNER_TEMP of ${job}: no post part removed it`),
      ...(await searchRunLeftovers(options.before, stage))
    ]
  }
}

function issuesIn({drift}: Testimony): number[] {
  return drift?.issue == null ? [] : [drift.issue]
}
