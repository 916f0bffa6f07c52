import {plural} from '../../lib/action/text.ts'
import {countWords} from '../../lib/plan/report/words.ts'
import type {JudgedPlan} from '../../lib/plan/result.ts'
import type {FlowItem} from '../layout.ts'
import {SIGNS} from './bar.ts'

/** The counts, dangers first, each with its sign: the legend of the bar. Empty when the plan changes nothing. */
export function countItems({facts, judgement: {counts}}: JudgedPlan): FlowItem[] {
  const changes = SIGNS.filter(([name]) => counts[name] > 0).map(([name, sign, look]): FlowItem => ({
    look,
    text: `${sign} ${countWords(name, counts[name])}`
  }))
  const outputs: FlowItem[] = facts.outputs.length === 0 ? [] : [{look: 'other', text: `${plural(facts.outputs.length, 'output')} changed`}]
  const unchanged: FlowItem[] = counts.noop === 0 ? [] : [{look: 'dim', text: countWords('noop', counts.noop)}]
  return changes.length + outputs.length === 0 ? [] : [...changes, ...outputs, ...unchanged]
}
