import type {ConnectVault} from '../parts/connect.ts'
import type {Stage} from '../stage.ts'

/** A folder with the example's files, before they are committed. Paths are relative to the repository. */
export interface AppFiles {
  read(path: string): Promise<string>
  write(path: string, content: string): Promise<void>
}

/** Something that goes wrong on purpose. It happens to the run under test only, never to the baseline. */
export interface Fault {
  readonly description: string
  /** Changes the commit under test. */
  change?(files: AppFiles): Promise<void>
  /** Breaks a part of the stage after the baseline was deployed. */
  breakStage?(stage: Stage): Promise<void>
}

/** What an example needs to be rehearsed, and what can go wrong with it. */
export interface Scenario {
  /** The name on the command line, and of the folder below examples/. */
  readonly name: string
  readonly description: string
  /** The repository's name on the stand-in GitHub, `owner/name`. */
  readonly repository: string
  /** The workflow that is run when none is named. */
  readonly workflow: string
  readonly app: {
    /** The image's name below the registry. */
    readonly image: string
    /** The Compose project. */
    readonly project: string
    readonly healthPath: string
    /** Environment variable of the host that moves the published port to a free one. */
    readonly portVariable: string
  }
  /** Made-up vault content; every value in it is a secret of the run. */
  vaults(): ConnectVault[]
  /** The harmless change that the commit under test brings. */
  change(files: AppFiles): Promise<void>
  readonly faults: Readonly<Record<string, Fault>>
}
