import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {WorkFolder} from '../folder.ts'
import type {ScanResult} from '../result.ts'
import {renderMarkdownReport} from './markdown-report.ts'
import {renderSarif} from './sarif.ts'
import {textTable} from './text-table.ts'

/** In which formats a scan can be written down. */
export const FORMATS = ['json', 'sarif', 'table', 'markdown', 'cyclonedx', 'spdx-json'] as const

export type Format = (typeof FORMATS)[number]

/** Where the reports are; empty for one that was not asked for, or that could not be. */
export interface ReportPaths {
  readonly folder: string
  readonly json: string
  readonly sarif: string
  readonly table: string
  readonly markdown: string
  readonly sboms: readonly string[]
}

export interface WrittenReports {
  readonly paths: ReportPaths
  /** What is not in them, one line each. */
  readonly warnings: readonly string[]
}

/**
 * Writes the findings of one scan in every wanted format, beside Trivy's own reports and SBOMs. The JSON is always written. Of a scan that could
 * not tell there is no SARIF: GitHub would take a file without results for a scan that found nothing, and close every alert.
 */
export async function writeReports(result: ScanResult, formats: ReadonlySet<Format>, {reports}: WorkFolder): Promise<WrittenReports> {
  const write = async (name: string, content: string) => {
    const path = join(reports, name)
    await writeFile(path, content)
    return path
  }
  const wanted = async (format: Format, name: string, render: () => string) => (formats.has(format) ? await write(name, render()) : '')
  const sarif = formats.has('sarif') && result.result !== 'error' ? renderSarif(result) : undefined
  const lost = sarif?.left ?? 0
  return {
    paths: {
      folder: reports,
      json: await write('report.json', `${JSON.stringify({schemaVersion: 1, ...result, sboms: undefined}, undefined, 2)}\n`),
      sarif: sarif === undefined ? '' : await write('report.sarif', sarif.json),
      table: await wanted('table', 'report.txt', () => tableFile(result)),
      markdown: await wanted('markdown', 'report.md', () => renderMarkdownReport(result)),
      sboms: result.sboms
    },
    warnings:
      lost > 0 ? [`The SARIF file lacks ${lost} findings, none of them worse than those in it: GitHub takes no more of one file.`] : []
  }
}

function tableFile(result: ScanResult): string {
  return `${[`Scan: ${result.result}. ${result.reason}`, ...textTable(result)].join('\n')}\n`
}
