import {parseReference, type Reference} from '../../lib/secrets/reference.ts'
import {bracesMessage, findLookalikes, withPlainCharacters} from './lookalikes.ts'
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
 * a literal `{{ "…" }}`; an enclosed reference `{{ op://… }}`; one whose braces are not closed on its line; other braces; an unenclosed
 * reference, which does not follow a letter, digit, `-`, `+`, `\` or `.` and ends before the first character that it cannot hold.
 */
const TOKEN = new RegExp(
  [
    String.raw`\{\{[ \t]*"(?<literal>(?:\\"|[^"\r\n])*)"[ \t]*\}\}`,
    String.raw`\{\{[ \t]*(?<enclosed>${PREFIX}(?:\$\{[^{}\r\n]*\}|[^{}\r\n])*?)[ \t]*\}\}`,
    String.raw`\{\{[ \t]*(?<unclosed>${PREFIX}[^\s{}]*)`,
    String.raw`\{\{(?<braces>[^\r\n]*?)\}\}`,
    String.raw`(?<![A-Za-z0-9\-+\\.])(?<unenclosed>${UNENCLOSED})`
  ].join('|'),
  'g'
)

/** Something that is written in place of a text: a reference, or a literal. */
export type Token = {readonly start: number; readonly end: number} & (
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'reference'; readonly reference: Reference; readonly offset: number; readonly written: string}
  | {readonly kind: 'problem'; readonly offset: number; readonly written: string; readonly message: string}
)

/**
 * Finds the references in a text. Variables are expanded inside references only: a `$` elsewhere (a bcrypt hash, a regular
 * expression, a Compose variable) is the text's own, although `op inject` would replace it.
 *
 * What looks like a reference or a placeholder and is none is a problem.
 */
export function scan(text: string, variables: Variables): Scan {
  const parts: Part[] = []
  const problems: Scan['problems'][number][] = []
  let position = 0
  for (const token of [...tokensOf(text, variables), {kind: 'end', start: text.length, end: text.length} as const]) {
    if (token.start > position) {
      const between = text.slice(position, token.start)
      parts.push({kind: 'text', text: between})
      problems.push(...findLookalikes(between).map(one => ({...one, offset: one.offset + position})))
    }
    position = token.end
    if (token.kind === 'problem') problems.push(token)
    else if (token.kind !== 'end') parts.push(token)
  }
  return {parts, problems: problems.map(({offset, written, message}) => ({offset, written, message}))}
}

/** The references and literals of a text, in order. */
export function tokensOf(text: string, variables: Variables): Token[] {
  return Array.from(text.matchAll(TOKEN), match => {
    const {literal, unclosed, enclosed, unenclosed, braces} = match.groups ?? {}
    const place = {start: match.index, end: match.index + match[0].length}
    if (literal !== undefined) return {...place, kind: 'text', text: literal.replaceAll('\\"', '"')}
    if (braces !== undefined) return {...place, kind: 'problem', offset: match.index, written: match[0], message: bracesMessage(braces)}
    const written = enclosed ?? unenclosed ?? unclosed ?? ''
    const at = {...place, offset: match.index + match[0].indexOf(written), written}
    if (unclosed !== undefined) return {...at, kind: 'problem', message: `"{{ ${written}" is not closed by "}}" on its line.`}
    const around = surroundingsOf(text, place, unenclosed === undefined)
    if (around !== undefined)
      return {
        ...at,
        kind: 'problem',
        message: `${written} stands in ${around}, which would stay around the secret: write {{ ${written} }}.`
      }
    const read = readReference(written, variables)
    if (typeof read === 'string') return {...at, kind: 'problem', message: read + spaceHint(text, place.end, unenclosed)}
    return {...at, kind: 'reference', reference: read}
  })
}

/** Braces that are not those of a reference, of a single pair, of three, of another alphabet, or GitHub's `${{ … }}`; and a call of `op read`. */
function surroundingsOf(text: string, {start, end}: {start: number; end: number}, isEnclosed: boolean): string | undefined {
  const before = withPlainCharacters(text.slice(Math.max(0, start - 24), start))
  if (isEnclosed) return /\$$/.test(before) ? '${{ … }}' : /\{$/.test(before) ? '{{{ … }}}' : undefined
  if (/(?<![\w-])op[ \t]+read[ \t]+["']?$/.test(before)) return 'a call of "op read"'
  const after = withPlainCharacters(text.slice(end, end + 8))
  return /\{[ \t]*$/.test(before) && /^[ \t]*\}/.test(after) ? '{ … }' : undefined
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
