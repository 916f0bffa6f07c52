/** An attribute whose change in place loses data, or its protection. Each rule was read in the provider's own source. */
export type DataLossRule = {
  /** Types; `*` stands for anything. */
  readonly types: readonly string[]
  /**
   * The attribute's path: names and list positions with dots between. `*` stands for any member, `{slot}` for each element of a list whose
   * elements are told apart by their member `slot`, wherever in the list they are.
   */
  readonly path: string
  /** A switch of the object that has to be on after the update for it to happen. */
  readonly onlyWith?: string
  /** What happens. */
  readonly reason: string
  /** Where the provider says so. */
  readonly source: string
} & (
  | {readonly from: boolean | string; readonly to: boolean | string}
  /** A number that becomes lower, or is removed. */
  | {readonly lower: true}
  /** A size, as 32 or "32G", that becomes lower. */
  | {readonly smaller: true}
  /** Something that is there, and then is not. */
  | {readonly gone: true}
  /** A list that gets one more, or a different one. */
  | {readonly added: true}
  /** Something that becomes another one. */
  | {readonly changed: true}
)
