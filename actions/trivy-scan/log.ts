import {oneLine} from '../../lib/action/log-line.ts'
import {describeFinding, type Finding} from './findings.ts'

/** A line for each finding that makes the scan fail, so that a red step says why. Never what a secret is. */
export function gatingLines(findings: readonly Finding[]): string[] {
  return findings
    .filter(finding => finding.isGating)
    .map(finding => oneLine(`${finding.severity} ${describeFinding(finding)} [${finding.platforms.join(', ')}]`))
}
