import {ActionError} from '../lib/action/errors.ts'

/** Wrong usage: exit status 2. */
export class UsageError extends ActionError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, 'npm run rehearse -- --help shows how it is used.', options)
    this.name = 'UsageError'
  }
}
