import {readEnvFile, valueOf, type Assignment} from '../../lib/compose/env-file.ts'
import {escapeInDoubleQuotes, quoteForEnvFile, whyNotInEnvFile} from '../../lib/compose/env-quotes.ts'
import type {RenderedPiece} from '../../lib/secrets/line-map.ts'
import {findLookalikes} from './lookalikes.ts'
import {tokensOf, type SecretOf, type Token} from './scan.ts'
import {IN_VARIABLE, type Problem, type Template} from './template.ts'
import type {Variables} from './variables.ts'

/** Stands for a token while the file is read as an env file: no name may hold it, and a value may. */
const PLACEHOLDER = '\ue000'

/** A token, and where it stands in the file that has a placeholder for each of them. */
interface Placed {
  readonly token: Token
  /** The token as the template has it. */
  readonly written: string
  readonly at: number
}

/** A value that holds tokens: everything of it, its quotes included, is rewritten. */
interface Edit {
  readonly assignment: Assignment
  readonly placed: readonly Placed[]
}

/**
 * Reads an env file's template. Each value that holds a reference is written anew, in the quotes that make Compose read exactly the
 * secret; every other byte is kept, comments too (references in them are not resolved). A variable that the template itself has in
 * such a value (`${HOST}`) stays one, unless it is in single quotes.
 */
export function compileEnv(source: string, variables: Variables): Template {
  const {skeleton, placed} = layOut(source, tokensOf(source, variables))
  const file = readEnvFile(skeleton)
  const isIn = (ranges: readonly {start: number; end: number}[], at: number) => ranges.some(({start, end}) => at >= start && at < end)
  const lineOf = (at: number) => skeleton.slice(0, at).split('\n').length
  const problems: Problem[] = []
  const edits: Edit[] = []
  for (const {token, at} of placed) {
    if (isIn(file.comments, at)) continue
    if (token.kind === 'problem') problems.push({line: lineOf(at), message: token.message})
    else if (at < file.readTo && !isIn(file.assignments, at))
      problems.push({line: lineOf(at), message: 'a name holds a secret reference: only values may.'})
  }
  for (const {line, message} of file.problems) {
    if (problems.every(known => known.line !== line)) problems.push({line, message: `Compose could not read this file: ${message}`})
  }
  for (const {offset, message} of findLookalikes(withoutComments(skeleton, file.comments))) problems.push({line: lineOf(offset), message})
  for (const assignment of file.assignments) {
    const inside = placed.filter(({token, at}) => token.kind !== 'problem' && isIn([assignment], at))
    if (inside.length === 0) continue
    edits.push({assignment, placed: inside})
    if (inside.some(({at}) => isInVariable(skeleton.slice(assignment.start, at), assignment.quote))) {
      problems.push({line: assignment.line, message: IN_VARIABLE})
    }
  }
  const references = edits.flatMap(edit =>
    edit.placed.flatMap(({token, at}) => (token.kind === 'reference' ? [{reference: token.reference, line: lineOf(at)}] : []))
  )
  return {
    references,
    problems: problems.toSorted((a, b) => a.line - b.line),
    refused: secretOf =>
      references.flatMap(({reference, line}) => {
        const reason = whyNotInEnvFile(secretOf(reference))
        return reason === undefined ? [] : [{line, message: `${reference.text} ${reason}.`}]
      }),
    pieces: secretOf => write({skeleton, placed}, edits, secretOf)
  }
}

/** The file with a placeholder for each token: all lines keep their numbers, because no token has a line break. */
function layOut(source: string, tokens: readonly Token[]): {skeleton: string; placed: Placed[]} {
  const placed: Placed[] = []
  let skeleton = ''
  let position = 0
  for (const token of tokens) {
    skeleton += source.slice(position, token.start)
    placed.push({token, written: source.slice(token.start, token.end), at: skeleton.length})
    skeleton += PLACEHOLDER
    position = token.end
  }
  return {skeleton: skeleton + source.slice(position), placed}
}

/** The text with blanks in place of its comments. */
function withoutComments(text: string, comments: readonly {start: number; end: number}[]): string {
  return comments.reduce((rest, {start, end}) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text)
}

function isInVariable(before: string, quote: Assignment['quote']): boolean {
  return quote !== "'" && before.lastIndexOf('${') > before.lastIndexOf('}')
}

function write(
  {skeleton, placed: all}: {skeleton: string; placed: readonly Placed[]},
  edits: readonly Edit[],
  secretOf: SecretOf
): RenderedPiece[] {
  let position = 0
  const pieces: RenderedPiece[] = []
  const lineOf = (at: number) => skeleton.slice(0, at).split('\n').length
  const keep = (end: number) => pieces.push({text: asWritten(skeleton, all, position, end), line: lineOf(position), isOwn: true})
  for (const {assignment, placed} of edits) {
    const quotes = assignment.quote.length
    keep(assignment.start - quotes)
    pieces.push({text: writeValue(skeleton, assignment, placed, secretOf), line: assignment.line, isOwn: false})
    position = assignment.end + quotes
  }
  keep(skeleton.length)
  return pieces
}

/** A part of the file that is kept: in a comment, a token stays what it is. */
function asWritten(skeleton: string, placed: readonly Placed[], start: number, end: number): string {
  let position = start
  let result = ''
  for (const {written, at} of placed.filter(one => one.at >= start && one.at < end)) {
    result += skeleton.slice(position, at) + written
    position = at + PLACEHOLDER.length
  }
  return result + skeleton.slice(position, end)
}

/** A piece of a value: the template's own text, as it is written there, or what takes the place of a token. */
type Piece = {readonly own: string} | {readonly filled: string}

function writeValue(skeleton: string, {start, end, quote}: Assignment, placed: readonly Placed[], secretOf: SecretOf): string {
  const pieces: Piece[] = []
  let position = start
  for (const {token, at} of placed) {
    pieces.push(
      {own: skeleton.slice(position, at)},
      {filled: token.kind === 'reference' ? secretOf(token.reference) : token.kind === 'text' ? token.text : ''}
    )
    position = at + PLACEHOLDER.length
  }
  pieces.push({own: skeleton.slice(position, end)})
  // A `$` that begins no variable stands for itself, and would begin one with the secret behind it.
  const hasVariable = quote !== "'" && pieces.some(piece => 'own' in piece && /\$[$A-Za-z_{]/.test(piece.own))
  if (!hasVariable)
    return quoteForEnvFile(
      pieces.map(piece => ('own' in piece ? valueOf({quote, text: piece.own}, () => '').value : piece.filled)).join('')
    )
  return `"${pieces.map(piece => ('own' in piece ? keepVariables(piece.own, quote) : escapeInDoubleQuotes(piece.filled))).join('')}"`
}

/** With braces around each name: what is filled in may begin like the rest of one. */
function keepVariables(own: string, quote: Assignment['quote']): string {
  const escaped = quote === '"' ? own : own.replace(/[\\"]/g, '\\$&')
  return escaped.replace(/\\[^]|\$\$|\$\{|\$([A-Za-z_]\w*)|\$/g, (written, name: string | undefined) => {
    if (name !== undefined) return `\${${name}}`
    return written === '$' ? '\\$' : written
  })
}
