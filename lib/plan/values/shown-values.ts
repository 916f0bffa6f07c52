import type {Kept, KeptLeaves} from './kept.ts'
import type {Scrubber} from './secrets.ts'
import {withoutScattered} from './scattered.ts'
import {showLeaf, type ShownAttribute} from './shown.ts'

/** The attributes of one object that may be shown, and how many more change. */
export interface ShownObject {
  readonly attributes: readonly ShownAttribute[]
  /** Attributes that also change and are left out. */
  readonly more: number
}

const NOTHING: ShownObject = {attributes: [], more: 0}

/** The values that a plan changes, without any that is sensitive: by a mark, or by being equal to one that is. */
export class ShownValues {
  /** What is left out of the whole, in one line that names no value; undefined for nothing. */
  readonly note: string | undefined
  readonly #kept: Kept
  readonly #scrubber: Scrubber | undefined

  /** @param scrubber undefined when there are more secrets than can be looked for: then nothing is shown */
  constructor(kept: Kept, scrubber: Scrubber | undefined) {
    this.#kept = kept
    this.#scrubber = scrubber
    if (scrubber === undefined) this.note = 'The plan has too many sensitive values to look for, so no value is shown.'
    else this.note = kept.skipped === 0 ? undefined : `The values of ${kept.skipped} more changes are left out: the plan has too many.`
  }

  /** Of a change, or a deferred one. */
  valuesOf(address: string, deposed: string | undefined): readonly ShownAttribute[] {
    return this.changeOf(address, deposed).attributes
  }

  /** Like `valuesOf`, with the number of those that are left out. */
  changeOf(address: string, deposed: string | undefined): ShownObject {
    return this.#show(this.#kept.find('change', address, deposed))
  }

  driftOf(address: string, deposed: string | undefined): ShownObject {
    return this.#show(this.#kept.find('drift', address, deposed))
  }

  outputOf(name: string): ShownObject {
    return this.#show(this.#kept.find('output', name, undefined))
  }

  /** Of an action: what it is called with, as `after`. */
  invocationOf(address: string): ShownObject {
    return this.#show(this.#kept.find('invocation', address, undefined))
  }

  /** Any other text of the plan without what is sensitive, as the message of a check; undefined when that cannot be done. */
  scrub(text: string): string | undefined {
    return this.#scrubber?.value(text)
  }

  #show(kept: KeptLeaves | undefined): ShownObject {
    const scrubber = this.#scrubber
    if (kept === undefined || scrubber === undefined) return NOTHING
    return {attributes: withoutScattered(kept.leaves, scrubber).map(leaf => showLeaf(leaf, scrubber)), more: kept.more}
  }
}
