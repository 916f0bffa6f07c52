import type {PlanFacts} from './facts.ts'
import type {Judgement} from './rules/judge.ts'
import type {Verdict} from './rules/verdict.ts'

/** Why it could not be told. */
export interface GuardError {
  /** A stable word: `unreadable` (not a plan that is understood), `errored` (planning failed) or `changed` (another file than was judged). */
  readonly code: 'unreadable' | 'errored' | 'changed'
  /** One line. */
  readonly message: string
}

/** A plan that was read to its end, and what the rules say about it. */
export interface JudgedPlan {
  readonly facts: PlanFacts
  readonly judgement: Judgement
}

/** What a step came to. */
export interface GuardResult {
  readonly mode: 'guard' | 'verify'
  /** In mode verify `clean` or `error`. */
  readonly verdict: Verdict
  /** sha256 of the file given as `plan`; empty when it could not be read to its end. */
  readonly planSha256: string
  /** Set exactly when the verdict is `error`. */
  readonly error: GuardError | undefined
  /** Undefined in mode verify, and when the plan could not be read. */
  readonly plan: JudgedPlan | undefined
}
