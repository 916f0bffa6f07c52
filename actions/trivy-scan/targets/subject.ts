import type {ActionError} from '../../../lib/action/errors.ts'

/** One thing that Trivy scans in one run: an image of a layout, a folder or a file. */
export interface Subject {
  /** `linux/arm64/v8`; for what is no image its name, because a finding is shown with it. */
  readonly platform: string
  /** What Trivy's own report and the SBOM call it. */
  readonly name: string
  /** Digest of the image's manifest, or empty. */
  readonly digest: string
  /** What the report's file is called; no two subjects of a scan have the same. */
  readonly file: string
  /** Trivy's subcommand and its target. */
  readonly command: readonly string[]
  /** Makes what the command names. */
  readonly prepare: () => Promise<void>
  /** The operating system of an image in which Trivy recognised none. */
  readonly findDistribution: () => Promise<string | undefined>
  /** Puts right what the scan changed in the picture that Trivy has of it; the JSON of its report, parsed. */
  readonly restore: (report: unknown) => unknown
}

/** What a target is made of. */
export interface PreparedTarget {
  /** Digest of an image, empty for what has none. */
  readonly digest: string
  readonly subjects: readonly Subject[]
  /** Why it may not be scanned although it is there; its digest is worth reporting all the same. */
  readonly problem: ActionError | undefined
}
