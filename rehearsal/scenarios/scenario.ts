import {join} from 'node:path'
import type {EventName} from '../arguments.ts'
import type {ConnectVault} from '../parts/connect.ts'
import type {RunnerControl, StepFolders} from '../runner/types.ts'
import type {RunSettings} from '../settings.ts'
import type {Stage} from '../stage.ts'
import type {HostWish} from '../stage-hosts.ts'
import type {Toolset} from '../toolset.ts'

/** A folder with the repository's files, before they are committed. Paths are relative to the repository. */
export interface AppFiles {
  read(path: string): Promise<string>
  write(path: string, content: string): Promise<void>
}

/** Something that happens on purpose, usually something that goes wrong. It happens only to the run under test, never to the baseline. */
export interface Fault {
  readonly description: string
  /** The workflow that it belongs to, as a path in the repository; undefined: the one that is rehearsed. */
  readonly workflow?: string
  /** The event that it belongs to, which need not be named then; undefined: every event. */
  readonly event?: EventName
  /** Inputs of workflow_dispatch that it cannot do without. They need not be given, and cannot be given otherwise. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Inputs that come out of the runs before, as a digest does. */
  inputsAfter?(before: Before): Readonly<Record<string, string>>
  /** Plays the scenario's own change in a run of its own first, by the same event; `change` comes on top of it. */
  readonly hasEarlierRun?: true
  /** Changes the commit under test, in place of the scenario's own change. */
  change?(files: AppFiles): Promise<void>
  /** Breaks a part of the stage, or changes what is on it, before the run. */
  breakStage?(stage: Stage): Promise<void>
  /** Takes back what `breakStage` did, when the run is over: without it nothing can be played on the same stage afterwards. */
  mendStage?(stage: Stage): Promise<void>
  /** What `breakStage` did is meant to stay for the runs after it, as a secret that was rotated does. */
  readonly isLasting?: true
  /** What the repository's variables and secrets say instead, for the run under test. */
  settings?(settings: RunSettings): RunSettings
  /** Interferes while the run goes on. */
  readonly interference?: Interference
  /**
   * Waits after the run for what goes on by itself, as a host does that puts back what a lost runner had begun.
   *
   * @throws ActionError when it does not come to its end
   */
  settle?(stage: Stage): Promise<void>
  /** Plays the same commit once more afterwards, to see what the next run makes of what is left: it has to be green. */
  readonly hasNextRun?: true
  /** The pull request comes from a stranger's fork. */
  readonly isFromFork?: true
  /** The pull request comes from Dependabot. */
  readonly isFromDependabot?: true
  /** It belongs to runners of GitHub's own, which need not be asked for then. */
  readonly isHosted?: true
}

/** What happens while the run under test goes on. */
export interface Interference {
  /** The name of the step before which it happens, or while which it does: once. A run without this step is red: what was to be played did not happen. */
  readonly beforeStep: string
  /** It takes a part of the stage away: nothing can be played there afterwards unless the fault's `mendStage` brings it back. */
  readonly breaksStage?: true
  /** What happens before the step, which waits for it. */
  happen?(scene: Scene): Promise<void>
  /**
   * What happens at some moment while the step runs, or later. It is begun with the step, and has to end when the scene's signal is aborted:
   * then the run is over.
   *
   * @returns whether the moment came: a run without it is red
   */
  during?(scene: Scene): Promise<boolean>
}

/** What an interference can get at. */
export interface Scene {
  readonly stage: Stage
  readonly tools: Toolset
  /** `owner/name` on GitHub. */
  readonly repository: string
  /** The caller's work tree, and the commit that was applied before. */
  readonly caller: string
  readonly baseline: string
  /** The run under test. */
  readonly runId: string
  readonly runFolder: string
  /** The folders of the job whose step comes next. */
  readonly folders: StepFolders
  /** The runner of that job. */
  readonly runner: RunnerControl
  readonly signal: AbortSignal
}

/** What the runs before have come to. Before the stage stands, when targets are looked at, there are none. */
export interface Before {
  /** The runs of this stage, in their order. */
  readonly runs: readonly {readonly of: string; readonly commit: string; readonly outputs: Readonly<Record<string, string>>}[]
  /** What they have put out, the later ones over the earlier ones. */
  readonly outputs: Readonly<Record<string, string>>
}

