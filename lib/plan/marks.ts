import {scalarsOf} from '../secrets/scalars.ts'
import {isList, isObject, memberOf} from './reader/fields.ts'
import type {Json} from './reader/index.ts'

/** A part of a value or of its marks; undefined where there is none. */
export type Part = Json | undefined

/** Null and a missing attribute mean the same. */
export const isNothing = (part: Part): part is null | undefined => part === null || part === undefined

/** The part of a name or an index. */
export function partAt(part: Part, key: string | number): Part {
  if (isList(part)) return typeof key === 'number' ? part[key] : undefined
  return isObject(part) && typeof key === 'string' ? memberOf(part, key) : undefined
}

export function containsTrue(part: Part): boolean {
  if (typeof part !== 'object' || part === null) return part === true
  return Object.values(part as object).some(containsTrue)
}

/**
 * The marks of a value: `true` for all of it, or shaped like the value. Marks of another shape than the value say that something in it is
 * marked, but not what: so all of it is.
 */
export function fitMark(mark: Part, value: Part): Part {
  if (typeof mark !== 'object' || mark === null || isNothing(value)) return mark
  const fits = isList(mark) ? isList(value) && value.length === mark.length : isObject(value)
  return fits || !containsTrue(mark) ? mark : true
}

/** Every text and number of a value that is marked. */
export function* markedScalars(value: Part, marks: Part): Generator<string | number> {
  const mark = fitMark(marks, value)
  if (mark === true) yield* scalarsOf(value)
  if (typeof mark !== 'object' || mark === null || typeof value !== 'object' || value === null) return
  for (const key of keysOf(mark)) yield* markedScalars(partAt(value, key), partAt(mark, key))
}

/** Names of an object's members, or the indexes of a list; nothing for anything else. */
export function keysOf(part: Part): (string | number)[] {
  if (isList(part)) return part.map((_, index) => index)
  return isObject(part) ? Object.keys(part) : []
}
