import {SEVERITIES, type Severity} from '../../lib/scan/severity.ts'
import type {Misconfiguration, Secret, TrivyReport, Vulnerability} from './report.ts'

/** The report of one image, folder or file. */
export interface PlatformScan {
  /** `linux/arm64/v8`; of what is no image its name. */
  readonly platform: string
  /** Digest of the image's manifest, or empty. */
  readonly digest: string
  readonly report: TrivyReport
  /** The operating system whose packages were not compared with advisories of its own, because Trivy knows none; undefined if it knows. */
  readonly unknownSystem: string | undefined
}

/** What one report has of one thing, before anybody judges it. */
export type Found =
  | ({readonly kind: 'vulnerability'} & Vulnerability)
  | ({readonly kind: 'secret'} & Secret)
  | ({readonly kind: 'misconfiguration'} & Misconfiguration)

/** A thing that was found, on every platform that has it. */
export type Merged = Found & {readonly platforms: readonly string[]}

export type Finding = Merged & {
  /** Whether it makes the scan fail. */
  readonly isGating: boolean
  /** Whether the baseline does not have it; undefined without a baseline. */
  readonly isNew: boolean | undefined
}

/** All that one report has. */
export function findingsOf(report: TrivyReport): Found[] {
  return [
    ...report.vulnerabilities.map(vulnerability => ({kind: 'vulnerability' as const, ...vulnerability})),
    ...report.secrets.map(secret => ({kind: 'secret' as const, ...secret})),
    ...report.misconfigurations.map(misconfiguration => ({kind: 'misconfiguration' as const, ...misconfiguration}))
  ]
}

/** What is in a package, apart from its version: the package URL, without its version and what comes after that, or else the name. */
export function packageOf({purl, packageName}: Pick<Vulnerability, 'purl' | 'packageName'>): string {
  return purl === '' ? packageName : purl.replace(/(?:@[^@/]*)?(?:[?#].*)?$/, '')
}

/** Puts together what several platforms share. Secrets of one report are never one, however alike they are. */
export function mergeFindings(scans: readonly PlatformScan[]): Merged[] {
  const merged = new Map<string, Merged>()
  for (const {platform, report} of scans) {
    const alike = new Map<string, number>()
    for (const found of findingsOf(report)) {
      const place = JSON.stringify(placeOf(found))
      const count = (alike.get(place) ?? 0) + 1
      alike.set(place, count)
      const key = found.kind === 'secret' ? `${place} ${count}` : place
      const known = merged.get(key)
      merged.set(key, known === undefined ? {...found, platforms: [platform]} : together(known, found, platform))
    }
  }
  return [...merged.values()]
}

/** The package URL names the architecture too, which would count a package once for each platform. */
function placeOf(found: Found): readonly (string | number)[] {
  if (found.kind === 'secret') return [found.kind, found.rule, found.path, found.line, found.instruction]
  if (found.kind === 'misconfiguration') return [found.kind, found.id, found.path, found.line, found.message]
  return [found.kind, found.id, packageOf(found), found.installed, found.path]
}

/** Severity and fix may differ by platform (another source of advisories): the worse severity counts, and a fix that one of them has. */
function together(known: Merged, found: Found, platform: string): Merged {
  const worse = rank(known) <= rank(found) ? known : found
  const fixes = [known, found].map(one => (one.kind === 'vulnerability' ? one.fixed : ''))
  const platforms = [...new Set([...known.platforms, platform])]
  if (worse.kind !== 'vulnerability' || worse.fixed !== '') return {...worse, platforms}
  return {...worse, fixed: fixes.find(fix => fix !== '') ?? '', platforms}
}

const rank = (found: Found) => SEVERITIES.indexOf(found.severity)

export function worstFirst(a: Finding, b: Finding): number {
  const first = Number(b.isGating) - Number(a.isGating) || rank(a) - rank(b)
  return first === 0 ? describeFinding(a).localeCompare(describeFinding(b), 'en') : first
}

export type Counts = Readonly<Record<Severity | 'secrets' | 'misconfigurations' | 'unfixed', number>>

/** How many vulnerabilities there are of each severity, how many of them all have no fix, and how many there are of the other kinds. */
export function countFindings(findings: readonly Finding[]): Counts {
  const counts = {CRITICAL: 0, HIGH: 0, MEDIUM: 0, LOW: 0, UNKNOWN: 0, secrets: 0, misconfigurations: 0, unfixed: 0}
  for (const finding of findings) {
    if (finding.kind === 'secret') counts.secrets++
    else if (finding.kind === 'misconfiguration') counts.misconfigurations++
    else counts[finding.severity]++
    if (isUnfixed(finding)) counts.unfixed++
  }
  return counts
}

export const isUnfixed = (found: Found) => found.kind === 'vulnerability' && found.fixed === ''

/** What a finding is about, as text: `CVE-2099-0001 in busybox 1.35 (fixed in 1.36)`. */
export function describeFinding(finding: Found): string {
  if (finding.kind === 'secret') return `${finding.rule} in ${placeOfSecret(finding)}`
  if (finding.kind === 'misconfiguration') {
    return `${finding.id} in ${finding.path}${finding.line > 0 ? ` line ${finding.line}` : ''} (${finding.message || finding.title})`
  }
  const fix = finding.fixed === '' ? 'no fix' : `fixed in ${finding.fixed}`
  return `${finding.id} in ${finding.packageName} ${finding.installed} (${fix})`
}

/** Where a secret is: a line of a file, or the image's configuration, whose lines nobody sees. */
export function placeOfSecret({path, line, instruction}: Secret): string {
  return instruction === '' ? `${path} line ${line}` : `the image's configuration (${instruction})`
}

/** How many there are of each severity: `1 CRITICAL, 2 LOW`. */
export function describeSums(findings: readonly Found[]): string {
  const counts = SEVERITIES.map(severity => ({severity, count: findings.filter(finding => finding.severity === severity).length}))
  return counts
    .filter(({count}) => count > 0)
    .map(({severity, count}) => `${count} ${severity}`)
    .join(', ')
}
