/** Trivy's severity words, worst first. */
export const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'UNKNOWN'] as const

export type Severity = (typeof SEVERITIES)[number]

export function isSeverity(word: string): word is Severity {
  return SEVERITIES.some(severity => severity === word)
}
