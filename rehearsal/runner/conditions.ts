import type {FunctionDefinition} from '@actions/expressions/funcs/info'
import {expressionFunction} from './expressions.ts'
import type {Conclusion} from './types.ts'

const ANY_NUMBER = Number.MAX_SAFE_INTEGER

/** A job that another one waits for, directly or through others. */
export interface Ancestor {
  readonly id: string
  readonly result: Conclusion
}

/**
 * The status functions of a job's `if`. `success()` holds when every ancestor succeeded, so one skipped job skips everything
 * behind it, also past a job in between that ran because of `always()` (actions/runner#2205). `failure()` holds when any ancestor
 * failed. Both may name jobs. Once the run is cancelled only `always()` and `cancelled()` hold. `cancelled()` asks for the run and for nothing
 * else: a needed job that ended by its time limit, or by its matrix, is no reason (docs, "Evaluate expressions"; GitHub's server is not public, but
 * what it grew from is: actions/runner c8afc84, Pipelines/GraphCondition.cs, CanceledNode).
 */
export function jobStatusFunctions(ancestors: readonly Ancestor[], isCancelled: boolean): FunctionDefinition[] {
  const among = (names: readonly string[]) => (names.length === 0 ? ancestors : ancestors.filter(({id}) => names.includes(id)))
  return [
    expressionFunction('always', [0, 0], () => true),
    expressionFunction('cancelled', [0, 0], () => isCancelled),
    expressionFunction('success', [0, ANY_NUMBER], names => !isCancelled && among(names).every(({result}) => result === 'success')),
    expressionFunction('failure', [0, ANY_NUMBER], names => !isCancelled && among(names).some(({result}) => result === 'failure'))
  ]
}

/** The status functions of a step's `if`, which look at the job's status so far. */
export function stepStatusFunctions(status: JobStatus): FunctionDefinition[] {
  return [
    expressionFunction('always', [0, 0], () => true),
    expressionFunction('cancelled', [0, 0], () => status === 'cancelled'),
    expressionFunction('success', [0, 0], () => status === 'success'),
    expressionFunction('failure', [0, 0], () => status === 'failure')
  ]
}

export type JobStatus = 'success' | 'failure' | 'cancelled'

/** How several results count as one: the worst of them; only when all were skipped it is skipped. */
export function mergeResults(results: readonly Conclusion[]): Conclusion {
  if (results.length > 0 && results.every(result => result === 'skipped')) return 'skipped'
  if (results.includes('failure')) return 'failure'
  return results.includes('cancelled') ? 'cancelled' : 'success'
}
