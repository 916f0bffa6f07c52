import {findLookalikes} from './lookalikes.ts'

/** Values for `$NAME` in references, by name in lower case: 1Password's names are case-insensitive. */
export type Variables = ReadonlyMap<string, string>

/** The variables by their lower-case name, and one line for each name that is not valid or is there twice. */
export function readVariables(given: ReadonlyMap<string, string>): {variables: Variables; problems: string[]} {
  const variables = new Map<string, string>()
  const problems: string[] = []
  for (const [name, value] of given) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) problems.push(`"${name}" is not a variable name: letters, digits and "_" are allowed.`)
    else if (variables.has(name.toLowerCase())) problems.push(`${name} is set twice: names are case-insensitive.`)
    if (findLookalikes(value).length > 0) {
      problems.push(
        `${name} holds what looks like a secret reference: a variable is a part of references, and is put into them as it stands.`
      )
    }
    variables.set(name.toLowerCase(), value)
  }
  return {variables, problems}
}

/**
 * Expands `$NAME`, `${ NAME }` and `${NAME:-default}` in a reference (1Password: "Template syntax"). The default counts when the
 * variable is not set or empty.
 *
 * @returns the expanded text, or one line that says which variable is missing or badly written
 */
export function expandVariables(text: string, variables: Variables): {readonly text: string} | {readonly problem: string} {
  let problem: string | undefined
  const expanded = text.replace(
    /\$\{([^{}]*)\}|\$([A-Za-z_][A-Za-z0-9_]*)/g,
    (written, braced: string | undefined, bare: string | undefined) => {
      const match = /^\s*([A-Za-z_][A-Za-z0-9_]*)(?:\s*:-(.*?))?\s*$/s.exec(braced ?? bare ?? '')
      if (match === null) {
        problem ??= `"${text}" holds ${written}, which is not a variable: write $NAME, \${NAME} or \${NAME:-default}.`
        return ''
      }
      const [, name = '', fallback] = match
      const value = variables.get(name.toLowerCase())
      if (value !== undefined && (value !== '' || fallback === undefined)) return value
      if (fallback !== undefined) return fallback
      problem ??= `"${text}" uses the variable ${name}, which is not set: add ${name}=… to the input "variables".`
      return ''
    }
  )
  return problem === undefined ? {text: expanded} : {problem}
}
