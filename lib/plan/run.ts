import {faultLines} from '../action/fault.ts'
import {problemOf, type GuardProblem} from './errors.ts'
import {guard, type GuardDependencies} from './guard.ts'
import type {GuardRequest, PlanRequest} from './request.ts'
import type {PlanOutcome} from './result.ts'

export interface PlanDependencies extends GuardDependencies {
  readonly info: (message: string) => void
}

/**
 * Judges a plan, checks that one is the plan that was judged, or takes one to another job. Whatever keeps it from judging (no file, no
 * program to show it, a plan that is not understood, an error that nobody expected) gives `error`, never `clean`.
 *
 * @throws only when the run is cancelled
 */
export function run(request: GuardRequest, dependencies: PlanDependencies): Promise<PlanOutcome<GuardProblem>>
export function run(request: PlanRequest, dependencies: PlanDependencies): Promise<PlanOutcome>
export async function run(request: PlanRequest, dependencies: PlanDependencies): Promise<PlanOutcome> {
  try {
    return await answer(request, dependencies)
  } catch (error) {
    dependencies.signal.throwIfAborted()
    const problem = problemOf(error)
    if (problem.code === 'other') for (const line of faultLines(error)) dependencies.info(line)
    return {mode: request.mode, verdict: 'error', planSha256: '', fingerprint: '', problem, plan: undefined, file: ''}
  }
}

/** What only some runs need is loaded only by them: the terminal program starts in the time that it takes to load the rest. */
async function answer(request: PlanRequest, dependencies: PlanDependencies): Promise<PlanOutcome> {
  switch (request.mode) {
    case 'guard':
      return await guard(request, dependencies)
    case 'verify':
      return await (await import('./verify.ts')).verify(request, dependencies)
    case 'seal':
      return await (await import('./seal-modes.ts')).seal(request, dependencies)
    case 'open':
      return await (await import('./seal-modes.ts')).openPlan(request, dependencies)
  }
}
