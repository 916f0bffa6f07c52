import type {GitHubFacts, Json} from '../../../rehearsal/runner/index.ts'

/**
 * One thing that is known of GitHub Actions, small enough to be read at a glance. To add one: a line or three in a file of `cases/`. The suite
 * (`npm run e2e -- conformance`) runs it through our runner and through act, and prints what to write into `differences.ts` where act differs.
 */
export type Case = ExpressionCase | StepsCase | JobsCase | RefusedCase

interface Known {
  /** Unique, lower case, with dashes; the names of its jobs are made of it. */
  readonly id: string
  /** What holds on GitHub, in one sentence. */
  readonly says: string
  /** Where that is known from: a page of docs.github.com and its section, or a file of actions/runner or actions/languageservices and what is in it. */
  readonly source: string
}

/** An expression, evaluated in the `env` of a step. */
export interface ExpressionCase extends Known {
  /** Without `${{ }}`. */
  readonly expression: string
  /** Its value as JSON; {@link FAILS} when the step fails. */
  readonly is: Json
}

/** What an expression "is" that cannot be evaluated. */
export const FAILS = 'the step fails'

/** The steps of one job, and what is known of that job. */
export interface StepsCase extends Known {
  /** YAML: the list under `steps:`. A step hands what it found to `report VALUE…`. */
  readonly steps: string
  /** YAML: further keys of the job. */
  readonly job?: string
  readonly expect: Expected
}

/** Several jobs that belong together. Their ids have to be unique in the whole suite, those of called workflows too. */
export interface JobsCase extends Known {
  /** YAML: what stands under `jobs:`. */
  readonly jobs: string
  /** It needs a run of its own: what happens in it would touch the others. */
  readonly alone?: true
  /** By job id; a job of a matrix or of a called workflow by its own id. */
  readonly expect: Readonly<Record<string, Expected>>
}

/** A file that GitHub refuses when it reads it, before anything runs. */
export interface RefusedCase extends Known {
  /** The whole workflow file. */
  readonly workflow: string
  /** Further files of the repository. */
  readonly files?: Readonly<Record<string, string>>
  /** A part of the message. */
  readonly refused: string
}

/** What is looked at; what is left out is not. */
export interface Expected {
  readonly conclusion?: 'success' | 'failure' | 'cancelled' | 'skipped'
  /** What the steps handed to `report`, in order. */
  readonly reports?: readonly string[]
  /** The same of all jobs of a matrix, in any order. */
  readonly reportsOfAll?: readonly string[]
  /** The conclusions of the steps, in order. */
  readonly steps?: readonly string[]
  /** Lines that are in the job's log, whole. */
  readonly logs?: readonly string[]
  /** Texts that are nowhere in the job's log. */
  readonly hides?: readonly string[]
  /** `level: message`, in order; `file:line` in brackets after it, and `title: ` before the message, where there are any. */
  readonly annotations?: readonly string[]
  /** The job's outputs, as the next job would get them. */
  readonly outputs?: Readonly<Record<string, string>>
  /** The names that GitHub shows, in order; of a matrix those of all its jobs. */
  readonly names?: readonly string[]
  /** The summaries that the steps left, in order. */
  readonly summaries?: readonly string[]
  /** What the page of deployments gets of the job; null when the job has no environment. */
  readonly environment?: {readonly name: string; readonly url: string | null; readonly deployment?: false} | null
  /** The same of all jobs of a matrix, as `name url`, in any order. */
  readonly environments?: readonly string[]
  /** What the job's token may do, less what is `none`. */
  readonly permissions?: Readonly<Record<string, string>>
}

/** Cases that share an event and the head of a workflow file, and so can share runs. */
export interface Group {
  readonly name: string
  /** YAML: what stands before `jobs:`; without it `on: push`. */
  readonly head?: string
  readonly github?: Partial<GitHubFacts>
  readonly inputs?: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
  readonly variables?: Readonly<Record<string, string>>
  /** Further files of the repository. */
  readonly files?: Readonly<Record<string, string>>
  /** How long `timeout-minutes: 1` is, in milliseconds. */
  readonly minute?: number
  /** Cancels the run as soon as so many steps have reported `ready`. */
  readonly cancelAt?: number
  /** Why act is not asked. */
  readonly notThroughAct?: string
  readonly cases: readonly Case[]
}

/** The most jobs of one run: they all start at once. */
export const JOBS_A_RUN = 40
