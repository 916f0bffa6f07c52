import {ActionError} from './errors.ts'

/** One `NAME=value` of an input. */
export interface KeyValue {
  readonly name: string
  readonly value: string
  /** Whether it stood in quotes, so that there is no doubt where it ends. */
  readonly isQuoted: boolean
  /** Whether it is further to the right than the first line, as a line inside of something is. */
  readonly isIndented: boolean
}

export const QUOTED_FORM = 'Put the whole of it in quotes, "NAME=first line", up to the last line, with every quote inside of it twice.'

/**
 * Reads `NAME=value` records as docker/build-push-action takes them (CSV with one field, RFC 4180): one a line, or in quotes, where the
 * value goes on until the closing quote and is taken as it stands, line breaks included. Blank lines and lines that begin with `#` are left
 * out between records.
 *
 * @throws ActionError for a line without `NAME=` and for a quote without its end; nothing of the text is in the message
 */
export function readKeyValues(text: string): readonly KeyValue[] {
  const found: KeyValue[] = []
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  while (lines.length > 0) {
    const line = lines.shift() ?? ''
    const content = line.trim()
    if (content === '' || content.startsWith('#')) continue
    const isIndented = found.length > 0 && /^\s/.test(line)
    if (content.startsWith('"')) {
      const {record, rest} = readQuoted([line.trimStart(), ...lines].join('\n'))
      found.push({...split(record), isQuoted: true, isIndented})
      lines.splice(0, lines.length, ...rest.split('\n'))
    } else {
      const {name, value} = split(content)
      found.push({name: name.trim(), value: value.trim(), isQuoted: false, isIndented})
    }
  }
  return found
}

/** @param text begins with a quote */
function readQuoted(text: string): {readonly record: string; readonly rest: string} {
  const quoted = /^"((?:[^"]|"")*)"[^\S\n]*(?:\n|$)/.exec(text)
  if (quoted === null) {
    const problem = /^"(?:[^"]|"")*"/.test(text) ? 'there is more text behind a closing quote.' : 'a quote is not closed.'
    throw new ActionError(problem, `${QUOTED_FORM} The closing quote ends its line.`)
  }
  return {record: (quoted[1] ?? '').replaceAll('""', '"'), rest: text.slice(quoted[0].length)}
}

function split(record: string): {readonly name: string; readonly value: string} {
  const equals = record.indexOf('=')
  if (equals < 1) {
    throw new ActionError('a line is not of the form NAME=value.', `Write one NAME=value a line. Has a value several lines? ${QUOTED_FORM}`)
  }
  return {name: record.slice(0, equals), value: record.slice(equals + 1)}
}

/**
 * Whether a value looks like the first of several lines that somebody meant as one: a PEM header, `[default]` of an INI file, a bracket or a
 * quote that stays open, the sign of a YAML block, a line that is continued. What is in quotes is whole.
 */
export function looksCut({value, isQuoted}: KeyValue): boolean {
  if (isQuoted) return false
  if (/^-----BEGIN /.test(value) && !/-----END [^-]*-----/.test(value)) return true
  if (/^\[[^\]]*\]$/.test(value) && !isJson(value)) return true
  if (/^[[{]/.test(value) && count(value, /[[{]/g) > count(value, /[\]}]/g)) return true
  if (/^[|>][+-]?$/.test(value) || value.endsWith('\\') || value.startsWith('<?xml')) return true
  const quote = /^["']/.exec(value)?.[0]
  return quote !== undefined && (value.length === 1 || !value.endsWith(quote))
}

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
