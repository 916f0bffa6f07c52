/** Trivy's severity words, worst first. */
export const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'UNKNOWN'] as const

export type Severity = (typeof SEVERITIES)[number]

/** The least severity that makes a scan fail; `none`: nothing does. */
export type Threshold = Severity | 'none'

export function isSeverity(word: string): word is Severity {
  return SEVERITIES.some(severity => severity === word)
}

/**
 * Whether a severity is as bad as another or worse. UNKNOWN, which nobody has rated yet, counts as the least: it could be anything, and
 * whoever wants to stop for it stops for everything.
 */
export function isAtLeast(severity: Severity, threshold: Threshold): boolean {
  return threshold !== 'none' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold)
}
