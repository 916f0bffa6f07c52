import {ActionError} from '../action/errors.ts'

/** Which keys have one spelling, and where keys are free: the names of labels and annotations are anyone's. */
export interface KeyRules {
  /** Keys that mean something. */
  readonly known: readonly string[]
  /** Keys whose value may have any keys in it. */
  readonly free: readonly string[]
}

/**
 * Reads JSON that other programs read too, and refuses what they could read differently. Go, in which engines, registries and scanners are
 * written, takes a key in any case, with the last one winning (encoding/json, "preferring exact matches but also accepting
 * case-insensitive"); JavaScript takes only the exact one.
 *
 * @param what what it is, for the error: a digest, or "index.json"
 * @throws ActionError when it is not JSON, has a key twice, or a known key in another spelling
 */
export function parseStrictly(content: Buffer, what: string, rules: KeyRules): unknown {
  const text = content.toString('utf8')
  let value: unknown
  try {
    value = JSON.parse(text) as unknown
  } catch (error) {
    throw new ActionError(`${what} is not JSON.`, undefined, {cause: error})
  }
  const known = new Map(rules.known.map(key => [fold(key), key]))
  for (const {key, isRepeated} of keysOf(text, new Set(rules.free.map(fold)))) {
    const right = known.get(fold(key)) ?? key
    if (!isRepeated && right === key) continue
    const problem = right === key ? `has the key ${JSON.stringify(key)} twice` : `has the key ${JSON.stringify(key)} instead of "${right}"`
    throw new ActionError(`${what} ${problem}, so one program could read it as something else than the next.`)
  }
  return value
}

/** Keys that are the same to Go: U+017F and U+212A are its s and k (encoding/json, foldName). */
const fold = (key: string) => key.toUpperCase().toLowerCase()

/** The keys of all objects in a text that is JSON, without those inside of free ones. */
function* keysOf(text: string, free: ReadonlySet<string>): Generator<{key: string; isRepeated: boolean}> {
  /** The objects and lists around a place; undefined for a list, and for an object whose keys are free. */
  const around: (Set<string> | undefined)[] = []
  /** How many of them, from the outside, are not free. */
  let checked = Infinity
  let [last, opening] = ['', '']
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:,]/gs)) {
    if (token === '{' || token === '[') {
      if (free.has(fold(opening)) && checked === Infinity) checked = around.length
      around.push(token === '{' && checked === Infinity ? new Set() : undefined)
    } else if (token === '}' || token === ']') {
      around.pop()
      if (around.length <= checked) checked = Infinity
    } else if (token === ':') {
      const [key, seen] = [JSON.parse(last) as string, around.at(-1)]
      opening = key
      if (seen !== undefined) yield {key, isRepeated: seen.has(fold(key))}
      seen?.add(fold(key))
      continue
    } else if (token !== ',') last = token
    opening = ''
  }
}
