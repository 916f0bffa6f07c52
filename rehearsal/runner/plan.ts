import type {MappingToken} from '@actions/workflow-parser/templates/tokens/mapping-token'
import type {TemplateToken} from '@actions/workflow-parser/templates/tokens/template-token'
import type {Permissions} from './permissions.ts'
import type {StandIn} from './stand-ins/stand-in.ts'

/** A workflow or action file, and where it came from. */
export interface SourceFile {
  /** Path from the root of its repository. */
  readonly path: string
  /** The repository whose files it may name with `./` and `$/`. */
  readonly origin: Origin
  /** How messages name it: the path, with the toolkit's name before it when it is not the caller's. */
  readonly label: string
}

/** A repository at a commit: the caller's, or the toolkit's. */
export interface Origin {
  readonly kind: 'repository' | 'toolkit'
  /** `owner/name`. */
  readonly name: string
  readonly directory: string
  /** The ref that the caller wrote, `v1`; for the caller's own repository the ref of the run. */
  readonly ref: string
}

/** A workflow file, read and checked, with every workflow it calls. */
export interface WorkflowPlan {
  readonly file: SourceFile
  /** The value of `name:`, or the path. */
  readonly name: string
  /** The value of `on:`. */
  readonly triggers: TemplateToken | undefined
  readonly env: TemplateToken | undefined
  readonly defaults: MappingToken | undefined
  readonly concurrency: TemplateToken | undefined
  readonly jobs: readonly JobPlan[]
}

export type JobPlan = StepsJobPlan | CallJobPlan

interface BaseJobPlan {
  readonly id: string
  /** The value of `name:`; undefined without one. */
  readonly name: TemplateToken | undefined
  readonly needs: readonly string[]
  /** The condition as an expression, with a status function in it always. */
  readonly condition: string
  readonly strategy: TemplateToken | undefined
  readonly concurrency: TemplateToken | undefined
  readonly permissions: Permissions
  readonly token: MappingToken
}

export interface StepsJobPlan extends BaseJobPlan {
  readonly kind: 'steps'
  readonly env: TemplateToken | undefined
  readonly defaults: MappingToken | undefined
  readonly outputs: TemplateToken | undefined
  readonly environment: TemplateToken | undefined
  readonly continueOnError: TemplateToken | undefined
  readonly timeoutMinutes: TemplateToken | undefined
  readonly steps: readonly StepPlan[]
}

export interface CallJobPlan extends BaseJobPlan {
  readonly kind: 'call'
  /** What follows `uses:`. */
  readonly uses: string
  readonly with: MappingToken | undefined
  readonly secrets: MappingToken | 'inherit' | undefined
  readonly called: WorkflowPlan
}

export interface StepPlan {
  readonly id: string
  readonly name: TemplateToken | undefined
  readonly condition: string
  readonly env: TemplateToken | undefined
  readonly continueOnError: TemplateToken | undefined
  readonly timeoutMinutes: TemplateToken | undefined
  readonly token: MappingToken
  readonly work: RunPlan | UsesPlan
}

export interface RunPlan {
  readonly kind: 'run'
  readonly script: TemplateToken
  readonly shell: TemplateToken | undefined
  readonly workingDirectory: TemplateToken | undefined
}

export interface UsesPlan {
  readonly kind: 'uses'
  readonly uses: string
  readonly with: TemplateToken | undefined
  readonly action: ActionPlan
}

/** What follows a step's `uses:`. */
export type ActionPlan =
  | {readonly kind: 'stand-in'; readonly standIn: StandIn}
  | NodeActionPlan
  /** `./path`: read from the workspace when its turn comes, as the runner does. */
  | {readonly kind: 'workspace'; readonly path: string}

export interface NodeActionPlan {
  readonly kind: 'node'
  readonly file: SourceFile
  /** The action's folder, an absolute path. */
  readonly directory: string
  readonly inputs: readonly ActionInput[]
  readonly main: string
  readonly pre: ActionPart | undefined
  readonly post: ActionPart | undefined
}

export interface ActionInput {
  readonly name: string
  readonly default: TemplateToken | undefined
  readonly deprecationMessage: string | undefined
}

/** A second program of an action, and its condition (`pre-if`, `post-if`; default `always()`). */
export interface ActionPart {
  readonly program: string
  readonly condition: string
}
