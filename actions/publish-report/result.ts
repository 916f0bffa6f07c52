/** What became of the report, in stable words. */
export type PublishResult =
  /** There was nothing to report, and no issue was open. */
  | {readonly result: 'nothing'}
  | {
      readonly result: 'opened' | 'updated' | 'unchanged' | 'reopened' | 'closed'
      /** Of the issue, or of the pull request that the comment is on. */
      readonly number: number
      /** Of the issue or the comment, for people. */
      readonly url: string
      /** The issue stays closed, because a person closed it as not planned and the report says what it said then. */
      readonly isLeftClosed?: boolean
    }
