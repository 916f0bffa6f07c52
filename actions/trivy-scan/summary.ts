import {code, escapeMarkdown, table} from '../../lib/action/markdown.ts'
import {countFindings, placeOfSecret, type Finding} from './findings.ts'
import {nameOf} from './report.ts'
import type {ScanResult} from './result.ts'
import {isAtLeast, SEVERITIES} from '../../lib/scan/severity.ts'

/** Findings come worst first, so what is left out is the most harmless. A job summary may have 1 MiB a step. */
const LONGEST_TABLE = 50
const LONGEST_CELL = 160

/** The scan as Markdown: the verdict first, then what was found, then what was scanned and with what. */
export function renderSummary(result: ScanResult): string {
  const {findings} = result
  const parts = [`### Image scan: ${result.result}`, escapeMarkdown(shorten(result.reason, 1_000))]
  if (result.result !== 'error') parts.push(renderCounts(findings))
  for (const warning of result.warnings) parts.push(`**Warning:** ${escapeMarkdown(shorten(warning, 1_000))}`)
  for (const note of result.notes) parts.push(`Note: ${escapeMarkdown(shorten(note, 1_000))}`)
  const shown = findings.filter(({isGating, severity}) => isGating || isAtLeast(severity, result.shown))
  if (shown.length > 0) parts.push(renderFindings(shown))
  if (shown.length < findings.length) parts.push(`${findings.length - shown.length} less severe are in the report alone.`)
  parts.push(renderFacts(result))
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

function renderCounts(findings: readonly Finding[]): string {
  const counts = countFindings(findings)
  const header = [...SEVERITIES.map(severity => severity.charAt(0) + severity.slice(1).toLowerCase()), 'Secrets']
  return table(header, [[...SEVERITIES.map(severity => String(counts[severity])), String(counts.secrets)]])
}

function renderFindings(findings: readonly Finding[]): string {
  const rows = findings.slice(0, LONGEST_TABLE).map(finding => {
    const severity = finding.isGating ? `**${finding.severity}**` : finding.severity
    const platforms = text(finding.platforms.join(', '))
    if (finding.kind === 'secret') {
      const place = finding.instruction === '' ? code(shorten(finding.path)) : text(placeOfSecret(finding))
      return [severity, text(`secret: ${finding.rule}`), place, finding.line > 0 ? `line ${finding.line}` : '', '', platforms]
    }
    if (finding.kind === 'misconfiguration') {
      const line = finding.line > 0 ? `line ${finding.line}` : ''
      return [severity, `${link(finding.id, finding.url)} ${text(finding.message)}`, code(shorten(finding.path)), line, '', platforms]
    }
    return [severity, link(finding.id, finding.url), text(finding.packageName), text(finding.installed), text(finding.fixed), platforms]
  })
  const left = findings.length - rows.length
  const more = left > 0 ? `\n\n${left} more, none of them worse, are in the report.` : ''
  return table(['Severity', 'Finding', 'Package', 'Installed', 'Fixed in', 'Platform'], rows) + more
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

function link(label: string, url: string): string {
  const target = URL.canParse(url) ? new URL(url) : undefined
  // In angle brackets only "<" and ">" could end the link, and a URL's href has neither.
  return target?.protocol === 'https:' ? `[${text(label)}](<${target.href}>)` : text(label)
}

const text = (value: string) => escapeMarkdown(shorten(value))

function shorten(value: string, longest = LONGEST_CELL): string {
  return value.length > longest ? `${value.slice(0, longest - 1)}…` : value
}
