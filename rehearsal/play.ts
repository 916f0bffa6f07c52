import {CancelledError, ActionError} from '../lib/errors.ts'
import {formatDuration} from '../lib/duration.ts'
import type {EventName, RehearsalRequest} from './arguments.ts'
import type {CallerRepository} from './caller-repository.ts'
import {LiveDisplay} from './display/live.ts'
import {recordScreen, type Screen} from './display/screen.ts'
import type {Snapshot} from './leftovers/index.ts'
import {observe, readStateSerial, type Observation} from './observe.ts'
import {reportIssue, type RehearsalReport} from './report.ts'
import type {Remark} from './parts/github/people.ts'
import {runOnStage, type RunOptions} from './run.ts'
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
  readonly issues: RehearsalReport['issues']
  /** Whether Terraform's state was written during the run. */
  readonly isApplied: boolean
  /** Wall time of the run under test. */
  readonly milliseconds: number
  readonly leaks: RehearsalReport['leaks']
  readonly leftovers: readonly string[]
}

/**
 * Brings the earlier version to where it runs, runs the workflow under test, looks at what came of it, and searches for leaks and for
 * what the run left behind.
 *
 * @throws ActionError when there is a baseline and it fails; CancelledError when the person ends it before the run under test
 */
export async function play(options: Play): Promise<Played> {
  const {request, scenario, fault, stage, caller, baseline, screen} = options
  const token = stage.github.issueToken(TOKEN_PERMISSIONS)
  const common = {...options, token, repository: caller.folder}
  if (scenario.baseline !== undefined) {
    stage.github.state.issues.scriptRemarks(remarksOf(undefined, scenario))
    await deployBaseline({
      ...common,
      workflow: scenario.workflow,
      number: 1,
      event: scenario.baseline.event,
      commit: baseline,
      parent: '0'.repeat(40),
      inputs: {},
      observer: {},
      hooks: {},
      screen
    })
  }
  const commit = await caller.commit('The change under test', async files => {
    await (fault?.change === undefined ? scenario.change?.(files) : fault.change(files))
  })
  stage.github.setBranchHead(options.event === 'pull_request' ? 'change' : 'main', commit)
  stage.github.state.issues.scriptRemarks(remarksOf(request.remarks, scenario))
  await fault?.breakStage?.(stage)

  screen.write(`\nThe run under test: ${scenario.name}, ${options.event}${request.fault === undefined ? '' : `, ${request.fault}`}\n`)
  const recording = recordScreen(screen)
  const display = new LiveDisplay(recording)
  const witness = new Witness()
  const serial = await readStateSerial(stage)
  const issuesBefore = Math.max(0, ...stage.github.state.issues.list().map(({number}) => number))
  const started = Date.now()
  display.open()
  const result = await runOnStage({
    ...common,
    number: 2,
    commit,
    parent: baseline,
    inputs: request.inputs,
    observer: display.observer(),
    hooks: {beforeStep: fault?.beforeStep, afterAction: (...heard) => witness.hear(...heard)}
  }).finally(() => display.close())
  const milliseconds = Date.now() - started
  const testimony = witness.testimony()
  return {
    result,
    milliseconds,
    testimony,
    issues: stage.github.state.issues
      .list()
      .filter(({number}) => number > issuesBefore)
      .map(issue => reportIssue(stage, issue)),
    isApplied: (await readStateSerial(stage)) !== serial,
    observation: await observe(stage, testimony.image, options.healthPath),
    leaks: await searchLeaks(stage, {...options.settings.secrets, GITHUB_TOKEN: token}, result, recording.shown()),
    leftovers: [
      ...result.remains.map(({job, name}) => `${name} in RUNNER_TEMP of ${job}: no post part removed it`),
      ...(await searchRunLeftovers(options.before, stage))
    ]
  }
}

/** What a token may do until a job says its own permissions. act has no jobs with permissions: there it stays at this. */
const TOKEN_PERMISSIONS = {contents: 'read', packages: 'write', issues: 'write'} as const

function remarksOf(requested: RehearsalRequest['remarks'], {approver}: Scenario): Remark[] {
  const remarks = requested ?? [{text: 'LGTM', commenter: undefined, edit: undefined}]
  return remarks.map(({text, commenter, edit}) => ({by: commenter ?? approver, text, ...(edit === undefined ? {} : {edit})}))
}

/** Deploys, or applies, the earlier version by the same workflow, quietly. */
async function deployBaseline(options: RunOptions & {screen: Screen}): Promise<void> {
  const started = Date.now()
  options.screen.write('Baseline: an earlier version is being deployed …\n')
  const result = await runOnStage(options)
  if (options.signal.aborted) throw new CancelledError()
  if (result.conclusion !== 'success') {
    for (const line of result.log) options.screen.write(`${line.job.name}, ${line.step}: ${line.line}\n`)
    throw new ActionError('The earlier version could not be deployed, so there is nothing to rehearse on.', 'The log stands above.')
  }
  options.screen.write(`Baseline: deployed in ${formatDuration(Date.now() - started)}\n`)
}
