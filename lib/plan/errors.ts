import {messageOf} from '../action/errors.ts'
import {ProblemError} from '../action/problem.ts'
import {TerraformError, type TerraformProblem} from '../terraform/errors.ts'
import type {PlanError} from './reader/index.ts'
import type {FileTrouble} from './regular-file.ts'
import {SealError, type SealProblem} from './sealing/errors.ts'

/** What keeps a plan from being judged. Paths are absolute. */
export type GuardProblem =
  | {readonly code: 'no-file'; readonly path: string; readonly why: FileTrouble}
  /** The file is not a plan that is understood, in the words of its reader. */
  | {readonly code: 'not-understood'; readonly reading: PlanError}
  /** The program that shows a plan file ended well, and nothing was read. */
  | {readonly code: 'nothing-shown'}
  | {readonly code: 'terraform'; readonly terraform: TerraformProblem}
  /** The file of allowed destroys; `reason` is the system's word, such as ENOENT. */
  | {readonly code: 'allow-unreadable'; readonly path: string; readonly reason: string}
  /** `what` is a sentence that names the entry. */
  | {readonly code: 'allow-not-understood'; readonly what: string}
  /** A pattern to protect would protect nothing, whatever the plan. */
  | {readonly code: 'fits-nothing'; readonly pattern: string}
  /** Planning failed. `reason` is what the rule says. */
  | {readonly code: 'errored'; readonly reason: string}
  /** Something else: an error that has its words already, or one that nobody expected. */
  | {readonly code: 'other'; readonly message: string}

/** What keeps a plan from being recognised, sealed or opened. Each sha256 is 64 hexadecimal digits. */
export type CheckProblem =
  /** Not the plan that was judged. */
  | ({readonly code: 'changed'} & Changed)
  /** The report of the step that judged the plan. */
  | {readonly code: 'judged-unusable'; readonly path: string; readonly why: 'unreadable' | 'not-json' | 'not-a-report'}
  /** The plan file to seal is not the one that was judged. */
  | {readonly code: 'changed-before-sealing'; readonly sha256: string; readonly judgedSha256: string}
  /** Nothing says which workflow run a plan is sealed for. */
  | {readonly code: 'no-run'}
  | {readonly code: 'sealing'; readonly sealing: SealProblem}

/** What shows that a plan is another one. */
export type Changed =
  /** Its file; nothing else was known about it. */
  | {readonly by: 'file'; readonly sha256: string; readonly judgedSha256: string | undefined}
  /** Its file, because no fingerprint covers these parts of it. */
  | {readonly by: 'unknown-parts'; readonly sha256: string; readonly judgedSha256: string | undefined; readonly parts: readonly string[]}
  /** Its fingerprint; `differences` are lines for a person, none when it is not known what was judged. */
  | {readonly by: 'fingerprint'; readonly differences: readonly string[]}

/** Everything that keeps it from being decided. */
export type PlanRunProblem = GuardProblem | CheckProblem

export class GuardError extends ProblemError<Exclude<PlanRunProblem, {readonly code: 'terraform' | 'sealing' | 'other'}>> {}

/** The problem behind anything that was thrown. */
export function problemOf(error: unknown): PlanRunProblem {
  if (error instanceof GuardError) return error.problem
  if (error instanceof TerraformError) return {code: 'terraform', terraform: error.problem}
  if (error instanceof SealError) return {code: 'sealing', sealing: error.problem}
  return {code: 'other', message: messageOf(error)}
}
