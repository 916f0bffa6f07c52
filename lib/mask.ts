/** The shortest line of a multi-line secret that is worth hiding on its own: `}` or `true` would blank half of a log. */
const SHORTEST_MASKED_LINE = 4

const MASK = '***'

/**
 * The forms in which a secret turns up in logs and files: in clear, base64 and base64url, hex, URL and JSON form,
 * and each long line of a multi-line value. The runner's own masks know neither base64url nor hex (actions/runner ValueEncoders.cs).
 *
 * @returns the forms by name, longest value first within a name; empty for an empty secret
 */
export function secretForms(secret: string): {form: string; value: string}[] {
  if (secret === '') return []
  const bytes = Buffer.from(secret, 'utf8')
  const forms = [
    {form: 'clear', value: secret},
    {form: 'base64', value: bytes.toString('base64').replace(/=+$/, '')},
    {form: 'base64url', value: bytes.toString('base64url')},
    {form: 'hex', value: bytes.toString('hex')},
    {form: 'hex', value: bytes.toString('hex').toUpperCase()},
    {form: 'url', value: encodeURIComponent(secret)},
    {form: 'url', value: new URLSearchParams({v: secret}).toString().slice(2)},
    {form: 'json', value: JSON.stringify(secret).slice(1, -1)},
    ...longLines(secret).map(value => ({form: 'line', value}))
  ]
  const seen = new Set<string>()
  return forms.filter(({value}) => value !== '' && !seen.has(value) && seen.add(value))
}

function longLines(secret: string): string[] {
  const lines = secret.split(/[\r\n]+/).map(line => line.trim())
  return lines.length < 2 ? [] : lines.filter(line => line.length >= SHORTEST_MASKED_LINE)
}

/** Replaces every known secret, in each of its forms, by `***`. */
export class Masker {
  #values: string[] = []
  readonly #known = new Set<string>()

  /** Hides this secret from now on. An empty or blank value is ignored: it would hide everything. */
  add(secret: string): void {
    if (secret.trim() === '') return
    for (const {value} of secretForms(secret)) this.#known.add(value)
    // Longest first, or a short secret inside a long one leaves the long one's rest readable.
    this.#values = [...this.#known].sort((a, b) => b.length - a.length)
  }

  apply(text: string): string {
    return this.#values.reduce((masked, value) => masked.replaceAll(value, MASK), text)
  }
}
