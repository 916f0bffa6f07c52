import {isList, isObject} from './fields.ts'
import type {Json, JsonObject} from './plan.ts'

/** In which order an object of the format has its names; those that are not listed come after, by code unit. */
export interface Layout {
  readonly order: ReadonlyMap<string, number>
  /** Layouts of members; what has none is sorted by code unit. */
  readonly members: ReadonlyMap<string, Layout>
}

const layout = (names: readonly string[], members: readonly (readonly [string, Layout])[] = []): Layout => ({
  order: new Map(names.map((name, index) => [name, index])),
  members: new Map(members)
})

const UNLISTED = 1000
const SORTED = layout([])

/** The order that Terraform and OpenTofu write (structs `change` and `resourceChange` in internal/command/jsonplan). */
const CHANGE = layout([
  'actions',
  'before',
  'after',
  'after_unknown',
  'before_sensitive',
  'after_sensitive',
  'replace_paths',
  'importing',
  'generated_config',
  'before_identity',
  'after_identity'
])
const RESOURCE_CHANGE = layout(
  ['address', 'previous_address', 'module_address', 'mode', 'type', 'name', 'index', 'provider_name', 'deposed', 'change', 'action_reason'],
  [['change', CHANGE]]
)

const LAYOUTS: ReadonlyMap<string, Layout> = new Map([
  ['resource_changes', RESOURCE_CHANGE],
  ['resource_drift', RESOURCE_CHANGE],
  ['deferred_changes', layout(['reason', 'resource_change'], [['resource_change', RESOURCE_CHANGE]])],
  ['output_changes', CHANGE]
])

/** The layout of what a path of the plan holds. */
export const layoutOf = (path: string): Layout => LAYOUTS.get(path) ?? SORTED

/** How the names in a value stand. */
export interface Names {
  /** How many members all objects in it have together. */
  count: number
  /** Whether every object in it has them in the order of its layout, as far as can be told. */
  isInOrder: boolean
}

/** @param value what JSON.parse gave */
export function namesOf(value: Json, of: Layout): Names {
  const names = {count: 0, isInOrder: true}
  visit(value, of, names)
  return names
}

function visit(value: Json, of: Layout, names: Names): void {
  if (Array.isArray(value)) {
    for (const element of value as readonly Json[]) visit(element, SORTED, names)
    return
  }
  if (!isObject(value)) return
  const isSorted = of.order.size === 0
  let before = ''
  let rank = -1
  // An object of JSON.parse has nothing that is inherited and enumerable.
  for (const name in value) {
    names.count++
    if (isSorted) {
      // A name that begins with a digit may be a whole number, and JavaScript moves these to the front: where it stood cannot be told.
      if (name <= before && before !== '') names.isInOrder = false
      else if (isDigit(name.charCodeAt(0))) names.isInOrder = false
      before = name
    } else {
      const next = of.order.get(name) ?? UNLISTED
      if (next <= rank) names.isInOrder = false
      rank = next
    }
    visit(value[name] as Json, of.members.get(name) ?? SORTED, names)
  }
}

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39

/**
 * The one text of a value, however its members were ordered and it was laid out: no blanks, names in the order of the layout. Names that
 * are whole numbers come first, in the order of their value, because JavaScript lists them that way.
 */
export const canonicalText = (value: Json, of: Layout): string => JSON.stringify(arranged(value, of))

function arranged(value: Json, of: Layout): Json {
  if (isList(value)) return value.map(element => arranged(element, SORTED))
  if (!isObject(value)) return value
  const rank = (name: string) => of.order.get(name) ?? UNLISTED
  const members = Object.keys(value)
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(name => [name, arranged(value[name] as Json, of.members.get(name) ?? SORTED)] as const)
  // Object.fromEntries defines a member "__proto__" as one like any other.
  return Object.fromEntries(members) satisfies JsonObject
}

/** An entry of a plan as a text that is the same whenever the entry says the same. */
export class EntryText {
  readonly #value: Json
  readonly #layout: Layout
  readonly #numbersAsText: number
  readonly #bytes: Buffer | undefined

  /**
   * @param value the whole entry
   * @param path the part of the plan that it is in
   * @param bytes what is in the file, when that is the canonical text already
   */
  constructor(value: Json, path: string, numbersAsText: number, bytes: Buffer | undefined) {
    this.#value = value
    this.#layout = layoutOf(path)
    this.#numbersAsText = numbersAsText
    this.#bytes = bytes
  }

  /**
   * JSON with the names in a fixed order, and how many of its texts stand for numbers before it. It holds all values in plain text.
   * Bytes are valid until the visitor returns.
   */
  canonical(): string | Buffer {
    if (this.#bytes !== undefined) return this.#bytes
    const text = canonicalText(this.#value, this.#layout)
    return this.#numbersAsText === 0 ? text : `${this.#numbersAsText} ${text}`
  }

  /**
   * The same with other values for some members, and never with a number before it.
   *
   * @param at names from the entry inwards to the object whose members they are
   */
  canonicalWith(at: readonly string[], members: JsonObject): string {
    return canonicalText(replaced(this.#value, at, members), this.#layout)
  }
}

function replaced(value: Json, [first, ...rest]: readonly string[], members: JsonObject): Json {
  if (!isObject(value)) return value
  return first === undefined ? {...value, ...members} : {...value, [first]: replaced(value[first] ?? null, rest, members)}
}
