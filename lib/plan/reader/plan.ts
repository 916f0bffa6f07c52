import type {PlanError} from './problem.ts'

/** Any JSON value. Objects may have a member of any name, `__proto__` too: look members up with `Object.hasOwn` or `memberOf`. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

export interface JsonObject {
  readonly [name: string]: Json
}

/** A variable of the root module. */
export interface PlanVariable {
  /** As it was set; in plain text, sensitive or not. Null also when the plan gives none. Numbers as `numbersAsText` of a change says. */
  readonly value: Json
  /** Whether its block says `sensitive = true`. */
  readonly sensitive: boolean
  /** Whether the configuration of a provider refers to it, or may by way of something else: what a token is passed in by often has no mark. */
  readonly usedByProvider: boolean
}

/** A constant value in a provider's block. In plain text, and often a token. */
export interface ProviderConstant {
  /** Key of the provider's configuration, as `hcloud`, `hcloud.west` or `module.a:hcloud`. */
  readonly provider: string
  /** Names and indexes from the block inwards, as `['token']`. */
  readonly path: readonly (string | number)[]
  readonly value: Json
}

/** A check, condition or validation that does not hold. */
export interface FailedCheck {
  readonly address: string
  /** `error` when it could not be evaluated. */
  readonly status: 'fail' | 'error'
  /** The messages of the configuration, which may hold any value. */
  readonly messages: readonly string[]
}

/** What a plan says of itself. */
export interface PlanHeader {
  /** As `1.2`; 0.1 to 1.x. */
  readonly formatVersion: string
  readonly terraformVersion: string | null
  /** When it was planned, as in RFC 3339. */
  readonly timestamp: string | null
  /** Whether planning failed; null when this version does not say (Terraform before 1.6). */
  readonly errored: boolean | null
  /** Whether the plan covers everything; null when this version does not say (OpenTofu, Terraform before 1.8). */
  readonly complete: boolean | null
  /** Whether an apply would do something; null like `complete`. */
  readonly applyable: boolean | null
  readonly variables: ReadonlyMap<string, PlanVariable>
  readonly providerConstants: readonly ProviderConstant[]
  readonly failedChecks: readonly FailedCheck[]
  /** Addresses of the resources whose configuration has provisioners, without keys of count and for_each. */
  readonly provisioned: readonly string[]
  /**
   * Names of the top-level members that no version known here writes, in the order of the file: at most 100, of at most 100 characters each. The format promises that an
   * unknown one may be ignored; it may also be a new kind of change, or a damaged name.
   */
  readonly unknownMembers: readonly string[]
}

export type ChangeMode = 'managed' | 'data'

/** What is imported into the state by a change. All of it is optional in the format. */
export interface Importing {
  readonly id: string | null
  readonly unknown: boolean
  readonly identity: Json
}

/** What a change does to the values of one object. */
export interface ValueChange {
  /** One of `KNOWN_ACTIONS`, in the order of the plan. */
  readonly actions: readonly string[]
  /** Null where there is none, as before a create. In plain text, secrets too; so is `after`. */
  readonly before: Json
  readonly after: Json
  /** Shaped like `after`, with `true` where a value is known only after the apply; null when the plan does not say. */
  readonly afterUnknown: Json
  /** Of the form of `before`, with `true` for what is marked sensitive, or `true` for the whole; null when the plan does not say. */
  readonly beforeSensitive: Json
  readonly afterSensitive: Json
  /**
   * How many numbers a JavaScript number cannot hold exactly (as 12345678901234567890, or 1e999), and are given as text, digit for digit.
   * Part of what a fingerprint has to cover: it tells such a number from a text of the same digits.
   */
  readonly numbersAsText: number
}

/** An entry of `resource_changes`, `resource_drift` or `deferred_changes`. */
export interface PlannedChange extends ValueChange {
  /** Empty only for drift of old versions that wrote neither an address nor type and name. */
  readonly address: string
  /** The address before a move; it says nothing about the actions. */
  readonly previousAddress: string | undefined
  readonly moduleAddress: string | undefined
  /** Null when the plan does not say, as hand-written ones. */
  readonly mode: ChangeMode | null
  readonly type: string
  readonly name: string
  /** The key of `for_each` or the index of `count`. */
  readonly index: string | number | undefined
  /** As `registry.terraform.io/hashicorp/aws`; empty when the plan does not say. */
  readonly providerName: string
  /** Key of the deposed object that this is about; undefined for the current object of the address. */
  readonly deposed: string | undefined
  /** For display only: its set grows, and it can mislead. */
  readonly actionReason: string | undefined
  /** Paths of the attributes that force a replacement, each from the outside in. */
  readonly replacePaths: readonly (readonly (string | number)[])[]
  readonly importing: Importing | undefined
  /** Whether Terraform wrote configuration for it (`-generate-config-out`). */
  readonly hasGeneratedConfig: boolean
  readonly beforeIdentity: Json
  readonly afterIdentity: Json
}

/** An action (Terraform 1.14) that the apply runs. */
export interface ActionInvocation {
  readonly address: string
  readonly type: string
  readonly name: string
  readonly providerName: string
  readonly configValues: Json
  readonly configSensitive: Json
  readonly configUnknown: Json
  /** `lifecycle_action_trigger` or `invoke_action_trigger` as the plan has it; null when it has neither. */
  readonly trigger: Json
  /** As in `ValueChange`. */
  readonly numbersAsText: number
}

export interface PlanCounts {
  readonly changes: number
  readonly drift: number
  readonly deferred: number
  readonly outputs: number
  readonly actionInvocations: number
  readonly deferredActionInvocations: number
}

export type PlanReading =
  | {
      readonly kind: 'plan'
      readonly header: PlanHeader
      readonly counts: PlanCounts
      /** Size of the file as it was read, in bytes. */
      readonly bytes: number
    }
  | PlanError
