import type {Judgement, JudgedChange} from '../rules/judge.ts'
import type {GuardResult} from '../result.ts'
import type {Rule} from '../rules/verdict.ts'
import {oneLine} from '../../action/log-line.ts'
import {plural} from '../../action/text.ts'
import {shorten} from '../plan-text.ts'
import {countsLine} from './words.ts'

/** Short enough for the title of an issue, which takes 256 characters. */
const LONGEST = 200

/** The result in one line: the verdict, why, and the counts. It goes to a webhook, so another program's words are not in it. */
export function summarize(result: GuardResult): string {
  return shorten(oneLine(`${result.verdict}: ${describe(result)}`), LONGEST)
}

const CHECKED: Readonly<Record<Exclude<GuardResult['mode'], 'guard'>, string>> = {
  verify: 'the plan is the one that was judged',
  seal: 'the plan is sealed',
  open: 'the plan is opened and unchanged'
}

function describe({mode, error, plan}: GuardResult): string {
  if (error !== undefined) return error.brief ?? error.message
  if (plan === undefined) return mode === 'guard' ? '' : CHECKED[mode]
  const {facts, judgement} = plan
  const parts = [...dangers(judgement), countsLine(judgement, ['delete', 'replace', 'forget', 'forget-replace'])]
  const said = parts.filter(part => part !== '').join('; ')
  if (said !== '') return said
  return facts.outputs.length > 0 ? `${plural(facts.outputs.length, 'output')} changed` : 'no changes'
}

function dangers({changes, findings}: Judgement): string[] {
  const destroyed = changes.filter(({isDestroy}) => isDestroy)
  const forgotten = changes.filter(({isForget}) => isForget)
  const losing = changes.filter(({losses}) => losses.length > 0)
  const whole = new Set(findings.map(({rule}) => WHOLE[rule] ?? ''))
  return [
    ...count('destroys', 'protected resource', destroyed.filter(isProtected)),
    ...count(
      'destroys',
      'resource',
      destroyed.filter(change => !isProtected(change))
    ),
    ...count('forgets', 'protected resource', forgotten.filter(isProtected)),
    ...count(
      'forgets',
      'resource',
      forgotten.filter(change => !isProtected(change))
    ),
    ...count('risks data of', 'resource', losing),
    ...whole
  ]
}

/** What is said about the plan as a whole, by rule. */
const WHOLE: Partial<Readonly<Record<Rule, string>>> = {
  'max-destroy': 'more than max-destroy',
  incomplete: 'the plan is not whole',
  drift: 'a protected resource is gone',
  'unknown-part': 'a part of the plan is not known'
}

const isProtected = ({isProtectedLoss}: JudgedChange) => isProtectedLoss

const NAMED = 2

function count(verb: string, noun: string, changes: readonly JudgedChange[]): string[] {
  if (changes.length === 0) return []
  const named = changes.slice(0, NAMED).map(({address}) => shorten(address, 60))
  const more = changes.length > NAMED ? [`${changes.length - NAMED} more`] : []
  return [`${verb} ${plural(changes.length, noun)} (${[...named, ...more].join(', ')})`]
}
