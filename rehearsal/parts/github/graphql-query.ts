/** A field that is asked for, or a choice of fields for one type. */
export type Selection =
  | {
      readonly kind: 'field'
      readonly name: string
      /** What it is called in the answer. */
      readonly as: string
      readonly args: Readonly<Record<string, unknown>>
      /** Undefined for a field that is asked for without braces. */
      readonly selections: readonly Selection[] | undefined
    }
  | {readonly kind: 'on'; readonly type: string; readonly selections: readonly Selection[]}

const TOKEN = /\s+|,|#.*|(\.\.\.|[$!:(){}[\]]|"(?:[^"\\\n]|\\.)*"|-?\d+|[A-Za-z_]\w*)/y

/**
 * Reads a query of GraphQL, as far as it is played here: one query with fields, aliases, arguments, variables and inline fragments.
 *
 * @throws Error for anything else
 */
export function parseQuery(text: string, variables: Readonly<Record<string, unknown>>): readonly Selection[] {
  const tokens = tokensOf(text)
  const declared = new Set<string>()
  const take = (wanted?: string | RegExp): string => {
    const token = tokens.shift() ?? 'the end'
    const isWanted = wanted === undefined || (typeof wanted === 'string' ? token === wanted : wanted.test(token))
    if (!isWanted) throw new Error(`Expected ${String(wanted)}, found ${token}`)
    return token
  }
  const takeIf = (wanted: string) => tokens[0] === wanted && tokens.shift() !== undefined
  const NAME = /^[A-Za-z_]\w*$/

  const value = (): unknown => {
    if (takeIf('[')) {
      const list: unknown[] = []
      while (!takeIf(']')) list.push(value())
      return list
    }
    if (takeIf('$')) {
      const name = take(NAME)
      if (!declared.has(name) || variables[name] === undefined) throw new Error(`Variable $${name} was not given`)
      return variables[name]
    }
    const token = take()
    if (token.startsWith('"') || /^-?\d/.test(token)) return JSON.parse(token) as unknown
    if (!NAME.test(token)) throw new Error(`Expected a value, found ${token}`)
    return token
  }
  const args = (): Record<string, unknown> => {
    const given: Record<string, unknown> = {}
    if (!takeIf('(')) return given
    while (!takeIf(')')) {
      const name = take(NAME)
      take(':')
      given[name] = value()
    }
    return given
  }
  const selections = (): Selection[] => {
    take('{')
    const list: Selection[] = []
    while (!takeIf('}')) list.push(selection())
    return list
  }
  const selection = (): Selection => {
    if (takeIf('...')) {
      take('on')
      return {kind: 'on', type: take(NAME), selections: selections()}
    }
    const first = take(NAME)
    const name = takeIf(':') ? take(NAME) : first
    return {kind: 'field', name, as: first, args: args(), selections: tokens[0] === '{' ? selections() : undefined}
  }

  take('query')
  if (tokens[0] !== '{' && tokens[0] !== '(') take(NAME)
  if (takeIf('(')) {
    while (!takeIf(')')) {
      take('$')
      declared.add(take(NAME))
      take(':')
      take(NAME)
      takeIf('!')
    }
  }
  const asked = selections()
  if (tokens.length > 0) throw new Error(`Expected the end, found ${tokens[0] ?? ''}`)
  return asked
}

function tokensOf(text: string): string[] {
  const tokens: string[] = []
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    if (match === null) throw new Error(`Unexpected ${text[at] ?? ''}`)
    if (match[1] !== undefined) tokens.push(match[1])
  }
  return tokens
}
