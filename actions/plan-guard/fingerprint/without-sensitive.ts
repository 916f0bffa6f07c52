import {memberOf, type Json, type JsonObject} from '../reader/index.ts'

/** A shorter text turns up in others by chance. */
const SHORTEST_COPY = 4

/** Values with what Terraform marks as sensitive in them. */
export interface MarkedValue {
  readonly value: Json
  /** Of the form of the value, with `true` for what is sensitive, or `true` for the whole. */
  readonly marks: Json
}

/**
 * Leaves out of values what is marked sensitive in one of them, and every text that holds such a text: a provider copies an input into an
 * output that it does not mark (`terraform_data.output` does).
 *
 * @returns the values in the order given, with null where something was left out
 */
export function withoutSensitive(values: readonly MarkedValue[]): Json[] {
  if (!values.some(({marks}) => hasMark(marks))) return values.map(({value}) => value)
  const texts = new Set<string>()
  for (const {value, marks} of values) collect(value, marks, texts)
  return values.map(({value, marks}) => strip(value, marks, [...texts]))
}

/** Whether anything is marked. */
export function hasMark(marks: Json): boolean {
  if (marks === true) return true
  return typeof marks === 'object' && marks !== null && Object.values(marks).some(hasMark)
}

function collect(value: Json, marks: Json, texts: Set<string>): void {
  if (typeof value === 'string') {
    if (marks === true && value.length >= SHORTEST_COPY) texts.add(value)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value) as [string, Json][]) collect(member, marksOf(marks, name), texts)
  }
}

function strip(value: Json, marks: Json, texts: readonly string[]): Json {
  if (marks === true) return null
  if (typeof value === 'string') return texts.some(text => value.includes(text)) ? null : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return (value as readonly Json[]).map((item, index) => strip(item, marksOf(marks, String(index)), texts))
  return Object.fromEntries(Object.entries(value as JsonObject).map(([name, member]) => [name, strip(member, marksOf(marks, name), texts)]))
}

/** Below a mark everything is sensitive. A list has its indexes as names. */
function marksOf(marks: Json, name: string): Json {
  if (marks === true) return true
  return typeof marks === 'object' && marks !== null ? (memberOf(marks as JsonObject, name) ?? null) : null
}
