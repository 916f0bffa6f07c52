import {CancelledError, ActionError} from '../lib/errors.ts'
import {formatDuration} from '../lib/duration.ts'
import type {RehearsalRequest} from './arguments.ts'
import type {CallerRepository} from './caller-repository.ts'
import {LiveDisplay} from './display/live.ts'
import {recordScreen, type Screen} from './display/screen.ts'
import type {Snapshot} from './leftovers/index.ts'
import {observe, type Observation} from './observe.ts'
import type {RehearsalReport} from './report.ts'
import {runOnStage, type RunOptions} from './run.ts'
import type {RunResult} from './runner/types.ts'
import type {Fault, Scenario} from './scenarios/scenario.ts'
import {searchLeaks, searchRunLeftovers} from './search.ts'
import type {RunSettings} from './settings.ts'
import type {Stage} from './stage.ts'
import type {Tools} from './tools/index.ts'

/** A rehearsal on a stage that stands. */
export interface Play {
  readonly request: RehearsalRequest
  readonly scenario: Scenario
  readonly fault: Fault | undefined
  readonly workflow: string
  /** Root of this checkout. */
  readonly toolkit: string
  readonly stage: Stage
  readonly tools: Tools
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
  /** Wall time of the run under test. */
  readonly milliseconds: number
  readonly leaks: RehearsalReport['leaks']
  readonly leftovers: readonly string[]
}

/**
 * Deploys the earlier version as the baseline, runs the workflow under test, looks at what came of it, and searches for leaks and for
 * what the run left behind.
 *
 * @throws ActionError when the baseline cannot be deployed; CancelledError when the person ends it before the run under test
 */
export async function play(options: Play): Promise<Played> {
  const {request, scenario, fault, stage, caller, baseline, screen} = options
  const token = stage.github.issueToken({contents: 'read', packages: 'write'})
  const common = {...options, token, repository: caller.folder}
  await deployBaseline({
    ...common,
    workflow: scenario.workflow,
    number: 1,
    event: 'push',
    commit: baseline,
    parent: '0'.repeat(40),
    inputs: {},
    observer: {},
    screen
  })
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
    number: 2,
    event: request.event,
    commit,
    parent: baseline,
    inputs: request.inputs,
    observer: display.observer()
  }).finally(() => display.close())
  const milliseconds = Date.now() - started
  return {
    result,
    milliseconds,
    observation: await observe(stage, options.tools.docker, scenario.app),
    leaks: await searchLeaks(stage, scenario, {...options.settings.secrets, GITHUB_TOKEN: token}, result, recording.shown()),
    leftovers: [
      ...result.remains.map(({job, name}) => `${name} in RUNNER_TEMP of ${job}: no post part removed it`),
      ...(await searchRunLeftovers(options.before, stage, scenario))
    ]
  }
}

/** Deploys the earlier version by the same workflow, quietly. */
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
