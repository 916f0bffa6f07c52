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
  const copies = new Copies(texts)
  return values.map(({value, marks}) => strip(value, marks, copies))
}

/** Whether anything is marked. */
export function hasMark(marks: Json): boolean {
  if (marks === true) return true
  return typeof marks === 'object' && marks !== null && Object.values(marks).some(hasMark)
}

function collect(value: Json, marks: Json, texts: Set<string>): void {
  if (!hasMark(marks)) return
  if (typeof value === 'string') {
    if (marks === true && value.length >= SHORTEST_COPY) texts.add(value)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value) as [string, Json][]) collect(member, marksOf(marks, name), texts)
  }
}

/** Finds the texts that hold one of a few. */
class Copies {
  readonly #texts: readonly string[]
  readonly #shortest: number

  constructor(texts: ReadonlySet<string>) {
    this.#texts = [...texts]
    this.#shortest = Math.min(...this.#texts.map(({length}) => length))
  }

  isIn(text: string): boolean {
    return text.length >= this.#shortest && this.#texts.some(one => text.includes(one))
  }
}

/** Gives the value itself where nothing in it has to go: a copy of everything would take longer than all the rest. */
function strip(value: Json, marks: Json, copies: Copies): Json {
  if (marks === true) return null
  if (typeof value === 'string') return copies.isIn(value) ? null : value
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value) as [string, Json][]
  let isWhole = true
  for (const member of members) {
    const kept = strip(member[1], marksOf(marks, member[0]), copies)
    if (kept === member[1]) continue
    member[1] = kept
    isWhole = false
  }
  if (isWhole) return value
  return Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members)
}

/** Below a mark everything is sensitive. A list has its indexes as names. */
function marksOf(marks: Json, name: string): Json {
  if (marks === true) return true
  return typeof marks === 'object' && marks !== null ? (memberOf(marks as JsonObject, name) ?? null) : null
}
