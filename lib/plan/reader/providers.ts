import {isList, isObject, memberOf} from './fields.ts'
import type {Json, JsonObject, ProviderConstant} from './plan.ts'

/** What the blocks of providers hold, for scrubbing. */
export interface ProviderValues {
  readonly constants: readonly ProviderConstant[]
  /** Names of the variables of the root module that they refer to. */
  readonly variables: ReadonlySet<string>
  /** Whether they refer to something else, through which any variable may get there: `local.token`, a data source. */
  readonly mayUseAny: boolean
}

/**
 * @param providers `configuration.provider_config`: by key, with `expressions` that hold `constant_value` or `references` for each argument.
 *   What is not of this form is passed over: it changes no verdict.
 */
export function readProviders(providers: Json): ProviderValues {
  const constants: ProviderConstant[] = []
  const variables = new Set<string>()
  let mayUseAny = false
  for (const [provider, block] of Object.entries(isObject(providers) ? providers : {})) {
    if (isObject(block)) visit(memberOf(block, 'expressions'), [], provider, memberOf(block, 'module_address') === undefined)
  }
  return {constants, variables, mayUseAny}

  function visit(expression: Json | undefined, path: readonly (string | number)[], provider: string, isRoot: boolean): void {
    if (isList(expression)) expression.forEach((element, index) => visit(element, [...path, index], provider, isRoot))
    if (!isObject(expression)) return
    const constant = memberOf(expression, 'constant_value')
    if (constant !== undefined) constants.push({provider, path, value: constant})
    for (const reference of referencesOf(expression)) {
      const [, name] = /^var\.([^.[]+)/.exec(reference) ?? []
      if (name !== undefined && isRoot) variables.add(name)
      else if (!CONSTANT.test(reference)) mayUseAny = true
    }
    for (const [name, value] of Object.entries(expression)) {
      if (name !== 'constant_value' && name !== 'references') visit(value, [...path, name], provider, isRoot)
    }
  }
}

/** What holds no variable. */
const CONSTANT = /^(path|terraform|count|self)\./

/** References are written as `var.token`, and `var.credentials.token` beside `var.credentials`. */
function referencesOf(expression: JsonObject): string[] {
  const references = memberOf(expression, 'references')
  return isList(references) ? references.filter(reference => typeof reference === 'string') : []
}
