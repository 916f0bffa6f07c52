import {isList, isObject, memberOf} from './fields.ts'
import type {Json} from './plan.ts'

/**
 * Addresses of the resources that have provisioners, without keys of count and for_each, of an element of `resources` in the configuration
 * of a module. What is not of this form is passed over: it makes no verdict weaker.
 */
export function provisionedResource(resource: Json, module = ''): string[] {
  if (!isObject(resource)) return []
  const provisioners = memberOf(resource, 'provisioners')
  const address = memberOf(resource, 'address')
  return isList(provisioners) && provisioners.length > 0 && typeof address === 'string' ? [`${module}${address}`] : []
}

/** The same of a module that is called by this name, and of all that it calls. The reader bounds how deep one can be. */
export function provisionedModule(name: string, call: Json, outer = ''): string[] {
  const module = isObject(call) ? memberOf(call, 'module') : undefined
  if (!isObject(module)) return []
  const address = `${outer}module.${name}.`
  const resources = memberOf(module, 'resources')
  const calls = memberOf(module, 'module_calls')
  return [
    ...(isList(resources) ? resources : []).flatMap(resource => provisionedResource(resource, address)),
    ...Object.entries(isObject(calls) ? calls : {}).flatMap(([inner, innerCall]) => provisionedModule(inner, innerCall, address))
  ]
}
