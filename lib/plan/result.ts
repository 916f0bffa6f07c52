import {messageOf} from '../action/errors.ts'
import {oneLine} from '../action/log-line.ts'
import {errorOf, type Words} from '../action/problem.ts'
import {redact} from '../secrets/redact.ts'
import {withoutQuotes} from '../terraform/errors.ts'
import type {PlanRunProblem} from './errors.ts'
import type {PlanFacts} from './facts.ts'
import type {PlanErrorCode} from './reader/index.ts'
import type {RenameHint} from './renames.ts'
import type {PlanRequest} from './request.ts'
import type {Judgement} from './rules/judge.ts'
import type {Verdict} from './rules/verdict.ts'
import type {ShownValues} from './values/index.ts'

/** A plan that was read to its end, and what the rules say about it. */
export interface JudgedPlan {
  readonly facts: PlanFacts
  readonly judgement: Judgement
  /** Deletes next to creates that look like one object under a new name. */
  readonly renames: readonly RenameHint[]
  /** The values that change, without what is sensitive; undefined unless asked for. */
  readonly values: ShownValues | undefined
}

/** What became of a request. */
export interface PlanOutcome<Problem = PlanRunProblem> {
  readonly mode: PlanRequest['mode']
  /** In every mode but guard it is `clean` or `error`. */
  readonly verdict: Verdict
  /** sha256 of the plan: of the file given as `plan`, in mode open of what it holds. Empty when it could not be read to its end. */
  readonly planSha256: string
  /** Of the plan; empty when it was not read. */
  readonly fingerprint: string
  /** Set exactly when the verdict is `error`. */
  readonly problem: Problem | undefined
  /** Undefined in every mode but guard, and when the plan could not be read. */
  readonly plan: JudgedPlan | undefined
  /** Absolute path of the file that seal or open made; empty in the other modes. */
  readonly file: string
}

/** Why it could not be judged, as it is reported. */
export interface ReportedError {
  /**
   * A stable word: why the file is not a plan that is understood, or `unreadable` (something else keeps it from being read), `errored` (planning failed),
   * `changed` (not the plan that was judged), `sealing` (it could not be sealed or opened).
   */
  readonly code: PlanErrorCode | 'unreadable' | 'errored' | 'changed' | 'sealing'
  /** One line, in the words of the door. */
  readonly message: string
  /** The same without another program's words, where it has some: for what leaves the run. */
  readonly brief?: string
  /** What changed since it was judged, one line each; empty where that is not known. */
  readonly details: readonly string[]
}

/** What became of a request, in the words of the door: what reports are made of. */
export interface GuardResult extends Omit<PlanOutcome, 'problem'> {
  /** Set exactly when the verdict is `error`. */
  readonly error: ReportedError | undefined
}

/**
 * Puts an outcome into words.
 *
 * @param words those of the door
 */
export function inWords<Problem extends PlanRunProblem>(
  {problem, ...outcome}: PlanOutcome<Problem>,
  words: (problem: Problem) => Words
): GuardResult {
  if (problem === undefined) return {...outcome, error: undefined}
  const say = (said: Problem) => oneLine(redact(messageOf(errorOf(words(said)))))
  const brief = problem.code === 'terraform' ? {brief: say({...problem, terraform: withoutQuotes(problem.terraform)})} : {}
  return {...outcome, error: {code: codeOf(problem), message: say(problem), ...brief, details: detailsOf(problem)}}
}

function codeOf(problem: PlanRunProblem): ReportedError['code'] {
  if (problem.code === 'not-understood') return problem.reading.code
  return problem.code === 'errored' || problem.code === 'changed' || problem.code === 'sealing' ? problem.code : 'unreadable'
}

const detailsOf = (problem: PlanRunProblem) => (problem.code === 'changed' && problem.by === 'fingerprint' ? problem.differences : [])
