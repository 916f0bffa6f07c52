import type {Database} from './databases/fetch.ts'
import type {Verdict} from './judge.ts'
import type {OperatingSystem} from './report.ts'
import type {TargetKind} from './targets/target.ts'
import type {Threshold} from '../../lib/scan/severity.ts'

/** What was scanned, or should have been. */
export interface ScannedTarget {
  readonly kind: TargetKind
  /** What it is called; empty for a layout of whose name nothing was said. */
  readonly name: string
  /** The folder or file in the repository, relative to it; empty for the repository itself, and for what is not in it. */
  readonly repositoryPath: string
}

/** One scanned image of the layout; for a folder or a file that one. */
export interface ScannedImage {
  readonly platform: string
  /** Digest of the image's manifest. */
  readonly digest: string
  readonly operatingSystem: OperatingSystem | undefined
}

/** The result of a scan, and what it was made with. */
export interface ScanResult extends Verdict {
  readonly target: ScannedTarget
  /** Digest of the image, empty when it could not be read, and for what has none. */
  readonly digest: string
  readonly images: readonly ScannedImage[]
  /** Empty when there is no scanner. */
  readonly trivyVersion: string
  /** Undefined when none was needed, or none could be downloaded. */
  readonly database: Database | undefined
  /** Undefined when no image had a Java archive. */
  readonly javaDatabase: Database | undefined
  /** How many findings the ignore file took out. */
  readonly ignored: number
  /** What may be tidied up, one line each. */
  readonly notes: readonly string[]
  /** IDs that the ignore file names and that no longer count, and those that matched nothing. */
  readonly expiredIgnores: readonly string[]
  readonly unusedIgnores: readonly string[]
  /** Whether the findings were compared with earlier ones. */
  readonly hasBaseline: boolean
  /** The least severity that people are shown. The report has all, and what makes the scan fail is always shown. */
  readonly shown: Threshold
  /** Whether a result of `error` leaves the step green. */
  readonly toleratesError: boolean
  /** Paths of the SBOMs. */
  readonly sboms: readonly string[]
}

/** The platforms of what was scanned; an index may have several images of one. */
export const platformsOf = ({images}: ScanResult): string[] => [...new Set(images.map(({platform}) => platform))]
