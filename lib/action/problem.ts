import {ActionError} from './errors.ts'

/** What is wrong: a stable code, and the facts beside it. */
export interface Problem {
  readonly code: string
}

/** What a door says about a problem: what is wrong, and what to do about it. */
export interface Words {
  readonly message: string
  readonly fix?: string | undefined
}

/**
 * An expected error of a wing that several doors use. It has no words: the door that shows it knows what its own inputs or options are
 * called, and makes an {@link ActionError} of it. One that is shown without words is a bug in that door, and shows its stack.
 */
export class ProblemError<Known extends Problem> extends Error {
  readonly problem: Known

  constructor(problem: Known, options?: ErrorOptions) {
    super(JSON.stringify(problem), options)
    this.name = new.target.name
    this.problem = problem
  }
}

/** A problem in the words of a door, as an error that a person can fix. */
export const errorOf = ({message, fix}: Words, cause?: unknown) => new ActionError(message, fix, {cause})
