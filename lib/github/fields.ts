/** The members of an object; none of anything else. */
export function fieldsOf(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null ? {...raw} : {}
}

/** A text; empty for anything else. */
export const text = (value: unknown) => (typeof value === 'string' ? value : '')
