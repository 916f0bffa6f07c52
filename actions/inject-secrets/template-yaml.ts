import {isCollection, isPair, isScalar, LineCounter, parseAllDocuments, type Document, type Scalar} from 'yaml'
import {whyNotInEnvFile} from '../../lib/compose/env-quotes.ts'
import type {RenderedPiece} from '../../lib/secrets/line-map.ts'
import {doubleDollar} from './dollar.ts'
import {findLookalikes} from './lookalikes.ts'
import {IN_VARIABLE, type Problem, type Template} from './template.ts'
import {render, scan, type Part, type SecretOf} from './scan.ts'
import type {Variables} from './variables.ts'

/** A scalar that holds a reference or a literal: the part of the source from `start` to `end` is rewritten. */
interface Edit {
  readonly start: number
  readonly end: number
  readonly parts: readonly Part[]
  /** What follows the value in the old scalar's source: a block scalar's comment and line end. */
  readonly tail: string
}

const QUOTE_IT = 'Unquoted {{ … }} is a map to YAML. Quote the whole value: key: "{{ op://vault/item/field }}".'

/**
 * Reads a YAML template. References are looked for in scalar values only: comments stay as they are, keys may hold none.
 * Each scalar that holds one is rewritten as a double-quoted scalar, and every other byte of the file is kept: so no secret can
 * break out of its scalar, and a secret that looks like a number or like `true` stays a text.
 */
export function compileYaml(source: string, format: 'yaml' | 'compose', variables: Variables): Template {
  const lineCounter = new LineCounter()
  const lineOf = (offset: number) => lineCounter.linePos(offset).line
  // Unknown tags (Compose's !reset and !override) are the reader's concern, and so are duplicate keys, which Compose refuses (yaml.v3).
  const documents = parseAllDocuments(source, {lineCounter, prettyErrors: false, uniqueKeys: format === 'compose', logLevel: 'error'})
  const walk: Walk = {isCompose: format === 'compose', source, variables, lineOf, edits: [], references: [], problems: []}
  if (Array.isArray(documents)) {
    for (const document of documents) {
      for (const problem of syntaxProblems(document, source, lineOf)) walk.problems.push(problem)
      visit(document.contents, false, walk)
    }
  }
  return {
    references: walk.references,
    problems: firstOfEachLine(walk.problems),
    refused: secretOf => refusedIn(walk.references, format, secretOf),
    pieces: secretOf =>
      format === 'compose'
        ? write(source, walk.edits.map(keepVariables), doubleDollars(secretOf), lineOf)
        : write(source, walk.edits, secretOf, lineOf)
  }
}

/** YAML has an escape for every character, but Compose hands values to containers, and a variable ends at a NUL. */
function refusedIn(references: Template['references'], format: 'yaml' | 'compose', secretOf: SecretOf): Problem[] {
  return references.flatMap(({reference, line}) => {
    const reason = whyNotInEnvFile(secretOf(reference))
    const isCarried = reason === undefined || (format === 'yaml' && secretOf(reference).isWellFormed())
    return isCarried ? [] : [{line, message: `${reference.text} ${reason}.`}]
  })
}

/** Whether a reference stands in the template's own `${…}`. */
function isInVariable(parts: readonly Part[]): boolean {
  return parts.some((part, index) => {
    if (part.kind !== 'reference') return false
    const before = parts.slice(0, index).map(one => (one.kind === 'text' ? one.text : ''))
    return /(?<!\$)(?:\$\$)*\$\{[^}]*$/.test(before.join(''))
  })
}

interface Walk {
  readonly isCompose: boolean
  readonly source: string
  readonly variables: Variables
  readonly lineOf: (offset: number) => number
  readonly edits: Edit[]
  readonly references: {reference: Template['references'][number]['reference']; line: number}[]
  readonly problems: Problem[]
}

function visit(node: unknown, insideKey: boolean, walk: Walk): void {
  if (isPair(node)) {
    visit(node.key, true, walk)
    visit(node.value, insideKey, walk)
  } else if (isCollection(node)) {
    checkAnchor(node, walk)
    for (const item of node.items) visit(item, insideKey, walk)
  } else if (isScalar(node)) {
    checkAnchor(node, walk)
    visitScalar(node, insideKey, walk)
  }
}

