import type {Lag} from './lag.ts'
import {Limits, type Quota, type Resource, type Slowdown} from './limits.ts'
import type {Nulls} from './nulls.ts'
import {newSeed} from './random.ts'

/** How GitHub is on a day that is not its best. What is left out is as on a good one. */
export interface BadDay {
  /** Primary rate limits. */
  readonly quota?: Partial<Readonly<Record<Resource, Quota>>>
  /** A secondary rate limit. */
  readonly slowdown?: Slowdown
  readonly lag?: Lag
  readonly nulls?: Nulls
}

/** The switches of the stand-in GitHub. */
export class Conditions {
  readonly limits = new Limits()
  lag: Lag = {}
  nulls: Nulls | undefined
  /** What chance is made of. */
  seed = newSeed()
  #isBad = false

  /** From now on. @param seed default: FAIRWAY_SEED, or a new one */
  set({quota = {}, slowdown, lag = {}, nulls}: BadDay, seed: number = this.seed): void {
    this.limits.quota = quota
    this.limits.slowdown = slowdown
    this.lag = lag
    this.nulls = nulls
    this.seed = seed
    this.#isBad = true
  }

  /** A good day from now on. */
  clear(): void {
    this.set({})
    this.#isBad = false
  }

  /** What has to be printed, so that the same can be played again; nothing on a good day. */
  said(): string[] {
    return this.#isBad ? [`GitHub has a bad day; FAIRWAY_SEED=${this.seed} makes the same one.`] : []
  }
}
