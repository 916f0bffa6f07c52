import type {EndOfLife} from '../../lib/scan/gate-words.ts'
import {isAtLeast, SEVERITIES, type Severity, type Threshold} from '../../lib/scan/severity.ts'
import type {Baseline} from './baseline/baseline.ts'
import {describeSums, isUnfixed, type Finding, type Merged} from './findings.ts'

/** What makes a scan fail. */
export interface Gate {
  /** For vulnerabilities. */
  readonly failOn: Threshold
  readonly secrets: Threshold
  readonly misconfigurations: Threshold
  /** How many vulnerabilities of a severity are tolerated. One that is named here counts even when `failOn` does not reach it. */
  readonly limits: Readonly<Partial<Record<Severity, number>>>
  /** Vulnerabilities without a fixed version do not fail the scan; they are counted and shown. */
  readonly ignoreUnfixed: boolean
  /** What an operating system without security updates does to the scan. */
  readonly endOfLife: EndOfLife
  /** An image in which no package was found, or of whose system no advisories are known, may pass. */
  readonly allowEmpty: boolean
  /** Whether packages were looked for at all. */
  readonly looksForVulnerabilities: boolean
  /** What was found earlier, and fails nothing now; undefined when everything counts. */
  readonly baseline: Baseline | undefined
}

/** Says of each finding whether it makes the scan fail. */
export function applyGate(merged: readonly Merged[], gate: Gate): Finding[] {
  const isNew = gate.baseline?.compare(merged) ?? (() => undefined)
  const judged = merged.map(found => ({...found, isNew: isNew(found), isGating: false}))
  const counting = judged.filter(finding => counts(finding, gate))
  const gating = new Set(
    SEVERITIES.flatMap(severity => {
      const vulnerabilities = counting.filter(finding => finding.kind === 'vulnerability' && finding.severity === severity)
      return vulnerabilities.length > (gate.limits[severity] ?? 0) ? vulnerabilities : []
    })
  )
  return judged.map(finding => ({
    ...finding,
    isGating: finding.kind === 'vulnerability' ? gating.has(finding) : counting.includes(finding)
  }))
}

/** Whether a finding is one that may fail the scan, alone or with as many others as are tolerated. */
function counts(finding: Finding, gate: Gate): boolean {
  if (finding.isNew === false) return false
  if (finding.kind === 'secret') return isAtLeast(finding.severity, gate.secrets)
  if (finding.kind === 'misconfiguration') return isAtLeast(finding.severity, gate.misconfigurations)
  if (gate.ignoreUnfixed && isUnfixed(finding)) return false
  return isAtLeast(finding.severity, gate.failOn) || gate.limits[finding.severity] !== undefined
}

/** What there is not where the gate lets something pass, in words: `No finding of severity HIGH or worse that has a fix`. */
export function describeGate(gate: Gate): string {
  const vulnerability = `${atLeast(gate.failOn)}${gate.ignoreUnfixed ? ' that has a fix' : ''}`
  const isNew = gate.baseline === undefined ? '' : 'new '
  if (gate.secrets === gate.failOn && gate.misconfigurations === gate.failOn) return `No ${isNew}finding${vulnerability}`
  const kinds = [
    ...(gate.failOn === 'none' ? [] : [`${isNew}vulnerability${vulnerability}`]),
    ...(gate.secrets === 'none' ? [] : [`${isNew}secret${atLeast(gate.secrets)}`]),
    ...(gate.misconfigurations === 'none' ? [] : [`${isNew}misconfiguration${atLeast(gate.misconfigurations)}`])
  ]
  return `No ${kinds.join(', no ')}`
}

function atLeast(threshold: Threshold): string {
  if (threshold === 'UNKNOWN' || threshold === 'none') return ''
  return threshold === 'CRITICAL' ? ' of severity CRITICAL' : ` of severity ${threshold} or worse`
}

/**
 * Findings that would have failed the scan and did not, each with the reason: `Without a fix: 1 CRITICAL.` They are left to somebody's
 * judgement, so they are said with the result.
 */
export function describeSpared(findings: readonly Finding[], gate: Gate): string {
  const spared = findings.filter(finding => !finding.isGating && reaches(finding, gate))
  const groups = Object.groupBy(spared, finding => reasonFor(finding, gate))
  return REASONS.flatMap(reason => (groups[reason] === undefined ? [] : ` ${reason}: ${describeSums(groups[reason])}.`)).join('')
}

function reaches(finding: Finding, gate: Gate): boolean {
  if (finding.kind === 'vulnerability') return isAtLeast(finding.severity, gate.failOn) || gate.limits[finding.severity] !== undefined
  return isAtLeast(finding.severity, finding.kind === 'secret' ? gate.secrets : gate.misconfigurations)
}

const REASONS = ['Without a fix', 'Tolerated', 'Known from the baseline'] as const

function reasonFor(finding: Finding, gate: Gate): (typeof REASONS)[number] {
  if (finding.isNew === false) return 'Known from the baseline'
  return gate.ignoreUnfixed && isUnfixed(finding) ? 'Without a fix' : 'Tolerated'
}
