import {asSentence, plural} from '../../lib/action/text.ts'
import {knownHint, type SafeDiagnostic} from '../../lib/terraform/diagnostics.ts'
import type {StateOutcome} from '../../lib/terraform/errored-state.ts'
import type {AppliedObjects, ApplyProgress} from '../../lib/terraform/progress.ts'

/**
 * What an apply came to: `applied` to its end; `partly-applied` when something was begun, or may have been; `not-applied` when nothing was;
 * `state-not-saved` when the state of what was done is not where it belongs, whatever else happened.
 */
export type ApplyWord = 'applied' | 'partly-applied' | 'not-applied' | 'state-not-saved'

export interface ApplyResult {
  readonly result: ApplyWord
  /** Why it was not applied to its end, one line without a value; undefined when it was. */
  readonly reason: string | undefined
  /** The same without another program's words: for what leaves the run, such as a webhook. */
  readonly brief: string | undefined
  readonly objects: AppliedObjects
  readonly diagnostics: readonly SafeDiagnostic[]
  readonly state: StateOutcome
  /** The program is still finishing what it had begun: all of this is what is known so far. */
  readonly isRunning: boolean
}

/** How the program ended. */
export interface ApplyEnd {
  /** The exit status; null when a signal ended it, it is still running, or nobody saw it end. */
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  /** It is still finishing what it had begun when the run was cancelled. */
  readonly isRunning: boolean
  readonly wasCancelled: boolean
  /** The step was killed meanwhile, so nobody saw the end. */
  readonly isUnseen?: boolean
}

export const NO_OBJECTS: AppliedObjects = {completed: [], failed: [], notStarted: []}

/** Whether every object was done and the state saved, although Terraform ended with an error because it could not save it itself. */
export function isDoneAfterAll({objects, state, diagnostics}: Pick<ApplyResult, 'objects' | 'state' | 'diagnostics'>): boolean {
  return state.kind === 'pushed' && objects.failed.length + objects.notStarted.length === 0 && isOnlySaving(diagnostics)
}

/** Nothing was started. @param reason one line */
export function notApplied(reason: string): ApplyResult {
  return {result: 'not-applied', reason, brief: reason, objects: NO_OBJECTS, diagnostics: [], state: {kind: 'saved'}, isRunning: false}
}

/** Judges an apply by all that is known of it. Only a good end that Terraform itself announced is `applied`. */
export function decide(progress: ApplyProgress, end: ApplyEnd, state: StateOutcome): ApplyResult {
  const isWhole = end.exitCode === 0 && !end.isRunning && progress.hasFinished
  const objects = progress.objects(isWhole, isWhole || isOnlySaving(progress.diagnostics))
  const isApplied = isWhole && objects.failed.length === 0
  const word = isApplied ? 'applied' : isNothingDone(progress, end, state) ? 'not-applied' : 'partly-applied'
  const result = state.kind === 'kept' || state.kind === 'incomplete' ? 'state-not-saved' : word
  const say = (isBrief: boolean) =>
    result === 'applied' ? undefined : [...stateReason(state, isBrief), ...(isApplied ? [] : [reasonOf(progress, end, isBrief)])].join(' ')
  return {result, reason: say(false), brief: say(true), objects, diagnostics: progress.diagnostics, state, isRunning: end.isRunning}
}

/**
 * Only what Terraform gave a reason for can have done nothing. Without one, its stream may be cut off (a full disk) and have held anything;
 * and what it does without a word (it forgets an object) shows only in that it finished, or in a state to be saved.
 */
function isNothingDone({mayHaveChanged, hasFinished, diagnostics}: ApplyProgress, end: ApplyEnd, state: StateOutcome): boolean {
  if (end.isRunning || end.exitCode === 0 || mayHaveChanged || hasFinished || state.kind !== 'saved') return false
  return diagnostics.some(({severity}) => severity === 'error')
}

function stateReason(state: StateOutcome, isBrief: boolean): string[] {
  if (state.kind === 'incomplete') {
    const count = plural(state.missing.length, 'object that was made or changed', 'objects that were made or changed')
    return [`The state that was saved does not have ${count}.`]
  }
  if (state.kind !== 'kept') return []
  return [isBrief ? 'The state could not be saved.' : asSentence(`The state could not be saved: ${state.reason}`)]
}

/** What Terraform says when the backend does not take the state; of what it applied it says nothing. */
const SAVING: ReadonlySet<string> = new Set([
  'Failed to save state',
  'Failed to persist state to backend',
  'Failed to create local state file',
  'Error saving current state'
])

const isOnlySaving = (diagnostics: readonly SafeDiagnostic[]) => {
  const errors = diagnostics.filter(({severity}) => severity === 'error')
  return errors.length > 0 && errors.every(({summary}) => SAVING.has(summary))
}

function reasonOf(
  {diagnostics, hasFinished}: ApplyProgress,
  {exitCode, signal, isRunning, wasCancelled, isUnseen}: ApplyEnd,
  isBrief: boolean
): string {
  if (isRunning)
    return `The ${isUnseen === true ? 'step was killed' : 'run was cancelled'}, and Terraform is still finishing what it had begun.`
  if (wasCancelled) return 'The run was cancelled.'
  const errors = diagnostics.filter(({severity}) => severity === 'error')
  const error = errors.find(({summary}) => !SAVING.has(summary))
  if (error !== undefined) {
    const known = knownHint(error.summary)
    const summary = isBrief && known === undefined ? 'Terraform reported an error, which the run shows' : error.summary
    const hint = isBrief ? known : error.hint
    const about = `${summary}${error.address === undefined ? '' : ` (${error.address})`}`
    return `${asSentence(about)}${hint === undefined ? '' : ` ${hint}`}`
  }
  if (errors.length > 0) return 'Terraform could not save the state itself.'
  if (isUnseen === true) return 'The step was killed, and nobody saw how Terraform ended.'
  if (exitCode === 0) return hasFinished ? 'An object failed.' : 'The program succeeded but never said that it applied the plan.'
  if (exitCode === null) return `The program was killed by ${signal ?? 'a signal'}.`
  return `The program exited with status ${exitCode} and gave no reason.`
}
