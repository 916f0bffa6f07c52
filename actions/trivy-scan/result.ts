import type {Database} from './databases/fetch.ts'
import type {Verdict} from './judge.ts'
import type {OperatingSystem} from './report.ts'

/** One scanned image of the layout. */
export interface ScannedImage {
  readonly platform: string
  /** Digest of the image's manifest. */
  readonly digest: string
  readonly operatingSystem: OperatingSystem | undefined
}

/** The result of a scan, and what it was made with. */
export interface ScanResult extends Verdict {
  /** Digest of the layout's root, empty when it could not be read. */
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
}
