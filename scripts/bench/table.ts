import type {Measurement} from './measure.ts'

export interface Row extends Measurement {
  readonly name: string
}

/** Prints what was measured, a line for each program. */
export function printTable(rows: readonly Row[]): void {
  const cells = rows.map(({name, wall, cpu, peak, exitCode}) => [
    name,
    duration(wall),
    cpu === undefined ? '?' : duration(cpu),
    peak === undefined ? '?' : mebibytes(peak),
    String(exitCode ?? 'killed')
  ])
  const table = [['program', 'wall', 'CPU', 'peak', 'exit'], ...cells]
  const widths = [0, 1, 2, 3].map(column => Math.max(...table.map(row => row[column]?.length ?? 0)))
  for (const row of table) console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`)
}

export const mebibytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MiB`

const duration = (milliseconds: number) => (milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(2)} s`)

/** A value beside what it is to be at most, and whether it is. */
export function target(value: number, limit: number, format: (value: number) => string): string {
  const verdict = Number.isNaN(value) ? 'not known' : value <= limit ? 'met' : 'NOT MET'
  return `${Number.isNaN(value) ? '?' : format(value)} (target ${format(limit)}: ${verdict})`
}

export const hundredths = (value: number) => (Number.isNaN(value) ? '?' : value.toFixed(2))
