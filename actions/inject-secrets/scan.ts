import {parseReference, type Reference} from '../../lib/secrets/reference.ts'
import {expandVariables, type Variables} from './variables.ts'

/** A piece of a scanned text. `offset` is where it begins in that text, in UTF-16 units. */
export type Part =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'reference'; readonly reference: Reference; readonly offset: number; readonly written: string}

export interface Scan {
  readonly parts: readonly Part[]
  readonly problems: readonly {readonly offset: number; readonly written: string; readonly message: string}[]
}

/** Gives the secret of a reference, already in the form that the place asks for. */
export type SecretOf = (reference: Reference) => string

const VARIABLE = String.raw`\$\{[^{}\r\n]*\}|\$[A-Za-z_][A-Za-z0-9_]*`
/** The prefix in any case: `OP://` is a mistake to report, not a text to ship. */
const PREFIX = '[oO][pP]://'
const UNENCLOSED = String.raw`${PREFIX}(?:${VARIABLE}|[A-Za-z0-9\-_./])+(?:\?(?:${VARIABLE}|[A-Za-z0-9\-_.?=&])*)?`

/**
 * What is special in a template (1Password: "Template syntax", and what `op inject` does where that is silent):
 * a literal `{{ "…" }}`; an enclosed reference `{{ op://… }}`; one whose braces are not closed on its line; an unenclosed
 * reference, which does not follow a letter, digit, `-`, `+`, `\` or `.` and ends before the first character that it cannot hold.
 */
const TOKEN = new RegExp(
  [
    String.raw`\{\{[ \t]*"(?<literal>(?:\\"|[^"\r\n])*)"[ \t]*\}\}`,
    String.raw`\{\{[ \t]*(?<enclosed>${PREFIX}(?:\$\{[^{}\r\n]*\}|[^{}\r\n])*?)[ \t]*\}\}`,
    String.raw`\{\{[ \t]*(?<unclosed>${PREFIX}[^\s{}]*)`,
    String.raw`(?<![A-Za-z0-9\-+\\.])(?<unenclosed>${UNENCLOSED})`
  ].join('|'),
  'g'
)

/**
 * Finds the references in a text. Variables are expanded inside references only: a `$` elsewhere (a bcrypt hash, a regular
 * expression, a Compose variable) is the text's own, although `op inject` would replace it.
 */
export function scan(text: string, variables: Variables): Scan {
  const parts: Part[] = []
  const problems: {offset: number; written: string; message: string}[] = []
  let position = 0
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > position) parts.push({kind: 'text', text: text.slice(position, match.index)})
    position = match.index + match[0].length
    const {literal, unclosed, enclosed, unenclosed} = match.groups ?? {}
    const written = enclosed ?? unenclosed ?? unclosed ?? ''
    const offset = match.index + match[0].indexOf(written)
    if (literal !== undefined) {
      parts.push({kind: 'text', text: literal.replaceAll('\\"', '"')})
    } else if (unclosed !== undefined) {
      problems.push({offset, written, message: `"{{ ${written}" is not closed by "}}" on its line.`})
    } else {
      const read = readReference(written, variables)
      if (typeof read === 'string') problems.push({offset, written, message: read + spaceHint(text, position, unenclosed)})
      else parts.push({kind: 'reference', reference: read, offset, written})
    }
  }
  if (position < text.length) parts.push({kind: 'text', text: text.slice(position)})
  return {parts, problems}
}

/** The reference with its variables expanded, or one line that says what is wrong. */
export function readReference(written: string, variables: Variables): Reference | string {
  const expanded = expandVariables(written, variables)
  if ('problem' in expanded) return expanded.problem
  const parsed = parseReference(expanded.text)
  return parsed.ok ? parsed.reference : parsed.problem
}

/** The text with each reference replaced by its secret, byte for byte. */
export function render(parts: readonly Part[], secretOf: SecretOf): string {
  return parts.map(part => (part.kind === 'text' ? part.text : secretOf(part.reference))).join('')
}

/** A name with a space is the usual reason for an unenclosed reference that is too short. */
function spaceHint(text: string, end: number, unenclosed: string | undefined): string {
  return unenclosed !== undefined && text[end] === ' ' ? ' A space ends it: write {{ op://… }} where a name holds one.' : ''
}
