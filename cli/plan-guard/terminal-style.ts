import type {Paint} from '../paint.ts'

/** How a report is shown. */
export interface ReportStyle {
  /** Width of a line in characters. */
  readonly columns: number
  readonly paint: Paint
  /** Whether harmless changes are listed too, not only counted. */
  readonly isVerbose: boolean
}
