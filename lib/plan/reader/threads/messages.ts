import type {Cut} from '../json-cutter.ts'
import type {PlanCounts, PlanError, PlanHeader} from '../plan.ts'
import type {ReaderShare} from '../plan-reader.ts'

/** What tells a thread of ours that it is one, and what it is for. */
export interface ThreadData {
  /** The name of a job, see `planJob`. */
  readonly fairwayPlanJob: string
  readonly options: unknown
  /** One number: how many messages were sent to the thread, so that it can sleep until there is one more. */
  readonly sent: Int32Array
}

/** A member of the plan that begins, or a value that was cut out, with its place among the bytes of the batch. */
export type BatchItem = string | (Cut & {readonly start: number; readonly end: number})

export type ToThread =
  | {readonly kind: 'batch'; readonly items: readonly BatchItem[]; readonly bytes: SharedArrayBuffer}
  /** The plan has ended; what the other thread has of the changes. */
  | {readonly kind: 'end'; readonly share: ReaderShare}
  /** Nothing more comes, and it is no plan. */
  | {readonly kind: 'stop'}

/** What becomes of the entries that a thread was given. */
export type ThreadOutcome =
  | {readonly kind: 'plan'; readonly header: PlanHeader; readonly counts: PlanCounts; readonly part: string}
  | PlanError
  | {readonly kind: 'stopped'}
  /** A fault of ours. */
  | {readonly kind: 'thrown'; readonly error: unknown}

export type FromThread =
  /** A batch is done with; its memory may be used again. */
  {readonly kind: 'done'; readonly bytes: SharedArrayBuffer} | {readonly kind: 'outcome'; readonly outcome: ThreadOutcome}
