/** The shortest text that is looked for inside longer ones: a shorter one stands in every text. */
const SHORTEST_INSIDE = 4
/** The same for a part of a secret, such as a line: many are words of a format. */
const SHORTEST_PART = 8
/** A shorter number is a port, a size or a year. */
const SHORTEST_NUMBER = 6
/** A shorter line (`}`) says nothing. */
const SHORTEST_LINE = 4
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
 * it says as JSON (the key in the file of a service account) and as base64 of a text (the key in a kubeconfig).
 */
export function partsOf(secret: string): SecretParts {
  const anywhere = new Set<string>()
  const whole = new Set<string>()
  add(secret.trim(), SHORTEST_INSIDE, DEEPEST)
  return {anywhere: [...anywhere], whole: [...whole]}

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
    if (depth > 0) for (const inner of [...jsonTexts(text), ...base64Texts(text)]) add(inner.trim(), SHORTEST_PART, depth - 1)
  }
}

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
