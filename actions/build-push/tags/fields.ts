import {ActionError} from '../../../lib/action/errors.ts'
import {readCsv} from '../csv.ts'

/** One line of an input that is a list, with its number from 1. */
export interface Entry {
  readonly line: number
  readonly text: string
}

/**
 * The lines of a list as docker/metadata-action takes them: blank ones and those that begin with `#` are left out, and a line may stand in quotes
 * as a whole, with every quote inside of it twice.
 *
 * @throws ActionError for a quote without its end
 */
export function readEntries(text: string): readonly Entry[] {
  const entries = text.split(/\r?\n/).map((raw, index) => ({line: index + 1, text: raw.trim()}))
  return entries.filter(entry => entry.text !== '' && !entry.text.startsWith('#')).map(unquoted)
}

function unquoted(entry: Entry): Entry {
  if (!entry.text.startsWith('"')) return entry
  const whole = /^"((?:[^"]|"")*)"$/.exec(entry.text)?.[1]
  // `"type=raw","value=a,b"` is a line of quoted fields.
  return whole === undefined ? entry : {...entry, text: whole.replaceAll('""', '"').trim()}
}

/**
 * The fields of such a line.
 *
 * @throws ActionError where {@link readCsv} reads none
 */
export function readFields({line, text}: Entry): readonly string[] {
  const fields = readCsv(text)
  if (fields === undefined) throw wrongLine({line, text}, 'a quote is not where CSV allows it', QUOTES)
  return fields
}

const QUOTES = 'Put the whole field in quotes ("value=a,b"), and write a quote inside of it twice.'

/** An error about one line of a list. */
export function wrongLine({line, text}: Entry, problem: string, fix: string): ActionError {
  const shown = text.replace(/\p{Cc}+/gu, ' ')
  return new ActionError(`line ${line} (${shown.length > 120 ? `${shown.slice(0, 119)}…` : shown}): ${problem}.`, fix)
}
