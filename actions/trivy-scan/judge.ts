import {nameOf, type Secret, type TrivyReport, type Vulnerability} from './report.ts'
import {isAtLeast, SEVERITIES, type Severity, type Threshold} from '../../lib/scan/severity.ts'

/** The report of one image of the layout. */
export interface PlatformScan {
  /** As `linux/arm64/v8`. */
  readonly platform: string
  /** Digest of the image's manifest. */
  readonly digest: string
  readonly report: TrivyReport
  /** The operating system whose packages were not compared with advisories of its own, because Trivy knows none; undefined if it knows. */
  readonly unknownSystem: string | undefined
}

/** What makes a scan fail. */
export interface Gate {
  readonly failOn: Threshold
  /** An operating system without security updates fails the scan. */
  readonly failOnEndOfLife: boolean
  /** Vulnerabilities without a fixed version do not fail the scan; they are counted and shown. */
  readonly ignoreUnfixed: boolean
  /** An image in which no package was found, or of whose system no advisories are known, may pass. */
  readonly allowEmpty: boolean
  /** Whether packages were looked for at all. */
  readonly looksForVulnerabilities: boolean
}

export type Finding = ({readonly kind: 'vulnerability'} & Vulnerability & Where) | ({readonly kind: 'secret'} & Secret & Where)

interface Where {
  /** Every platform that has it. */
  readonly platforms: readonly string[]
  /** Whether it makes the scan fail. */
  readonly isGating: boolean
}

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
 * Decides over the reports of all images of a layout. Three states: "could not tell" is `error`, never `pass`.
 * A finding that several platforms share counts once.
 */
export function judge(scans: readonly PlatformScan[], gate: Gate): Verdict {
  const findings = mergeFindings(scans, gate)
  const untold = {result: 'error', findings, warnings: [], isEndOfLife: undefined} as const
  if (scans.length === 0) return {...untold, reason: 'The layout has no image to scan.'}
  const compared = gate.looksForVulnerabilities ? scans : []
  const unknown = describeUnknown(compared)
  if (!gate.allowEmpty) {
    const reasons = [...describeEmpty(compared), ...unknown]
    if (reasons.length > 0) return {...untold, reason: `${reasons.join(' ')} Set allow-empty if that is right.`}
  }
  const ended = describeEnded(compared)
  const known = {findings, warnings: [...unknown, ...ended], isEndOfLife: gate.looksForVulnerabilities ? ended.length > 0 : undefined}
  const gating = findings.filter(finding => finding.isGating)
  const reasons = [...(gating.length > 0 ? [describeGating(gating)] : []), ...(gate.failOnEndOfLife ? ended : [])]
  if (reasons.length > 0) return {...known, result: 'fail', reason: reasons.join(' ')}
  return {...known, result: 'pass', reason: describePass(findings, gate)}
}

function describePass(findings: readonly Finding[], {failOn, ignoreUnfixed}: Gate): string {
  if (failOn === 'none') return findings.length === 0 ? 'No finding.' : `Reported only: ${describeSums(findings)}.`
  const severity = {CRITICAL: ' of severity CRITICAL', UNKNOWN: ''}[failOn as string] ?? ` of severity ${failOn} or worse`
  return `No finding${severity}${ignoreUnfixed ? ' that has a fix' : ''}.`
}

function describeEmpty(scans: readonly PlatformScan[]): string[] {
  const empty = scans.filter(({report}) => isUncompared(report))
  if (empty.length === 0) return []
  const what = empty.some(({report}) => report.packages > 0) ? 'package of the operating system' : 'package'
  const where = empty.map(({platform, report: {operatingSystem}}) => {
    return `${platform} (${operatingSystem === undefined ? 'no operating system' : nameOf(operatingSystem)})`
  })
  return [`No ${what} was found in ${where.join(', ')}, so nothing was compared.`]
}

function describeUnknown(scans: readonly PlatformScan[]): string[] {
  const unknown = bySystem(scans, ({unknownSystem}) => unknownSystem)
  return unknown.map(([system, platforms]) => `No advisories are known for ${system} (${platforms}), so its packages were not compared.`)
}

function describeEnded(scans: readonly PlatformScan[]): string[] {
  const ended = bySystem(scans, ({report: {operatingSystem}}) => {
    return operatingSystem?.isEndOfLife === true ? nameOf(operatingSystem) : undefined
  })
  return ended.map(
    ([system, platforms]) =>
      `${system} (${platforms}) gets no more security updates: newer vulnerabilities in it are not known. Move to a newer release.`
  )
}

