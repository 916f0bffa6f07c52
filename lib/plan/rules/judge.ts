import {plural} from '../../action/text.ts'
import {CHANGE_CLASSES, type ChangeClass} from '../classes.ts'
import {GuardError} from '../errors.ts'
import type {ChangeFacts, DriftedObject, PlanFacts} from '../facts.ts'
import {fitsNothing} from '../glob.ts'
import {applyAllowances, type AllowSettings} from './allow.ts'
import {judgeChange} from './change.ts'
import {whyProtected, type ProtectSettings} from './protect.ts'
import {judgeProvisioners} from './provisioners.ts'
import {judgeVanished} from './vanished.ts'
import {strongest, type Finding, type Verdict} from './verdict.ts'

export interface RuleSettings extends ProtectSettings, AllowSettings {
  /** How many objects a plan may destroy, not counting those that are allowed one by one; undefined for any number. */
  readonly maxDestroy: number | undefined
}

export interface JudgedChange extends ChangeFacts {
  /** The strongest verdict of its findings. */
  readonly verdict: Verdict
  /** Empty for a harmless change. */
  readonly findings: readonly Finding[]
  /** Whether it takes away a protected resource: destroyed, replaced or forgotten. */
  readonly isProtectedLoss: boolean
  /** Whether its destroy is allowed by address; a person still has to approve it. */
  readonly isAllowed: boolean
}

export interface Judgement {
  readonly verdict: Verdict
  /** What is said about the plan as a whole, not about one change. */
  readonly findings: readonly Finding[]
  /** Worst first. */
  readonly changes: readonly JudgedChange[]
  /** How many changes each class has; those of the class `noop` included. */
  readonly counts: Readonly<Record<ChangeClass, number>>
  /** How many objects are destroyed, replaced ones, deposed ones and deferred ones included. */
  readonly destroys: number
}

/**
 * Judges a plan. A pure function: the same facts and settings give the same judgement. Error beats deny beats approve beats clean.
 *
 * @throws GuardError for a pattern of `protect` that protects nothing, whatever the plan
 */
export function judge(facts: PlanFacts, settings: RuleSettings): Judgement {
  checkPatterns(settings)
  const driftByAddress = groupByAddress(facts.drift)
  const provisioned = new Set(facts.provisioned)
  const changes = facts.changes.map((change): JudgedChange => {
    const addresses = new Set([change.address, change.previousAddress ?? change.address])
    const drift = [...addresses].flatMap(address => driftByAddress.get(address) ?? [])
    const said = [...judgeChange(change, settings, drift), ...judgeProvisioners(change, provisioned)]
    const {findings, isAllowed} = applyAllowances(change, said, settings)
    const isProtectedLoss = (change.isDestroy || change.isForget) && whyProtected(change, settings) !== undefined
    return {...change, findings, isProtectedLoss, isAllowed, verdict: strongest(findings.map(({verdict}) => verdict))}
  })
  const destroys = changes.filter(({isDestroy}) => isDestroy).length
  const counted = changes.filter(({isDestroy, isAllowed}) => isDestroy && !isAllowed).length
  const findings = [...judgeWhole(facts, settings, counted), ...judgeVanished(facts, settings)]
  const verdicts = [...findings, ...changes].map(({verdict}) => verdict)
  return {verdict: strongest(verdicts), findings, changes: changes.sort(worstFirst), counts: countClasses(facts), destroys}
}

function checkPatterns({protect}: RuleSettings): void {
  const wrong = protect.find(fitsNothing)
  if (wrong === undefined) return
  throw new GuardError({code: 'fits-nothing', pattern: wrong})
}

function judgeWhole({errored, complete, unknownParts}: PlanFacts, {maxDestroy}: RuleSettings, destroys: number): Finding[] {
  const findings: Finding[] = []
  if (errored === true) {
    findings.push({rule: 'errored', verdict: 'error', reason: 'Planning failed, so this plan is not whole and cannot be applied.'})
  } else if (errored === undefined) {
    findings.push({rule: 'incomplete', verdict: 'approve', reason: 'The plan does not say whether planning failed.'})
  }
  if (maxDestroy !== undefined && destroys > maxDestroy) {
    findings.push({
      rule: 'max-destroy',
      verdict: 'deny',
      reason: `${plural(destroys, 'object is', 'objects are')} destroyed or replaced, and "max-destroy" allows ${maxDestroy}.`
    })
  }
  // An errored plan is never complete: once is enough.
  if (complete === false && errored !== true) {
    findings.push({
      rule: 'incomplete',
      verdict: 'approve',
      reason: 'The plan does not cover everything (as with -target or a deferred change): there may be more to destroy.'
    })
  }
  // Deferred changes and actions came this way, without a new version of the format.
  for (const name of unknownParts.slice(0, NAMED_PARTS)) {
    findings.push({
      rule: 'unknown-part',
      verdict: 'approve',
      reason: `The plan has a part "${name}" that is not known, so it was not judged.`
    })
  }
  return findings
}

/** How many unknown parts are named; one is enough for the verdict. */
const NAMED_PARTS = 5

/** Map.groupBy does the same, and Node 20 does not have it. */
function groupByAddress(drift: readonly DriftedObject[]): ReadonlyMap<string, readonly DriftedObject[]> {
  const groups = new Map<string, DriftedObject[]>()
  for (const object of drift) {
    const group = groups.get(object.address)
    if (group === undefined) groups.set(object.address, [object])
    else group.push(object)
  }
  return groups
}

function countClasses({changes, unchanged}: PlanFacts): Readonly<Record<ChangeClass, number>> {
  const counts = Object.fromEntries(CHANGE_CLASSES.map(name => [name, 0])) as Record<ChangeClass, number>
  for (const change of changes) counts[change.class]++
  return {...counts, noop: unchanged}
}

/** From what is lost for good to what only the state file notices. */
const DANGER: readonly ChangeClass[] = [
  'delete',
  'replace',
  'forget',
  'forget-replace',
  'deferred',
  'invoke',
  'update',
  'create',
  'import',
  'move',
  'read',
  'noop'
]

const VERDICT_ORDER: readonly Verdict[] = ['error', 'deny', 'approve', 'clean']

function worstFirst(a: JudgedChange, b: JudgedChange): number {
  const first =
    VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict) ||
    Number(b.isProtectedLoss) - Number(a.isProtectedLoss) ||
    // Nobody means to adopt an object and destroy it in the same apply.
    Number(b.marks.imported && b.isDestroy) - Number(a.marks.imported && a.isDestroy) ||
    DANGER.indexOf(a.class) - DANGER.indexOf(b.class)
  if (first !== 0) return first
  // By code unit, so that the order is the same on every machine.
  return a.address < b.address ? -1 : a.address > b.address ? 1 : (a.deposed ?? '') < (b.deposed ?? '') ? -1 : 1
}
