import {describeFinding, type Finding} from './judge.ts'

/**
 * Text from outside as one line of a log: no line break, no control character, and no `##[`, which the runner reads as a command
 * wherever it stands (actions/runner, ActionCommand.TryParse).
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replaceAll('##[', '## [')
    .trim()
}

/** A line for each finding that makes the scan fail, so that a red step says why. Never what a secret is. */
export function gatingLines(findings: readonly Finding[]): string[] {
  return findings
    .filter(finding => finding.isGating)
    .map(finding => oneLine(`${finding.severity} ${describeFinding(finding)} [${finding.platforms.join(', ')}]`))
}
