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
  /** The event that it belongs to, which need not be named then; undefined: every event. */
  readonly event?: EventName
  /** Inputs of workflow_dispatch that it cannot do without. They need not be given, and cannot be given otherwise. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Plays the scenario's own change in a run of its own first, by the same event; `change` comes on top of it. */
  readonly hasEarlierRun?: true
  /** Changes the commit under test, in place of the scenario's own change. */
  change?(files: AppFiles): Promise<void>
  /** Breaks a part of the stage after the baseline was deployed. */
  breakStage?(stage: Stage): Promise<void>
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

/** What is rehearsed: a repository, how its workflow is started, and what can go wrong with it. */
export interface Scenario {
  /** The name on the command line, and of the folder below examples/; of another repository the folder's name. */
  readonly name: string
  readonly description: string
  /** The folder that holds the repository's files. */
  readonly source: string
  /** The repository's name on the stand-in GitHub, `owner/name`. */
  readonly repository: string
  /** The workflow that is run when none is named. */
  readonly workflow: string
  /** The event that is played when none is named. */
  readonly event: EventName
  /** How an earlier version gets to where it runs; undefined: the run under test is the first one. */
  readonly baseline?: {readonly event: EventName}
  /** The hosts that it deploys to; default one with Docker and Compose, 127.0.0.1. The first one is what a deploy to a single host gets. */
  readonly hosts?: readonly HostWish[]
  /** Who answers LGTM when the command line does not say otherwise. */
  readonly approver: string
  /** Made-up vault content; every value in it is a secret of the run. */
  vaults(): ConnectVault[]
  /** What the repository's files say otherwise where the runners are GitHub's own. */
  onHosted?(files: AppFiles): Promise<void>
  /** The harmless change that the commit under test brings. */
  change?(files: AppFiles): Promise<void>
  readonly faults: Readonly<Record<string, Fault>>
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
