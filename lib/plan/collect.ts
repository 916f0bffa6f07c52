import {changedAttributes} from './attributes.ts'
import {classify, destroys, forgets} from './classes.ts'
import type {ChangeFacts, DriftedObject, PlanFacts} from './facts.ts'
import type {ActionInvocation, PlanHeader, PlannedChange, PlanVisitor, ValueChange} from './reader/index.ts'
import {findDataLoss} from './providers/data-loss.ts'
import {forcedFromElsewhere} from './providers/root-cause.ts'

/**
 * Gathers what is judged and reported from the entries of a plan as they come, in any order. Nothing of the values is kept but, with a key,
 * a digest that tells nothing to anyone without it.
 */
export class FactsCollector implements PlanVisitor {
  readonly #changes: ChangeFacts[] = []
  readonly #outputs: string[] = []
  readonly #drift: DriftedObject[] = []
  readonly #digest: () => string
  #unchanged = 0

  /** @param digest gives the keyed digest of the entry that is visited; empty without a key */
  constructor(digest: () => string) {
    this.#digest = digest
  }

  /** @throws PlanReadError for unknown actions */
  change(entry: PlannedChange): void {
    this.#change(entry, false)
  }

  /** @throws PlanReadError for unknown actions */
  deferred(_reason: string, entry: PlannedChange): void {
    this.#change(entry, true)
  }

  drift({address, previousAddress, deposed, type, actions, before, after}: PlannedChange): void {
    if (!destroys(actions) && !actions.includes('update')) return
    const isGone = destroys(actions)
    const attributes = isGone ? [] : changedAttributes(before, after, undefined)
    // Old versions leave out the address of drifted objects.
    this.#drift.push({address: address === '' ? type : address, deposed, previousAddress, type, isGone, attributes})
  }

  output(name: string, {actions}: ValueChange): void {
    if (!actions.includes('no-op')) this.#outputs.push(name)
  }

  actionInvocation({address, type}: ActionInvocation): void {
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
      forcedFromElsewhere: [],
      losses: [],
      digest: this.#digest()
    })
  }

  deferredActionInvocation(_reason: string, invocation: ActionInvocation): void {
    this.actionInvocation(invocation)
  }

  /** @returns what there is to judge and to report, when all entries were visited */
  finish({terraformVersion, errored, complete, applyable, unknownMembers, failedChecks, provisioned}: PlanHeader): PlanFacts {
    return {
      terraformVersion: terraformVersion ?? '',
      errored: errored ?? undefined,
      complete: complete ?? undefined,
      applyable: applyable ?? undefined,
      changes: this.#changes,
      unchanged: this.#unchanged,
      outputs: this.#outputs,
      drift: this.#drift,
      failedChecks: failedChecks.map(({address}) => address).filter(address => address !== ''),
      provisioned,
      unknownParts: unknownMembers
    }
  }

  #change(entry: PlannedChange, isDeferred: boolean): void {
    const {address, previousAddress, deposed, type, actions, actionReason, importing, before, after, afterUnknown, replacePaths} = entry
    const classified = classify({address, previousAddress, deposed, actions, isImport: importing !== undefined, isDeferred})
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
      attributes: packed(isUpdate ? changedAttributes(before, after, afterUnknown) : []),
      forcedBy: packed([...new Set(replacePaths.flatMap(([first]) => (first === undefined ? [] : [String(first)])))]),
      forcedFromElsewhere: packed(forcedFromElsewhere(replacePaths, afterUnknown)),
      losses: packed(isUpdate ? findDataLoss(type, {before, after, afterUnknown}) : []),
      digest: this.#digest()
    })
  }
}

const NONE: readonly never[] = []

/** A list in as little memory as it takes: most are empty, and V8 leaves room for sixteen more in what was filtered. */
const packed = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list.slice())
