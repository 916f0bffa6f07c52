import {changedAttributes} from '../attributes.ts'
import {matchesGlob} from '../glob.ts'
import {dataLossRules} from './data-loss-table/index.ts'
import type {DataLossRule} from './data-loss-table/rule.ts'

/** An update in place that loses data, or what protects it. */
export interface DataLoss {
  /** The attribute, as `backup_configuration.0.enabled`. */
  readonly attribute: string
  /** What happens, without any value of the plan. */
  readonly reason: string
}

/** A rule as it is used. */
interface Prepared {
  readonly rule: DataLossRule
  readonly steps: readonly string[]
  readonly loss: DataLoss
}

const PREPARED: readonly Prepared[] = dataLossRules.map(rule => {
  const steps = rule.path.split('.')
  // What follows is a key of the plan, which could be any text: the attribute that it is in is enough.
  const special = steps.findIndex(isSpecial)
  const named =
    special === -1
      ? rule.path
      : steps
          .slice(0, special)
          .join('.')
          .replace(/\.\d+$/, '')
  return {rule, steps, loss: {attribute: named, reason: rule.reason}}
})

/** Rules of the types that were asked for: a large plan asks for the same ones again and again. */
const byType = new Map<string, readonly Prepared[]>()

/** No real plan has more types; one that is made to fill the memory does. */
const MOST_TYPES = 1000

function rulesOf(type: string): readonly Prepared[] {
  const known = byType.get(type)
  if (known !== undefined) return known
  const rules = PREPARED.filter(({rule}) => rule.types.some(pattern => matchesGlob(pattern, type)))
  if (byType.size < MOST_TYPES) byType.set(type, rules)
  return rules
}

/**
 * Finds the updates in place that a person should look at. It depends on nothing but the rule table, and says no value.
 *
 * @param before the object's attributes before the update
 * @param after those after it; an attribute that is known only after the apply is not in it
 * @param afterUnknown the same shape with `true` for each attribute that is known only after the apply: that may be anything, so it counts
 */
export function findDataLoss(
  type: string,
  {before, after, afterUnknown}: {readonly before: unknown; readonly after: unknown; readonly afterUnknown: unknown}
): DataLoss[] {
  const whole = {from: before, to: after, unknown: afterUnknown}
  const losses = rulesOf(type)
    .filter(({rule}) => rule.onlyWith === undefined || isOn(into(whole, rule.onlyWith, rule.onlyWith)))
    .flatMap(({rule, steps, loss}) => (placesAt(whole, steps).some(place => isLoss(rule, place)) ? [loss] : []))
  // A disk that is gone is no longer of the type that it was, too.
  return losses.filter(
    ({attribute, reason}, index) => losses.findIndex(other => other.attribute === attribute && other.reason === reason) === index
  )
}

/** What is at one place before and after the update. */
interface Place {
  readonly from: unknown
  readonly to: unknown
  /** `true` when it is known only after the apply, and shaped like the value otherwise. */
  readonly unknown: unknown
}

function placesAt(place: Place, steps: readonly string[]): readonly Place[] {
  return steps.reduce<readonly Place[]>((places, step) => places.flatMap(one => stepInto(one, step)), [place])
}

function isSpecial(step: string): boolean {
  return step === '*' || step.startsWith('{')
}

function stepInto(place: Place, step: string): readonly Place[] {
  const {from, to, unknown} = place
  if (step === '*') return isParent(from) ? Object.keys(from).map(name => into(place, name, name)) : []
  if (!isSpecial(step)) return [into(place, step, step)]
  if (!Array.isArray(from)) return []
  const key = step.slice(1, -1)
  const list = listOf(to)
  return from.map((element: unknown, index) => {
    const own = member(element, key)
    // One without a key is identified by its place.
    const at = own === undefined || own === null ? index : list.findIndex(other => member(other, key) === own)
    return at === -1 ? {from: element, to: undefined, unknown: unknown === true} : into(place, String(index), String(at))
  })
}

/** A whole object can be unknown, and then everything in it is. */
function into({from, to, unknown}: Place, before: string, after: string): Place {
  return {from: member(from, before), to: member(to, after), unknown: unknown === true || member(unknown, after)}
}

function isLoss(rule: DataLossRule, {from, to, unknown}: Place): boolean {
  const isUnknown = unknown === true
  if ('gone' in rule) return isThere(from) && (isUnknown || !isThere(to))
  if ('added' in rule) return isUnknown || listOf(to).some(item => !listOf(from).some(old => isSame(old, item)))
  if ('changed' in rule) return isUnknown || !isSame(from, to)
  if ('smaller' in rule) return isSmaller(sizeOf(from), isUnknown ? 0 : sizeOf(to))
  if ('lower' in rule) return typeof from === 'number' && (isUnknown || typeof to !== 'number' || to < from)
  if (!is(from, rule.from)) return false
  if (isUnknown) return true
  return rule.to === 'anything else' ? !is(to, rule.from) : is(to, rule.to)
}

const isOn = ({to, unknown}: Place) => to === true || unknown === true

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const isSame = (from: unknown, to: unknown) => changedAttributes({value: from}, {value: to}, undefined).length === 0

const isThere = (value: unknown) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)

const isSmaller = (from: number | undefined, to: number | undefined) => from !== undefined && to !== undefined && to < from

const UNITS = 'KMGT'

/** A size in kibibytes; undefined for what is not one. A number alone is in gibibytes. */
function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value * 1024 ** 2
  const [, number, unit = 'G'] = typeof value === 'string' ? (/^(\d+(?:\.\d+)?)([KMGT])?$/i.exec(value.trim()) ?? []) : []
  return number === undefined ? undefined : Number(number) * 1024 ** UNITS.indexOf(unit.toUpperCase())
}

/** An attribute that is gone has its provider's default, which for every switch of the table is off. */
function is(value: unknown, expected: boolean | string): boolean {
  return value === expected || (expected === false && (value === null || value === undefined))
}

const isParent = (value: unknown): value is object => typeof value === 'object' && value !== null

function member(value: unknown, name: string): unknown {
  if (!isParent(value) || !Object.hasOwn(value, name)) return undefined
  return (value as Readonly<Record<string, unknown>>)[name]
}
