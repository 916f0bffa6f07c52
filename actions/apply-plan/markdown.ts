import {details} from '../../lib/action/markdown.ts'
import {plural} from '../../lib/action/text.ts'
import {nameSpan, sentence} from '../../lib/plan/plan-text.ts'
import type {SafeDiagnostic} from '../../lib/terraform/diagnostics.ts'
import {isUnannounced, type AppliedObject} from '../../lib/terraform/progress.ts'
import {recoverySteps} from './recovery.ts'
import {isDoneAfterAll, type ApplyResult, type ApplyWord} from './result.ts'

/** Bytes that the report may have. GitHub takes 65,536 characters for an issue's body; whoever puts it there adds text of its own. */
export const LONGEST_REPORT = 65_536 - 6_000

/** Bytes that a list of objects or messages may have; four of them and the head fit the report. */
const LONGEST_LIST = 12_000

const HEADLINES: Readonly<Record<ApplyWord, string>> = {
  applied: 'Applied',
  'partly-applied': 'Only partly applied',
  'not-applied': 'Nothing was applied',
  'state-not-saved': 'The state could not be saved'
}

/** The result as Markdown for an issue and for the job summary: worst first, readable on a phone, and nothing in it is a value. */
export function renderMarkdown(result: ApplyResult): string {
  const {completed, failed, notStarted} = result.objects
  const parts = [`### ${headlineOf(result)}`]
  if (result.reason !== undefined) parts.push(sentence(result.reason))
  const steps = recoverySteps(result.state)
  if (steps.length > 0) parts.push(steps.map((step, index) => `${index + 1}. ${sentence(step)}`).join('\n'))
  if (result.state.kind === 'pushed') parts.push(`The state was pushed at attempt ${result.state.tries}, and is where it belongs.`)
  const counts = [plural(completed.length, 'object done', 'objects done'), `${failed.length} failed`, `${notStarted.length} not started`]
  if (completed.length + failed.length + notStarted.length > 0) parts.push(`**${counts.join(', ')}**`)
  if (failed.length > 0) parts.push(`#### Failed\n\n${list(failed.map(renderFailed))}`)
  if (notStarted.length > 0) parts.push(`#### Not started\n\n${list(notStarted.map(object => renderNotStarted(object, result.result)))}`)
  if (result.diagnostics.length > 0) parts.push(`#### What Terraform said\n\n${list(result.diagnostics.map(renderDiagnostic))}`)
  if (completed.length > 0) parts.push(details(plural(completed.length, 'object done', 'objects done'), list(completed.map(renderDone))))
  return `${parts.join('\n\n')}\n`
}

function headlineOf(result: ApplyResult): string {
  if (isDoneAfterAll(result)) return 'Applied, and the state saved afterwards'
  return result.state.kind === 'incomplete' ? 'The state lacks what was made' : HEADLINES[result.result]
}

const renderObject = ({address, action}: AppliedObject) => `- ${nameSpan(address)} **${action}**`

const renderDone = (object: AppliedObject) => `${renderObject(object)}, ${object.seconds} s`

const FAILURES: Readonly<Record<NonNullable<AppliedObject['failure']>, string>> = {
  errored: 'failed',
  unfinished: 'begun, and not known to be finished',
  gone: 'the old one is destroyed, the new one failed or was not begun',
  'perhaps-gone': 'the old one may be destroyed, the new one failed or was not begun'
}

/** Terraform announces no such step: with others begun, this one may be done. */
const renderNotStarted = (object: AppliedObject, word: ApplyWord) =>
  `${renderObject(object)}${isUnannounced(object) && word !== 'not-applied' ? ', as far as Terraform said' : ''}`

const renderFailed = (object: AppliedObject) => `${renderObject(object)}: ${FAILURES[object.failure ?? 'errored']}`

function renderDiagnostic({severity, summary, address, place, hint}: SafeDiagnostic): string {
  const where = [address, place].filter(part => part !== undefined).map(nameSpan)
  return `- ${severity}: ${sentence(summary)}${where.length === 0 ? '' : ` (${where.join(', ')})`}${hint === undefined ? '' : `. ${sentence(hint)}`}`
}

/** Items that are lines already, as many as fit. */
function list(items: readonly string[]): string {
  const kept: string[] = []
  let bytes = 0
  for (const item of items) {
    bytes += Buffer.byteLength(item) + 1
    if (bytes > LONGEST_LIST) return [...kept, `- and ${items.length - kept.length} more, which the log lists`].join('\n')
    kept.push(item)
  }
  return kept.join('\n')
}
