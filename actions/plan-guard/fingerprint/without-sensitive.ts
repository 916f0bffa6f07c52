import {memberOf, type EntryText, type Json, type JsonObject} from '../reader/index.ts'

/** A shorter text turns up in others by chance. */
const SHORTEST_COPY = 4

/** A value of an entry, with what Terraform marks as sensitive in it. */
export interface MarkedValue {
  /** Name of the member that it is. */
  readonly name: string
  readonly value: Json
  /** Of the form of the value, with `true` for what is sensitive, or `true` for the whole. */
  readonly marks: Json
}

/** Whether anything is marked. */
export function hasMark(marks: Json): boolean {
  if (marks === true) return true
  return typeof marks === 'object' && marks !== null && Object.values(marks).some(hasMark)
}

/**
 * The canonical text of an entry with null for everything in its values that is marked sensitive, and for every text in them that holds
 * such a text: a provider copies an input into an output that it does not mark (`terraform_data.output` does).
 *
 * @param at names from the entry inwards to the object whose members the values are
 */
export function canonicalWithoutSensitive(entry: EntryText, at: readonly string[], values: readonly MarkedValue[]): string | Buffer {
  return withoutTexts(entry.canonical(), markedTexts(values)) ?? entry.canonicalWith(at, withoutMarked(values))
}

/**
 * How often each marked text stands in the values.
 *
 * @returns undefined when something is marked that is no such text, and no null
 */
function markedTexts(values: readonly MarkedValue[]): ReadonlyMap<string, number> | undefined {
  const texts = new Map<string, number>()
  return values.every(({value, marks}) => count(value, marks, texts)) ? texts : undefined
}

function count(value: Json | undefined, marks: Json, texts: Map<string, number>): boolean {
  if (value === undefined || value === null || marks === null || marks === false) return true
  if (marks === true) {
    if (typeof value !== 'string' || value.length < SHORTEST_COPY) return false
    texts.set(value, (texts.get(value) ?? 0) + 1)
    return true
  }
  if (typeof marks !== 'object' || typeof value !== 'object') return true
  return Object.entries(marks).every(([name, mark]) => count(memberOf(value as JsonObject, name), mark as Json, texts))
}

/**
 * Takes the marked texts out of the whole text at once, which is the common case and takes a fraction of the time of building every object
 * anew.
 *
 * @returns undefined when one of them stands anywhere else too, or the text is not what stands in the file
 */
function withoutTexts(text: string | Buffer, texts: ReadonlyMap<string, number> | undefined): Buffer | undefined {
  if (typeof text === 'string' || texts === undefined) return undefined
  // Byte for byte, so that no character has to be told from the next.
  let bytes = text.toString('latin1')
  for (const [secret, times] of texts) {
    const quoted = latin1Of(JSON.stringify(secret))
    if (occurrences(bytes, quoted.slice(1, -1)) !== times || occurrences(bytes, quoted) !== times) return undefined
    bytes = bytes.replaceAll(quoted, 'null')
  }
  return Buffer.from(bytes, 'latin1')
}

const latin1Of = (text: string) => Buffer.from(text).toString('latin1')

function occurrences(text: string, part: string): number {
  let times = 0
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) times++
  return times
}

function withoutMarked(values: readonly MarkedValue[]): JsonObject {
  const texts = new Set<string>()
  for (const {value, marks} of values) collect(value, marks, texts)
  const secrets = [...texts]
  return Object.fromEntries(values.map(({name, value, marks}) => [name, strip(value, marks, secrets)]))
}

function collect(value: Json, marks: Json, texts: Set<string>): void {
  if (typeof value === 'string') {
    if (marks === true && value.length >= SHORTEST_COPY) texts.add(value)
  } else if (typeof value === 'object' && value !== null && marks !== null) {
    for (const [name, member] of Object.entries(value) as [string, Json][]) collect(member, marksOf(marks, name), texts)
  }
}

function strip(value: Json, marks: Json, secrets: readonly string[]): Json {
  if (marks === true) return null
  if (typeof value === 'string') return secrets.some(secret => value.includes(secret)) ? null : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return (value as readonly Json[]).map((item, index) => strip(item, marksOf(marks, String(index)), secrets))
  return Object.fromEntries(
    Object.entries(value as JsonObject).map(([name, member]) => [name, strip(member, marksOf(marks, name), secrets)])
  )
}

/** Below a mark everything is sensitive. A list has its indexes as names. */
function marksOf(marks: Json, name: string): Json {
  if (marks === true) return true
  return typeof marks === 'object' && marks !== null ? (memberOf(marks as JsonObject, name) ?? null) : null
}
