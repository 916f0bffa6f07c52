/** One way of logging in that a server offers in `WWW-Authenticate` (RFC 9110, 11.6.1). */
export interface Challenge {
  /** In lower case: `basic`, `bearer`. */
  readonly scheme: string
  /** Names in lower case. */
  readonly parameters: Readonly<Record<string, string>>
}

// scheme SP parameter *( "," parameter ), several challenges joined by commas. A quoted value may hold commas and escaped quotes.
const PARAMETER = /^\s*([A-Za-z0-9!#$%&'*+.^_`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))\s*/
const SCHEME = /^\s*([A-Za-z0-9!#$%&'*+.^_`|~-]+)(?=\s|,|$)/

/**
 * Reads a `WWW-Authenticate` header.
 *
 * @returns the challenges in their order; what cannot be read ends the list
 */
export function parseChallenges(header: string): readonly Challenge[] {
  const challenges: {scheme: string; parameters: Record<string, string>}[] = []
  let rest = header
  while (rest.trim() !== '') {
    rest = rest.replace(/^[\s,]+/, '')
    const parameter = PARAMETER.exec(rest)
    const current = challenges.at(-1)
    if (parameter !== null && current !== undefined) {
      const [text, name = '', quoted, plain] = parameter
      current.parameters[name.toLowerCase()] = quoted?.replace(/\\(.)/g, '$1') ?? plain ?? ''
      rest = rest.slice(text.length)
      continue
    }
    const scheme = parameter === null ? SCHEME.exec(rest) : null
    if (scheme?.[1] === undefined) break
    challenges.push({scheme: scheme[1].toLowerCase(), parameters: {}})
    rest = rest.slice(scheme[0].length)
  }
  return challenges
}
