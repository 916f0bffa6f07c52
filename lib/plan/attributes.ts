/**
 * Names of the top-level attributes that differ between two states of an object. Values are compared and forgotten: none is given away.
 *
 * @param afterUnknown the same shape with `true` for each attribute that is known only after the apply; such an attribute counts as changed
 */
export function changedAttributes(before: unknown, after: unknown, afterUnknown: unknown): string[] {
  const [old, next, unknown] = [asObject(before), asObject(after), asObject(afterUnknown)]
  const names = new Set([...Object.keys(old), ...Object.keys(next), ...Object.keys(unknown)])
  return [...names].filter(name => containsTrue(get(unknown, name)) || !isSame(get(old, name), get(next, name))).sort()
}

type Attributes = Readonly<Record<string, unknown>>

const asObject = (value: unknown): Attributes =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Attributes) : {}

const get = (object: Attributes, name: string) => (Object.hasOwn(object, name) ? object[name] : undefined)

/** Terraform leaves an attribute out or gives null for it, and means the same. */
const isNothing = (value: unknown) => value === undefined || value === null

function isSame(a: unknown, b: unknown): boolean {
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b)
  if (typeof a !== 'object' || typeof b !== 'object') return a === b
  if (Array.isArray(a) !== Array.isArray(b)) return false
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => isSame(item, b[index]))
  const [left, right] = [asObject(a), asObject(b)]
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every(name => isSame(get(left, name), get(right, name)))
}

/** Whether a value of the form of an object says `true` anywhere, as `after_unknown` does for what is not known yet. */
export function containsTrue(value: unknown): boolean {
  if (value === true) return true
  return typeof value === 'object' && value !== null && Object.values(value).some(containsTrue)
}
