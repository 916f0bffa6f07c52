import {CHANGE_CLASSES, type ChangeClass} from '../../lib/plan/classes.ts'
import {renderJson, type JsonChange} from '../../lib/plan/report/json.ts'
import type {GuardResult} from '../../lib/plan/result.ts'
import type {Verdict} from '../../lib/plan/rules/verdict.ts'

/** What `--json` prints. Part of the contract with whoever reads it: neither more nor fewer names. */
export interface PlanGuardJson {
  readonly verdict: Verdict
  /** Empty when the plan was not read. */
  readonly fingerprint: string
  /** A number for each class; `forget` counts `forget-replace` too. All are 0 when the plan was not read. */
  readonly counts: Readonly<Record<ChangeClass, number>>
  /** Everything but what stays as it is, worst first. */
  readonly changes: readonly Pick<JsonChange, 'address' | 'deposed' | 'class' | 'verdict' | 'rules' | 'reason'>[]
  readonly protected: readonly string[]
  readonly dataLoss: readonly string[]
  /** Lines of `--protect` that fit nothing in the plan. */
  readonly idleProtect: readonly string[]
  readonly error: {readonly code: string; readonly message: string} | null
}

const NO_COUNTS = Object.fromEntries(CHANGE_CLASSES.map(name => [name, 0])) as Record<ChangeClass, number>

export function toPlanGuardJson(result: GuardResult): PlanGuardJson {
  const {verdict, counts, changes, protected: lost, dataLoss, idleProtect, error} = renderJson(result)
  return {
    verdict,
    fingerprint: result.fingerprint,
    counts: counts ?? NO_COUNTS,
    changes: changes.map(({address, deposed, class: kind, verdict: own, rules, reason}) => ({
      address,
      deposed,
      class: kind,
      verdict: own,
      rules,
      reason
    })),
    protected: lost,
    dataLoss,
    idleProtect,
    error: error === null ? null : {code: error.code, message: error.message}
  }
}

/** What `--json` prints when the plan was not judged. */
export function errorJson(code: string, message: string): PlanGuardJson {
  return {
    verdict: 'error',
    fingerprint: '',
    counts: NO_COUNTS,
    changes: [],
    protected: [],
    dataLoss: [],
    idleProtect: [],
    error: {code, message}
  }
}

/**
 * The JSON as one line. Characters that control a terminal are escaped where JSON itself would leave them: addresses are text from outside,
 * and what is printed may be looked at.
 */
export function formatJson(json: PlanGuardJson): string {
  const escape = (character: string) =>
    Array.from({length: character.length}, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')
  return `${JSON.stringify(json).replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, escape)}\n`
}
