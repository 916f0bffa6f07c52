import type {ChangeClass} from '../../lib/plan/classes.ts'
import type {Look, Paint} from '../paint.ts'

/**
 * How a class is drawn, dangers first, in the order of the action's counts. The signs are Terraform's where it has one, so that the bar
 * reads without colours too.
 */
export const SIGNS: readonly (readonly [ChangeClass, string, Look])[] = [
  ['delete', '-', 'remove'],
  ['replace', '±', 'replace'],
  ['forget', '×', 'remove'],
  ['forget-replace', '×', 'replace'],
  ['deferred', '?', 'change'],
  ['invoke', '!', 'change'],
  ['create', '+', 'add'],
  ['update', '~', 'change'],
  ['import', '<', 'other'],
  ['move', '>', 'other'],
  ['read', '=', 'dim']
]

export interface Share {
  readonly class: ChangeClass
  /** Cells of the bar. */
  readonly cells: number
}

/**
 * Shares the cells of a bar among the classes: one for each change while there is room, else in proportion, and never none for a class
 * that has a change, because a bar that hides the only delete among a thousand creates would be worse than none.
 *
 * @param room cells; at least one for each class
 */
export function shareCells(counts: Readonly<Record<ChangeClass, number>>, room: number): Share[] {
  const present = SIGNS.filter(([name]) => counts[name] > 0)
  const total = present.reduce((sum, [name]) => sum + counts[name], 0)
  if (total <= room) return present.map(([name]) => ({class: name, cells: counts[name]}))
  const free = room - present.length
  return present.map(([name]) => ({class: name, cells: 1 + Math.floor((counts[name] / total) * free)}))
}

/** The counts as a bar of signs in their colours; empty when nothing changes. */
export function renderBar(counts: Readonly<Record<ChangeClass, number>>, room: number, paint: Paint): string {
  const cells = new Map(shareCells(counts, room).map(share => [share.class, share.cells]))
  return SIGNS.map(([name, sign, look]) => paint(look, sign.repeat(cells.get(name) ?? 0))).join('')
}

export const signOf = (kind: ChangeClass): readonly [string, Look] => {
  const found = SIGNS.find(([name]) => name === kind)
  return found === undefined ? [' ', 'dim'] : [found[1], found[2]]
}
