import {matchesGlob} from '../glob.ts'
import {dataLossRules, type DataLossRule} from './data-loss-table.ts'

/** An update in place that loses data, or what protects it. */
export interface DataLoss {
  /** The attribute, as `backup_configuration.0.enabled`. */
  readonly attribute: string
  /** What happens, without any value of the plan. */
  readonly reason: string
}

/**
 * Finds the updates in place that a person should look at. It depends on nothing but the rule table, and says no value.
 *
 * @param before the object's attributes before the update
 * @param after those after it; an attribute that is known after the apply only is not in it
 * @param afterUnknown the same shape with `true` for each attribute that is known after the apply only: that may be anything, so it counts
 */
export function findDataLoss(
  type: string,
  {before, after, afterUnknown}: {readonly before: unknown; readonly after: unknown; readonly afterUnknown: unknown}
): DataLoss[] {
  return dataLossRules
    .filter(rule => rule.types.some(pattern => matchesGlob(pattern, type)))
    .flatMap(rule => {
      const loses = isLoss(rule, at(before, rule.path), at(after, rule.path), isUnknownAt(afterUnknown, rule.path))
      return loses ? [{attribute: rule.path, reason: rule.reason}] : []
    })
}

function isLoss(rule: DataLossRule, from: unknown, to: unknown, isUnknown: boolean): boolean {
  if ('lower' in rule) return typeof from === 'number' && (isUnknown || typeof to !== 'number' || to < from)
  if (!is(from, rule.from)) return false
  if (isUnknown) return true
  return rule.to === 'anything else' ? !is(to, rule.from) : is(to, rule.to)
}

/** An attribute that is gone has its provider's default, which for every switch of the table is off. */
function is(value: unknown, expected: boolean | string): boolean {
  return value === expected || (expected === false && (value === null || value === undefined))
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, name) => member(inner, name), value)
}

/** A whole object can be unknown, and then everything in it is. */
function isUnknownAt(unknown: unknown, path: string): boolean {
  let inner = unknown
  for (const name of path.split('.')) {
    if (inner === true) return true
    inner = member(inner, name)
  }
  return inner === true
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return (value as Readonly<Record<string, unknown>>)[name]
}
