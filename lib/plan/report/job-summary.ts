import type {GuardResult} from '../result.ts'
import {renderMarkdown} from './markdown.ts'
import {renderModuleTree} from './module-tree.ts'

/** The result for the page of the run: the report, and where in the configuration it happens. It is never sent to an issue. */
export function renderJobSummary(result: GuardResult): string {
  const tree = result.plan === undefined ? '' : renderModuleTree(result.plan.judgement.changes)
  return tree === '' ? renderMarkdown(result) : `${renderMarkdown(result)}\n${tree}\n`
}
