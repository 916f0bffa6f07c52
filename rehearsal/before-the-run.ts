import {DEPENDABOT} from '../lib/action/dependabot.ts'
import {formatDuration} from '../lib/action/duration.ts'
import {ActionError, CancelledError} from '../lib/action/errors.ts'
import type {EventName, RehearsalRequest} from './arguments.ts'
import type {CallerRepository} from './caller-repository.ts'
import type {Screen} from './display/screen.ts'
import {branchOf, CHANGE_TITLE, NO_COMMIT, queueBranchOf, type PullRequestFacts} from './events.ts'
import {findPerson, type Person, type Remark} from './parts/github/people.ts'
import {runOnStage, type RunOptions} from './run.ts'
import type {RunResult} from './runner/types.ts'
import type {AppFiles, Before, Fault, Scenario} from './scenarios/scenario.ts'
import type {RunSettings} from './settings.ts'
import type {Stage} from './stage.ts'
import {Witness} from './witness.ts'

/** A rehearsal on a stage that stands. */
export interface OnStage extends Pick<RunOptions, 'stage' | 'tools' | 'scenario' | 'toolkit' | 'signal'> {
  readonly request: RehearsalRequest
  readonly caller: CallerRepository
  readonly settings: RunSettings
  readonly screen: Screen
}

/** One of the runs under test, before it begins. */
export interface Preparation extends OnStage, Pick<RunOptions, 'workflow' | 'event' | 'inputs'> {
  readonly fault: Fault | undefined
  readonly ground: Ground
}

/** What a run stands on. */
export interface Ground {
  /** The commit with the files that every change under test comes upon: that of the earlier version. */
  readonly base: string
  /** The commit that the default branch is at. */
  readonly head: string
  /** The number of the next run on this stage. */
  readonly number: number
  /** Everything that was run, in its order. */
  readonly runs: readonly OtherRun[]
}

/** The run under test, when everything that goes before it has been played. */
export interface Prepared {
  /** The commit under test, and the one before it. */
  readonly commit: string
  readonly parent: string
  readonly pullRequest: PullRequestFacts | undefined
  /** The run's number on this stage. */
  readonly number: number
  /** The earlier run of the same event that its fault has. */
  readonly runsBefore: readonly OtherRun[]
}

/** A run beside the one under test. What it shows and leaves is searched for leaks like that of any run. */
export interface OtherRun {
  /** Which one it is, as the report says it. */
  readonly of: string
  readonly workflow: string
  readonly event: EventName
  readonly commit: string
  readonly result: RunResult
  /** As in a testimony. */
  readonly cacheHit: string | undefined
}

/** What runs have come to, for the inputs of the next one. */
export function beforeOf(runs: readonly OtherRun[]): Before {
  const outcomes = runs.map(({of, commit, result}) => ({of, commit, outputs: result.outputs}))
  return {runs: outcomes, outputs: Object.assign({}, ...outcomes.map(({outputs}) => outputs)) as Record<string, string>}
}

/** The stranger of the stand-in GitHub, whose fork it is. */
const FORK_OWNER = 'stranger'

/** It is nobody who could be asked for an answer, so it is none of the stand-in GitHub's people. */
const DEPENDABOT_ITSELF: Person = {login: DEPENDABOT, type: 'Bot', role: 'write', description: 'keeps dependencies up to date'}

/**
 * Brings the earlier version to where it runs: each run of the scenario's baseline, of the change that comes with it.
 *
 * @param first the commit of the earlier version that the repository begins with
 * @param token the GITHUB_TOKEN of these runs
 * @throws ActionError when one of them is not green; CancelledError when the person ends it
 */
export async function playBaseline(options: OnStage, first: string, token: string): Promise<Ground> {
  const {scenario, stage, caller} = options
  const baseline = scenario.baseline ?? []
  const runs: OtherRun[] = []
  let [parent, commit] = [NO_COMMIT, first]
  for (const [index, earlier] of baseline.entries()) {
    if (index > 0) {
      parent = commit
      commit = await caller.commit('A further version', async files => earlier.change?.(files))
      stage.github.setBranchHead(stage.github.state.repository.defaultBranch, commit)
    }
    scriptRemarks(stage, scenario, undefined)
    const run = {
      ...options,
      ...QUIET,
      token,
      repository: caller.folder,
      commit,
      parent,
      workflow: earlier.workflow ?? scenario.workflow,
      event: earlier.event,
      inputs: {...earlier.inputsAfter?.(beforeOf(runs)), ...earlier.inputs},
      number: index + 1
    }
    const of = baseline.length === 1 ? 'the baseline' : `the baseline, run ${index + 1}`
    runs.push({of, ...(await deployBaseline(run))})
    await earlier.after?.(stage)
  }
  return {base: commit, head: commit, number: Math.max(2, runs.length + 1), runs}
}

/** A run that nobody watches, of no pull request. */
const QUIET = {observer: {}, hooks: {}, pullRequest: undefined}

/**
 * Plays what goes just before a run under test: a pull request is opened, an earlier run of the same event is played where the fault has one, and
 * the change is committed.
 *
 * @param token the GITHUB_TOKEN of the run before
 * @throws CancelledError when the person ends it
 */
