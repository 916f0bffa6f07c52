import type {ActionReport} from '../../lib/action/outputs.ts'
import {countFindings} from './findings.ts'
import {artifactName} from './formats/names.ts'
import {nounOf} from './formats/titles.ts'
import type {WrittenReports} from './formats/write.ts'
import {findingLines} from './log.ts'
import {platformsOf, type ScanResult} from './result.ts'
import {renderSummary} from './summary.ts'
import {isImage} from './targets/target.ts'

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
  'unused-ignores',
  'reports',
  'artifact-name',
  'sarif',
  'markdown',
  'table',
  'sbom'
] as const

export type TrivyScanOutput = (typeof outputNames)[number]

/**
 * What the step reports. Both `fail` and `error` make it red: an image that could not be scanned is not a clean one.
 */
export function report(result: ScanResult, {paths, warnings: lost}: WrittenReports): ActionReport<TrivyScanOutput> {
  const counts = countFindings(result.findings)
  // A number from a scan that could not tell would be taken for the number of findings.
  const count = (number: number) => (result.result === 'error' ? '' : String(number))
  const isTolerated = result.result === 'error' && result.toleratesError
  const warnings = [...(isTolerated ? [failureOf(result) ?? ''] : []), ...result.warnings, ...lost]
  const platforms = isImage(result.target.kind) ? platformsOf(result) : []
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
      report: paths.json,
      digest: result.digest,
      platforms: platforms.join(','),
      'trivy-version': result.trivyVersion,
      'db-updated-at': result.database?.updatedAt ?? '',
      'os-eol': result.isEndOfLife === undefined ? '' : String(result.isEndOfLife),
      misconfigurations: count(counts.misconfigurations),
      unfixed: count(counts.unfixed),
      new: result.hasBaseline ? count(result.findings.filter(({isNew}) => isNew === true).length) : '',
      'expired-ignores': result.expiredIgnores.join(','),
      'unused-ignores': result.unusedIgnores.join(','),
      reports: paths.folder,
      'artifact-name': artifactName(result.target, platforms),
      sarif: paths.sarif,
      markdown: paths.markdown,
      table: paths.table,
      sbom: paths.sboms.join('\n')
    },
    log: [...findingLines(result), ...result.notes, `Scan: ${result.result}. ${result.reason}`],
    ...(warnings.length > 0 ? {warning: warnings.join('\n')} : {}),
    summary: renderSummary(result),
    failure: isTolerated ? undefined : failureOf(result)
  }
}

function failureOf({target, result, reason}: ScanResult): string | undefined {
  if (result === 'pass') return undefined
  const what = `The ${nounOf(target)}`
  return result === 'fail' ? `${what} did not pass the scan. ${reason}` : `${what} could not be scanned, so it does not pass. ${reason}`
}
