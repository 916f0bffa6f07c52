import {oneLine} from '../../lib/action/log-line.ts'
import {describeFinding, type Finding} from './findings.ts'
import {textTable} from './formats/text-table.ts'
import type {ScanResult} from './result.ts'

/** Findings come worst first, so what the log leaves out is the most harmless. */
const MOST_IN_LOG = 300
const MOST_GATING = 50

/** The findings by package, then a line for each that makes the scan fail, so that a red step says why. Never what a secret is. */
export function findingLines(result: ScanResult): string[] {
  return [...textTable(result, MOST_IN_LOG), ...gatingLines(result.findings)]
}

function gatingLines(findings: readonly Finding[]): string[] {
  const gating = findings.filter(finding => finding.isGating)
  const lines = gating
    .slice(0, MOST_GATING)
    .map(finding => oneLine(`${finding.severity} ${describeFinding(finding)} [${finding.platforms.join(', ')}]`))
  const left = gating.length - lines.length
  return left > 0 ? [...lines, `And ${left} more of them.`] : lines
}
