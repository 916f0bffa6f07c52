/** What `--json` writes; the names are a contract with whoever reads it. What does not apply is null. */
export interface RehearsalReport {
  readonly conclusion: 'success' | 'failure' | 'cancelled'
  readonly example: string
  readonly event: string
  readonly engine: 'fairway'
  /** Wall time of the run under test. */
  readonly seconds: number
  readonly jobs: readonly JobReport[]
  /** Outputs of the workflow. */
  readonly outputs: Readonly<Record<string, string>>
  /** The image's name without a tag. */
  readonly image: string | null
  /** What was built. */
  readonly digest: string | null
  /** The manifest digest of the container that runs, from its RepoDigests in the same repository. */
  readonly runningDigest: string | null
  readonly url: string | null
  readonly version: string | null
  readonly previousVersion: string | null
  readonly servingVersion: string | null
  /** What the registry holds of the image: digests by tag, and all manifests, tagged or not. */
  readonly registry: {readonly tags: Readonly<Record<string, string>>; readonly manifests: readonly string[]}
  readonly approval: {readonly decision: string; readonly issue: number; readonly approvers: readonly string[]} | null
  readonly plan: {readonly verdict: string; readonly sha256: string; readonly applied: boolean} | null
  readonly parts: readonly PartReport[]
  readonly requests: {readonly github: number}
  readonly leaks: readonly {readonly where: string; readonly what: string}[]
  readonly leftovers: readonly string[]
}

export interface JobReport {
  readonly name: string
  readonly conclusion: string
  readonly seconds: number
  readonly steps: readonly {readonly name: string; readonly conclusion: string; readonly seconds: number}[]
}

export interface PartReport {
  readonly name: string
  readonly kind: 'real' | 'stand-in'
  readonly version: string
  readonly from: string
}

/** The exit statuses of `npm run rehearse`. */
export const EXIT = {green: 0, red: 1, usage: 2, leakOrLeftover: 3, missingPart: 4, cancelled: 130} as const

/**
 * A leak or a leftover outranks the colour of the run: a green run that leaked is the worst there is.
 *
 * @param isInterrupted whether the person ended it; a run is also `cancelled` when a job's time is over, and that is red
 */
export function exitStatus(report: Pick<RehearsalReport, 'conclusion' | 'leaks' | 'leftovers'>, isInterrupted: boolean): number {
  if (report.leaks.length > 0 || report.leftovers.length > 0) return EXIT.leakOrLeftover
  if (isInterrupted) return EXIT.cancelled
  return report.conclusion === 'success' ? EXIT.green : EXIT.red
}
