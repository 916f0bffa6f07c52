import fc from 'fast-check'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {RuleSettings} from '../../lib/plan/rules/judge.ts'
import type {Verdict} from '../../lib/plan/rules/verdict.ts'
import {root} from '../support/repository.ts'
import {anyMutation, byteMutation, place, randomFrom, shuffled, shuffledList, type Mutation} from './mutations.ts'
import {anyPlan, deniedPlan, destructivePlan, toBytes, type Entry, type Plan} from './plans.ts'
import {outcomeOf} from './verdict.ts'

/** A plan on its way, and what has to hold for its verdict. */
export interface Case {
  readonly bytes: Buffer
  readonly settings?: Partial<RuleSettings>
  /** What it may be; everything else is a failure. */
  readonly allowed: readonly Verdict[]
  /** A plan that means the same: it has to have the same verdict and fingerprint. */
  readonly same?: Buffer
}

export interface Property {
  readonly name: string
  /** Its share of the cases. */
  readonly weight: number
  readonly cases: fc.Arbitrary<Case>
}

const ANY: readonly Verdict[] = ['clean', 'approve', 'deny', 'error']
/** What a plan that is valid and destroys something may be; `error` would hide that nothing was judged. */
const JUDGED: readonly Verdict[] = ['approve', 'deny']
const NOT_CLEAN: readonly Verdict[] = ['approve', 'deny', 'error']
const DENIED: readonly Verdict[] = ['deny', 'error']
const REFUSED: readonly Verdict[] = ['error']

/** Plans of real Terraform and OpenTofu. */
const folder = join(root, '__tests__', 'lib', 'plan', 'plans')
const realPlans = ['.', 'providers'].flatMap(name =>
  readdirSync(join(folder, name))
    .filter(file => file.endsWith('.json'))
    .map(file => readFileSync(join(folder, name, file)))
)
const realPlan = fc.constantFrom(...realPlans)
const anyBytes = fc.oneof(realPlan, anyPlan.map(toBytes))

const settings = fc.constantFrom<Partial<RuleSettings>>(
  {},
  {useDefaults: false},
  {except: ['*']},
  {protect: ['*']},
  {maxDestroy: 0},
  {maxDestroy: 99}
)

/** Where the entries of `resource_changes` are: what a byte there says is judged, and no part of the plan is renamed. */
function withinEntries(bytes: Buffer, mutate: Mutation): Buffer {
  const start = bytes.indexOf('"resource_changes":[') + '"resource_changes":['.length
  const end = bytes.lastIndexOf('],"output_changes"')
  return Buffer.concat([bytes.subarray(0, start), mutate(bytes.subarray(start, end)), bytes.subarray(end)])
}

/** Nests a value deeply, as a member of an entry's values or of a part that is passed over. */
function nest(plan: Plan, depth: number, isList: boolean, inEntry: boolean): Buffer {
  const marked = JSON.stringify(
    inEntry ? {...plan, resource_changes: plan.resource_changes.map(withMark)} : {...plan, planned_values: 'NEST'}
  )
  const [open, close] = isList ? ['[', ']'] : ['{"a":', '}']
  return Buffer.from(marked.replaceAll('"NEST"', `${open.repeat(depth)}1${close.repeat(depth)}`))
}

const withMark = (entry: Entry) => ({...entry, change: {...(entry['change'] as Entry), before: 'NEST'}})

const duplicate = fc.tuple(destructivePlan(), fc.nat(), fc.nat(5)).map(([plan, which, how]): Buffer => {
  const text = JSON.stringify(plan)
  const entry = plan.resource_changes[which % plan.resource_changes.length]
  switch (how) {
    case 0:
      return toBytes({...plan, resource_changes: [...plan.resource_changes, entry]})
    case 1:
      return Buffer.from(text.replace('{', '{"resource_changes":[],'))
    case 2:
      return Buffer.from(text.replace(/}$/, ',"format_version":"1.2"}'))
    case 3:
      return Buffer.from(text.replace('"actions":', '"actions":["no-op"],"actions":'))
    case 4:
      return Buffer.from(text.replace('"mode":"managed"', '"mode":"data","mode":"managed"'))
    default:
      return Buffer.from(text + text)
  }
})

