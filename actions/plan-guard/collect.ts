import {changedAttributes} from './attributes.ts'
import {classify, destroys, forgets} from './classes.ts'
import type {DriftedObject, PlanFacts, PlannedChange} from './facts.ts'
import {findDataLoss} from './rules/data-loss.ts'

/** An entry of `resource_changes`, `deferred_changes` or `resource_drift`, with its values, which do not live longer than the call. */
export interface ChangeEntry {
  readonly address: string
  readonly previousAddress: string | undefined
  readonly deposed: string | undefined
  readonly type: string
  readonly actions: readonly string[]
  readonly actionReason: string | undefined
  readonly isImport: boolean
  readonly before: unknown
  readonly after: unknown
  readonly afterUnknown: unknown
  /** Paths of the attributes that force a replacement, each from the outside in. */
  readonly replacePaths: readonly (readonly (string | number)[])[]
}

/** What a plan says of itself. */
export type PlanHeader = Pick<PlanFacts, 'terraformVersion' | 'errored' | 'complete' | 'applyable'>

/** Gathers what is judged and reported from the entries of a plan as they come, in any order. Nothing of the values is kept. */
export class FactsCollector {
  readonly #changes: PlannedChange[] = []
  readonly #outputs: string[] = []
  readonly #drift: DriftedObject[] = []
  readonly #failedChecks: string[] = []
  readonly #unknownParts: string[] = []
  #unchanged = 0

  /** @throws ActionError for actions that are not known */
  change(entry: ChangeEntry, isDeferred: boolean): void {
    const {address, previousAddress, deposed, type, actions, actionReason, before, after, afterUnknown} = entry
    const classified = classify({...entry, isDeferred})
    if (classified.class === 'noop') {
      this.#unchanged++
      return
    }
    const isUpdate = actions.includes('update')
    this.#changes.push({
      address,
      previousAddress,
      deposed,
      type,
      actionReason,
      ...classified,
      isDestroy: destroys(actions),
      isForget: forgets(actions),
      attributes: isUpdate ? changedAttributes(before, after, afterUnknown) : [],
      forcedBy: [...new Set(entry.replacePaths.flatMap(([first]) => (first === undefined ? [] : [String(first)])))],
      losses: isUpdate ? findDataLoss(type, {before, after, afterUnknown}) : []
    })
  }

  /** An action that runs (Terraform 1.14), or will once it can be planned. */
  invocation(address: string, type: string): void {
    this.#changes.push({
      address,
      type,
      class: 'invoke',
      marks: {deposed: false, imported: false, moved: false},
      previousAddress: undefined,
      deposed: undefined,
      actionReason: undefined,
      isDestroy: false,
      isForget: false,
      attributes: [],
      forcedBy: [],
      losses: []
    })
  }

  drifted({address, previousAddress, type, actions, before, after}: ChangeEntry): void {
    if (!destroys(actions) && !actions.includes('update')) return
    const isGone = destroys(actions)
    this.#drift.push({address, previousAddress, type, isGone, attributes: isGone ? [] : changedAttributes(before, after, undefined)})
  }

  output(name: string, actions: readonly string[]): void {
    if (!actions.includes('no-op')) this.#outputs.push(name)
  }

  failedCheck(address: string): void {
    this.#failedChecks.push(address)
  }

  unknownPart(name: string): void {
    this.#unknownParts.push(name)
  }

  facts(header: PlanHeader): PlanFacts {
    return {
      ...header,
      changes: this.#changes,
      unchanged: this.#unchanged,
      outputs: this.#outputs,
      drift: this.#drift,
      failedChecks: this.#failedChecks,
      unknownParts: this.#unknownParts
    }
  }
}
