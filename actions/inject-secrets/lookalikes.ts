/*
 * What looks like a secret reference or a placeholder and is none. Left alone it would be deployed as the secret, and the first to notice would be
 * whoever tries that password.
 */

/** How a text says that such a thing is meant as it stands. */
const ESCAPE = 'What is meant as text is written {{ "…" }}.'

/** Characters that are taken for those of a reference, and that NFKC keeps apart. */
const TYPOGRAPHIC: readonly (readonly [RegExp, string])[] = [
  [/\p{Cf}/gu, ''],
  [/[оοՕօ]/giu, 'o'],
  [/[рρ]/giu, 'p'],
  [/[⁄∕⧸╱⟋]|%2f/giu, '/'],
  [/[∖⧵⧹＼]|%5c/giu, '\\'],
  [/[ː꞉∶˸]|%3a/giu, ':'],
  [/[❴⦃]/gu, '{'],
  [/[❵⦄]/gu, '}']
]

const SHAPES: readonly RegExp[] = [
  // op://…, also with one slash, backslashes, a semicolon, a blank before `://`, or behind a character after which it is not read as a reference.
  /(?<![\p{L}_])op[ \t]*[:;]+[ \t]*[\\/]{2,}[^\s"'`,]*/iu,
  /(?<![\p{L}\p{N}_])op[:;]+[\\/][^\s"'`,\\/]+[\\/][^\s"'`,\\/]+[\\/][^\s"'`,]+/iu,
  /(?<![\p{L}\p{N}_])op[:;][\w.-]+\/[\w .-]+\/[\w.-]+/iu,
  /(?<![\p{L}\p{N}_/.\\-])op[\\/]{2}[^\s"'`,\\/]+[\\/][^\s"'`,]+/iu,
  /(?<![\p{L}\p{N}_])(?:0p|oop|opp|ops|po|1p|1password|onepassword):\/\/[^\s"'`,]*/iu
]

/** Sources that are to come. `file://` outside of braces is the address of a file, which many configurations hold. */
const OTHER_SOURCE = /(?<![\p{L}\p{N}_+.-])(vault|github):\/\/[^\s"'`,]*/iu
const OTHER_SOURCE_IN_BRACES = /^(vault|github|file):/i

const LONGEST_SHOWN = 80

export interface Lookalike {
  /** Where it begins, in UTF-16 units of the text; of one that is found by its looks only, where its line begins. */
  readonly offset: number
  readonly written: string
  readonly message: string
}

/**
 * Finds them in a text that holds no references.
 *
 * @param text what stands between the references of a template
 * @returns one for each place, in order. The message repeats what looks like a reference, and never what else is in braces: it may be the secret itself
 */
export function findLookalikes(text: string): Lookalike[] {
  const found: Lookalike[] = []
  let offset = 0
  for (const line of text.split('\n')) {
    found.push(...inLine(line).map(one => ({...one, offset: one.offset + offset})))
    offset += line.length + 1
  }
  return found
}

/** The text with each character that is taken for another one replaced by that one. */
export function withPlainCharacters(text: string): string {
  return TYPOGRAPHIC.reduce((plain, [pattern, character]) => plain.replace(pattern, character), text.normalize('NFKC'))
}

function inLine(line: string): Lookalike[] {
  const found: Lookalike[] = []
  const rest = line.replace(
    /\{\{(?<inside>.*?)\}\}|\{\{(?<unclosed>.*)/g,
    (written, inside: string | undefined, unclosed: string | undefined, at: number) => {
      found.push({offset: at, written, message: inside === undefined ? unclosedMessage(unclosed ?? '') : bracesMessage(inside)})
      return ' '.repeat(written.length)
    }
  )
  const looks = plainLookalike(withPlainCharacters(rest))
  if (looks !== undefined) found.push({offset: 0, written: line, message: looks})
  return found
}

function plainLookalike(line: string): string | undefined {
  for (const shape of SHAPES) {
    const [match] = shape.exec(line) ?? []
    if (match !== undefined)
      return `"${shortened(match)}" looks like a secret reference and is none: write {{ op://vault/item/field }}. ${ESCAPE}`
  }
  const [other, source] = OTHER_SOURCE.exec(line) ?? []
  if (other !== undefined) return `"${shortened(other)}": ${source?.toLowerCase() ?? ''}:// is not supported yet, only op:// is. ${ESCAPE}`
  return /\{\{|\}\}/.test(line) && /\{\{/.test(line) ? bracesMessage('') : undefined
}

/** What is wrong with a `{{ … }}` that is neither a reference nor a literal. */
export function bracesMessage(inside: string): string {
  const content = withPlainCharacters(inside).trim()
  const [, source] = OTHER_SOURCE_IN_BRACES.exec(content) ?? []
  if (source !== undefined) return `"{{ ${shortened(content)} }}": ${source.toLowerCase()}:// is not supported yet, only op:// is.`
  if (isReferenceLike(content))
    return `"{{ ${shortened(content)} }}" looks like a secret reference and is none: write {{ op://vault/item/field }}.`
  return 'a {{ … }} that is no secret reference. Write {{ op://vault/item/field }}; for braces that another program reads, write {{ "{{ … }}" }}, with \\" for each " inside.'
}

function unclosedMessage(rest: string): string {
  const content = withPlainCharacters(rest).trim()
  if (isReferenceLike(content)) return `"{{ ${shortened(content)}" is not closed by "}}" on its line.`
  return 'a {{ that is not closed by }} on its line. For braces that another program reads, write {{ "{{" }}.'
}

/** By what it begins with, quotes and other braces left out. */
const isReferenceLike = (content: string) => /^[\s"'`({[]*(?:op|0p|oop|opp|ops|po|1p|1password|onepassword)[ \t]*[:;\\/.]/i.test(content)

const shortened = (text: string) => (text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text)
