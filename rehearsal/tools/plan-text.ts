import {formatDuration} from '../../lib/action/duration.ts'
import type {ToolName} from './catalog.ts'
import type {FoundTool, Source} from './definition.ts'
import {definitionOf} from './folders.ts'
import type {Machine} from './machine.ts'
import type {ImpossibleTool, InstallationPlan, PlannedTool} from './plan.ts'

const DEBIAN_MILLISECONDS = 30_000
const DOWNLOAD_MILLISECONDS = 10_000

/** One line for each tool that is here: what it is, where it is, how it came there. */
export function foundText(found: ReadonlyMap<ToolName, FoundTool>): string[] {
  const rows = [...found].map(([name, tool]) => [name, tool.version, `${tool.path} (${tool.from})`])
  return columns(rows)
}

/** One line for each missing tool: what it is for. */
export function missingText(missing: readonly ToolName[]): string[] {
  return columns(missing.map(name => [name, 'missing', definitionOf(name).use]))
}

/** What an installation will do, said before it is done. */
export function planText(plan: InstallationPlan, machine: Machine, cache: string): string[] {
  const packages = plan.planned.filter(tool => tool.sources[0].kind === 'debian')
  const cached = plan.planned.filter(tool => tool.sources[0].kind !== 'debian')
  return [
    ...(cached.length === 0 ? [] : [`To be installed in ${cache}, which may be deleted at any time:`, ...columns(cached.map(cachedRow))]),
    ...(packages.length === 0 ? [] : packageLines(packages, machine))
  ]
}

function cachedRow(tool: PlannedTool): string[] {
  const ways = tool.sources.map(sourceText)
  const [first = '', ...others] = ways
  return [tool.name, tool.definition.pinned ?? '', tool.definition.use, [first, ...others.map(way => `else ${way}`)].join(', ')]
}

function packageLines(tools: readonly PlannedTool[], machine: Machine): string[] {
  const names = [...new Set(tools.map(tool => sourceText(tool.sources[0]).replace('Debian package ', '')))]
  return [
    `To be installed on this system, ${machine.packages} (about ${formatDuration(DEBIAN_MILLISECONDS)}); nothing is removed, no service is started:`,
    `  apt-get update; apt-get install ${names.join(' ')}`,
    `  for ${tools.map(tool => `${tool.name} (${tool.definition.use})`).join(', ')}`
  ]
}

/** How a source is called: in the plan, in the progress and in {@link FoundTool.from}. */
export function sourceName(source: Source): string {
  switch (source.kind) {
    case 'release':
      return 'download'
    case 'debian':
      return `Debian package ${source.packages.join(' or ')}`
    case 'go-module':
      return `Go module ${source.module} ${source.version}`
    case 'python':
      return `Python package ${source.project} ${source.version}`
  }
}

function sourceText(source: Source): string {
  if (source.kind === 'release') return `download, checked by its sha256 (about ${formatDuration(DOWNLOAD_MILLISECONDS)})`
  if (source.kind === 'go-module') return `built from the ${sourceName(source)} (about ${formatDuration(source.seconds * 1_000)})`
  return sourceName(source)
}

/** What cannot be installed, what for, why and how to get it. */
export function impossibleText(tools: readonly ImpossibleTool[]): string[] {
  return tools.map(({name, definition, reasons}) => `  ${name} (${definition.use}): ${reasons.join('; ')}. ${definition.howToGet}`)
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>((widest, row) => row.map((cell, index) => Math.max(widest[index] ?? 0, cell.length)), [])
  return rows.map(row =>
    `  ${row.map((cell, index) => cell.padEnd(index === row.length - 1 ? 0 : (widths[index] ?? 0))).join('  ')}`.trimEnd()
  )
}
