import {formatDuration} from '../../lib/action/duration.ts'
import {ActionError} from '../../lib/action/errors.ts'
import type {Phase} from './result.ts'

/** Measures the phases, and says how much of the step's time is left. */
export class Clock {
  readonly phases: Phase[] = []
  readonly now: () => number
  readonly #end: number
  readonly #timeout: number

  constructor(timeout: number, now: () => number) {
    this.now = now
    this.#timeout = timeout
    this.#end = now() + timeout
  }

  async measure<T>(name: string, work: () => Promise<T>): Promise<T> {
    const start = this.now()
    try {
      return await work()
    } finally {
      this.phases.push({name, milliseconds: this.now() - start})
    }
  }

  /** Milliseconds left, none at least. */
  rest(): number {
    return Math.max(0, this.#end - this.now())
  }

  /** Milliseconds left, at most `most`. @throws ActionError when none is left */
  left(most = Infinity): number {
    const left = this.rest()
    if (left > 0) return Math.min(left, most)
    throw new ActionError(`The deploy did not finish within ${formatDuration(this.#timeout)}.`, 'Raise "timeout".')
  }
}
