import {changedLeaves, type Leaf, type LeafChange} from './leaves.ts'

/** The leaves of one object that are kept, and how many more change. */
export interface KeptLeaves {
  readonly leaves: readonly Leaf[]
  readonly more: number
}

export type KeptKind = 'change' | 'drift' | 'output' | 'invocation'

const MOST_LEAVES = 40
const MOST_OBJECTS = 2_000
/** For all values together. A report takes 60,000 characters; what comes last in a plan may be what comes first in the report. */
const MOST_CHARACTERS = 2_000_000
/** The least that a leaf takes. */
const LEAF_CHARACTERS = 50

/**
 * The values that change, as far as there is room for them. Half of it is for objects that stay and change, whose old and new
 * values say what happens: a thousand creates before them must not take it.
 */
export class Kept {
  readonly #objects = new Map<string, KeptLeaves>()
  #characters = 0
  #skipped = 0

  /** How many objects with changes are not kept. */
  get skipped(): number {
    return this.#skipped
  }

  /** Keeps what changes of an object. Of several entries for the same one, all are kept. */
  add(kind: KeptKind, name: string, deposed: string | undefined, change: LeafChange): void {
    const share = change.before === null || change.after === null ? 0.5 : 1
    const hasRoom = this.#objects.size < MOST_OBJECTS * share && this.#characters < MOST_CHARACTERS * share
    const leaves: Leaf[] = []
    let more = 0
    for (const leaf of changedLeaves(change)) {
      if (!hasRoom) {
        this.#skipped++
        return
      }
      if (leaves.length < MOST_LEAVES) leaves.push(leaf)
      else more++
    }
    if (leaves.length === 0) return
    this.#characters += leaves.reduce((sum, leaf) => sum + charactersOf(leaf), 0)
    const key = keyOf(kind, name, deposed)
    const known = this.#objects.get(key)
    this.#objects.set(key, {leaves: [...(known?.leaves ?? []), ...leaves], more: (known?.more ?? 0) + more})
  }

  find(kind: KeptKind, name: string, deposed: string | undefined): KeptLeaves | undefined {
    return this.#objects.get(keyOf(kind, name, deposed))
  }
}

const keyOf = (kind: KeptKind, name: string, deposed: string | undefined) => JSON.stringify([kind, name, deposed ?? null])

function charactersOf({path, before, after}: Leaf): number {
  return [...path, before, after].reduce<number>((sum, part) => sum + (typeof part === 'string' ? part.length : 0), LEAF_CHARACTERS)
}
