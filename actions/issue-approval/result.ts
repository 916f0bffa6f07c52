/** How the question ended, in stable words. `superseded` is kept for a newer run that takes the place of this one. */
export type Decision = 'approved' | 'denied' | 'timed-out' | 'cancelled' | 'superseded' | 'error'

/** Only `approved` lets the job continue. `reason` is one line with a full stop, for people; text from outside is put on one line. */
export type Outcome =
  | {readonly decision: 'approved'; readonly approver: string; readonly commentUrl: string}
  | {
      readonly decision: Exclude<Decision, 'approved'>
      readonly reason: string
      /** The comment that decided, if one did. */
      readonly commentUrl?: string
    }

export interface IssueReference {
  readonly number: number
  readonly url: string
}

export type ApprovalResult = Outcome & {
  readonly subject: string
  /** Undefined when none was opened. */
  readonly issue: IssueReference | undefined
  /** Milliseconds since the issue was opened. */
  readonly waited: number
}
