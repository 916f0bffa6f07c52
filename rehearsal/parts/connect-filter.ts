/** What a `filter` of the Connect API may ask: `title eq "bookshelf"`. */
export interface Filter {
  readonly attribute: string
  readonly operator: 'eq' | 'co'
  readonly value: string
}

/**
 * Reads a SCIM filter (RFC 7644, 3.4.2.2) as far as Connect knows them: one comparison of a text attribute. Attributes and operators
 * are case-insensitive there; values are JSON texts, so quotes inside are escaped.
 *
 * @returns undefined when the text is not such a filter: Connect answers 400 then
 */
export function parseFilter(text: string): Filter | undefined {
  const match = /^\s*(\w+)\s+(eq|co)\s+("(?:[^"\\]|\\.)*")\s*$/i.exec(text)
  if (match === null) return undefined
  const [, attribute = '', operator = '', quoted = ''] = match
  try {
    const value = JSON.parse(quoted) as string
    return {attribute: attribute.toLowerCase(), operator: operator.toLowerCase() === 'co' ? 'co' : 'eq', value}
  } catch {
    return undefined
  }
}

/** Names are compared exactly: Connect's own SDK documents "must be an exact-match". */
export function matchesFilter(filter: Filter, candidates: readonly string[]): boolean {
  return candidates.some(candidate => (filter.operator === 'eq' ? candidate === filter.value : candidate.includes(filter.value)))
}
