import {withoutKeys} from '../address-pattern.ts'
import type {ConfiguredResource, PlannedChange} from '../reader/index.ts'
import {isNamedBy, namesOf} from './protect.ts'

/**
 * Finds the lines of `protect` that fit nothing in a plan: neither an object that it changes or leaves as it is, nor one that was changed
 * outside, nor a resource of the configuration. Such a line protects nothing, which may be a typing error, and may be nothing at all: a new
 * project has nothing yet.
 */
export class ProtectFitting {
  readonly #left: Set<string>
  /** Lines that fit a resource of the configuration, as they are and without their keys. */
  readonly #configured = new Set<string>()
  readonly #configuredKeyless = new Set<string>()

  constructor(protect: readonly string[]) {
    this.#left = new Set(protect)
  }

  change(entry: Pick<PlannedChange, 'address' | 'previousAddress' | 'type'>): void {
    if (this.#left.size === 0) return
    const names = namesOf(entry)
    for (const line of this.#left) if (names.some(name => isNamedBy(line, name))) this.#left.delete(line)
  }

  configured(resource: ConfiguredResource): void {
    for (const line of this.#left) {
      if (isNamedBy(line, resource)) this.#configured.add(line)
      if (isNamedBy(withoutKeys(line), resource)) this.#configuredKeyless.add(line)
    }
  }

  /**
   * @param isWhole whether the plan lists every object. One that was made with `-target` does not, so that of a line with a key it cannot be
   *   told: it fits when its resource is there
   * @returns in the order of the lines, each once
   */
  finish(isWhole: boolean): string[] {
    return [...this.#left].filter(line => !this.#configured.has(line) && (isWhole || !this.#configuredKeyless.has(line)))
  }
}
