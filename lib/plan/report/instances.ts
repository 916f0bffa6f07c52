import {nameSpan} from '../plan-text.ts'

/** The key or index of an instance, of a module or of a resource, wherever in an address it is. */
const KEYS = /\["(?:\\[^]|[^"\\])*"\]|\[\d+\]/g
const LAST_KEY = /(?:\["(?:\\[^]|[^"\\])*"\]|\[\d+\])$/
const INDEX = /^\[(\d{1,15})\]$/

/** The resource in its module: `module.a[0].b.c` for `module.a[0].b.c["x"]`. */
export const resourceOf = (address: string) => address.replace(LAST_KEY, '')

/** The resource as the configuration writes it: `module.a.b.c` for `module.a[0].b.c["x"]`. */
export const blockOf = (address: string) => address.replace(KEYS, '')

/** From this number on, consecutive indices are given by their ends. */
const RANGE = 3

/** Room for the words that say how many are left out. */
const MORE_BYTES = 25

interface Label {
  readonly text: string
  /** How many instances it names. */
  readonly count: number
}

/**
 * The keys of a resource's instances, `[0]…[1999]` or one by one, as many as fit.
 *
 * @param name the resource, as {@link resourceOf} or {@link blockOf} gives it
 * @param room bytes
 * @returns Markdown that follows the number of instances; empty when there is no room for one
 */
export function renderKeys(name: string, addresses: readonly string[], room: number): string {
  const labels = labelsOf(name, [...new Set(addresses)])
  const shown: string[] = []
  let left = room - MORE_BYTES
  let more = labels.reduce((total, {count}) => total + count, 0)
  for (const {text, count} of labels) {
    left -= Buffer.byteLength(text) + 2
    if (left < 0) break
    shown.push(text)
    more -= count
  }
  if (shown.length === 0) return ''
  return `: ${shown.join(', ')}${more === 0 ? '' : ` and ${more} more`}`
}

/** Indices first and in their order, then keys in the order that they come in; those that differ in a module's key as a whole address. */
function labelsOf(name: string, addresses: readonly string[]): Label[] {
  const keys = addresses.map(address => (address !== name && address.startsWith(name) ? address.slice(name.length) : address))
  const indices = keys.flatMap(key => INDEX.exec(key)?.[1] ?? []).map(Number)
  const others = keys.filter(key => !INDEX.test(key)).map(key => ({text: nameSpan(key), count: 1}))
  return [...rangesOf(indices.sort((one, other) => one - other)), ...others]
}

function rangesOf(indices: readonly number[]): Label[] {
  const labels: Label[] = []
  for (let at = 0; at < indices.length;) {
    const first = indices[at] ?? 0
    let count = 1
    while (indices[at + count] === first + count) count++
    if (count >= RANGE) labels.push({text: nameSpan(`[${first}]…[${first + count - 1}]`), count})
    else for (let more = 0; more < count; more++) labels.push({text: nameSpan(`[${first + more}]`), count: 1})
    at += count
  }
  return labels
}
