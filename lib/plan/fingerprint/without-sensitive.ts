import {containsTrue, fitMark, isNothing, keysOf, partAt, type Part} from '../marks.ts'
import {isList, isObject} from '../reader/fields.ts'
import type {EntryText, Json, JsonObject} from '../reader/index.ts'

/** A shorter text turns up within others by chance, and is looked for only as a whole. */
const SHORTEST_PART = 4

/** A value of an entry, with what Terraform marks as sensitive in it. */
export interface MarkedValue {
  /** Name of the member that it is. */
  readonly name: string
  readonly value: Json
  /** Shaped like the value, with `true` for what is sensitive, or `true` for the whole. */
  readonly marks: Json
}

/** Whether anything in the values is sensitive. */
export const hasMark = (values: readonly MarkedValue[]): boolean => values.some(value => containsTrue(markOf(value)))

/** A version that does not say what is sensitive (Terraform before 0.15) could mean everything. */
const markOf = ({value, marks}: MarkedValue): Json => marks ?? value !== null

/**
 * The canonical text of an entry with null for everything in its values that is marked sensitive, in whichever of them, and for what in them is
 * a copy of it; of a text that holds one the rest stays. A provider copies an input into an output that it does not mark
 * (`terraform_data.output` does). A copy in another entry cannot be recognised: it may have been read before.
 *
 * @param at names from the entry inwards to the object whose members the values are
 * @returns the text in pieces; bytes are valid until the visitor returns
 */
export function canonicalWithoutSensitive(
  entry: EntryText,
  at: readonly string[],
  values: readonly MarkedValue[]
): readonly (string | Buffer)[] {
  const marks = values.map(markOf)
  const marked: Marked = {texts: new Map(), isTextsOnly: true}
  for (const {value} of values) collect(value, marks, marked)
  return withoutTexts(entry.canonical(), marked) ?? [entry.canonicalWith(at, withoutMarked(values, marks, new Copies(marked.texts.keys())))]
}

/** What is marked in the values of an entry. */
interface Marked {
  /** How often each text is marked, and each number, as a text. */
  readonly texts: Map<string, number>
  /** Whether nothing is marked but null and texts that are long enough to be looked for within others. */
  isTextsOnly: boolean
}

function collect(value: Part, marks: readonly Part[], marked: Marked): void {
  if (isNothing(value) || marks.length === 0) return
  const fitting = fitMarks(marks, value)
  const isMarked = fitting.includes(true)
  if (isMarked && typeof value !== 'string') marked.isTextsOnly = false
  if (typeof value === 'object') {
    // Few of the many members are marked.
    const keys = isMarked ? keysOf(value) : new Set(fitting.flatMap(keysOf))
    for (const key of keys) collect(partAt(value, key), marksAt(fitting, key), marked)
  } else if (isMarked && typeof value !== 'boolean') {
    const text = String(value)
    if (text.length < SHORTEST_PART) marked.isTextsOnly = false
    if (text !== '') marked.texts.set(text, (marked.texts.get(text) ?? 0) + 1)
  }
}

/**
 * Takes the marked texts out of the whole text at once, which is the common case and takes a fraction of the time of rebuilding every
 * object.
 *
 * @returns undefined when one of them is anywhere else too, when more than texts is marked, or when the text is not what is in the file
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
    // Where it is marked it is in the text too, so when the numbers are equal there is none in a name, in another text or across two.
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

/** Removes copies of marked values. */
class Copies {
  readonly #whole: ReadonlySet<string>
  readonly #parts: readonly string[]

  constructor(texts: Iterable<string>) {
    this.#whole = new Set(texts)
    // One that holds another goes first, or part of it would stay. Of two that overlap the same one goes first, in whatever order they are written.
    this.#parts = [...this.#whole]
      .filter(text => text.length >= SHORTEST_PART)
      .sort((one, other) => other.length - one.length || (one < other ? -1 : 1))
  }

  /** A number and a text of its digits are copies of each other: Terraform makes one of the other where a type asks for it. */
  without(value: string | number): string | number | null {
    if (this.#whole.has(String(value))) return null
    return typeof value === 'string' ? this.#parts.reduce((text, part) => text.replaceAll(part, '\0'), value) : value
  }
}

/** What is null stays what it is: a member that the entry does not even have is null here too, and must not become one. */
function withoutMarked(values: readonly MarkedValue[], marks: readonly Json[], copies: Copies): JsonObject {
  const given = values.filter(({value}) => value !== null)
  return Object.fromEntries(given.map(({name, value}) => [name, strip(value, marks, copies)]))
}

function strip(value: Json, marks: readonly Part[], copies: Copies): Json {
  if (value === null) return null
  const fitting = fitMarks(marks, value)
  if (fitting.includes(true)) return null
  if (typeof value === 'string' || typeof value === 'number') return copies.without(value)
  if (isList(value)) return value.map((item, index) => strip(item, marksAt(fitting, index), copies))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, strip(member, marksAt(fitting, name), copies)]))
}

const fitMarks = (marks: readonly Part[], value: Part): readonly Part[] => marks.map(mark => fitMark(mark, value))

/** Below a mark everything is sensitive. */
const marksAt = (marks: readonly Part[], key: string | number): readonly Part[] =>
  marks.includes(true) ? [true] : marks.map(mark => partAt(mark, key)).filter(containsTrue)
