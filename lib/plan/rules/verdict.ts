/** The verdicts, from the weakest to the strongest: the strongest of all findings is the plan's. */
export const VERDICTS = ['clean', 'approve', 'deny', 'error'] as const

/** `approve`: a person should look. `deny`: must not be applied. `error`: could not be judged, which is never a yes. */
export type Verdict = (typeof VERDICTS)[number]

export const RULES = [
  'protect',
  'moved-out',
  'allow',
  'max-destroy',
  'destroy',
  'forget',
  'data-loss',
  'deferred',
  'invoke',
  'drift',
  'provisioner',
  'incomplete',
  'unknown-part',
  'errored',
  'unreadable'
] as const

export type Rule = (typeof RULES)[number]

/** What one rule has to say. */
export interface Finding {
  readonly rule: Rule
  readonly verdict: Verdict
  /** One line without any value of the plan. It reads on after a change's address. */
  readonly reason: string
}

export const isAtLeast = (verdict: Verdict, bound: Verdict) => VERDICTS.indexOf(verdict) >= VERDICTS.indexOf(bound)

/** The strongest verdict; `clean` when there is none. */
export function strongest(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce((worst, verdict) => (isAtLeast(verdict, worst) ? verdict : worst), 'clean')
}
