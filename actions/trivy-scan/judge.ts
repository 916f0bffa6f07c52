import {describeFinding, describeSums, mergeFindings, worstFirst, type Finding, type PlatformScan} from './findings.ts'
import {applyGate, describeGate, describeSpared, type Gate} from './gate.ts'
import {shorten} from './shorten.ts'
import {describeEmpty, describeEnded, describeUnknown} from './systems.ts'
import {SEVERITIES} from '../../lib/scan/severity.ts'

export interface Verdict {
  readonly result: 'pass' | 'fail' | 'error'
  /** One line. */
  readonly reason: string
  /** Each finding once, worst first. */
  readonly findings: readonly Finding[]
  /** What the scan cannot see although it is green or red for something else; one line each. */
  readonly warnings: readonly string[]
  /** Whether an image's operating system gets no more security updates; undefined when that is not known. */
  readonly isEndOfLife: boolean | undefined
}

/**
 * Decides over the reports of all that was scanned. Three states: "could not tell" is `error`, never `pass`.
 * A finding that several platforms share counts once.
 *
 * @param objections what makes the scan fail although it is in no report, one line each
 */
export function judge(scans: readonly PlatformScan[], gate: Gate, objections: readonly string[] = []): Verdict {
  const findings = applyGate(mergeFindings(scans), gate).sort(worstFirst)
  const untold = {result: 'error', findings, warnings: [], isEndOfLife: undefined} as const
  if (scans.length === 0) return {...untold, reason: 'The layout has no image to scan.'}
  const compared = gate.looksForVulnerabilities ? scans : []
  const unknown = describeUnknown(compared)
  if (!gate.allowEmpty) {
    const reasons = [...describeEmpty(compared), ...unknown]
    if (reasons.length > 0) return {...untold, reason: `${reasons.join(' ')} Set allow-empty if that is right.`}
  }
  const ended = describeEnded(compared)
  // An image of no distribution may well have no package. One of a distribution that has none lost them.
  const emptied = compared.filter(({report, unknownSystem}) => report.operatingSystem !== undefined && unknownSystem === undefined)
  const warnings = [...describeEmpty(emptied), ...unknown, ...(gate.endOfLife === 'ignore' ? [] : ended)]
  // Whether a system that nobody knows gets updates, nobody knows either.
  const isSupported = gate.looksForVulnerabilities && unknown.length === 0
  const known = {findings, warnings, isEndOfLife: ended.length > 0 ? true : isSupported ? false : undefined}
  const gating = findings.filter(finding => finding.isGating)
  const found = gating.length > 0 ? [describeGating(gating, gate)] : []
  const reasons = [...found, ...(gate.endOfLife === 'fail' ? ended : []), ...objections]
  if (reasons.length > 0) return {...known, result: 'fail', reason: reasons.join(' ')}
  return {...known, result: 'pass', reason: describePass(findings, gate)}
}

function describePass(findings: readonly Finding[], gate: Gate): string {
  const isReporting = gate.failOn === 'none' && gate.secrets === 'none' && gate.misconfigurations === 'none'
  if (!isReporting) return `${describeGate(gate)}.${describeSpared(findings, gate)}`
  return findings.length === 0 ? 'No finding.' : `Reported only: ${describeSums(findings)}.`
}

const NAMED_IN_REASON = 3
/** The path of a file in an image may be as long as somebody likes, and the reason is an output. */
const LONGEST_NAME = 300

function describeGating(gating: readonly Finding[], {limits}: Gate): string {
  const named = gating
    .slice(0, NAMED_IN_REASON)
    .map(finding => shorten(describeFinding(finding), LONGEST_NAME))
    .join(', ')
  const more = gating.length > NAMED_IN_REASON ? `, and ${gating.length - NAMED_IN_REASON} more` : ''
  const exceeded = SEVERITIES.filter(severity => gating.some(({kind, severity: of}) => kind === 'vulnerability' && of === severity))
  const tolerated = exceeded.flatMap(severity => {
    const limit = limits[severity]
    return limit === undefined ? [] : [`max-${severity.toLowerCase()} is ${limit}`]
  })
  const sums = `${describeSums(gating)}${tolerated.length > 0 ? ` (${tolerated.join(', ')})` : ''}`
  return `${sums}: ${named}${more}.`
}
