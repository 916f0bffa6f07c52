import type {ActionReport} from '../../lib/action/outputs.ts'
import {countFindings} from './findings.ts'
import {gatingLines} from './log.ts'
import type {ScanResult} from './result.ts'
import {renderSummary} from './summary.ts'

/** The outputs that action.yml declares; the contract test compares. */
export const outputNames = [
  'result',
  'reason',
  'critical',
  'high',
  'medium',
  'low',
  'unknown',
  'secrets',
  'report',
  'digest',
  'platforms',
  'trivy-version',
  'db-updated-at',
  'os-eol',
  'misconfigurations',
  'unfixed',
  'new',
  'expired-ignores',
  'unused-ignores'
] as const

export type TrivyScanOutput = (typeof outputNames)[number]

/**
 * What the step reports. Both `fail` and `error` make it red: an image that could not be scanned is not a clean one.
 *
 * @param reportPath path of the JSON report
 */
export function report(result: ScanResult, reportPath: string): ActionReport<TrivyScanOutput> {
  const counts = countFindings(result.findings)
  // A number from a scan that could not tell would be taken for the number of findings.
  const count = (number: number) => (result.result === 'error' ? '' : String(number))
  const isTolerated = result.result === 'error' && result.toleratesError
  const warnings = [...(isTolerated ? [failureOf(result) ?? ''] : []), ...result.warnings]
  return {
    outputs: {
      result: result.result,
      reason: result.reason,
      critical: count(counts.CRITICAL),
      high: count(counts.HIGH),
      medium: count(counts.MEDIUM),
      low: count(counts.LOW),
      unknown: count(counts.UNKNOWN),
      secrets: count(counts.secrets),
      report: reportPath,
      digest: result.digest,
      platforms: result.images.map(image => image.platform).join(','),
      'trivy-version': result.trivyVersion,
      'db-updated-at': result.database?.updatedAt ?? '',
      'os-eol': result.isEndOfLife === undefined ? '' : String(result.isEndOfLife),
      misconfigurations: count(counts.misconfigurations),
      unfixed: count(counts.unfixed),
      new: result.hasBaseline ? count(result.findings.filter(({isNew}) => isNew === true).length) : '',
      'expired-ignores': result.expiredIgnores.join(','),
      'unused-ignores': result.unusedIgnores.join(',')
    },
    log: [...gatingLines(result.findings), ...result.notes, `Scan: ${result.result}. ${result.reason}`],
    ...(warnings.length > 0 ? {warning: warnings.join('\n')} : {}),
    summary: renderSummary(result),
    failure: isTolerated ? undefined : failureOf(result)
  }
}

function failureOf({result, reason}: ScanResult): string | undefined {
  if (result === 'pass') return undefined
  return result === 'fail' ? `The image did not pass the scan. ${reason}` : `The image could not be scanned, so it does not pass. ${reason}`
}
