import type {Json, JsonObject} from '../reader/index.ts'

/**
 * The one text of a JSON value, however its members were ordered and however it was laid out: names sorted, no blanks.
 *
 * Names that are whole numbers come first, in the order of their value, because JavaScript lists them that way; the others by code unit.
 */
export function canonicalJson(value: Json): string {
  // Terraform sorts the names already, and looking is much cheaper than building every object anew.
  return JSON.stringify(isSorted(value) ? value : sorted(value))
}

function isSorted(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (isList(value)) return value.every(isSorted)
  let before = ''
  // An object of JSON.parse has nothing that is inherited and enumerable.
  for (const name in value) {
    const first = name.charCodeAt(0)
    // A name that begins with a digit may be a whole number, which JavaScript has moved to the front.
    if (name < before || (first >= 0x30 && first <= 0x39) || !isSorted(value[name] as Json)) return false
    before = name
  }
  return true
}

function sorted(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.map(sorted)
  const members = Object.keys(value)
    .sort()
    .map(name => [name, sorted(value[name] as Json)] as const)
  // Object.fromEntries defines a member "__proto__" as one like any other.
  return Object.fromEntries(members) satisfies JsonObject
}

const isList = (value: readonly Json[] | JsonObject): value is readonly Json[] => Array.isArray(value)
