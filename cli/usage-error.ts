import {ActionError} from '../lib/action/errors.ts'

/** The command line is wrong; the message names the word that is. */
export class UsageError extends ActionError {
  constructor(message: string, fix?: string, options?: ErrorOptions) {
    super(message, fix, options)
    this.name = 'UsageError'
  }
}
