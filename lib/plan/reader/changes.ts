import {isList, isObject, memberOf, objectAt, optionalList, optionalText, valueOf} from './fields.ts'
import {addressOf, checkAddress} from './addresses.ts'
import type {ActionInvocation, ChangeMode, Importing, Json, JsonObject, PlannedChange, ValueChange} from './plan.ts'
import {malformed, PlanProblem} from './problem.ts'

/**
 * Every list of actions that Terraform up to 1.17 and OpenTofu up to 1.13 write (`actionString` in internal/command/jsonplan). Of another
 * one it cannot be told what it does.
 */
export const KNOWN_ACTIONS: ReadonlySet<string> = new Set([
  'no-op',
  'create',
  'read',
  'update',
  'delete',
  'forget',
  'delete, create',
  'create, delete',
  'create, forget',
  'forget, create'
])

/**
 * @param value an entry of `resource_changes`, `resource_drift`, or the change in one of `deferred_changes`
 * @param where the entry's place, for an error
 * @param needsAddress whether it must have an address; old versions leave that of drift out
 * @throws PlanProblem when it is not understood to the last
 */
export function readChange(value: Json, numbersAsText: number, where: string, needsAddress: boolean): PlannedChange {
  const entry = objectAt(value, where)
  const mode = readMode(entry, where)
  const type = optionalText(entry, 'type', where)
  if (type === undefined && needsAddress) throw malformed(`${where}.type`, 'a text')
  const named = {
    mode,
    type: type ?? '',
    name: optionalText(entry, 'name', where) ?? '',
    index: readIndex(entry, where),
    moduleAddress: optionalText(entry, 'module_address', where)
  }
  const address = optionalText(entry, 'address', where)
  if (address === undefined && needsAddress) throw new PlanProblem('no-address', `The plan is not understood: ${where} has no address.`)
  if (address !== undefined) checkAddress(address, named, where)
  const change = changeOf(entry, where)
  const at = `${where}.change`
  return {
    ...named,
    ...readValueChange(change, numbersAsText, at),
    address: address ?? addressOf(named),
    previousAddress: optionalText(entry, 'previous_address', where),
    providerName: optionalText(entry, 'provider_name', where) ?? '',
    deposed: optionalText(entry, 'deposed', where),
    actionReason: optionalText(entry, 'action_reason', where),
    replacePaths: optionalList(change, 'replace_paths', at).map(path => readPath(path, `${at}.replace_paths`)),
    importing: readImporting(change, at),
    hasGeneratedConfig: optionalText(change, 'generated_config', at) !== undefined,
    beforeIdentity: valueOf(change, 'before_identity'),
    afterIdentity: valueOf(change, 'after_identity')
  }
}

/** @param change of an output, or the `change` of an entry */
export function readValueChange(change: JsonObject, numbersAsText: number, where: string): ValueChange {
  return {
    actions: readActions(change, where),
    before: valueOf(change, 'before'),
    after: valueOf(change, 'after'),
    afterUnknown: valueOf(change, 'after_unknown'),
    beforeSensitive: valueOf(change, 'before_sensitive'),
    afterSensitive: valueOf(change, 'after_sensitive'),
    numbersAsText
  }
}

export function readActionInvocation(value: Json | undefined, numbersAsText: number, where: string): ActionInvocation {
  const invocation = objectAt(value, where)
  const address = optionalText(invocation, 'address', where)
  if (address === undefined) throw new PlanProblem('no-address', `The plan is not understood: ${where} has no address.`)
  const type = optionalText(invocation, 'type', where)
  if (type === undefined) throw malformed(`${where}.type`, 'a text')
  return {
    address,
    type,
    name: optionalText(invocation, 'name', where) ?? '',
    providerName: optionalText(invocation, 'provider_name', where) ?? '',
    configValues: valueOf(invocation, 'config_values'),
    configSensitive: valueOf(invocation, 'config_sensitive'),
    configUnknown: valueOf(invocation, 'config_unknown'),
    trigger: memberOf(invocation, 'lifecycle_action_trigger') ?? valueOf(invocation, 'invoke_action_trigger'),
    numbersAsText
  }
}

function changeOf(entry: JsonObject, where: string): JsonObject {
  const change = memberOf(entry, 'change')
  if (!isObject(change)) throw new PlanProblem('no-change', `The plan is not understood: ${where} does not say what changes.`)
  return change
}

function readActions(change: JsonObject, where: string): readonly string[] {
  const actions = memberOf(change, 'actions')
  if (!isList(actions) || actions.length === 0 || !actions.every(action => typeof action === 'string')) {
    throw new PlanProblem('malformed-actions', `The plan is not understood: ${where}.actions is not a list of words.`)
  }
  const words = actions.join(', ')
  // Joined, ["delete, create"] would look like two.
  if (!KNOWN_ACTIONS.has(words) || actions.length !== words.split(', ').length) {
    throw new PlanProblem('unknown-action', `The plan has unknown actions: ${where}.actions is ${quote(actions)}.`)
  }
  return actions
}

function readMode(entry: JsonObject, where: string): ChangeMode | null {
  const mode = valueOf(entry, 'mode')
  if (mode === null || mode === 'managed' || mode === 'data') return mode
  throw new PlanProblem('unknown-mode', `The plan has an unknown mode: ${where}.mode is ${quote(mode)}.`)
}

/** Words of the format, not values; still no more than a line shows. */
function quote(value: Json): string {
  const text = JSON.stringify(value)
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`
}

function readIndex(entry: JsonObject, where: string): string | number | undefined {
  const index = valueOf(entry, 'index')
  if (index === null) return undefined
  if (typeof index !== 'string' && typeof index !== 'number') throw malformed(`${where}.index`, 'a text or a number')
  return index
}

function readPath(path: Json, where: string): readonly (string | number)[] {
  const isStep = (step: Json): step is string | number => typeof step === 'string' || typeof step === 'number'
  if (!isList(path) || !path.every(isStep)) throw malformed(where, 'a list of paths')
  return path
}

function readImporting(change: JsonObject, where: string): Importing | undefined {
  const importing = valueOf(change, 'importing')
  if (importing === null) return undefined
  const object = objectAt(importing, `${where}.importing`)
  return {
    id: optionalText(object, 'id', `${where}.importing`) ?? null,
    unknown: memberOf(object, 'unknown') === true,
    identity: valueOf(object, 'identity')
  }
}
