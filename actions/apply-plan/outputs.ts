import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {ActionReport} from '../../lib/action/action.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import {plainName} from '../../lib/plan/plan-text.ts'
import {renderMarkdown} from './markdown.ts'
import {recoverySteps} from './recovery.ts'
import {isDoneAfterAll, type ApplyResult} from './result.ts'
import {describeCounts, summarize} from './summary.ts'

/** The outputs that action.yml declares; the contract test compares. */
export const outputNames = ['applied', 'result', 'completed', 'failed', 'not-started', 'errored-state', 'markdown', 'summary'] as const

export type ApplyPlanOutput = (typeof outputNames)[number]

/** Writes the report into the step's folder, for this user only; gives its path. */
export async function writeReport(result: ApplyResult, folder: string): Promise<string> {
  const path = join(folder, 'report.md')
  await writeFile(path, renderMarkdown(result), {mode: 0o600})
  return path
}

/**
 * What the step reports. It is red unless the plan was applied to its end and its state is saved.
 *
 * @param markdown path of the report
 */
export function report(result: ApplyResult, markdown: string): ActionReport<ApplyPlanOutput> {
  const {completed, failed, notStarted} = result.objects
  const summary = summarize(result)
  return {
    outputs: {
      applied: String(result.result === 'applied'),
      result: result.result,
      completed: String(completed.length),
      failed: String(failed.length),
      'not-started': String(notStarted.length),
      'errored-state': result.state.kind === 'kept' ? (result.state.sealed ?? '') : '',
      markdown,
      summary
    },
    log: [...logLines(result), `Apply: ${summary}`],
    summary: renderMarkdown(result),
    failure: failureOf(result)
  }
}

const LOGGED = 200

/** What did not happen; what did is in the log already, object by object. */
export function logLines({objects, state}: ApplyResult): string[] {
  const {failed, notStarted} = objects
  const name = (word: string, list: typeof failed) => [
    ...list.slice(0, LOGGED).map(({address, action}) => `${word}: ${action} ${plainName(address)}`),
    ...(list.length > LOGGED ? [`${word}: ${list.length - LOGGED} more`] : [])
  ]
  return [...name('failed', failed), ...name('not started', notStarted), ...recoverySteps(state)].map(oneLine)
}

/** The line that the step fails with; undefined for a good end. */
export function failureOf(applied: ApplyResult): string | undefined {
  const {result, reason, objects, state, isRunning} = applied
  if (result === 'applied') return undefined
  const why = oneLine(reason ?? '')
  const counts = describeCounts(objects)
  if (result === 'not-applied') return `Nothing was applied. ${why}`
  if (result === 'state-not-saved') return oneLine(`${why} ${recoverySteps(state).join(' ')}`)
  if (isDoneAfterAll(applied)) {
    return `Every object of the plan was done, and the state was saved afterwards. ${why} Make a new plan to see whether anything is left.`
  }
  const what = `The plan was only partly applied${counts === '' ? '' : `: ${oneLine(counts)}`}. ${why}`
  return isRunning ? what : `${what} Make a new plan for the rest: the state knows what was done.`
}
