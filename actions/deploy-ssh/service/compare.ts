import {ActionError} from '../../../lib/action/errors.ts'
import type {LineMap} from '../../../lib/secrets/line-map.ts'
import type {Host} from '../../../lib/ssh/connection.ts'
import type {Sayings} from '../../../lib/ssh/shell.ts'
import {compareScript, type NewFile} from './compare-scripts.ts'

/** How a file on the host differs from the new one. Numbers only: the host says nothing else. */
export type Difference =
  | {readonly kind: 'same' | 'absent' | 'unreadable' | 'other'}
  | {
      readonly kind: 'lines'
      /** Of the new file. */ readonly lines: readonly number[]
      /** How many of the old one are not in the new one. */ readonly gone: number
    }

export interface Compared {
  readonly difference: Difference
  /** What else would change. */
  readonly changes: readonly ('mode' | 'owner')[]
}

/**
 * Compares files with what lies on the host, and changes nothing there.
 *
 * @returns one for each file, in order
 * @throws ActionError when the host did not say it for all of them
 */
export async function compareWithHost(host: Host, directory: string, files: readonly NewFile[], signal: AbortSignal): Promise<Compared[]> {
  const {exitCode, said} = await host.run(compareScript(directory, files), {signal})
  if (exitCode === 0 && said.get('compared') === String(files.length)) return files.map((_file, index) => readCompared(said, index))
  // What it said on its error output is not shown: it may quote a file.
  throw new ActionError('The files on the host could not be compared.')
}

/** Takes numbers and our own words from the answer, and nothing that is neither. */
function readCompared(said: Sayings, index: number): Compared {
  const has = (key: string) => said.all(key).includes(String(index))
  const changes = (['mode', 'owner'] as const).filter(what => said.all('change').includes(`${index} ${what}`))
  const [, numbers, gone] =
    said
      .all('differs')
      .map(line => /^(\d+) ((?:\d+ )*)gone (\d+)$/.exec(line))
      .find(match => match?.[1] === String(index))
      ?.slice(1) ?? []
  if (numbers !== undefined && gone !== undefined) {
    const lines = numbers
      .split(' ')
      .filter(word => word !== '')
      .map(Number)
    return {difference: {kind: 'lines', lines, gone: Number(gone)}, changes}
  }
  const kind = (['same', 'absent', 'other'] as const).find(has)
  return {difference: {kind: kind ?? 'unreadable'}, changes}
}

/** Whether a deploy would change the file. What could not be compared may differ. */
export function isDifferent({difference, changes}: Compared): boolean {
  return difference.kind !== 'same' || changes.length > 0
}

/** A template as the repository has it, and which of its lines made which line of the file. */
export interface Template {
  readonly map: LineMap
  readonly lines: readonly string[]
}

/**
 * The lines of a template that make the lines of a file, each once and in order.
 *
 * @param lines of the rendered file
 */
export function templateLines({lines: map}: LineMap, lines: readonly number[]): number[] {
  const found = new Set(lines.flatMap(line => map[line - 1] ?? []))
  return [...found].sort((a, b) => a - b)
}

/**
 * What a dry run says of a file, in lines; all text is the template's or ours.
 *
 * @param template undefined for a file that no template of this run has made: then there are numbers alone, because it may hold secrets
 */
export function describeDifference(target: string, compared: Compared, template: Template | undefined): string[] {
  const {difference, changes} = compared
  const also = changes.length === 0 ? '' : `, and its ${changes.join(' and ')}`
  switch (difference.kind) {
    case 'same':
      return [changes.length === 0 ? `${target}: the same.` : `${target}: its ${changes.join(' and ')} would change.`]
    case 'absent':
      return [`${target}: it is new.`]
    case 'unreadable':
      return [`${target}: this account may not read it, so whether it differs is not known.`]
    case 'other':
      return [`${target}: it would change${also}.`]
    case 'lines':
      return [`${target}: it would change${also}${tellGone(difference)}`, ...tellLines(difference.lines, template)]
  }
}

function tellGone({lines, gone}: {readonly lines: readonly number[]; readonly gone: number}): string {
  if (lines.length === 0 && gone === 0) return '; its lines are the same in another order, or only its end differs.'
  const old = gone === 0 ? 'none of the old ones goes' : `${gone} of the old ${gone === 1 ? 'one goes' : 'ones go'}`
  return `; ${lines.length} ${lines.length === 1 ? 'line is' : 'lines are'} new, ${old}.`
}

function tellLines(lines: readonly number[], template: Template | undefined): string[] {
  if (lines.length === 0) return []
  if (template === undefined) return [`  lines ${lines.join(', ')} of the file`]
  return templateLines(template.map, lines).map(line => `  ${template.map.source}:${line}: ${template.lines[line - 1] ?? ''}`)
}
