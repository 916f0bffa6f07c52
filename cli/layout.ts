import type {Look, Paint} from './paint.ts'

/** Width of a terminal that does not say its own, and of a file. */
export const USUAL_COLUMNS = 80

/** Longer lines are hard to read, however wide the window. */
const MOST_COLUMNS = 110
/** Below this, there would be one word per line. */
const FEWEST_COLUMNS = 40

export const usableColumns = (columns: number | undefined) =>
  Math.max(FEWEST_COLUMNS, Math.min(MOST_COLUMNS, columns === undefined || columns === 0 ? USUAL_COLUMNS : columns))

/**
 * Breaks a text between its words. A word that is longer than a line stays whole, because an address is copied in one piece.
 *
 * @param columns characters in a line, indentation included
 * @param first what the first line begins with; the others are indented as far, with blanks
 */
export function wrap(text: string, columns: number, first = ''): string[] {
  const indent = ' '.repeat(lengthOf(first))
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').filter(part => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && indent.length + lengthOf(longer) > columns) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  return [...lines, line].map((part, index) => `${index === 0 ? first : indent}${part}`.trimEnd())
}

/** A few words that stay together. */
export interface FlowItem {
  readonly text: string
  readonly look: Look
}

/** Puts items side by side, as many as fit on a line. */
export function flow(items: readonly FlowItem[], columns: number, paint: Paint): string[] {
  const lines: FlowItem[][] = []
  let length = 0
  for (const item of items) {
    const more = lengthOf(item.text) + GAP.length
    const line = lines.at(-1)
    if (line === undefined || length + more - GAP.length > columns) {
      lines.push([item])
      length = more
    } else {
      line.push(item)
      length += more
    }
  }
  return lines.map(line => line.map(({look, text}) => paint(look, text)).join(GAP))
}

const GAP = '  '

/** Marks that combine with the character before them. */
const NO_CELL = /^\p{Mn}$/u

/** Chinese, Japanese and Korean characters, and emoji, as a terminal draws them (Unicode Standard Annex 11, "Wide" and "Fullwidth"). */
const TWO_CELLS =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u

/** Cells of a terminal's line, not UTF-16 units. */
export function lengthOf(text: string): number {
  // Most texts are ASCII, and are measured again and again.
  if (/^[ -~]*$/.test(text)) return text.length
  return Array.from(text).reduce((sum, character) => sum + (TWO_CELLS.test(character) ? 2 : NO_CELL.test(character) ? 0 : 1), 0)
}
