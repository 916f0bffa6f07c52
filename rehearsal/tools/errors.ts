import {ActionError} from '../../lib/action/errors.ts'

/** A part of the rehearsal cannot be found or installed. The command that needed it ends with status 4. */
export class MissingToolsError extends ActionError {
  /** What is missing, why, and how to get it: one line for each tool. */
  readonly lines: readonly string[]

  constructor(message: string, lines: readonly string[]) {
    super(`${message}\n${lines.join('\n')}`)
    this.name = 'MissingToolsError'
    this.lines = lines
  }
}
