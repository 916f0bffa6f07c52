import {DEPENDABOT} from '../lib/action/dependabot.ts'
import {formatDuration} from '../lib/action/duration.ts'
import {ActionError, CancelledError} from '../lib/action/errors.ts'
import type {RehearsalRequest} from './arguments.ts'
import type {CallerRepository} from './caller-repository.ts'
import type {Screen} from './display/screen.ts'
import {branchOf, CHANGE_TITLE, queueBranchOf, type PullRequestFacts} from './events.ts'
import {findPerson, type Person, type Remark} from './parts/github/people.ts'
import {runOnStage, type RunOptions} from './run.ts'
import type {RunResult} from './runner/types.ts'
import type {AppFiles, Fault, Scenario} from './scenarios/scenario.ts'
import type {Stage} from './stage.ts'
import {Witness} from './witness.ts'

/** What the runs of a rehearsal have in common. */
type Common = Pick<RunOptions, 'stage' | 'tools' | 'scenario' | 'toolkit' | 'workflow' | 'event' | 'settings' | 'signal'>

/** A rehearsal on a stage that stands, before its first run. */
export interface Preparation extends Common {
  readonly request: RehearsalRequest
  readonly fault: Fault | undefined
  readonly caller: CallerRepository
  /** The commit of the earlier version. */
  readonly baseline: string
  readonly screen: Screen
}

/** The run under test, when everything that goes before it has been played. */
export interface Prepared {
  /** The commit under test. */
  readonly commit: string
  readonly pullRequest: PullRequestFacts | undefined
  /** The run's number on this stage. */
  readonly number: number
  readonly runsBefore: readonly OtherRun[]
}

/** A run beside the one under test. What it shows and leaves is searched for leaks like that of any run. */
export interface OtherRun {
  /** Which one it is, as the report says it. */
  readonly of: string
  readonly result: RunResult
  /** As in a testimony. */
  readonly cacheHit: string | undefined
}

/** The stranger of the stand-in GitHub, whose fork it is. */
const FORK_OWNER = 'stranger'

/** It is nobody who could be asked for an answer, so it is none of the stand-in GitHub's people. */
const DEPENDABOT_ITSELF: Person = {login: DEPENDABOT, type: 'Bot', role: 'write', description: 'keeps dependencies up to date'}

/**
 * Plays what goes before the run under test: the earlier version is brought to where it runs, a pull request is opened, an earlier run of the
 * same event is played where the fault has one, and the change is committed.
 *
 * @param token the GITHUB_TOKEN of the runs before
 * @throws ActionError when the earlier version cannot be deployed; CancelledError when the person ends it
 */
export async function prepareRun(options: Preparation, token: string): Promise<Prepared> {
  const {scenario, fault, stage, caller, baseline, event} = options
  const common = {...options, token, repository: caller.folder, observer: {}, hooks: {}, inputs: {}}
  const runsBefore: OtherRun[] = []
  if (scenario.baseline !== undefined) {
    scriptRemarks(stage, scenario, undefined)
    const commits = {commit: baseline, parent: '0'.repeat(40)}
    const workflow = scenario.workflow
    const run = {...common, ...commits, workflow, number: 1, event: scenario.baseline.event, pullRequest: undefined}
    runsBefore.push({of: 'the baseline', ...(await deployBaseline(run))})
  }
  const isProposed = event === 'pull_request' || event === 'merge_group'
  const opened = isProposed ? openPullRequest(stage, fault) : undefined
  const push = (sha: string) => pushTo(stage, opened, event, {commit: sha, parent: baseline})
  let before: string | undefined
  if (fault?.hasEarlierRun === true) {
    before = await caller.commit('An earlier change', files => changeUnderTest(scenario, undefined, files))
    push(before)
    const run = {...common, number: 2, commit: before, parent: baseline, inputs: options.request.inputs, pullRequest: opened}
    runsBefore.push({of: 'the earlier run', ...(await playEarlierRun(run))})
  }
  const commit = await caller.commit(CHANGE_TITLE, files => changeUnderTest(scenario, fault, files))
  push(commit)
  scriptRemarks(stage, scenario, options.request.remarks)
  return {commit, pullRequest: opened && {...opened, before}, number: before === undefined ? 2 : 3, runsBefore}
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
  event: Common['event'],
  {commit, parent}: {readonly commit: string; readonly parent: string}
): void {
  if (pullRequest === undefined) {
    github.setBranchHead('main', commit)
    return
  }
  // The branch of a fork is in the fork; the repository itself knows its commit by this name.
  github.setBranchHead(pullRequest.forkOwner === undefined ? branchOf(pullRequest) : `refs/pull/${pullRequest.number}/head`, commit)
  if (event === 'merge_group') github.setBranchHead(queueBranchOf(pullRequest, {defaultBranch: 'main', parent}), commit)
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

type QuietRun = RunOptions & Pick<Preparation, 'screen'>

/** Deploys, or applies, the earlier version by the same workflow. */
async function deployBaseline(options: QuietRun): Promise<Omit<OtherRun, 'of'>> {
  options.screen.write('Baseline: an earlier version is being deployed …\n')
  const {result, cacheHit, duration} = await runQuietly(options)
  if (result.conclusion !== 'success') {
    for (const line of result.log) options.screen.write(`${line.job.name}, ${line.step}: ${line.line}\n`)
    throw new ActionError('The earlier version could not be deployed, so there is nothing to rehearse on.', 'The log is above.')
  }
  options.screen.write(`Baseline: deployed in ${duration}\n`)
  return {result, cacheHit}
}

/** It may end as it likes: what it leaves behind is what the run under test finds. */
async function playEarlierRun(options: QuietRun): Promise<Omit<OtherRun, 'of'>> {
  options.screen.write(`An earlier run of the same event, ${options.event} …\n`)
  const {result, cacheHit, duration} = await runQuietly(options)
  options.screen.write(`Earlier run: ${result.conclusion} in ${duration}\n`)
  return {result, cacheHit}
}

/** The same commit by the same event once more, after the run under test: what does it make of what that one left? */
export async function playNextRun(options: QuietRun & Pick<Preparation, 'request'>): Promise<OtherRun> {
  const {screen, stage, scenario} = options
  screen.write('\nThe next run, of the same commit …\n')
  scriptRemarks(stage, scenario, options.request.remarks)
  const {result, cacheHit, duration} = await runQuietly(options)
  if (result.conclusion !== 'success') for (const line of result.log) screen.write(`${line.job.name}, ${line.step}: ${line.line}\n`)
  screen.write(`The next run: ${result.conclusion} in ${duration}\n`)
  return {of: 'the next run', result, cacheHit}
}

async function runQuietly(options: QuietRun): Promise<Omit<OtherRun, 'of'> & {duration: string}> {
  const started = Date.now()
  const witness = new Witness()
  const result = await runOnStage({...options, hooks: {...options.hooks, afterAction: (...heard) => witness.hear(...heard)}})
  if (options.signal.aborted) throw new CancelledError()
  return {result, cacheHit: witness.testimony().cacheHit, duration: formatDuration(Date.now() - started)}
}
