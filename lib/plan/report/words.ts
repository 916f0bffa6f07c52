import {plural} from '../../action/text.ts'
import type {ChangeClass} from '../classes.ts'
import type {Judgement} from '../rules/judge.ts'
import type {Verdict} from '../rules/verdict.ts'

/** What a verdict means, in a few words. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  clean: 'nothing is destroyed',
  approve: 'a person has to look',
  deny: 'must not be applied',
  error: 'could not be judged'
}

/** What is said of a line of `protect` that fits nothing, after the line itself. It may be a typing error, and it may be a thing to come. */
export const FITS_NOTHING = 'of "protect" fits nothing in this plan, its configuration included, so it protects nothing'

/** What each class is called in a count, in the order of the counts: dangers first. */
const NOUNS: Readonly<Record<ChangeClass, readonly [one: string, many: string]>> = {
  delete: ['delete', 'deletes'],
  replace: ['replace', 'replaces'],
  forget: ['forget', 'forgets'],
  'forget-replace': ['forget and create', 'forgets and creates'],
  deferred: ['deferred', 'deferred'],
  invoke: ['action', 'actions'],
  create: ['create', 'creates'],
  update: ['update', 'updates'],
  import: ['import', 'imports'],
  move: ['move', 'moves'],
  read: ['read', 'reads'],
  noop: ['unchanged', 'unchanged']
}

/** A class with its number: `1 create`, `2 creates`. */
export const countWords = (name: ChangeClass, count: number) => plural(count, ...NOUNS[name])

/** The counts in words, dangers first: `1 replace, 2 creates`; empty when nothing changes. */
export function countsLine({counts}: Judgement, leaveOut: readonly ChangeClass[] = []): string {
  return (Object.keys(NOUNS) as ChangeClass[])
    .filter(name => name !== 'noop' && counts[name] > 0 && !leaveOut.includes(name))
    .map(name => countWords(name, counts[name]))
    .join(', ')
}

/** What happens to an object of each class, after its address. */
export const CLASS_WORDS: Readonly<Record<ChangeClass, string>> = {
  create: 'create',
  update: 'update',
  replace: 'replace',
  'forget-replace': 'forget and create',
  delete: 'delete',
  forget: 'forget',
  move: 'move',
  import: 'import',
  read: 'read',
  noop: 'no change',
  deferred: 'deferred',
  invoke: 'action'
}

/** Terraform's words for why, as far as they explain more than the class. Unknown ones are left out: they are display text of the plan. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['replace_because_cannot_update', 'cannot be changed in place'],
  ['replace_because_tainted', 'it is tainted'],
  ['replace_by_request', 'asked for with -replace'],
  ['replace_by_triggers', 'triggered by replace_triggered_by'],
  ['delete_because_no_resource_config', 'its block is gone from the configuration'],
  ['delete_because_wrong_repetition', 'count or for_each was added or removed'],
  ['delete_because_count_index', 'its index is beyond count'],
  ['delete_because_each_key', 'its key is gone from for_each'],
  ['delete_because_no_module', 'its module is gone from the configuration'],
  ['delete_because_no_move_target', 'it was moved to where nothing is configured'],
  ['delete_because_enabled_false', 'it is switched off with enabled']
])

export const explainActionReason = (reason: string | undefined) => (reason === undefined ? undefined : REASONS.get(reason))