function visitScalar(node: Scalar, insideKey: boolean, walk: Walk): void {
  if (typeof node.value !== 'string' || node.range == null) return
  const [start, end] = node.range
  const {parts, problems} = scan(node.value, walk.variables)
  const written = walk.source.slice(start, end)
  // The scalar's value and its source differ (folding, escapes), so the line is that of the reference's text in the source.
  const lineOf = (text: string) => walk.lineOf(start + Math.max(0, written.indexOf(text)))
  const references = parts.flatMap(part => (part.kind === 'reference' ? [part] : []))
  const isEdited =
    references.length > 0 || problems.length > 0 || parts.map(part => (part.kind === 'text' ? part.text : '')).join('') !== node.value
  if (insideKey) {
    const isUnquoted = /\{\{[ \t]*$/.test(walk.source.slice(0, start))
    if (isUnquoted) walk.problems.push({line: walk.lineOf(start), message: QUOTE_IT})
    else if (isEdited) walk.problems.push({line: walk.lineOf(start), message: keyMessage(problems)})
    return
  }
  for (const problem of problems) walk.problems.push({line: lineOf(problem.written), message: problem.message})
  if (walk.isCompose && isInVariable(parts)) walk.problems.push({line: lineOf(references[0]?.written ?? ''), message: IN_VARIABLE})
  for (const part of references) walk.references.push({reference: part.reference, line: lineOf(part.written)})
  if (isEdited) walk.edits.push({start, end, parts, tail: tailOf(node, written)})
}

function keyMessage(problems: readonly {readonly message: string}[]): string {
  const [problem] = problems
  return problem === undefined ? 'a key holds a secret reference: only values may.' : `a key: ${problem.message}`
}

/** An anchor's name may hold almost anything, a reference too; nobody means that. */
function checkAnchor(node: {anchor?: string | undefined; range?: readonly number[] | null | undefined}, walk: Walk): void {
  if (node.anchor !== undefined && findLookalikes(node.anchor).length > 0) {
    walk.problems.push({line: walk.lineOf(node.range?.[0] ?? 0), message: 'an anchor holds a secret reference: only values may.'})
  }
}

function tailOf(node: Scalar, written: string): string {
  if (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED') return ''
  const comment = node.comment == null || node.comment === '' ? '' : ` #${node.comment}`
  return comment + (/\r?\n$/.exec(written)?.[0] ?? '')
}

function syntaxProblems(document: Document, source: string, lineOf: (offset: number) => number): Problem[] {
  return document.errors.map(error => {
    const line = lineOf(error.pos[0])
    const text = source.split('\n')[line - 1] ?? ''
    const isUnquoted = /(?:^|[\s:,[-])\{\{[ \t]*(?:op:\/\/|")/i.test(text)
    if (error.code === 'DUPLICATE_KEY')
      return {line, message: 'this key is there twice in its map, which Compose refuses. Keep one of the two.'}
    return {line, message: isUnquoted ? QUOTE_IT : `this is not valid YAML: ${error.message}.`}
  })
}

/** One mistake often makes several; the first of a line says what it is. */
function firstOfEachLine(problems: readonly Problem[]): Problem[] {
  const seen = new Set<number>()
  const first = problems.filter(({line}) => !seen.has(line) && seen.add(line))
  return first.sort((a, b) => a.line - b.line)
}

function write(source: string, edits: readonly Edit[], secretOf: SecretOf, lineOf: (offset: number) => number): RenderedPiece[] {
  let position = 0
  const pieces: RenderedPiece[] = []
  const keep = (end: number) => pieces.push({text: source.slice(position, end), line: lineOf(position), isOwn: true})
  for (const {start, end, parts, tail} of [...edits].sort((a, b) => a.start - b.start)) {
    keep(start)
    pieces.push({text: quote(render(parts, secretOf)) + tail, line: lineOf(start), isOwn: false})
    position = end
  }
  keep(source.length)
  return pieces
}

/**
 * A text as a YAML double-quoted scalar on one line. JSON's escapes are also YAML's (YAML 1.2, 5.7); escaped too are the characters that
 * YAML forbids unescaped or that YAML 1.1 readers (Compose is one) take for a line end.
 */
export function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

/**
 * The template's own variables end before what is filled in: a name gets braces, or the secret would go on with it, and a `$` that begins no
 * variable is doubled, or the secret would be one.
 */
function keepVariables(edit: Edit): Edit {
  const parts = edit.parts.map((part, index) =>
    part.kind === 'text' && edit.parts[index + 1]?.kind === 'reference' ? {...part, text: endVariable(part.text)} : part
  )
  return {...edit, parts}
}

function endVariable(text: string): string {
  const [, dollars = '', name] = /(\$+)([A-Za-z_]\w*)?$/.exec(text) ?? []
  if (dollars.length % 2 === 0) return text
  return name === undefined ? `${text}$` : `${text.slice(0, -name.length)}{${name}}`
}

function doubleDollars(secretOf: SecretOf): SecretOf {
  return reference => doubleDollar(secretOf(reference))
}
