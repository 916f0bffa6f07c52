import {randomBytes} from 'node:crypto'
import {Candidates, WORDS} from './renames/candidates.ts'
import {KeyedHash} from './renames/keyed-hash.ts'
import {findPairs} from './renames/pairs.ts'

export {movedBlock} from './renames/moved-block.ts'

/** An entry of `resource_changes`. */
export interface RenameEntry {
  readonly address: string
  readonly type: string
  readonly mode?: 'managed' | 'data' | null | undefined
  readonly deposed?: string | undefined
  readonly actions: readonly string[]
  readonly before: unknown
  readonly after: unknown
  /** Shaped like `after`, with `true` where a value is known only after the apply. */
  readonly afterUnknown: unknown
}

/** An object that is deleted while one much like it is created: probably a rename that has no `moved` block. */
export interface RenameHint {
  readonly from: string
  readonly to: string
  readonly type: string
  /** How many attributes of the new object are equal to those of the old one. */
  readonly matching: number
  /** Of how many that the new object's configuration sets. */
  readonly compared: number
  /** `spelling`: the addresses differ in case and separators alone, whatever the values; `values`: four fifths of them are equal. */
  readonly because: 'spelling' | 'values'
}

/** Changes with each process, and is never written anywhere. */
const KEY = randomBytes(8)

/**
 * Finds deletes that look like one half of a rename, in the entries of a plan as they come, in any order. It keeps addresses and keyed
 * hashes, never a value: about 12 bytes for each attribute of an object that is deleted or created, and nothing of other entries.
 *
 * Two objects are one when at least four fifths of what the new one's configuration sets is equal, and a value among it that is not found
 * in just any object: a text of three characters, a large number, an object with such a thing in it. In an object that is the only one of its type
 * to be deleted, beside the only one to be created, a shorter text does too when all else is equal. Beyond 1,000 deletes or creates of a
 * type only the first 1,000 are compared so, and the others when everything is equal.
 *
 * A hint changes no verdict.
 */
export class RenameFinder {
  readonly #types = new Map<string, Candidates>()
  readonly #hash = new KeyedHash(KEY)

  note({address, type, mode, deposed, actions, before, after, afterUnknown}: RenameEntry): void {
    const action = actions[0]
    if (actions.length !== 1 || (action !== 'delete' && action !== 'create')) return
    if (mode === 'data' || deposed !== undefined) return
    if (action === 'delete') this.#of(type).delete(address, before, this.#hash)
    else this.#of(type).create(address, after, afterUnknown, this.#hash)
  }

  /** @returns in the order of the addresses that are deleted; each address is in one hint at most */
  hints(): readonly RenameHint[] {
    const hints: RenameHint[] = []
    for (const [type, candidates] of this.#types) {
      if (candidates.deletes.length === 0 || candidates.creates.length === 0) continue
      for (const {from, to, matching, because} of findPairs(candidates, this.#hash)) {
        hints.push({from: from.address, to: to.address, type, matching, compared: (to.end - to.start) / WORDS, because})
      }
    }
    return hints.sort((one, other) => (one.from < other.from ? -1 : 1))
  }

  #of(type: string): Candidates {
    const known = this.#types.get(type)
    if (known !== undefined) return known
    const candidates = new Candidates()
    this.#types.set(type, candidates)
    return candidates
  }
}
