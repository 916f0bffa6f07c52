import {placeOfSecret, type Finding} from '../findings.ts'

/** The findings of one package, or of one file. */
export interface Group {
  /** `openssl 3.0.1`, with the file of the package where that is known; for a secret or a setting the file. */
  readonly title: string
  /** What can be fixed comes first, then the worst. */
  readonly findings: readonly Finding[]
}

/**
 * Puts together what is mended together. The worst group comes first.
 *
 * @param findings the worst first
 */
export function groupFindings(findings: readonly Finding[]): Group[] {
  const groups = Map.groupBy(findings, titleOf)
  return [...groups].map(([title, of]) => ({title, findings: of.toSorted((one, other) => Number(hasFix(other)) - Number(hasFix(one)))}))
}

const hasFix = (finding: Finding) => finding.kind === 'vulnerability' && finding.fixed !== ''

function titleOf(finding: Finding): string {
  if (finding.kind === 'secret') return finding.instruction === '' ? finding.path : "the image's configuration"
  if (finding.kind === 'misconfiguration') return finding.path
  return `${finding.packageName} ${finding.installed}${finding.path === '' ? '' : ` in ${finding.path}`}`
}

/** What to do about a finding, or else where it is: `fixed in 3.0.5`, `no fix`, `line 7`. */
export function remedyOf(finding: Finding): string {
  if (finding.kind === 'vulnerability') return finding.fixed === '' ? 'no fix' : `fixed in ${finding.fixed}`
  if (finding.line > 0) return `line ${finding.line}`
  return finding.kind === 'secret' ? placeOfSecret(finding) : 'whole file'
}

/** What a finding is called: the number of a vulnerability, or the rule that found something. */
export const idOf = (finding: Finding): string => (finding.kind === 'secret' ? finding.rule : finding.id)

/** What a finding is about, in a line of somebody else's words. */
export const aboutOf = (finding: Finding): string =>
  finding.kind === 'misconfiguration' ? finding.message || finding.title : finding.title
