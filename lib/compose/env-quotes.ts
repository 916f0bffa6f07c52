/** What every reader of env files takes as it stands, without quotes: Compose, `docker run --env-file`, a shell. */
const PLAIN = /^[A-Za-z0-9_@%+=:,./-]*$/
/** Between single quotes everything stands for itself, but these: Compose reads a backslash before a quote its own way, and others end at a line break. */
const NOT_IN_SINGLE = /['\\\p{Cc}]/u

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  $: '\\$',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t'
}

/** Why no env file can carry a value; undefined when one can. The value is not repeated. */
export function whyNotInEnvFile(value: string): string | undefined {
  if (value.includes('\0')) return 'holds a NUL, which no variable can hold'
  return value.isWellFormed() ? undefined : 'holds half of a character (a lone surrogate), which no file can hold'
}

/**
 * A value as an env file has to say it for Compose to read exactly this value, whatever it holds: as it stands where every reader takes it
 * so, else in single quotes, else in double quotes with escapes. Tested with Compose 2.26 and 2.40.
 *
 * @param value one that `whyNotInEnvFile` has nothing against
 */
export function quoteForEnvFile(value: string): string {
  if (PLAIN.test(value)) return value
  return NOT_IN_SINGLE.test(value) ? `"${escapeInDoubleQuotes(value)}"` : `'${value}'`
}

/** A text between double quotes that stands for itself. */
export function escapeInDoubleQuotes(text: string): string {
  const escaped = text.replace(/[\\"$\n\r\t]/g, character => ESCAPES[character] ?? character)
  // An older parser takes a quote after any backslash for an escaped one, so the last backslash is written as its number.
  return text.endsWith('\\') ? `${escaped.slice(0, -2)}\\0134` : escaped
}
