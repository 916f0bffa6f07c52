export interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

export interface Job {
  readonly uses?: string
  readonly steps?: readonly Step[]
  readonly permissions?: Permissions
  readonly secrets?: unknown
  readonly 'timeout-minutes'?: unknown
  readonly concurrency?: unknown
  readonly environment?: unknown
}

export type Permissions = string | Readonly<Record<string, string>>

export interface Workflow {
  readonly on: unknown
  readonly permissions?: Permissions
  readonly concurrency?: {readonly group?: string}
  readonly jobs: Readonly<Record<string, Job>>
}

/** A workflow file as the policy sees it: parsed, and as text where a comment matters. */
export interface PolicyFile {
  readonly path: string
  readonly content: string
  readonly workflow: Workflow
  readonly owner: 'fairway' | 'example' | 'recipe'
}

export interface PolicyContext {
  /** Gives the workflow file that a `uses:` of a job names, when it is one of ours. */
  find(uses: string): Workflow | undefined
}

/** One rule: what it is for, and what it finds in a file. */
export interface Rule {
  readonly name: string
  check(file: PolicyFile, context: PolicyContext): string[]
}
