import type {ActionInvocation, PlanHeader, PlannedChange, PlanVisitor, ProviderConstant, ValueChange} from '../reader/index.ts'
import {Kept} from './kept.ts'
import {markedScalars} from '../marks.ts'
import {scalarsOf} from '../../secrets/scalars.ts'
import {SecretSet} from './secrets.ts'
import {ShownValues} from './shown-values.ts'

/**
 * Names of arguments of a provider that say where, and are not secret in any provider. Every other constant in its block could be one, and is
 * treated so.
 */
const PLACES: ReadonlySet<string | number> = new Set(['region', 'zone', 'location'])

/**
 * The name of a variable that holds a secret, even when its block forgets to say so: a password comes in as `TF_VAR_db_password`. A word may
 * follow that says whose it is, but none that says something about it.
 */
const SECRET_NAME = new RegExp(
  '(?:passw(?:or)?d|passphrase|secret|token|credential|(?:api|access|private|secret|encryption|signing)[_-]?key' +
    '|(?:^|[_-])(?:pass|pwd|dsn|(?:database|db|webhook)[_-]?url))s?' +
    '(?:[_-](?!(?:length|names?|ids?|ttl|version|policy|rotation|arn|path|file|enabled|type|size|expiry|lifetime)\\b)[a-z0-9]+)?$',
  'i'
)

/** What is known to be secret from outside the plan. */
export interface AlsoSecret {
  readonly values: readonly (string | number)[]
  /** Names of variables of the root module; the plan has their values as Terraform has read them. */
  readonly variables: readonly string[]
}

const NOTHING: AlsoSecret = {values: [], variables: []}

/**
 * Keeps the values that a plan changes, and every sensitive one, while the plan is read: what else is sensitive is at its end. Nothing is
 * shown before that, and nothing is kept but what could be shown.
 *
 * A mark is not enough: Terraform forgets it where a provider copies a value (`terraform_data.output`), so whatever equals a marked value is
 * sensitive too.
 */
export class ValueKeeper implements PlanVisitor {
  readonly #secrets = new SecretSet()
  readonly #kept = new Kept()

  change(change: PlannedChange): void {
    this.#addSecrets(change)
    // What is only forgotten stays as it is.
    const isKept = change.actions.some(action => action !== 'no-op' && action !== 'forget')
    if (isKept) this.#kept.add('change', change.address, change.deposed, change)
  }

  drift(change: PlannedChange): void {
    this.#addSecrets(change)
    this.#kept.add('drift', change.address, change.deposed, change)
  }

  deferred(_reason: string, change: PlannedChange): void {
    this.change(change)
  }

  output(name: string, change: ValueChange): void {
    this.#addSecrets(change)
    if (change.actions.some(action => action !== 'no-op')) this.#kept.add('output', name, undefined, change)
  }

  actionInvocation({address, configValues, configSensitive, configUnknown}: ActionInvocation): void {
    this.#secrets.addAll(markedScalars(configValues, configSensitive))
    const change = {before: null, after: configValues, afterUnknown: configUnknown, beforeSensitive: false, afterSensitive: configSensitive}
    this.#kept.add('invocation', address, undefined, change)
  }

  deferredActionInvocation(_reason: string, invocation: ActionInvocation): void {
    this.actionInvocation(invocation)
  }

  /**
   * @param header of the plan, when it was read to its end
   * @param alsoSecret what else must not be shown
   */
  finish({variables, providerConstants}: PlanHeader, alsoSecret: AlsoSecret = NOTHING): ShownValues {
    const named = new Set(alsoSecret.variables)
    for (const [name, {value, sensitive, usedByProvider}] of variables) {
      if (sensitive || usedByProvider || named.has(name) || SECRET_NAME.test(name)) this.#secrets.addAll(scalarsOf(value))
    }
    for (const constant of providerConstants) if (!isPlace(constant)) this.#secrets.addAll(scalarsOf(constant.value))
    this.#secrets.addAll(alsoSecret.values)
    return new ShownValues(this.#kept, this.#secrets.scrubber())
  }

  /** What is marked on either side is secret on both: the mark may be new, or just gone. */
  #addSecrets({before, after, beforeSensitive, afterSensitive}: ValueChange): void {
    for (const value of [before, after])
      for (const mark of [beforeSensitive, afterSensitive]) this.#secrets.addAll(markedScalars(value, mark))
  }
}

const isPlace = ({path}: ProviderConstant) => path.length === 1 && PLACES.has(path[0] ?? '')
