/**
 * An error that was expected: the person who runs the workflow can fix it. It becomes one clear line, without a stack.
 *
 * @param message what is wrong, naming the input or the thing, with the value's problem (never a secret value)
 * @param fix what to write or do instead; shown on a line of its own below the message
 */
export class ActionError extends Error {
  readonly fix: string | undefined

  constructor(message: string, fix?: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ActionError'
    this.fix = fix
  }

  /** The line that the person sees. */
  toDisplay(): string {
    return this.fix === undefined ? this.message : `${this.message} ${this.fix}`
  }
}

/** The run was cancelled from outside (the cancel button, Ctrl-C, a runner that shuts down). */
export class CancelledError extends ActionError {
  constructor() {
    super('The run was cancelled.')
    this.name = 'CancelledError'
  }
}

/** The message of anything that was thrown; libraries throw strings too (@1password/sdk does). */
export function messageOf(thrown: unknown): string {
  if (thrown instanceof ActionError) return thrown.toDisplay()
  if (thrown instanceof Error) return thrown.message
  return String(thrown)
}