/** A run that goes before: it brings an earlier version to where it runs. It has to be green. */
export interface EarlierRun {
  readonly event: EventName
  /** A path in the repository; undefined: the workflow that is rehearsed. */
  readonly workflow?: string
  /** Inputs of workflow_dispatch. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Inputs that come out of the runs before it. */
  inputsAfter?(before: Before): Readonly<Record<string, string>>
  /** What its commit brings; the first one brings all files. */
  change?(files: AppFiles): Promise<void>
  /**
   * What people do with the version once it runs, as entering the data that a later version has to keep.
   *
   * @throws ActionError when they cannot
   */
  after?(stage: Stage): Promise<void>
}

/** A workflow of a repository: how it is started, what goes before it, and what can go wrong with it. */
export interface RehearsedWorkflow {
  /** A path in the repository. */
  readonly workflow: string
  /** The event that is played when none is named. */
  readonly event: EventName
  /** Inputs of workflow_dispatch that it is started with when the command line does not say otherwise. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Inputs that come out of the runs before it, as a digest does. */
  inputsAfter?(before: Before): Readonly<Record<string, string>>
  /**
   * The hosts that it deploys to, the first of which is what a deploy to a single host gets. Undefined: those of the scenario's first workflow, and there
   * one with Docker and Compose, 127.0.0.1.
   */
  readonly hosts?: readonly HostWish[]
  /** How an earlier version gets to where it runs, one run after the other; undefined: the run under test is the first one. */
  readonly baseline?: readonly EarlierRun[]
  /** The harmless change that the commit under test brings. */
  change?(files: AppFiles): Promise<void>
  /**
   * Sees what has to hold after each run, a fault's own `settle` first.
   *
   * @throws ActionError saying what does not hold
   */
  hold?(stage: Stage): Promise<void>
  readonly faults: Readonly<Record<string, Fault>>
}

/** What is rehearsed: a repository, how its workflow is started when none is named, and what can go wrong with it. */
export interface Scenario extends RehearsedWorkflow {
  /** The name on the command line, and of the folder below examples/; of another repository the folder's name. */
  readonly name: string
  readonly description: string
  /** The folder that holds the repository's files. */
  readonly source: string
  /** The repository's name on the stand-in GitHub, `owner/name`. */
  readonly repository: string
  /** Its default branch, the one that is pushed to; default `main`. */
  readonly branch?: string
  /** Further workflows of the repository, each with its own way of being started and its own faults: `--workflow` chooses one. */
  readonly workflows?: readonly RehearsedWorkflow[]
  /** Who answers LGTM when the command line does not say otherwise. */
  readonly approver: string
  /** Made-up vault content; every value in it is a secret of the run. */
  vaults(): ConnectVault[]
  /** What the repository's files say otherwise where the runners are GitHub's own. */
  onHosted?(files: AppFiles): Promise<void>
}

/** The default branch of a scenario's repository. */
export const defaultBranchOf = ({branch}: Pick<Scenario, 'branch'>): string => branch ?? 'main'

/** The path of a workflow that may be named by its file alone: `configure.yml`. */
export function workflowPath(name: string): string {
  return name.includes('/') ? name.replace(/^\.\//, '') : `.github/workflows/${name}`
}

/**
 * The scenario with another of its workflows in place of its first one. One that the scenario does not know is rehearsed with the baseline and
 * the faults of the first.
 *
 * @param named a path, or a file's name; undefined leaves the scenario as it is
 */
export function ofWorkflow(scenario: Scenario, named: string | undefined): Scenario {
  const path = named === undefined ? scenario.workflow : workflowPath(named)
  if (path === scenario.workflow) return scenario
  const known = scenario.workflows?.find(({workflow}) => workflow === path)
  if (known !== undefined) {
    const own = ['inputs', 'inputsAfter', 'baseline', 'change', 'hold']
    const rest = Object.fromEntries(Object.entries(scenario).filter(([key]) => !own.includes(key))) as unknown as Scenario
    return {...rest, ...known}
  }
  const baseline = scenario.baseline?.map(run => ({workflow: scenario.workflow, ...run}))
  return {...scenario, workflow: path, ...(baseline && {baseline})}
}

/** The folder of an example of this checkout. */
export function exampleFolder(name: string): string {
  return join(import.meta.dirname, '..', '..', 'examples', name)
}

/**
 * Replaces a text in one file of an example.
 *
 * @throws Error when the file does not hold it any more: the example was changed and its scenario was not
 */
export async function replaceIn(files: AppFiles, path: string, before: string, after: string): Promise<void> {
  const content = await files.read(path)
  if (!content.includes(before)) throw new Error(`${path} of the example no longer contains: ${before}`)
  await files.write(
    path,
    content.replace(before, () => after)
  )
}
