import {code, table} from '../../lib/action/markdown.ts'
import {plural} from '../../lib/action/text.ts'
import type {Plan, Use} from './plan.ts'

/** The job summary: which references went where. Names only, never a value. */
export function renderSummary(plan: Pick<Plan, 'references'>, sourceName: string): string {
  if (plan.references.length === 0) return '### Secrets\n\nNo secret references: nothing was asked of 1Password.'
  const heading = `### Secrets\n\n${plural(plan.references.length, 'reference')} resolved through ${sourceName}.`
  const rows = plan.references.map(({reference, uses}) => [code(reference.text), uniqueTargets(uses).join(', ')])
  return `${heading}\n\n${table(['Reference', 'Goes to'], rows)}`
}

function uniqueTargets(uses: readonly Use[]): string[] {
  return [...new Set(uses.map(({goesTo}) => (goesTo.kind === 'variable' ? `variable ${code(goesTo.name)}` : `file ${code(goesTo.name)}`)))]
}
