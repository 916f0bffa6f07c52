import {code, table} from '../../lib/action/markdown.ts'
import {countFindings, type Finding} from './findings.ts'
import {cell, findingTable, leftOut} from './formats/finding-rows.ts'
import {severityBar} from './formats/severity-bar.ts'
import {titleOf} from './formats/titles.ts'
import {nameOf} from './report.ts'
import type {ScanResult} from './result.ts'
import {isAtLeast, SEVERITIES} from '../../lib/scan/severity.ts'

/** Findings come worst first, so what is left out is the most harmless. A job summary may have 1 MiB a step, and what is masked in it may get longer. */
const LONGEST_TABLE = {rows: 500, bytes: 400_000}
const LONGEST_CELL = 160
const LONGEST_LINE = 1_000
const LONGEST_LIST = 20

/** The scan as Markdown: the verdict first, then what was found, then what was scanned and with what. */
export function renderSummary(result: ScanResult): string {
  const {findings} = result
  const parts = [`### ${titleOf(result)}`, text(result.reason, LONGEST_LINE)]
  if (result.result !== 'error') parts.push(severityBar(countFindings(findings)), renderCounts(findings))
  for (const warning of result.warnings.slice(0, LONGEST_LIST)) parts.push(`**Warning:** ${text(warning, LONGEST_LINE)}`)
  for (const note of result.notes.slice(0, LONGEST_LIST)) parts.push(`Note: ${text(note, LONGEST_LINE)}`)
  const shown = findings.filter(({isGating, severity}) => isGating || isAtLeast(severity, result.shown))
  const {markdown, left} = findingTable(shown, LONGEST_TABLE)
  parts.push(markdown, leftOut(left))
  if (shown.length < findings.length) parts.push(`${findings.length - shown.length} less severe are in the report alone.`)
  parts.push(renderFacts(result))
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

function renderCounts(findings: readonly Finding[]): string {
  const counts = countFindings(findings)
  const header = [...SEVERITIES.map(severity => severity.charAt(0) + severity.slice(1).toLowerCase()), 'Secrets']
  const numbers = [...SEVERITIES.map(severity => String(counts[severity])), String(counts.secrets)]
  const hasMore = counts.misconfigurations > 0
  return table(hasMore ? [...header, 'Misconfigurations'] : header, [hasMore ? [...numbers, String(counts.misconfigurations)] : numbers])
}

function renderFacts({digest, images, trivyVersion, database, javaDatabase, ignored}: ScanResult): string {
  const facts: string[] = []
  if (digest !== '') facts.push(`Scanned: ${code(digest)}`)
  for (const {platform, operatingSystem} of images) {
    const system = operatingSystem === undefined ? 'no operating system' : nameOf(operatingSystem)
    const end = operatingSystem?.isEndOfLife === true ? ', **which gets no more security updates**' : ''
    facts.push(`${text(platform)}: ${text(system)}${end}`)
  }
  if (ignored > 0) facts.push(`${ignored} left out by the ignore file`)
  const scanner = trivyVersion === '' ? [] : [`Trivy ${text(trivyVersion)}`]
  const of = (what: string, found: ScanResult['database']) =>
    found === undefined
      ? []
      : [
          `${what} of ${text(found.updatedAt)} from ${text(found.repository)}${found.isUnasked ? ', **kept from an earlier run**, because no repository answered' : ''}`
        ]
  const used = [...scanner, ...of('database', database), ...of('Java database', javaDatabase)]
  if (used.length > 0) facts.push(used.join(', '))
  return facts.map(fact => `- ${fact}`).join('\n')
}

const text = (value: string, longest = LONGEST_CELL) => cell(value, longest)
