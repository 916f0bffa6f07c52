import {isList, isObject, memberOf} from './fields.ts'
import type {Json} from './plan.ts'

/** A resource of the configuration. Its address has no keys: how many there are is not in the configuration. */
export interface ConfiguredResource {
  readonly address: string
  readonly type: string
}

/**
 * An element of `resources` in the configuration of a module. What is not of this form is passed over: no verdict depends on it.
 *
 * @param module the module's address with a dot behind it; empty for the root
 */
export function configuredResource(resource: Json, module = ''): ConfiguredResource[] {
  if (!isObject(resource)) return []
  const [address, type] = [memberOf(resource, 'address'), memberOf(resource, 'type')]
  return typeof address === 'string' && typeof type === 'string' ? [{address: `${module}${address}`, type}] : []
}

/** The same of a module that is called by this name, and of all that it calls. The reader bounds how deep one can be. */
export function configuredModule(name: string, call: Json, outer = ''): ConfiguredResource[] {
  const module = isObject(call) ? memberOf(call, 'module') : undefined
  if (!isObject(module)) return []
  const address = `${outer}module.${name}.`
  const [resources, calls] = [memberOf(module, 'resources'), memberOf(module, 'module_calls')]
  return [
    ...(isList(resources) ? resources : []).flatMap(resource => configuredResource(resource, address)),
    ...Object.entries(isObject(calls) ? calls : {}).flatMap(([inner, innerCall]) => configuredModule(inner, innerCall, address))
  ]
}
