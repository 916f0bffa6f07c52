import {details} from '../../action/markdown.ts'

/** One item of a list, in two lengths. */
export interface Entry {
  readonly full: string
  readonly short: string
}

export interface Section {
  /** A Markdown heading, or empty. */
  readonly title: string
  /** Folded under this text, where it is set. */
  readonly fold?: string
  readonly entries: readonly Entry[]
}

/** Bytes for a heading or a fold, and for the line that says how many items were left out. */
const SECTION_BYTES = 250

/** Bytes that the sections have when nothing in them is named. */
export const emptyBytes = (sections: readonly Section[]) => sections.filter(({entries}) => entries.length > 0).length * SECTION_BYTES

/**
 * Renders as much of the sections as fits, in their order.
 *
 * @param room bytes for the items alone, see {@link emptyBytes}
 * @returns a block of Markdown for each section that has entries
 */
export function fill(sections: readonly Section[], room: number): string[] {
  let left = room
  let isFull = false
  const take = ({full, short}: Entry): string | undefined => {
    if (isFull) return undefined
    const text = bytes(full) <= left ? full : short
    // Once something is left out, nothing less dangerous takes its place.
    isFull = bytes(text) > left
    if (isFull) return undefined
    left -= bytes(text)
    return text
  }
  return sections.filter(({entries}) => entries.length > 0).map(section => renderSection(section, section.entries.map(take)))
}

function renderSection({title, fold}: Section, taken: readonly (string | undefined)[]): string {
  const items = taken.filter(item => item !== undefined)
  const left = taken.length - items.length
  const more = left === 0 ? [] : [`${items.length === 0 ? '' : '… and '}${left} more, which only the report file lists`]
  const list = [items.join('\n'), ...more].filter(part => part !== '').join('\n\n')
  if (fold !== undefined) return details(fold, list)
  return title === '' ? list : `${title}\n\n${list}`
}

/** Lines for as long as they fit, at most `most` of them, and how many are left out. */
export function takeLines(lines: readonly string[], room: number, most = Infinity): string[] {
  const taken: string[] = []
  let left = room
  for (const line of lines) {
    left -= bytes(line)
    if (left < 0 || taken.length === most) return [...taken, `- and ${lines.length - taken.length} more`]
    taken.push(line)
  }
  return taken
}

export const bytes = (text: string) => Buffer.byteLength(text) + 1
export const sum = (texts: readonly string[]) => texts.reduce((total, text) => total + bytes(text), 0)
