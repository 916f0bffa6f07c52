import {hide} from './redact.ts'
import {scalarsOf} from './scalars.ts'

/**
 * Holds the names of the environment variables that inject-secrets has set for the steps after it. The runner masks their values in the log; a
 * report that goes to an issue has no mask, so whoever writes values into one has to know which are secret.
 */
export const SECRET_VARIABLES = 'FAIRWAY_SECRET_VARIABLES'

/**
 * @param before what the variable held
 * @returns what it has to hold, with more names; each once
 */
export function withSecretVariables(before: string | undefined, names: readonly string[]): string {
  return [...new Set([...namesIn(before), ...names])].join(',')
}

/** Names of Terraform's variables that get one of these values, by `TF_VAR_name`. */
export function secretTerraformVariables(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  return namesIn(environment[SECRET_VARIABLES]).flatMap(name => (name.startsWith('TF_VAR_') ? [name.slice('TF_VAR_'.length)] : []))
}

/** The values of these variables, as they are, and every text and number in one that is JSON. */
export function secretVariableValues(environment: Readonly<Record<string, string | undefined>>): (string | number)[] {
  return namesIn(environment[SECRET_VARIABLES]).flatMap(name => {
    const value = environment[name] ?? ''
    return [value, ...scalarsOf(parsed(value))]
  })
}

/** A shorter value is a switch, a port or a word, and would be hidden everywhere. */
const SHORTEST_HIDDEN = 4
const SHORTEST_PART_HIDDEN = 8

/**
 * Hides the values of these variables in what this process writes, whole and in pieces: the runner masks whole values only, and only in the log.
 */
export function hideSecretVariables(environment: Readonly<Record<string, string | undefined>>): void {
  for (const name of namesIn(environment[SECRET_VARIABLES])) {
    const value = environment[name] ?? ''
    if (value.length >= SHORTEST_HIDDEN && !/^(?:true|false|null)$/.test(value)) hide(value)
    for (const part of scalarsOf(parsed(value))) if (String(part).length >= SHORTEST_PART_HIDDEN) hide(String(part))
  }
}

const namesIn = (names: string | undefined) => (names ?? '').split(',').filter(name => name !== '')

function parsed(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}
