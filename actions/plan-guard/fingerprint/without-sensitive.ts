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
 * @returns the text in pieces; bytes are valid until the visitor returns
 */
export function canonicalWithoutSensitive(
  entry: EntryText,
  at: readonly string[],
  values: readonly MarkedValue[]
): readonly (string | Buffer)[] {
  const marked: Marked = {texts: new Map(), isTextsOnly: true}
  for (const {value, marks} of values) collect(value, marks, marked)
  return withoutTexts(entry.canonical(), marked) ?? [entry.canonicalWith(at, withoutMarked(values, [...marked.texts.keys()]))]
}

/** What is marked in the values of an entry. */
interface Marked {
  /** How often each text is marked that is long enough to be looked for. */
  readonly texts: Map<string, number>
  /** Whether nothing else is marked, but null. */
  isTextsOnly: boolean
}

function collect(value: Json, marks: Json, marked: Marked): void {
  if (value === null || marks === null) return
  if (marks === true && typeof value === 'string' && value.length >= SHORTEST_COPY) {
    marked.texts.set(value, (marked.texts.get(value) ?? 0) + 1)
    return
  }
  if (marks === true) marked.isTextsOnly = false
  if (typeof value !== 'object') return
  // Few members are marked of many that there are.
  const named = marks === true ? value : marks
  for (const name in named as JsonObject) collect(memberOf(value as JsonObject, name) ?? null, marksOf(marks, name), marked)
}

/**
 * Takes the marked texts out of the whole text at once, which is the common case and takes a fraction of the time of building every object
 * anew.
 *
 * @returns undefined when one of them stands anywhere else too, when more is marked than texts, or the text is not what stands in the file
 */
function withoutTexts(text: string | Buffer, {texts, isTextsOnly}: Marked): readonly (string | Buffer)[] | undefined {
  if (typeof text === 'string' || !isTextsOnly) return undefined
  const places: {readonly start: number; readonly end: number}[] = []
  for (const [secret, times] of texts) {
    const quoted = JSON.stringify(secret)
    const inner = Buffer.from(quoted.slice(1, -1))
    const found = places.length
    // Those that overlap count one by one.
    for (let at = text.indexOf(inner); at !== -1; at = text.indexOf(inner, at + 1)) places.push({start: at - 1, end: at + inner.length + 1})
    // Where it is marked it stands in the text too, so with as many of it there is none in a name, in another text or across two.
    if (places.length - found !== times) return undefined
  }
  const pieces: (string | Buffer)[] = []
  let done = 0
  for (const {start, end} of places.sort((one, other) => one.start - other.start)) {
    pieces.push(text.subarray(done, start), 'null')
    done = end
  }
  return [...pieces, text.subarray(done)]
}

/** What is null stays what it is: a member that the entry does not even have is null here too, and must not come to be one. */
function withoutMarked(values: readonly MarkedValue[], secrets: readonly string[]): JsonObject {
  const given = values.filter(({value}) => value !== null)
  return Object.fromEntries(given.map(({name, value, marks}) => [name, strip(value, marks, secrets)]))
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
