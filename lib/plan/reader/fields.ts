import type {Json, JsonObject} from './plan.ts'
import {malformed} from './problem.ts'

/** A member of an object, never what it inherits; undefined when it has none of that name. */
export const memberOf = (object: JsonObject, name: string): Json | undefined => (Object.hasOwn(object, name) ? object[name] : undefined)

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

/** @throws PlanProblem when it is not an object; so for the other functions here */
export function objectAt(value: Json | undefined, where: string): JsonObject {
  if (!isObject(value)) throw malformed(where, 'an object')
  return value
}

/** A text that may be missing. Go's encoder leaves an empty one out. */
export function optionalText(object: JsonObject, name: string, where: string): string | undefined {
  const value = memberOf(object, name)
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string') throw malformed(`${where}.${name}`, 'a text')
  return value
}

/** A list that may be missing: Go's encoder leaves empty ones out, or writes null. */
export function optionalList(object: JsonObject, name: string, where: string): readonly Json[] {
  const value = memberOf(object, name) ?? null
  if (value === null) return []
  if (!isList(value)) throw malformed(`${where}.${name}`, 'a list')
  return value
}

export const valueOf = (object: JsonObject, name: string): Json => memberOf(object, name) ?? null