/** The systems of which something is true, each with its platforms. */
function bySystem(scans: readonly PlatformScan[], systemOf: (scan: PlatformScan) => string | undefined): [string, string][] {
  const platforms = new Map<string, string[]>()
  for (const scan of scans) {
    const system = systemOf(scan)
    if (system !== undefined) platforms.set(system, [...(platforms.get(system) ?? []), scan.platform])
  }
  return [...platforms].map(([system, list]) => [system, list.join(', ')])
}

/**
 * Whether packages that are probably there were left out. Trivy succeeds, with the application's libraries alone, when it has no
 * advisories for the operating system (Fedora) or when the package manager's database was removed from the image.
 */
function isUncompared({packages, systemPackages, operatingSystem}: TrivyReport): boolean {
  return packages === 0 || (operatingSystem !== undefined && systemPackages === 0)
}

/** How many vulnerabilities there are of each severity, and how many secrets. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity | 'secrets', number>> {
  const counts = {CRITICAL: 0, HIGH: 0, MEDIUM: 0, LOW: 0, UNKNOWN: 0, secrets: 0}
  for (const finding of findings) counts[finding.kind === 'secret' ? 'secrets' : finding.severity]++
  return counts
}

/** What a finding is about, as text: `CVE-2099-0001 in busybox 1.35 (fixed in 1.36)`. */
export function describeFinding(finding: Finding): string {
  if (finding.kind === 'secret') return `${finding.rule} in ${finding.path} line ${finding.line}`
  const fix = finding.fixed === '' ? 'no fix' : `fixed in ${finding.fixed}`
  return `${finding.id} in ${finding.packageName} ${finding.installed} (${fix})`
}

const NAMED_IN_REASON = 3

function describeGating(gating: readonly Finding[]): string {
  const named = gating.slice(0, NAMED_IN_REASON).map(describeFinding).join(', ')
  const more = gating.length > NAMED_IN_REASON ? `, and ${gating.length - NAMED_IN_REASON} more` : ''
  return `${describeSums(gating)}: ${named}${more}.`
}

/** How many there are of each severity: `1 CRITICAL, 2 LOW`. */
function describeSums(findings: readonly Finding[]): string {
  const counts = SEVERITIES.map(severity => ({severity, count: findings.filter(finding => finding.severity === severity).length}))
  return counts
    .filter(({count}) => count > 0)
    .map(({severity, count}) => `${count} ${severity}`)
    .join(', ')
}

function mergeFindings(scans: readonly PlatformScan[], gate: Gate): Finding[] {
  const merged = new Map<string, Finding>()
  const add = (key: readonly (string | number)[], platform: string, finding: Finding) => {
    const known = merged.get(JSON.stringify(key))
    const platforms = [...new Set([...(known?.platforms ?? []), platform])]
    // Severity may differ by platform (another source of advisories): the worse one counts.
    const worse = known !== undefined && rank(known) <= rank(finding) ? known : finding
    merged.set(JSON.stringify(key), {...worse, platforms, isGating: finding.isGating || known?.isGating === true})
  }
  for (const {platform, report} of scans) {
    for (const vulnerability of report.vulnerabilities) {
      const {id, purl, packageName, installed, path} = vulnerability
      const isGating = isAtLeast(vulnerability.severity, gate.failOn) && !(gate.ignoreUnfixed && vulnerability.fixed === '')
      // The package URL names the architecture too, which would count a package once for each platform.
      const place = purl === '' ? packageName : purl.replace(/[?#].*$/, '')
      add(['vulnerability', id, place, installed, path], platform, {kind: 'vulnerability', ...vulnerability, platforms: [], isGating})
    }
    for (const secret of report.secrets) {
      const isGating = isAtLeast(secret.severity, gate.failOn)
      add(['secret', secret.rule, secret.path, secret.line], platform, {kind: 'secret', ...secret, platforms: [], isGating})
    }
  }
  return [...merged.values()].sort(worstFirst)
}

const rank = (finding: Finding) => SEVERITIES.indexOf(finding.severity)

function worstFirst(a: Finding, b: Finding): number {
  const first = Number(b.isGating) - Number(a.isGating) || rank(a) - rank(b)
  return first === 0 ? describeFinding(a).localeCompare(describeFinding(b), 'en') : first
}
