/** The shortest text that is looked for inside longer ones: a shorter one is in every text. */
const SHORTEST_INSIDE = 4
/** The same for a part of a secret, such as a line: many are words of a format. */
const SHORTEST_PART = 8
/** A shorter number is a port, a size or a year. */
const SHORTEST_NUMBER = 6
/** A shorter line (`}`) says nothing. */
const SHORTEST_LINE = 4
/** Of what has a name a shorter one is a switch or a padding, and counts not even as a whole. */
const SHORTEST_NAMED = 4
const DEEPEST = 4

/** The begin and end lines of PEM, which are the same in all keys. */
const PUBLIC_LINE = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/

/** What to look for because of one secret. */
export interface SecretParts {
  /** Texts that give the secret away wherever they stand. */
  readonly anywhere: readonly string[]
  /** Texts that count only as a whole value, or as a whole line of one: most of them are too short for more. */
  readonly whole: readonly string[]
}

/**
 * Takes a secret apart: without the white space around it, each of its lines (a private key may be indented, or lose its line breaks), what
 * it says as JSON (the key in the file of a service account), as base64 of a text (the key in a kubeconfig), and what it gives a name to
 * (the password in a connection string or an env file) and as the elements of a list or of XML.
 */
export function partsOf(secret: string): SecretParts {
  const anywhere = new Set<string>()
  const whole = new Set<string>()
  add(secret.trim(), SHORTEST_INSIDE, DEEPEST)
  return {anywhere: inNormalForms(anywhere), whole: inNormalForms(whole)}

  function add(text: string, shortest: number, depth: number): void {
    if (text === '' || text === 'true' || text === 'false') return
    const lines = linesOf(text)
    for (const line of lines) {
      if (line.length >= SHORTEST_PART) anywhere.add(line)
      else if (line.length >= SHORTEST_LINE) whole.add(line)
    }
    // With all its lines nothing of a text is left to look for, and a long key is looked for once.
    const isInItsLines = lines.length > 1 && lines.every(line => line.length >= SHORTEST_PART)
    if (text.length < shortest || isInItsLines) whole.add(text)
    else anywhere.add(text)
    // In lines of another length a short line would be left.
    if (lines.length > 1 && !isInItsLines && text.length >= shortest) anywhere.add(lines.join(''))
    if (depth === 0) return
    const inners = [...jsonTexts(text), ...base64Texts(text), ...namedTexts(text), ...elementTexts(text)]
    for (const inner of inners) add(inner.trim(), SHORTEST_PART, depth - 1)
  }
}

/** A text can be written with letters and accents as one character, as Terraform does, or as two. */
const inNormalForms = (texts: ReadonlySet<string>) => [
  ...new Set([...texts].flatMap(text => [text, text.normalize('NFC'), text.normalize('NFD')]))
]

function linesOf(text: string): string[] {
  const lines = text.split(/[\r\n]+/).map(line => line.trim())
  return lines.length < 2 ? [] : lines.filter(line => !PUBLIC_LINE.test(line))
}

function jsonTexts(text: string): string[] {
  if (!/^[[{"]/.test(text)) return []
  try {
    return textsIn(JSON.parse(text))
  } catch {
    return []
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return String(value).length < SHORTEST_NUMBER ? [] : [String(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function base64Texts(text: string): string[] {
  if (!/^[\w+/\s-]{11,}={0,2}$/.test(text)) return []
  try {
    const decoded = new TextDecoder('utf-8', {fatal: true}).decode(Buffer.from(text, 'base64'))
    // Random letters decode to bytes that are hardly ever a text.
    return /[^\P{Cc}\s]/u.test(decoded) ? [] : [decoded]
  } catch {
    return []
  }
}

/** `name=value` and `name: value`, of a line, a part of a connection string or of a query; `user:password`; `user@realm!token=value`. */
const NAMED = /^(?:(?:-|export|set)\s+)*["']?[\w.@!-]{1,80}["']?\s*[=:]\s*(?!\/\/)(\S.*)$/
/** The user and the password of a URL. An `@` of the password may have been left as it is. */
const USER_OF_URL = /:\/\/([^\s/?#]+)@/g
/** What comes before the value in a request header. */
const AUTHORIZATION = /^(?:basic|bearer|token)\s+(\S+)$/i

/** What a text gives a name to: it is copied without it. */
function namedTexts(text: string): string[] {
  const users = Array.from(text.matchAll(USER_OF_URL), ([, user = '']) => user)
  const pieces = new Set([...text.split(/[\r\n;&?]+/), ...text.split(/[\s;&?,]+/), ...users])
  const values = [...pieces].flatMap(piece => {
    const [, value] = NAMED.exec(piece.trim()) ?? AUTHORIZATION.exec(piece.trim()) ?? []
    return value === undefined ? [] : [value.trim().replace(/^(["'])(.*)\1$/, '$2')]
  })
  // A token takes the place of the user, without any password.
  const named = [...values, ...users.filter(user => !user.includes(':'))].filter(value => value.length >= SHORTEST_NAMED)
  return named.flatMap(value => [value, ...decodedUrl(value)])
}

/** The elements of a list without blanks, and of XML. */
function elementTexts(text: string): string[] {
  const listed = /^[^\s,]+(?:, ?[^\s,]+)+$/.test(text) ? text.split(/, ?/) : []
  return [...listed, ...Array.from(text.matchAll(/>([^<>]+)</g), ([, inner = '']) => inner)].filter(inner => inner.length >= SHORTEST_PART)
}

function decodedUrl(text: string): string[] {
  try {
    const decoded = decodeURIComponent(text)
    return decoded === text ? [] : [decoded]
  } catch {
    return []
  }
}
