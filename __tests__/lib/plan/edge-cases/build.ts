import {textOf} from './support.ts'

/** A plan as it is built here: whatever a program could have written. */
export interface Plan {
  [part: string]: unknown
  resource_changes?: Entry[]
  resource_drift?: Entry[]
}

export interface Entry {
  [field: string]: unknown
  address?: string
  change: {[field: string]: unknown; actions: unknown}
}

/** A plan that a real program made, to be changed. */
export const realPlan = (name: string) => JSON.parse(textOf(`${name}.json`)) as Plan

/**
 * The JSON of a real plan with something in it that the program at hand cannot write, or that only a provider leads to. The shapes are
 * those of internal/command/jsonplan of Terraform (883c7221) and OpenTofu (f831fa1a).
 *
 * @param edit changes the plan, or returns another one
 */
export function edited(name: string, edit: (plan: Plan) => Plan | undefined): string {
  const plan = realPlan(name)
  return JSON.stringify(edit(plan) ?? plan)
}

/** The same plan with another type of resource, in addresses and beside them: what Terraform decides does not depend on the type. */
export function withType(name: string, type: string): string {
  return textOf(`${name}.json`).replaceAll('terraform_data', type)
}

/** Takes fields away, as older versions and other programs do not write them. */
export function without<T extends object>(object: T, names: readonly string[]): T {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name))) as T
}

/** The first entry of a real plan with these actions. */
export function entryOf(name: string, actions: readonly string[]): Entry {
  const found = realPlan(name).resource_changes?.find(({change}) => JSON.stringify(change.actions) === JSON.stringify(actions))
  if (found === undefined) throw new Error(`${name} has no ${actions.join(', ')}`)
  return found
}
