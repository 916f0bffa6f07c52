import {oneLine} from '../../lib/action/log-line.ts'
import {shorten} from '../../lib/plan/plan-text.ts'
import type {AppliedObject} from '../../lib/terraform/progress.ts'
import {isDoneAfterAll, type ApplyResult} from './result.ts'

/** Short enough for the title of an issue, which takes 256 characters. */
const LONGEST = 200

/** The result in one line, for a webhook, so without another program's words: `partly-applied: 2 done, 1 failed (terraform_data.b), 3 not started`. */
export function summarize(result: ApplyResult): string {
  return shorten(oneLine(`${result.result}: ${describe(result)}`), LONGEST)
}

function describe({result, brief, objects, state, diagnostics}: ApplyResult): string {
  const counts = describeCounts(objects)
  if (result === 'applied') return counts === '' ? 'no object had to be changed' : counts
  if (isDoneAfterAll({objects, state, diagnostics})) return `${counts}; the state was saved afterwards`
  if (result === 'partly-applied' && objects.failed.length > 0) return counts
  return [brief ?? '', ...(result === 'not-applied' || counts === '' ? [] : [counts])].join(' ')
}

const NAMED = 2

/** As `2 done, 1 failed (terraform_data.b), 3 not started`; empty when there was nothing to do. */
export function describeCounts({completed, failed, notStarted}: ApplyResult['objects']): string {
  const parts = []
  if (completed.length > 0) parts.push(`${completed.length} done`)
  if (failed.length > 0) parts.push(`${failed.length} failed (${nameSome(failed)})`)
  if (notStarted.length > 0) parts.push(`${notStarted.length} not started`)
  return parts.join(', ')
}

function nameSome(objects: readonly AppliedObject[]): string {
  const named = objects.slice(0, NAMED).map(({address}) => shorten(oneLine(address), 60))
  const more = objects.length > NAMED ? [`${objects.length - NAMED} more`] : []
  return [...named, ...more].join(', ')
}
