import type {KeyedHash} from './keyed-hash.ts'

/**
 * How much a common value of two objects says: nothing (a switch, a small number), a little (a text of one or two characters),
 * or much (a longer text, or an object with one in it).
 */
export const NOTHING = 0
export const LITTLE = 1
export const MUCH = 2

const SHORTEST_TEXT = 3
/** Sizes, ports, timeouts and memory in MiB are below. */
const SMALLEST_NUMBER = 100_000

export function distinction(value: unknown): number {
  if (typeof value === 'string') return value.length >= SHORTEST_TEXT ? MUCH : value === '' ? NOTHING : LITTLE
  if (typeof value === 'number') return Math.abs(value) >= SMALLEST_NUMBER ? MUCH : NOTHING
  if (typeof value !== 'object' || value === null) return NOTHING
  let most = NOTHING
  for (const inner of Object.values(value)) {
    most = Math.max(most, distinction(inner))
    if (most === MUCH) break
  }
  return most
}

/** What a provider gives back for an attribute that is not set: any of these. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  return typeof value === 'object' && (Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0)
}

/** Whether a part of the value is known only after the apply. */
export function isPartlyUnknown(unknown: unknown): boolean {
  if (unknown === true) return true
  return typeof unknown === 'object' && unknown !== null && Object.values(unknown).some(isPartlyUnknown)
}

/** Hashes any JSON value; of an object, whatever the order of its members, and whether it has empty ones. */
export function hashValue(value: unknown, hash: KeyedHash): KeyedHash {
  write(value, hash.begin())
  return hash.end()
}

// What a value begins with, so that no two kinds of values look alike.
const [TEXT, NUMBER, TRUE, FALSE, NULL, LIST, OBJECT, END] = [1, 2, 3, 4, 5, 6, 7, 8] as const

function write(value: unknown, hash: KeyedHash): void {
  if (typeof value === 'string') {
    hash.unit(TEXT)
    hash.text(value)
  } else if (typeof value === 'number') {
    hash.unit(NUMBER)
    hash.text(String(value))
  } else if (typeof value === 'boolean') hash.unit(value ? TRUE : FALSE)
  else if (typeof value !== 'object' || value === null) hash.unit(NULL)
  else if (Array.isArray(value)) {
    hash.unit(LIST)
    for (const item of value) write(item, hash)
    hash.unit(END)
  } else writeObject(value as Readonly<Record<string, unknown>>, hash)
}

function writeObject(value: Readonly<Record<string, unknown>>, hash: KeyedHash): void {
  hash.unit(OBJECT)
  for (const name of Object.keys(value).sort()) {
    if (isEmpty(value[name])) continue
    hash.text(name)
    write(value[name], hash)
  }
  hash.unit(END)
}
