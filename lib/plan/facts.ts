import type {ChangeClass, ChangeMarks} from './classes.ts'
import type {DataLoss} from './providers/data-loss.ts'

/**
 * One change of a plan, as far as it is judged and reported. There is no value of the plan in it: attributes are named, never shown.
 * Address and deposed key together are its identity; an address alone can occur twice.
 */
export interface ChangeFacts {
  readonly address: string
  /** Key of the deposed object that this is about; undefined for the current object. */
  readonly deposed: string | undefined
  /** The address before a move. */
  readonly previousAddress: string | undefined
  /** Resource type; for an action its type. */
  readonly type: string
  readonly class: ChangeClass
  readonly marks: ChangeMarks
  /** Whether an object is destroyed; of a deferred change, whether one would be. */
  readonly isDestroy: boolean
  /** Whether an object is left behind, unmanaged. */
  readonly isForget: boolean
  /** Names of the attributes that change, without what is in them; empty for what is created or destroyed as a whole. */
  readonly attributes: readonly string[]
  /** Names of the attributes because of which an object is replaced. */
  readonly forcedBy: readonly string[]
  /** Those of them whose new value is known only after the apply, so that the cause is elsewhere. */
  readonly forcedFromElsewhere: readonly string[]
  /** What an update in place loses. */
  readonly losses: readonly DataLoss[]
  /** Terraform's word for why; for display only. Its set grows, and it can mislead. */
  readonly actionReason: string | undefined
  /** Keyed digest of everything that the plan says about it, as hexadecimal digits; empty without a key. */
  readonly digest: string
}

/** What was changed outside of Terraform since the last apply. */
export interface DriftedObject {
  readonly address: string
  /** Key of the deposed object that this is about; undefined for the current object. */
  readonly deposed: string | undefined
  readonly previousAddress: string | undefined
  readonly type: string
  /** The object is gone. */
  readonly isGone: boolean
  /** Names of the attributes that differ. */
  readonly attributes: readonly string[]
}

/** Everything in a plan that the rules look at and the report shows. */
export interface PlanFacts {
  /** As `1.12.6`; empty when the plan does not say. */
  readonly terraformVersion: string
  /** Whether planning failed; undefined when the plan does not say (Terraform before 1.6). */
  readonly errored: boolean | undefined
  /** Whether the plan covers everything; undefined when the plan does not say (OpenTofu, Terraform before 1.8). */
  readonly complete: boolean | undefined
  /** Whether an apply would do something; undefined like `complete`. */
  readonly applyable: boolean | undefined
  /** All changes but those of the class `noop`. */
  readonly changes: readonly ChangeFacts[]
  /** Number of objects that stay as they are. */
  readonly unchanged: number
  /** Names of the outputs whose value changes. */
  readonly outputs: readonly string[]
  readonly drift: readonly DriftedObject[]
  /** Names of top-level parts of the plan that are not known: a new kind of change could be in one, and it could be a damaged name. */
  readonly unknownParts: readonly string[]
  /** Addresses of the checks that do not hold. */
  readonly failedChecks: readonly string[]
  /** Addresses of the resources that have provisioners, without keys. */
  readonly provisioned: readonly string[]
}
