import type {ChangeClass} from '../../lib/plan/classes.ts'
import {plural} from '../../lib/plan/report/words.ts'
import type {JudgedPlan} from '../../lib/plan/result.ts'
import type {FlowItem} from '../layout.ts'
import {SIGNS} from './bar.ts'

/** One of a class, and many. */
const NOUNS: Readonly<Record<ChangeClass, readonly [string, string]>> = {
  delete: ['delete', 'deletes'],
  replace: ['replace', 'replaces'],
  forget: ['forget', 'forgets'],
  'forget-replace': ['forget and create', 'forgets and creates'],
  deferred: ['deferred', 'deferred'],
  invoke: ['action', 'actions'],
  update: ['update', 'updates'],
  create: ['create', 'creates'],
  import: ['import', 'imports'],
  move: ['move', 'moves'],
  read: ['read', 'reads'],
  noop: ['unchanged', 'unchanged']
}

/** The counts, dangers first, each with its sign: the legend of the bar. Empty when the plan changes nothing. */
export function countItems({facts, judgement: {counts}}: JudgedPlan): FlowItem[] {
  const changes = SIGNS.filter(([name]) => counts[name] > 0).map(([name, sign, look]): FlowItem => ({
    look,
    text: `${sign} ${plural(counts[name], ...NOUNS[name])}`
  }))
  const outputs: FlowItem[] = facts.outputs.length === 0 ? [] : [{look: 'other', text: `${plural(facts.outputs.length, 'output')} changed`}]
  const unchanged: FlowItem[] = counts.noop === 0 ? [] : [{look: 'dim', text: plural(counts.noop, ...NOUNS.noop)}]
  return changes.length + outputs.length === 0 ? [] : [...changes, ...outputs, ...unchanged]
}
