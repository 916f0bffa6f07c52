/**
 * What an action's run leaves behind for the workflow. Each action makes its own in `outputs.ts`, by a pure function from its result; the
 * Markdown comes from `summary.ts`.
 */
export interface ActionReport<OutputName extends string> {
  /** Every output that action.yml declares, always: an output that does not apply is the empty text. */
  readonly outputs: Readonly<Record<OutputName, string>>
  /** Lines for the log. These, the warning and the failure are written by `log.ts`: one line each, secrets hidden, no command in it. */
  readonly log?: readonly string[]
  /** What did not work in a step that stays green; shown with the annotations of the run. */
  readonly warning?: string
  /** Markdown for the job summary. */
  readonly summary?: string
  /** Set when the step must be red although nothing was thrown: one line that says why. */
  readonly failure?: string | undefined
}