export async function prepareRun(options: Preparation, token: string): Promise<Prepared> {
  const {scenario, fault, stage, caller, event, ground} = options
  const isProposed = event === 'pull_request' || event === 'merge_group'
  const opened = isProposed ? openPullRequest(stage, fault) : undefined
  const parent = ground.head
  const push = (sha: string) => pushTo(stage, opened, event, {commit: sha, parent})
  const runsBefore: OtherRun[] = []
  let before: string | undefined
  let {number} = ground
  // What the run before brought is not what this one comes upon. Without an earlier version the work tree holds what it began with.
  if (scenario.baseline !== undefined) await caller.reset(ground.base)
  if (fault?.hasEarlierRun === true) {
    before = await caller.commit('An earlier change', files => changeUnderTest(scenario, undefined, files))
    push(before)
    const run = {...options, ...QUIET, token, repository: caller.folder, number: number++, commit: before, parent, pullRequest: opened}
    runsBefore.push({of: 'the earlier run', ...(await playEarlierRun(run))})
  }
  const commit = await caller.commit(CHANGE_TITLE, files => changeUnderTest(scenario, fault, files))
  push(commit)
  scriptRemarks(stage, scenario, options.request.remarks)
  return {commit, parent, pullRequest: opened && {...opened, before}, number, runsBefore}
}

/** Everything that is changed after the earlier version: by the commit under test, and by the one of an earlier run. */
export async function wholeChange(scenario: Scenario, fault: Fault | undefined, files: AppFiles): Promise<void> {
  if (fault?.hasEarlierRun === true) await changeUnderTest(scenario, undefined, files)
  await changeUnderTest(scenario, fault, files)
}

async function changeUnderTest(scenario: Scenario, fault: Fault | undefined, files: AppFiles): Promise<void> {
  await (fault?.change === undefined ? scenario.change?.(files) : fault.change(files))
}

function openPullRequest({github}: Stage, fault: Fault | undefined): PullRequestFacts {
  const origin = fault?.isFromFork ? {forkOwner: FORK_OWNER} : fault?.isFromDependabot ? {isDependabots: true} : {}
  const author = fault?.isFromFork ? findPerson(FORK_OWNER) : fault?.isFromDependabot ? DEPENDABOT_ITSELF : findPerson('author')
  const {number} = github.state.issues.openPullRequest(CHANGE_TITLE, author)
  return {number, ...origin}
}

function pushTo(
  {github}: Stage,
  pullRequest: PullRequestFacts | undefined,
  event: EventName,
  {commit, parent}: {readonly commit: string; readonly parent: string}
): void {
  const {defaultBranch} = github.state.repository
  if (pullRequest === undefined) {
    github.setBranchHead(defaultBranch, commit)
    return
  }
  // The branch of a fork is in the fork; the repository itself knows its commit by this name.
  github.setBranchHead(pullRequest.forkOwner === undefined ? branchOf(pullRequest) : `refs/pull/${pullRequest.number}/head`, commit)
  if (event === 'merge_group') github.setBranchHead(queueBranchOf(pullRequest, {defaultBranch, parent}), commit)
}

function scriptRemarks(stage: Stage, {approver}: Scenario, requested: RehearsalRequest['remarks']): void {
  const remarks = requested ?? [{text: 'LGTM', commenter: undefined, edit: undefined}]
  const scripted: Remark[] = remarks.map(({text, commenter, edit}) => ({
    by: commenter ?? approver,
    text,
    ...(edit === undefined ? {} : {edit})
  }))
  stage.github.state.issues.scriptRemarks(scripted)
}

type QuietRun = RunOptions & Pick<OnStage, 'screen'>

/** Deploys, or applies, the earlier version by the same workflow. */
async function deployBaseline(options: QuietRun): Promise<Omit<OtherRun, 'of'>> {
  options.screen.write('Baseline: an earlier version is being deployed …\n')
  const {duration, ...run} = await runQuietly(options)
  const {result} = run
  if (result.conclusion !== 'success') {
    for (const line of result.log) options.screen.write(`${line.job.name}, ${line.step}: ${line.line}\n`)
    throw new ActionError('The earlier version could not be deployed, so there is nothing to rehearse on.', 'The log is above.')
  }
  options.screen.write(`Baseline: deployed in ${duration}\n`)
  return run
}

/** It may end as it likes: what it leaves behind is what the run under test finds. */
async function playEarlierRun(options: QuietRun): Promise<Omit<OtherRun, 'of'>> {
  options.screen.write(`An earlier run of the same event, ${options.event} …\n`)
  const {duration, ...run} = await runQuietly(options)
  options.screen.write(`Earlier run: ${run.result.conclusion} in ${duration}\n`)
  return run
}

/** The same commit by the same event once more, after the run under test: what does it make of what that one left? */
export async function playNextRun(options: QuietRun & Pick<Preparation, 'request'>): Promise<OtherRun> {
  const {screen, stage, scenario} = options
  screen.write('\nThe next run, of the same commit …\n')
  scriptRemarks(stage, scenario, options.request.remarks)
  const {duration, ...run} = await runQuietly(options)
  const {result} = run
  if (result.conclusion !== 'success') for (const line of result.log) screen.write(`${line.job.name}, ${line.step}: ${line.line}\n`)
  screen.write(`The next run: ${result.conclusion} in ${duration}\n`)
  return {of: 'the next run', ...run}
}

async function runQuietly(options: QuietRun): Promise<Omit<OtherRun, 'of'> & {duration: string}> {
  const started = Date.now()
  const witness = new Witness()
  const result = await runOnStage({...options, hooks: {...options.hooks, afterAction: (...heard) => witness.hear(...heard)}})
  if (options.signal.aborted) throw new CancelledError()
  const {workflow, event, commit} = options
  const {cacheHit} = witness.testimony()
  return {workflow, event, commit, result, cacheHit, duration: formatDuration(Date.now() - started)}
}
