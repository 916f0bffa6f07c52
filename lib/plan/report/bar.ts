import type {ChangeClass} from '../classes.ts'

/** Squares of the bar: as many as a phone shows on one line. */
const WIDTH = 20

/** From what is lost to what stays, in the order of the counts in words, each with a colour that GitHub shows everywhere. */
const GROUPS: readonly (readonly [square: string, ...classes: ChangeClass[]])[] = [
  ['🟥', 'delete', 'replace'],
  ['🟧', 'forget', 'forget-replace'],
  ['🟪', 'deferred', 'invoke'],
  ['🟩', 'create'],
  ['🟨', 'update'],
  ['🟦', 'import', 'move'],
  ['⬜', 'read', 'noop']
]

/**
 * The counts of a plan as a bar of coloured squares, dangers first.
 *
 * Every group has a square, however small it is: one destroy among a thousand creates is what the bar is for.
 *
 * @returns one line; empty when there is nothing in the plan
 */
export function renderBar(counts: Readonly<Record<ChangeClass, number>>): string {
  const groups = GROUPS.map(([square, ...classes]) => ({square, count: classes.reduce((total, name) => total + counts[name], 0)}))
  const filled = groups.filter(({count}) => count > 0)
  const widths = share(filled.map(({count}) => count))
  return filled.map(({square}, index) => square.repeat(widths[index] ?? 0)).join('')
}

/** Shares the squares out by size; no part is without one, and a plan of few objects has one square for each. */
function share(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total <= WIDTH) return [...counts]
  const widths = counts.map(count => Math.max(1, Math.round((count / total) * WIDTH)))
  // What rounding added is taken from the longest part, where it shows least.
  for (let extra = widths.reduce((sum, width) => sum + width, 0) - WIDTH; extra > 0; extra--) {
    const longest = widths.indexOf(Math.max(...widths))
    widths[longest] = (widths[longest] ?? 1) - 1
  }
  return widths
}
