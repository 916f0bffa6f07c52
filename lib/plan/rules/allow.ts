import type {Allowance} from '../allow/allowance.ts'
import type {ChangeFacts} from '../facts.ts'
import type {Finding} from './verdict.ts'

export interface AllowSettings {
  /** Destroys that somebody declared as intended. */
  readonly allowed: readonly Allowance[]
  /** Those whose day has passed: they change nothing, and are named where they would have. */
  readonly expired: readonly Allowance[]
}

/**
 * Turns what a change is denied for into what a person has to approve, when exactly this destroy of exactly this object is allowed. It is
 * never more than that: an allowed destroy is still a destroy.
 */
export function applyAllowances(
  change: ChangeFacts,
  findings: readonly Finding[],
  {allowed, expired}: AllowSettings
): {readonly findings: readonly Finding[]; readonly isAllowed: boolean} {
  const isAbout = ({address, deposed, class: kind}: Allowance) =>
    address === change.address && deposed === change.deposed && kind === change.class
  const allowance = allowed.find(isAbout)
  if (allowance !== undefined) {
    const weaker = findings.map(finding => (finding.verdict === 'deny' ? {...finding, verdict: 'approve' as const} : finding))
    const reason = `is allowed until ${allowance.until}: ${allowance.reason}`
    return {findings: [...weaker, {rule: 'allow', verdict: 'approve', reason}], isAllowed: true}
  }
  const passed = expired.find(isAbout)
  if (passed === undefined) return {findings, isAllowed: false}
  return {findings: [...findings, {rule: 'allow', verdict: 'clean', reason: `was allowed until ${passed.until}`}], isAllowed: false}
}
