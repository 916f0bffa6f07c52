import {ActionError} from '../action/errors.ts'
import type {PlanError, PlanErrorCode} from './reader/index.ts'

/** The file is not a plan that is understood. */
export class PlanReadError extends ActionError {
  readonly code: PlanErrorCode

  constructor({code, message, fix}: PlanError) {
    super(message, fix)
    this.name = 'PlanReadError'
    this.code = code
  }
}
