import {plural} from '../../action/text.ts'
import {nameSpan} from '../plan-text.ts'
import type {ShownObject} from './shown-values.ts'
import type {ShownAttribute} from './shown.ts'

/** Bytes of all lines of one object: a report has room for a dozen objects in full. */
const LONGEST = 4_000
const MOST_ATTRIBUTES = 20

/**
 * The attributes of one object as items of a Markdown list, one line each and not indented; of the lines of a longer text each is an item
 * below, indented by two blanks. Nothing in them is a mention, HTML or a marker. The last one says what is left out.
 *
 * @param object attributes alone, or with the number of those that are left out already
 */
export function renderValues(object: ShownObject | readonly ShownAttribute[]): string[] {
  const {attributes, more} = 'attributes' in object ? object : {attributes: object, more: 0}
  const lines: string[] = []
  let bytes = 0
  let shown = 0
  for (const attribute of attributes.slice(0, MOST_ATTRIBUTES)) {
    const item = renderAttribute(attribute)
    bytes += Buffer.byteLength(item.join('\n')) + 1
    if (bytes > LONGEST) break
    lines.push(...item)
    shown++
  }
  const left = attributes.length - shown + more
  if (left > 0) lines.push(`- ${shown === 0 ? '' : 'and '}${plural(left, 'more attribute')}`)
  return lines
}

function renderAttribute({path, before, after, lines, moreLines}: ShownAttribute): string[] {
  const name = path === '' ? '' : `${nameSpan(path)}: `
  return [
    `- ${name}${renderSide(before)} → ${renderSide(after)}`,
    ...lines.map(line => `  - ${nameSpan(line)}`),
    ...(moreLines > 0 ? [`  - and ${moreLines} more lines`] : [])
  ]
}

/** A text from the plan is in quotes, so that what is in parentheses is a word of ours. */
const renderSide = (side: string) => (side.startsWith('(') ? side : nameSpan(side))
