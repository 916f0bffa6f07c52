import {ActionError} from '../../lib/errors.ts'

export type JsonObject = Readonly<Record<string, unknown>>

/** The plan is not of the form that the format's description gives it. Names the place, never a value. */
export function malformed(where: string, expected: string): ActionError {
  return new ActionError(
    `The plan is not understood: ${where} is not ${expected}.`,
    'Give the JSON that "terraform show -json" or "tofu show -json" makes.'
  )
}

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

export function field(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

export function objectAt(value: unknown, where: string): JsonObject {
  if (!isObject(value)) throw malformed(where, 'an object')
  return value
}

/** A list that may be missing: Terraform leaves empty ones away. */
export function listAt(value: unknown, where: string): readonly unknown[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw malformed(where, 'a list')
  return value
}

export function textAt(value: unknown, where: string): string {
  if (typeof value !== 'string' || value === '') throw malformed(where, 'a text')
  return value
}

export function optionalText(value: unknown, where: string): string | undefined {
  return value === undefined || value === null ? undefined : textAt(value, where)
}

export function optionalFlag(value: unknown, where: string): boolean | undefined {
  if (value === undefined) return undefined
  if (typeof value !== 'boolean') throw malformed(where, 'true or false')
  return value
}

export const textsAt = (value: unknown, where: string): string[] => {
  if (!Array.isArray(value) || value.length === 0) throw malformed(where, 'a list with something in it')
  return value.map(item => textAt(item, where))
}

/**
 * Whether an object of a JSON text names a member twice. Readers differ in which of the two they take, so that one of them could judge
 * another plan than the one that is applied.
 *
 * @param json valid JSON
 */
export function hasDuplicateNames(json: string): boolean {
  const open: (Set<string> | undefined)[] = []
  for (let at = 0; at < json.length; at++) {
    const character = json[at]
    if (character === '{') open.push(new Set())
    else if (character === '[') open.push(undefined)
    else if (character === '}' || character === ']') open.pop()
    else if (character === '"') {
      const end = endOfText(json, at)
      const names = open.at(-1)
      // A text is a name where a colon follows.
      if (names !== undefined && nextCharacter(json, end + 1) === ':') {
        const name = JSON.parse(json.slice(at, end + 1)) as string
        if (names.has(name)) return true
        names.add(name)
      }
      at = end
    }
  }
  return false
}

/** The first character that is not blank (RFC 8259, 2). */
function nextCharacter(json: string, start: number): string | undefined {
  let at = start
  while (json[at] === ' ' || json[at] === '\n' || json[at] === '\r' || json[at] === '\t') at++
  return json[at]
}

/** Where the closing quote of a text is. A regular expression would fail for a text of some megabytes. */
function endOfText(json: string, start: number): number {
  let end = json.indexOf('"', start + 1)
  while (end !== -1) {
    let backslashes = 0
    while (json[end - 1 - backslashes] === '\\') backslashes++
    if (backslashes % 2 === 0) return end
    end = json.indexOf('"', end + 1)
  }
  return json.length
}
