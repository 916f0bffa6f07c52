import {isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair, type YAMLMap} from 'yaml'
import {ActionError} from '../../../lib/action/errors.ts'
import {printable} from '../../../lib/action/inputs.ts'
import {readExpiry, SECTIONS, type IgnoreEntry, type IgnoreProblem, type IgnoreText, type Section} from './entry.ts'

const KEYS: readonly string[] = ['id', 'paths', 'purls', 'expired_at', 'statement']

/**
 * Reads a `.trivyignore.yaml` (Trivy, pkg/result/ignore.go). An entry with a key that Trivy does not know is left out: `expires: 2099-01-01`
 * would be accepted for ever, and `path:` everywhere.
 *
 * @throws ActionError when it is not YAML, or not lists of entries under their names
 */
export function readStructuredIgnores(text: string): IgnoreText {
  const counter = new LineCounter()
  // Dates stay the text that was written.
  const document = parseDocument(text, {schema: 'core', lineCounter: counter, merge: false})
  const error = document.errors[0]
  if (error !== undefined) throw new ActionError(`it is not YAML: line ${error.linePos?.[0].line ?? 1}: ${firstLine(error.message)}`)
  const root = document.contents
  if (root === null || (isScalar(root) && root.value === null)) return {entries: [], problems: []}
  const lineOf = (node: unknown) => counter.linePos((node as Node | null)?.range?.[0] ?? 0).line
  if (!isMap(root))
    throw new ActionError(`it is no list of ${SECTIONS.join(', ')}: line ${lineOf(root)}.`, 'Write "vulnerabilities:" first.')
  const entries: IgnoreEntry[] = []
  const problems: IgnoreProblem[] = []
  for (const {key, value} of root.items) {
    const name = textOf(key)
    const section = SECTIONS.find(known => known === name)
    const line = lineOf(key)
    if (section === undefined) {
      problems.push({line, text: `"${printable(name)}" is not a list that Trivy knows; it knows ${SECTIONS.join(', ')}`})
    } else if (isSeq(value)) {
      for (const item of value.items) {
        const read = readEntry(item, section, lineOf(item))
        if (typeof read === 'string') problems.push({line: lineOf(item), text: read})
        else entries.push(read)
      }
    } else if (!isScalar(value) || value.value !== null) {
      problems.push({line, text: `"${section}" is not a list; write "- id: …" below it`})
    }
  }
  return {entries, problems}
}

function readEntry(item: unknown, section: Section, line: number): IgnoreEntry | string {
  if (!isMap(item)) return 'this is not an entry; write "- id: …"'
  const id = fieldOf(item, 'id')
  if (typeof id !== 'string' || id.trim() === '') return 'the entry has no "id"'
  const unknown = item.items.map(({key}: Pair) => textOf(key)).find(key => !KEYS.includes(key))
  if (unknown !== undefined) return `${id}: "${printable(unknown)}" is not a key of an entry; they are ${KEYS.join(', ')}`
  if (fieldOf(item, 'purls') !== undefined && section !== 'vulnerabilities') return `${id}: only vulnerabilities have "purls"`
  const paths = listOf(fieldOf(item, 'paths'))
  const purls = listOf(fieldOf(item, 'purls'))
  if (paths === undefined || purls === undefined) return `${id}: "paths" and "purls" are lists of texts with something in them`
  const date = fieldOf(item, 'expired_at')
  const expiresAt = typeof date === 'string' ? readExpiry(date) : undefined
  if (date !== undefined && expiresAt === undefined) return `${id}: "${printable(JSON.stringify(date))}" is not a date such as 2099-12-31`
  const statement = fieldOf(item, 'statement')
  return {id, line, sections: [section], paths, purls, expiresAt, reason: typeof statement === 'string' ? statement.trim() : ''}
}

/** The value of a key; undefined where it is missing or empty. */
function fieldOf(item: YAMLMap, key: string): unknown {
  const value: unknown = item.get(key)
  if (isSeq(value)) return value.items.map(one => (isScalar(one) ? one.value : one))
  return value ?? undefined
}

/** An empty list would fit everywhere, as none does, and one text alone stops Trivy. */
function listOf(value: unknown): readonly string[] | undefined {
  if (value === undefined) return []
  const isList = Array.isArray(value) && value.length > 0 && value.every(one => typeof one === 'string' && one !== '')
  return isList ? (value as string[]) : undefined
}

const textOf = (key: unknown) => String(isScalar(key) ? key.value : key)

const firstLine = (text: string) => text.split('\n')[0] ?? ''
