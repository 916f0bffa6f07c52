import {containsTrue} from '../attributes.ts'

/**
 * Which of the attributes that force a replacement have a value that is known only after the apply. Nobody changed such an attribute: its
 * cause is where the value comes from. Usually that is another object of the same plan (a network that is replaced replaces the server in
 * it), or something that is new with every apply, such as `timestamp()`. An attribute with a known value is a cause itself.
 *
 * @param replacePaths as in the plan, each from the outside in
 * @param afterUnknown shaped like the object, with `true` where a value is known only after the apply
 * @returns names of top-level attributes, each once
 */
export function forcedFromElsewhere(replacePaths: readonly (readonly (string | number)[])[], afterUnknown: unknown): string[] {
  const names = replacePaths.filter(path => path.length > 0 && isUnknown(path, afterUnknown)).map(([first = '']) => String(first))
  return [...new Set(names)]
}

/** A path may end at an object in which only one part is not known yet. */
function isUnknown(path: readonly (string | number)[], afterUnknown: unknown): boolean {
  let inner = afterUnknown
  for (const step of path) {
    if (inner === true) return true
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step)) return false
    inner = (inner as Readonly<Record<string | number, unknown>>)[step]
  }
  return containsTrue(inner)
}
