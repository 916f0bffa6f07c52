/** The shortest line of a multi-line secret that is worth hiding on its own: `}` or `true` would blank half of a log. */
const SHORTEST_MASKED_LINE = 4
/** The shortest piece of base64 that still points at one secret: shorter ones turn up in any base64 text. */
const SHORTEST_BASE64_PIECE = 6

export interface EncodedForm {
  /** `clear`, `base64`, `base64url`, `hex`, `url`, `json` or `line`. */
  readonly form: string
  readonly value: string
}

/**
 * The forms in which a secret turns up in logs and files: in clear, base64 and base64url (also with other bytes before and behind it,
 * as in a basic-auth header), hex, URL and JSON form, and each long line of a multi-line value. The runner's own masks know neither
 * base64url nor hex (actions/runner ValueEncoders.cs).
 *
 * @param secret any text, half a pair of UTF-16 included
 * @returns the forms by name, without repeats; empty for an empty secret
 */
export function encodedForms(secret: string): EncodedForm[] {
  if (secret === '') return []
  const bytes = Buffer.from(secret, 'utf8')
  // Half of a pair of UTF-16 has no UTF-8, so no URL and no file holds it: a U+FFFD stands in its place.
  const wellFormed = secret.toWellFormed()
  const form = new URLSearchParams({v: wellFormed}).toString().slice(2)
  const forms = [
    {form: 'clear', value: secret},
    {form: 'base64', value: bytes.toString('base64').replace(/=+$/, '')},
    {form: 'base64url', value: bytes.toString('base64url')},
    ...alignedBase64(bytes, 'base64'),
    ...alignedBase64(bytes, 'base64url'),
    {form: 'hex', value: bytes.toString('hex')},
    {form: 'hex', value: bytes.toString('hex').toUpperCase()},
    ...[encodeURIComponent(wellFormed), form].flatMap(value => [value, lowerCaseEscapes(value)]).map(value => ({form: 'url', value})),
    {form: 'json', value: JSON.stringify(secret).slice(1, -1)},
    ...longLines(secret).map(value => ({form: 'line', value}))
  ]
  const seen = new Set<string>()
  return forms.filter(({value}) => value !== '' && !seen.has(value) && seen.add(value))
}

/**
 * The secret inside the base64 of a longer text. A base64 character holds 6 bits, so what stands before the secret shifts it by 0, 2 or
 * 4 of them: three texts, without the characters at their ends that also hold bits of the neighbours.
 */
function alignedBase64(bytes: Buffer, encoding: 'base64' | 'base64url'): EncodedForm[] {
  return [0, 1, 2]
    .map(before => {
      const text = Buffer.concat([Buffer.alloc(before), bytes]).toString(encoding)
      return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6))
    })
    .filter(value => value.length >= SHORTEST_BASE64_PIECE)
    .map(value => ({form: encoding, value}))
}

/** `%2F` and `%2f` are the same (RFC 3986, 2.1), and both are written. */
const lowerCaseEscapes = (text: string) => text.replace(/%[0-9A-F]{2}/g, escape => escape.toLowerCase())

function longLines(secret: string): string[] {
  const lines = secret.split(/[\r\n]+/).map(line => line.trim())
  return lines.length < 2 ? [] : lines.filter(line => line.length >= SHORTEST_MASKED_LINE)
}
