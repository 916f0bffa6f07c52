import {ProblemError} from '../action/problem.ts'

/** What keeps Terraform or OpenTofu from being found, started or asked. Paths are absolute. */
export type TerraformProblem =
  /** A path leads to no program. */
  | {readonly code: 'no-program'; readonly path: string}
  /** It is neither a name that is known nor a path. */
  | {readonly code: 'unknown-binary'; readonly binary: string}
  /** None of these programs is on PATH. */
  | {readonly code: 'not-on-path'; readonly names: readonly [string, ...string[]]}
  /** There is no such working directory. */
  | {readonly code: 'no-folder'; readonly folder: string}
  /** A program could not be started; `reason` is the system's. */
  | {readonly code: 'not-started'; readonly program: string; readonly folder: string; readonly reason: string | undefined}
  /** `ending` is a sentence that tells how the program ended; `said` its reason in its own words, without a value, or empty. */
  | {readonly code: 'show-failed'; readonly ending: string; readonly said: string}

/** The problem without another program's words: for what leaves the run, such as a webhook. */
export const withoutQuotes = (problem: TerraformProblem): TerraformProblem =>
  problem.code === 'show-failed' ? {...problem, said: ''} : problem

export class TerraformError extends ProblemError<TerraformProblem> {}
