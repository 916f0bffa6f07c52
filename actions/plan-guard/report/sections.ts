import {details} from '../../../lib/markdown.ts'

/** One item of a list, in two lengths. */
export interface Entry {
  readonly full: string
  readonly short: string
  /** Whether it has to be in the report however long the report grows. */
  readonly isKept: boolean
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

/**
 * Renders as much of the sections as fits, in their order. What has to be kept gets its room first: whole where that fits, else in its
 * short form, and with the report that is so long already nothing else is cut for it but what is harmless.
 *
 * @param room bytes
 * @returns a block of Markdown for each section that has entries
 */
export function fill(sections: readonly Section[], room: number): string[] {
  const filled = sections.filter(({entries}) => entries.length > 0)
  const kept = filled.flatMap(({entries}) => entries.filter(({isKept}) => isKept))
  let left = room - filled.length * SECTION_BYTES
  const fullBytes = sum(kept.map(({full}) => full))
  const keepFull = fullBytes <= left
  left -= keepFull ? fullBytes : sum(kept.map(({short}) => short))
  let isFull = false
  const take = ({full, short, isKept}: Entry): string | undefined => {
    if (isKept) return keepFull ? full : short
    if (isFull) return undefined
    const text = bytes(full) <= left ? full : short
    // Once something is left out, nothing less dangerous takes its place.
    isFull = bytes(text) > left
    if (isFull) return undefined
    left -= bytes(text)
    return text
  }
  return filled.map(section => renderSection(section, section.entries.map(take)))
}

function renderSection({title, fold}: Section, taken: readonly (string | undefined)[]): string {
  const items = taken.filter(item => item !== undefined)
  const left = taken.length - items.length
  const more = left === 0 ? [] : [`${items.length === 0 ? '' : '… and '}${left} more, which only the report file names`]
  const list = [items.join('\n'), ...more].filter(part => part !== '').join('\n\n')
  if (fold !== undefined) return details(fold, list)
  return title === '' ? list : `${title}\n\n${list}`
}

const bytes = (text: string) => Buffer.byteLength(text) + 1
const sum = (texts: readonly string[]) => texts.reduce((total, text) => total + bytes(text), 0)
