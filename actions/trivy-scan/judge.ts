import type {Secret, TrivyReport, Vulnerability} from './report.ts'
import {SEVERITIES, type Severity} from './severity.ts'

/** The report of one image of the layout. */
export interface PlatformScan {
  /** As `linux/arm64/v8`. */
  readonly platform: string
  /** Digest of the image's manifest. */
  readonly digest: string
  readonly report: TrivyReport
}

/** What makes a scan fail. */
export interface Gate {
  readonly failOn: ReadonlySet<Severity>
  /** Vulnerabilities without a fixed version do not fail the scan; they are counted and shown. */
  readonly ignoreUnfixed: boolean
  /** An image in which no package was found may pass. */
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
}

/**
 * Decides over the reports of all images of a layout. Three states: "could not tell" is `error`, never `pass`.
 * A finding that several platforms share counts once.
 */
export function judge(scans: readonly PlatformScan[], gate: Gate): Verdict {
  const findings = mergeFindings(scans, gate)
  if (scans.length === 0) return {result: 'error', reason: 'The layout has no image to scan.', findings}
  const empty = gate.looksForVulnerabilities && !gate.allowEmpty ? scans.filter(({report}) => isUncompared(report)) : []
  if (empty.length > 0) {
    const where = empty.map(scan => `${scan.platform} (${scan.report.operatingSystem?.name ?? 'no operating system'})`).join(', ')
    return {
      result: 'error',
      reason: `No package ${empty.some(({report}) => report.packages > 0) ? 'of the operating system ' : ''}was found in ${where}, so nothing was compared. Set allow-empty if that is right.`,
      findings
    }
  }
  const gating = findings.filter(finding => finding.isGating)
  const words = SEVERITIES.filter(severity => gate.failOn.has(severity)).join(', ')
  if (gating.length === 0) {
    return {result: 'pass', reason: `No finding of severity ${words}${gate.ignoreUnfixed ? ' that has a fix' : ''}.`, findings}
  }
  return {result: 'fail', reason: describeGating(gating), findings}
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
  const counts = SEVERITIES.map(severity => ({severity, count: gating.filter(finding => finding.severity === severity).length}))
  const sums = counts.filter(({count}) => count > 0).map(({severity, count}) => `${count} ${severity}`)
  const named = gating.slice(0, NAMED_IN_REASON).map(describeFinding).join(', ')
  const more = gating.length > NAMED_IN_REASON ? `, and ${gating.length - NAMED_IN_REASON} more` : ''
  return `${sums.join(', ')}: ${named}${more}.`
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
      const isGating = gate.failOn.has(vulnerability.severity) && !(gate.ignoreUnfixed && vulnerability.fixed === '')
      // The package URL names the architecture too, which would count a package once for each platform.
      const place = purl === '' ? packageName : purl.replace(/[?#].*$/, '')
      add(['vulnerability', id, place, installed, path], platform, {kind: 'vulnerability', ...vulnerability, platforms: [], isGating})
    }
    for (const secret of report.secrets) {
      const isGating = gate.failOn.has(secret.severity)
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
