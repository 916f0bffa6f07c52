import type {Measurement} from './measure.ts'

export interface Row extends Measurement {
  readonly name: string
  /** What is asked of it and whether it is met; empty when nothing is. */
  readonly target: string
}

/** Prints what was measured, a line for each program. */
export function printTable(rows: readonly Row[]): void {
  const cells = rows.map(({name, wall, peak, exitCode, target}) => [
    name,
    wall < 1000 ? `${wall.toFixed(0)} ms` : `${(wall / 1000).toFixed(2)} s`,
    peak === undefined ? '?' : `${Math.round(peak / 1024 / 1024)} MiB`,
    String(exitCode ?? 'killed'),
    target
  ])
  const table = [['program', 'wall', 'peak', 'exit', 'target'], ...cells]
  const widths = [0, 1, 2, 3].map(column => Math.max(...table.map(row => row[column]?.length ?? 0)))
  for (const row of table) console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
}
