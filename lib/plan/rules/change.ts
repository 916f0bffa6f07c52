import type {ChangeFacts, DriftedObject} from '../facts.ts'
import {whyNoLonger, whyProtected, type ProtectSettings} from './protect.ts'
import type {Finding} from './verdict.ts'

/**
 * What the rules say about one change; empty for a harmless one.
 *
 * @param drift what was changed outside under the address that it has, or had before a move
 */
export function judgeChange(change: ChangeFacts, settings: ProtectSettings, drift: readonly DriftedObject[]): Finding[] {
  const protection = whyProtected(change, settings)
  return [
    ...judgeLoss(change, protection),
    ...judgeMove(change, settings),
    ...change.losses.map(({attribute, reason}): Finding => ({
      rule: 'data-loss',
      verdict: 'approve',
      reason: `"${attribute}" changes: ${reason}`
    })),
    ...judgeUnknown(change),
    ...judgeDrift(change, protection, drift)
  ]
}

function judgeLoss(change: ChangeFacts, protection: string | undefined): Finding[] {
  const findings: Finding[] = []
  if (protection !== undefined && change.isDestroy) {
    findings.push({rule: 'protect', verdict: 'deny', reason: `is protected and ${describeDestroy(change)}: ${change.type} ${protection}`})
  } else if (change.isDestroy) {
    findings.push({rule: 'destroy', verdict: 'approve', reason: describeDestroy(change)})
  }
  if (protection !== undefined && change.isForget) {
    findings.push({
      rule: 'protect',
      verdict: 'approve',
      reason: `is protected and left behind, unmanaged: ${change.type} ${protection}`
    })
  }
  if (change.isForget) findings.push({rule: 'forget', verdict: 'approve', reason: describeForget(change)})
  return findings
}

/** An object that is protected by where it is must not lose that without a word: the next plan may destroy it. */
function judgeMove(change: ChangeFacts, settings: ProtectSettings): Finding[] {
  const before = change.isDestroy || change.isForget ? undefined : whyNoLonger(change, settings)
  if (before === undefined) return []
  return [{rule: 'moved-out', verdict: 'approve', reason: `is moved out of its protection, and a later plan may destroy it: ${before}`}]
}

function describeDestroy({class: kind, marks}: ChangeFacts): string {
  if (kind === 'deferred') return 'may be destroyed, once Terraform can plan it'
  const what = marks.deposed ? 'has an object left over from a replacement that is destroyed' : 'is destroyed'
  if (kind !== 'replace') return what
  return marks.imported ? 'is adopted, destroyed and created anew in the same apply' : 'is destroyed and created anew'
}

function describeForget({class: kind}: ChangeFacts): string {
  if (kind === 'forget-replace') return 'is created anew, and the old object is left behind, unmanaged'
  return 'is left behind, unmanaged'
}

/** What Terraform cannot say, nobody can judge. */
function judgeUnknown({class: kind}: ChangeFacts): Finding[] {
  if (kind === 'deferred') return [{rule: 'deferred', verdict: 'approve', reason: 'is not planned yet, so what happens to it is open'}]
  if (kind === 'invoke') return [{rule: 'invoke', verdict: 'approve', reason: 'is an action, and what it does is not in the plan'}]
  return []
}

/** An apply writes over what was changed outside when it writes one of the attributes that differ. */
function judgeDrift(change: ChangeFacts, protection: string | undefined, drift: readonly DriftedObject[]): Finding[] {
  if (change.marks.deposed) return []
  const drifted = drift.filter(({deposed}) => deposed === undefined)
  if (change.class === 'create' && protection !== undefined && drifted.some(({isGone}) => isGone)) {
    return [
      {rule: 'drift', verdict: 'approve', reason: `was destroyed outside of Terraform and is created empty: ${change.type} ${protection}`}
    ]
  }
  if (change.class !== 'update') return []
  const lost = change.attributes.filter(name => drifted.some(({attributes}) => attributes.includes(name)))
  if (lost.length === 0) return []
  const names = lost.map(name => `"${name}"`).join(', ')
  return [{rule: 'drift', verdict: 'approve', reason: `was changed outside of Terraform, and the apply writes over ${names}`}]
}
