import type {ChangeClass} from '../classes.ts'
import type {GuardResult, ReportedError} from '../result.ts'
import type {JudgedChange} from '../rules/judge.ts'
import type {Rule, Verdict} from '../rules/verdict.ts'

/** The report for programs. Names are part of the contract with whoever reads it: add, never rename. There is no value of the plan in it. */
export interface JsonReport {
  readonly schemaVersion: 1
  readonly mode: GuardResult['mode']
  readonly verdict: Verdict
  readonly planSha256: string
  readonly fingerprint: string
  /** A number for each class; `forget` counts `forget-replace` too. */
  readonly counts: Readonly<Record<ChangeClass, number>> | null
  /** What is said about the plan as a whole. */
  readonly findings: readonly {readonly rule: Rule; readonly verdict: Verdict; readonly reason: string}[]
  /** Everything but what stays as it is, worst first. */
  readonly changes: readonly JsonChange[]
  /** Addresses of protected resources that are destroyed, replaced or forgotten. */
  readonly protected: readonly string[]
  /** Addresses of updates in place that lose data or its protection. */
  readonly dataLoss: readonly string[]
  /** Names of the outputs whose value changes. */
  readonly outputs: readonly string[]
  /** What was changed outside of Terraform since the last apply. */
  readonly drift: readonly {readonly address: string; readonly deposed: string | null}[]
  /** How many objects stay as they are. */
  readonly unchanged: number
  /** As `1.12.6`; empty when the plan does not say. */
  readonly terraformVersion: string
  /** Whether the plan covers everything; null when it does not say. */
  readonly complete: boolean | null
  /** Deletes next to creates that look like one object under a new name. */
  readonly renames: readonly {readonly from: string; readonly to: string}[]
  /** Lines of `protect` that fit nothing in the plan. */
  readonly idleProtect: readonly string[]
  readonly error: ReportedError | null
}

export interface JsonChange {
  readonly address: string
  readonly deposed: string | null
  readonly class: ChangeClass
  readonly verdict: Verdict
  readonly rules: readonly Rule[]
  /** Empty for a harmless change. */
  readonly reason: string
  /** Keyed digest of everything the plan says about it; empty without a `fingerprint-key`. */
  readonly digest: string
}

export function renderJson({mode, verdict, planSha256, fingerprint, error, plan}: GuardResult): JsonReport {
  const changes = plan?.judgement.changes ?? []
  const counts = plan?.judgement.counts
  return {
    schemaVersion: 1,
    mode,
    verdict,
    planSha256,
    fingerprint,
    counts: counts === undefined ? null : {...counts, forget: counts.forget + counts['forget-replace']},
    findings: plan?.judgement.findings ?? [],
    changes: changes.map(toJson),
    protected: protectedAddresses(changes),
    dataLoss: dataLossAddresses(changes),
    outputs: plan?.facts.outputs ?? [],
    drift: (plan?.facts.drift ?? []).map(({address, deposed}) => ({address, deposed: deposed ?? null})),
    unchanged: plan?.facts.unchanged ?? 0,
    terraformVersion: plan?.facts.terraformVersion ?? '',
    complete: plan?.facts.complete ?? null,
    renames: (plan?.renames ?? []).map(({from, to}) => ({from, to})),
    idleProtect: plan?.idle ?? [],
    error: error ?? null
  }
}

/** Addresses of the protected resources that are lost, each once, worst first. */
export const protectedAddresses = (changes: readonly JudgedChange[]) => addressesOf(changes.filter(({isProtectedLoss}) => isProtectedLoss))

/** Addresses of the updates in place that lose data or its protection, each once, worst first. */
export const dataLossAddresses = (changes: readonly JudgedChange[]) => addressesOf(changes.filter(({losses}) => losses.length > 0))

const addressesOf = (changes: readonly JudgedChange[]) => [...new Set(changes.map(({address}) => address))]

function toJson({address, deposed, class: kind, verdict, findings, digest}: JudgedChange): JsonChange {
  return {
    address,
    deposed: deposed ?? null,
    class: kind,
    verdict,
    rules: [...new Set(findings.map(({rule}) => rule))],
    reason: findings.map(({reason}) => reason).join('; '),
    digest
  }
}
