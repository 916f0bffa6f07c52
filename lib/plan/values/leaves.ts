import {isList} from '../reader/fields.ts'
import type {ValueChange} from '../reader/index.ts'
import {containsTrue, fitMark, isNothing, keysOf, partAt, type Part} from '../marks.ts'

/** Why a value is not kept, or not shown. */
export type Withheld =
  {readonly kind: 'none' | 'sensitive' | 'unknown' | 'empty'} | {readonly kind: 'items' | 'characters'; readonly count: number}

/** One side of an attribute: the value of a leaf as the plan has it, or why there is none to show. */
export type Side = string | number | boolean | Withheld

/** An attribute without parts that changes. */
export interface Leaf {
  /** Names, keys and indexes from the outside in; empty for an output that is not an object. */
  readonly path: readonly (string | number)[]
  readonly before: Side
  readonly after: Side
}

export type LeafChange = Pick<ValueChange, 'before' | 'after' | 'afterUnknown' | 'beforeSensitive' | 'afterSensitive'>

/** Longer texts are not kept, only their length. No cloud takes user data that is longer. */
const LONGEST_KEPT = 32 * 1024

/** The parts of one attribute, in step. */
interface Parts {
  readonly before: Part
  readonly after: Part
  readonly unknown: Part
  readonly beforeMark: Part
  readonly afterMark: Part
}

/** The leaves that differ between the two states of an object, in the order of the plan. What is marked on either side is withheld on both. */
export function* changedLeaves({before, after, afterUnknown, beforeSensitive, afterSensitive}: LeafChange): Generator<Leaf> {
  // A version that does not say what is sensitive (Terraform before 0.15) could mean everything.
  const beforeMark = beforeSensitive ?? before !== null
  const afterMark = afterSensitive ?? after !== null
  yield* walk({before, after, unknown: afterUnknown, beforeMark, afterMark}, [])
}

function* walk(parts: Parts, path: Leaf['path']): Generator<Leaf> {
  const {before, after, unknown} = parts
  const beforeMark = fitMark(parts.beforeMark, before)
  const afterMark = fitMark(parts.afterMark, after)
  if (beforeMark === true || afterMark === true) {
    if (containsTrue(unknown) || !isSame(before, after)) {
      yield {path, before: withhold(before), after: unknown === true ? {kind: 'unknown'} : withhold(after)}
    }
  } else if (unknown === true) {
    yield {path, before: sideOf(before), after: {kind: 'unknown'}}
  } else if (!isNothing(before) && !isNothing(after) && formOf(before) !== formOf(after)) {
    // What is marked in a value of one shape cannot be found in one of another.
    if (containsTrue(beforeMark) || containsTrue(afterMark)) yield {path, before: withhold(before), after: withhold(after)}
    else yield* walkApart(parts, path)
  } else if (isScalar(before) && isScalar(after)) {
    const isUnknown = containsTrue(unknown)
    if (isUnknown || !isSame(before, after)) yield {path, before: sideOf(before), after: isUnknown ? {kind: 'unknown'} : sideOf(after)}
  } else {
    yield* walkInto({before, after, unknown, beforeMark, afterMark}, path)
  }
}

/** Two values of different shape: one goes, the other comes. */
function* walkApart(parts: Parts, path: Leaf['path']): Generator<Leaf> {
  yield* walk({...parts, after: undefined, afterMark: false, unknown: undefined}, path)
  yield* walk({...parts, before: undefined, beforeMark: false}, path)
}

function* walkInto(parts: Parts, path: Leaf['path']): Generator<Leaf> {
  const {before, after, unknown} = parts
  const keys = new Set([...keysOf(before), ...keysOf(after), ...keysOf(unknown)])
  if (keys.size === 0 && !isSame(before, after)) yield {path, before: sideOf(before), after: sideOf(after)}
  const isPlain = !containsTrue(unknown) && !containsTrue(parts.beforeMark) && !containsTrue(parts.afterMark)
  const [gone, come] = isPlain ? differencesOfLists(before, after) : [undefined, undefined]
  for (const key of keys) {
    const at = (part: Part, kept?: ReadonlySet<string | number>) => (kept?.has(key) === false ? undefined : partAt(part, key))
    yield* walk(
      {
        before: at(before, gone),
        after: at(after, come),
        unknown: at(unknown),
        beforeMark: at(parts.beforeMark),
        afterMark: at(parts.afterMark)
      },
      [...path, key]
    )
  }
}

/**
 * Of two lists without nesting, the indexes of the elements that only the first has, and of those that only the second has: sets are
 * listed too, and one more element at the start would change all others. Undefined where the order changes, and for everything else.
 */
function differencesOfLists(before: Part, after: Part): [ReadonlySet<number>, ReadonlySet<number>] | [undefined, undefined] {
  if (!isList(before) || !isList(after) || ![...before, ...after].every(isScalar)) return [undefined, undefined]
  const gone = onlyIn(before, after)
  const come = onlyIn(after, before)
  return gone.size === 0 && come.size === 0 ? [undefined, undefined] : [gone, come]
}

function onlyIn(list: readonly Part[], other: readonly Part[]): ReadonlySet<number> {
  const left = new Map<Part, number>()
  for (const element of other) left.set(element, (left.get(element) ?? 0) + 1)
  const only = new Set<number>()
  list.forEach((element, index) => {
    const count = left.get(element) ?? 0
    if (count === 0) only.add(index)
    else left.set(element, count - 1)
  })
  return only
}

const isScalar = (part: Part) => typeof part !== 'object' || part === null
const formOf = (part: Part) => (isScalar(part) ? 'scalar' : isList(part) ? 'list' : 'object')

const withhold = (part: Part): Withheld => ({kind: isNothing(part) ? 'none' : 'sensitive'})

function sideOf(part: Part): Side {
  if (isNothing(part)) return {kind: 'none'}
  if (typeof part === 'object') {
    const count = keysOf(part).length
    return count === 0 ? {kind: 'empty'} : {kind: 'items', count}
  }
  return typeof part === 'string' && part.length > LONGEST_KEPT ? {kind: 'characters', count: part.length} : part
}

function isSame(a: Part, b: Part): boolean {
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b)
  if (typeof a !== 'object' || typeof b !== 'object') return a === b
  if (isList(a) !== isList(b)) return false
  const keys = new Set([...keysOf(a), ...keysOf(b)])
  return [...keys].every(key => isSame(partAt(a, key), partAt(b, key)))
}
