import {GuardError} from './errors.ts'
import type {PlanError} from './reader/index.ts'

/** The file is not a plan that is understood. */
export class PlanReadError extends GuardError {
  constructor(reading: PlanError) {
    super({code: 'not-understood', reading})
  }
}
