/** What a variable stands for; undefined when it is not set. */
export type Lookup = (name: string) => string | undefined

/** What Compose makes of a text with variables in it. */
export interface Substitution {
  readonly value: string
  /** Names that are not set and have no default, in order; each of them is a blank in `value`. */
  readonly unset: readonly string[]
  /** Names that have to be set (`${NAME:?}`) and are not. */
  readonly missing: readonly string[]
  /** Whether a `${` begins no variable: Compose refuses the file. */
  readonly isInvalid: boolean
}

/**
 * `$$`, `$NAME`, `${NAME}` with an operator, or a `${` that begins none of them (compose-go, template/template.go, DefaultPattern). What is in
 * the braces goes to the last `}` of the line there, and is cut where the first brace is closed.
 */
const VARIABLE = /\$(?:(?<escaped>\$)|(?<named>[_a-z][_a-z0-9]*)|\{(?:(?<braced>[_a-z][_a-z0-9]*(?::?[-+?].*)?)\}|(?<invalid>)))/gi
const BRACED = /^\$\{(?<name>[_a-z][_a-z0-9]*)(?:(?<operator>:?[-+?])(?<rest>.*))?\}$/i

const NOTHING: Substitution = {value: '', unset: [], missing: [], isInvalid: false}

/**
 * Replaces the variables of a text as Compose does, in a Compose file and in an env file alike.
 *
 * @returns `unset` has only names that make a difference: what stands in a default that is not used is left out
 */
export function substitute(text: string, lookup: Lookup): Substitution {
  let result = NOTHING
  let position = 0
  for (const match of text.matchAll(VARIABLE)) {
    result = add(result, {...NOTHING, value: text.slice(position, match.index)})
    result = add(result, replaceMatch(match, lookup))
    position = match.index + match[0].length
  }
  return add(result, {...NOTHING, value: text.slice(position)})
}

function replaceMatch(match: RegExpMatchArray, lookup: Lookup): Substitution {
  const {escaped, named, braced} = match.groups ?? {}
  if (escaped !== undefined) return {...NOTHING, value: '$'}
  if (named !== undefined) return variable(named, lookup)
  if (braced === undefined) return {...NOTHING, isInvalid: true}
  const end = closingBrace(match[0])
  const {name = '', operator, rest = ''} = BRACED.exec(match[0].slice(0, end + 1))?.groups ?? {}
  if (name === '') return {...NOTHING, isInvalid: true}
  const after = substitute(match[0].slice(end + 1), lookup)
  return add(operator === undefined ? variable(name, lookup) : withOperator(name, operator, rest, lookup), after)
}

function variable(name: string, lookup: Lookup): Substitution {
  const value = lookup(name)
  return value === undefined ? {...NOTHING, unset: [name]} : {...NOTHING, value}
}

function withOperator(name: string, operator: string, rest: string, lookup: Lookup): Substitution {
  const value = lookup(name)
  const isThere = value !== undefined && (value !== '' || !operator.startsWith(':'))
  if (operator.endsWith('?')) return isThere ? {...NOTHING, value} : {...NOTHING, missing: [name]}
  if (operator.endsWith('+')) return isThere ? substitute(rest, lookup) : {...NOTHING, value: value ?? ''}
  return isThere ? {...NOTHING, value} : substitute(rest, lookup)
}

function closingBrace(text: string): number {
  let open = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') open++
    else if (text[at] === '}' && --open === 0) return at
  }
  return text.length
}

const add = (a: Substitution, b: Substitution): Substitution => ({
  value: a.value + b.value,
  unset: [...a.unset, ...b.unset],
  missing: [...a.missing, ...b.missing],
  isInvalid: a.isInvalid || b.isInvalid
})
