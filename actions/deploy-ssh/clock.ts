import {formatDuration} from '../../lib/action/duration.ts'
import {ActionError} from '../../lib/action/errors.ts'
import type {Phase} from './result.ts'

/** How long the script that runs `compose up` may take beyond its own limit: it ends Compose then. */
const END_MILLISECONDS = 60_000

/** How long a script that starts the project may take in all, in milliseconds. @param limit what it is told itself */
export function startTimeout(limit: number): number {
  return limit + END_MILLISECONDS
}

/** For the host, which counts in whole seconds. */
export function wholeSeconds(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1_000))
}

/** Measures the phases, and says how much of the step's time is left. */
export class Clock {
  readonly phases: Phase[] = []
  readonly now: () => number
  #end: number
  readonly #timeout: number
  #stopped: number | undefined

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

  /** Time does not count until {@link goOn}: the host waits for its turn. */
  stop(): void {
    this.#stopped ??= this.now()
  }

  goOn(): void {
    if (this.#stopped !== undefined) this.#end += this.now() - this.#stopped
    this.#stopped = undefined
  }

  /** Milliseconds left, none at least. */
  rest(): number {
    return Math.max(0, this.#end - (this.#stopped ?? this.now()))
  }

  /** Milliseconds left, at most `most`. @throws ActionError when none is left */
  left(most = Infinity): number {
    const left = this.rest()
    if (left > 0) return Math.min(left, most)
    throw new ActionError(`The deploy did not finish within ${formatDuration(this.#timeout)}.`, 'Raise "timeout".')
  }
}
