import type {PatienceOptions} from '../../../lib/registry/patience.ts'

export interface LateClock extends Required<Pick<PatienceOptions, 'now' | 'sleep'>> {
  readonly waits: number[]
  time: number
}

/** A clock that only waiting moves: an hour of patience takes no time. */
export function lateClock(): LateClock {
  const clock: LateClock = {
    waits: [],
    time: 0,
    now: () => clock.time,
    sleep(milliseconds, signal) {
      signal?.throwIfAborted()
      clock.waits.push(milliseconds)
      clock.time += milliseconds
      return Promise.resolve()
    }
  }
  return clock
}
