import {FAULTS, HOST_COUNTS, PHASES, whyNot, type Cell} from './matrix.ts'

/** What became of one host: the release that answers. */
export type Served = 'old' | 'new' | 'half'

export interface CellResult {
  readonly cell: Cell
  /** Of each host, in their order. */
  readonly served: readonly Served[]
  /** From the fault until the lock was free on every host, and nobody worked there any more. */
  readonly seconds: number
  /** What is not as it has to be; empty when all is well. */
  readonly problems: readonly string[]
  /** What the run with the fault gave as its reason, if it could. */
  readonly reason: string
}

/** The results as one table for each number of hosts: a row for each fault, a column for each phase. */
export function renderTables(results: readonly CellResult[]): string {
  const kinds = HOST_COUNTS.flatMap(hosts => (['stop', 'all'] as const).map(onFailure => ({hosts, onFailure})))
  const tables = kinds.flatMap(kind => {
    const those = results.filter(({cell}) => cell.hosts === kind.hosts && cell.onFailure === kind.onFailure)
    return those.length === 0 ? [] : [renderTable(titleOf(kind), those)]
  })
  return `${[...tables, footnotes(results)].join('\n\n')}\n`
}

function titleOf({hosts, onFailure}: Pick<Cell, 'hosts' | 'onFailure'>): string {
  if (hosts === 1) return 'One host:'
  return `${hosts} hosts, the fault at the second one, on-failure: ${onFailure} (o: the old release answers, n: the new one, ½: half of it):`
}

function renderTable(title: string, results: readonly CellResult[]): string {
  const rows = FAULTS.map(fault => [
    fault,
    ...PHASES.map(phase => {
      if (whyNot(fault, phase) !== undefined) return '-'
      const result = results.find(({cell}) => cell.fault === fault && cell.phase === phase)
      return result === undefined ? '' : renderCell(result)
    })
  ])
  const shown = rows.filter(row => row.slice(1).some(text => text !== '' && text !== '-'))
  const lines = [['', ...PHASES], ...shown]
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map(line => line[column]?.length ?? 0))) ?? []
  const padded = lines.map(line =>
    line
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  )
  return [title, ...padded].join('\n')
}

function renderCell({served, seconds, problems}: CellResult): string {
  const letters = served.map(one => (one === 'half' ? '½' : one.charAt(0))).join('')
  const word = served.length === 1 ? (served[0] ?? '') : letters
  return `${word} ${seconds.toFixed(1)}s${problems.length > 0 ? ' !' : ''}`
}

function footnotes(results: readonly CellResult[]): string {
  const reason = FAULTS.flatMap(fault => PHASES.map(phase => whyNot(fault, phase))).find(Boolean)
  const bad = results.filter(({problems}) => problems.length > 0).length
  return [
    'Seconds: from the fault until the lock is free on every host and nobody works there. Nothing: not played in this selection.',
    `-: makes no sense, ${reason}.`,
    ...(bad > 0 ? [`!: ${bad} not as they have to be, see below.`] : [])
  ].join('\n')
}
