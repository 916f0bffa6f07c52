import type {PlanFacts} from './facts.ts'
import type {MODES} from '../../actions/plan-guard/inputs.ts'
import type {PlanErrorCode} from './reader/index.ts'
import type {RenameHint} from './renames.ts'
import type {Judgement} from './rules/judge.ts'
import type {Verdict} from './rules/verdict.ts'
import type {ShownValues} from './values/index.ts'

/** Why it could not be told. */
export interface GuardError {
  /**
   * A stable word: why the file is no plan that is understood, or `unreadable` (something else keeps it from being read), `errored` (planning failed),
   * `changed` (another plan than was judged), `sealing` (it could not be sealed or opened).
   */
  readonly code: PlanErrorCode | 'unreadable' | 'errored' | 'changed' | 'sealing'
  /** One line. */
  readonly message: string
  /** What changed since it was judged, one line each; empty where that is not known. */
  readonly details: readonly string[]
}

/** A plan that was read to its end, and what the rules say about it. */
export interface JudgedPlan {
  readonly facts: PlanFacts
  readonly judgement: Judgement
  /** Deletes beside creates that look like one object under a new name. */
  readonly renames: readonly RenameHint[]
  /** The values that change, without what is sensitive; undefined unless asked for. */
  readonly values: ShownValues | undefined
}

/** What a step came to. */
export interface GuardResult {
  readonly mode: (typeof MODES)[number]
  /** In every mode but guard it is `clean` or `error`. */
  readonly verdict: Verdict
  /** sha256 of the plan: of the file given as `plan`, in mode open of what it holds. Empty when it could not be read to its end. */
  readonly planSha256: string
  /** Of the plan; empty when it was not read. */
  readonly fingerprint: string
  /** Set exactly when the verdict is `error`. */
  readonly error: GuardError | undefined
  /** Undefined in every mode but guard, and when the plan could not be read. */
  readonly plan: JudgedPlan | undefined
  /** Absolute path of the file that seal or open made; empty in the other modes. */
  readonly file: string
}
