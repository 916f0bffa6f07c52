import {judge} from '../../../actions/trivy-scan/judge.ts'
import type {TrivyReport} from '../../../actions/trivy-scan/report.ts'
import type {ScanResult} from '../../../actions/trivy-scan/result.ts'
import {CRITICAL_GATE, report} from './trivy-reports.ts'

export const DIGEST = `sha256:${'a'.repeat(64)}`

/** The result of a scan of one image, or of several platforms with the same findings. */
export function resultOf(
  fields: Partial<TrivyReport> = {},
  more: Partial<ScanResult> = {},
  platforms: readonly string[] = ['linux/amd64']
): ScanResult {
  const found = report(fields)
  return {
    ...judge(
      platforms.map(platform => ({platform, digest: DIGEST, report: found, unknownSystem: undefined})),
      CRITICAL_GATE
    ),
    target: {kind: 'layout', name: 'ghcr.io/team/app', repositoryPath: ''},
    digest: DIGEST,
    images: platforms.map(platform => ({platform, digest: DIGEST, operatingSystem: found.operatingSystem})),
    trivyVersion: '0.72.0',
    database: {repository: 'registry.example.com/db:2', updatedAt: '2099-01-01T00:00:00Z', isUnasked: false},
    javaDatabase: undefined,
    ignored: 0,
    notes: [],
    expiredIgnores: [],
    unusedIgnores: [],
    hasBaseline: false,
    shown: 'UNKNOWN',
    toleratesError: false,
    sboms: [],
    ...more
  }
}

/** The result of a scan that could not tell. */
export const brokenResult = (): ScanResult =>
  resultOf({}, {result: 'error', reason: 'Trivy failed.', findings: [], images: [], database: undefined, isEndOfLife: undefined})
