import {hide} from '../../../lib/secrets/redact.ts'
import type {PlannedFile} from './plan.ts'
import type {Template} from './compare.ts'

const SHORTEST = 4
/** A plain word, a short number, a path: to hide it would blank it in all messages. */
const HARMLESS = /^(?:[A-Za-z]{1,16}|\d{1,5}|\/[\w./-]*)$/

/**
 * Hides what was filled into a rendered file, whatever it is called there: it is where a line is not that of its template. A program that is started with
 * the file may repeat it in the journal.
 */
export function hideFilledIn({content}: Pick<PlannedFile, 'content'>, {map, lines}: Template): void {
  for (const [index, line] of (content?.toString('utf8') ?? '').split('\n').entries()) {
    const filled = filledIn(line, lines[(map.lines[index] ?? 0) - 1] ?? '')
    if (filled.length >= SHORTEST && !HARMLESS.test(filled)) hide(filled)
  }
}

/** The middle of a line, without what its template has before and behind it. */
export function filledIn(line: string, template: string): string {
  const brace = template.search(/\{\{|op:\/\//i)
  const most = brace === -1 ? template.length : brace
  let start = 0
  while (start < most && start < line.length && line[start] === template[start]) start++
  let end = 0
  while (
    end < line.length - start &&
    end < template.length - start &&
    line.at(-1 - end) === template.at(-1 - end) &&
    template.at(-1 - end) !== '}'
  )
    end++
  return line.slice(start, line.length - end).replace(/^["']|["']$/g, '')
}
