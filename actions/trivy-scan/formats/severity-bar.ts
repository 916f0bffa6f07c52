import {SEVERITIES, type Severity} from '../../../lib/scan/severity.ts'

const SQUARES: Readonly<Record<Severity, string>> = {CRITICAL: '🟥', HIGH: '🟧', MEDIUM: '🟨', LOW: '🟦', UNKNOWN: '⬜'}
const WIDTH = 30

/**
 * A bar with a part for each severity, as wide as its share of all; one that is there has a square at least. Up to thirty findings have one each.
 *
 * @returns empty when there are none
 */
export function severityBar(counts: Readonly<Record<Severity, number>>): string {
  const present = SEVERITIES.filter(severity => counts[severity] > 0)
  const total = present.reduce((sum, severity) => sum + counts[severity], 0)
  const scale = Math.min(1, WIDTH / total)
  const bar = present.map(severity => SQUARES[severity].repeat(Math.max(1, Math.round(counts[severity] * scale)))).join('')
  const legend = present.map(severity => `${SQUARES[severity]} ${counts[severity]} ${severity.toLowerCase()}`).join(' · ')
  return total === 0 ? '' : `${bar}\n\n${legend}`
}