/** What must hold for whatever comes instead of a plan, or becomes of one. */
export const PROPERTIES: readonly Property[] = [
  {
    name: 'a valid plan with a delete anywhere is never clean',
    weight: 4,
    cases: fc.tuple(destructivePlan(), settings).map(([plan, given]) => ({bytes: toBytes(plan), settings: given, allowed: JUDGED}))
  },
  {
    name: 'a delete that is deferred is never clean',
    weight: 1,
    cases: destructivePlan().map(plan => ({
      bytes: toBytes({
        ...plan,
        resource_changes: [],
        deferred_changes: plan.resource_changes.map(entry => ({reason: 'unknown', resource_change: entry}))
      }),
      allowed: JUDGED
    }))
  },
  {
    name: 'a destroy of what holds data is always denied',
    weight: 1,
    cases: deniedPlan.map(plan => ({bytes: toBytes(plan), allowed: ['deny']}))
  },
  {
    name: 'the order of entries and names and the layout change nothing',
    weight: 2,
    cases: fc.tuple(anyPlan, fc.nat(), fc.constantFrom(0, 1, '\t')).map(([plan, seed, indent]) => {
      const random = randomFrom(seed)
      const whole = JSON.parse(JSON.stringify(plan)) as Plan
      const other = shuffled({...whole, resource_changes: shuffledList(whole.resource_changes, random)}, random)
      return {bytes: toBytes(plan), allowed: ANY, same: Buffer.from(JSON.stringify(other, null, indent))}
    })
  },
  {
    name: 'an entry, a member or a plan that is there twice is an error',
    weight: 2,
    cases: duplicate.map(bytes => ({bytes, allowed: REFUSED}))
  },
  {
    name: 'a plan that is cut short is an error',
    weight: 2,
    cases: fc.tuple(anyBytes, place).map(([bytes, where]) => {
      const whole = bytes.subarray(0, bytes.lastIndexOf('}') + 1)
      return {bytes: whole.subarray(0, Math.floor(where * whole.length)), allowed: REFUSED}
    })
  },
  {
    name: 'one byte does not make a plan with a delete clean',
    weight: 4,
    cases: fc.tuple(destructivePlan(), byteMutation).map(([plan, mutate]) => ({bytes: mutate(toBytes(plan)), allowed: NOT_CLEAN}))
  },
  {
    name: 'one byte in the entries does not make a plan that is denied less than that',
    weight: 4,
    cases: fc.tuple(deniedPlan, byteMutation).map(([plan, mutate]) => ({bytes: withinEntries(toBytes(plan), mutate), allowed: DENIED}))
  },
  {
    name: 'whatever happens to a plan, it is judged or refused',
    weight: 4,
    cases: fc
      .tuple(anyBytes, fc.array(anyMutation, {minLength: 1, maxLength: 4}))
      .map(([bytes, mutations]) => ({bytes: mutations.reduce((result, mutate) => mutate(result), bytes), allowed: ANY}))
  },
  {
    name: 'a plan that is nested deeply is judged as it was or refused',
    weight: 1,
    cases: fc
      .tuple(destructivePlan(), fc.oneof(fc.nat(600), fc.constantFrom(10_000, 200_000)), fc.boolean(), fc.boolean())
      .map(([plan, depth, isList, inEntry]) => ({
        bytes: nest(plan, depth, isList, inEntry),
        allowed: depth > 500 ? REFUSED : depth < 400 ? JUDGED : NOT_CLEAN
      }))
  },
  {
    name: 'what is no plan is an error',
    weight: 1,
    cases: fc
      .oneof(
        fc.uint8Array({maxLength: 200}).map(bytes => Buffer.from(bytes)),
        fc.json({maxDepth: 4}).map(text => Buffer.from(text)),
        fc.dictionary(fc.constantFrom('format_version', 'values', 'serial', 'resources', 'x', '__proto__'), fc.jsonValue()).map(toBytes)
      )
      .map(bytes => ({bytes, allowed: REFUSED}))
  }
]

/**
 * Checks one case.
 *
 * @throws what it is that does not hold, or whatever crashed
 */
export async function check({bytes, settings: given, allowed, same}: Case): Promise<void> {
  const outcome = await outcomeOf(bytes, given)
  if (!allowed.includes(outcome.verdict)) throw new Error(`The verdict is ${outcome.verdict}, not ${allowed.join(' or ')}.`)
  if (same === undefined) return
  const other = await outcomeOf(same, given)
  if (other.verdict !== outcome.verdict)
    throw new Error(`The verdict is ${outcome.verdict}, and ${other.verdict} for the same in another order.`)
  if (other.fingerprint !== outcome.fingerprint) throw new Error('The same in another order has another fingerprint.')
}
