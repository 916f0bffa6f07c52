import {link} from '../../lib/action/markdown.ts'
import type {PublishReportInputs} from './inputs.ts'
import type {PublishResult} from './result.ts'

/** `Report: [issue #12](<https://…>) updated.` */
export function renderSummary(to: PublishReportInputs['to'], result: PublishResult): string {
  if (result.result === 'nothing') return 'Report: nothing to report, and no issue is open.'
  const {number, url} = result
  const label = to === 'issue' ? `issue #${number}` : `comment on #${number}`
  return `Report: ${link(label, url)} ${wordsFor(result)}.`
}

/** The same for the log. */
export function logLine(to: PublishReportInputs['to'], result: PublishResult): string {
  if (result.result === 'nothing') return 'Nothing to report, and no issue is open.'
  return `${to === 'issue' ? `Issue #${result.number}` : `Comment on #${result.number}`} ${wordsFor(result)}: ${result.url}`
}

function wordsFor(result: Exclude<PublishResult, {result: 'nothing'}>): string {
  if (result.isLeftClosed === true) return 'left closed, because it was closed as not planned and the report says the same'
  return result.result
}
