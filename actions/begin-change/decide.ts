import {createHash} from 'node:crypto'
import {posix} from 'node:path'
import {ActionError} from '../../lib/action/errors.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import type {BeginChangeInputs} from './inputs.ts'

/**
 * What a run does: only plan, plan and comment on a pull request, plan and tell nobody for another proposal (a merge queue's), look for
 * drift, or plan and apply.
 */
export type Mode = 'plan' | 'pull-request' | 'proposal' | 'drift' | 'apply'

export interface Decision {
  readonly mode: Mode
  /** What stays the same from run to run and tells this state from others. */
  readonly key: string
  /** The state for people: `infrastructure (staging)`. */
  readonly state: string
  /** What is no obstacle, and worth a word: one line. */
  readonly warning: string | undefined
  /** For the log: why nothing but a plan is made; undefined where the inputs say what is done. */
  readonly note: string | undefined
}

export interface ChangeEvent {
  /** `push`, `pull_request`, `schedule` … */
  readonly name: string
  /** `owner/name`. */
  readonly repository: string
  /** `owner/name` of the repository that a pull request comes from; undefined when there is none any more. */
  readonly headRepository: string | undefined
  /** Why the run is one of a proposal, see `whyProposal`; undefined when it is none. */
  readonly proposal: string | undefined
}

/**
 * Only those with write access cause these. Into a merge queue too nobody else puts a pull request, and who does takes its code, as by a
 * merge (docs, "Merging a pull request with a merge queue").
 */
const TRUSTED: ReadonlySet<string> = new Set(['workflow_dispatch', 'repository_dispatch', 'push', 'schedule', 'release', 'merge_group'])

/**
 * Decides what a run does, before anything of the repository is there.
 *
 * @throws ActionError when the event may run for a stranger, or the inputs contradict each other
 */
export function decide(inputs: BeginChangeInputs, event: ChangeEvent): Decision {
  const mode = modeOf(inputs, event)
  checkTogether(inputs)
  if (mode === 'apply') checkKey(inputs)
  const note = mode === 'proposal' ? `Planned and judged only, nothing is applied or published: ${event.proposal ?? ''}.` : undefined
  return {mode, key: keyOf(inputs), state: stateOf(inputs), warning: warningOf(inputs, mode), note}
}

function modeOf({drift, apply}: BeginChangeInputs, {name, repository, headRepository, proposal}: ChangeEvent): Mode {
  if (name === 'pull_request') {
    if (headRepository !== undefined && headRepository === repository) return 'pull-request'
    throw new ActionError(
      'This pull request comes from a fork, so nothing is planned: a plan runs code of the branch with your secrets.',
      'Take the branch into this repository once you have read it.'
    )
  }
  if (TRUSTED.has(name)) {
    // A queue requires the check, so it plans and judges. The push of a queue's branch is of the same code.
    if (proposal !== undefined) return 'proposal'
    return drift ? 'drift' : apply ? 'apply' : 'plan'
  }
  throw new ActionError(
    `Event "${oneLine(name)}" may run for strangers too, and a plan runs code with your secrets.`,
    'Call this workflow from workflow_dispatch, push, schedule, pull_request or merge_group.'
  )
}

function checkTogether({apply, drift, destroy, replace, target, 'refresh-only': refreshOnly}: BeginChangeInputs): void {
  if (drift && apply) {
    throw new ActionError('Inputs "drift" and "apply" exclude each other: a look at the drift applies nothing.', 'Leave one of them out.')
  }
  if (drift && (destroy || replace.length > 0)) {
    throw new ActionError(
      'Inputs "destroy" and "replace" make changes of their own, so "drift" would find them every time.',
      'Leave them out.'
    )
  }
  if (drift && target.length > 0) {
    throw new ActionError('Input "target" limits the plan, so "drift" could not say of the rest that there is none.', 'Leave it out.')
  }
  if (destroy && refreshOnly) throw new ActionError('Inputs "destroy" and "refresh-only" exclude each other.', 'Leave one of them out.')
  if (replace.length > 0 && (destroy || refreshOnly)) {
    throw new ActionError('Input "replace" goes neither with "destroy" nor with "refresh-only".', 'Leave it out.')
  }
}

function checkKey(inputs: BeginChangeInputs): void {
  if (!inputs['across-jobs'] || inputs['has-plan-key']) return
  throw new ActionError(
    'Input "across-jobs" needs the secret PLAN_KEY, which the plan is sealed with.',
    'Make one with "openssl rand -hex 32", keep it as a secret of the repository, and hand it over by that name.'
  )
}

function warningOf(inputs: BeginChangeInputs, mode: Mode): string | undefined {
  if (mode !== 'apply' || inputs['has-plan-key']) return undefined
  return 'There is no secret PLAN_KEY: a state that cannot be saved is not sealed and uploaded then, and is lost with a runner that does not stay (hosted, ephemeral, in a container). Make one with "openssl rand -hex 32".'
}

/** An issue of one state that has no drift must not be closed by another one in the same folder. */
function keyOf(inputs: BeginChangeInputs): string {
  const state = [inputs['working-directory'], inputs.workspace, inputs['var-file'], inputs['backend-config']]
  return `infra ${createHash('sha256').update(JSON.stringify(state)).digest('hex').slice(0, 16)}`
}

function stateOf(inputs: BeginChangeInputs): string {
  const files = inputs['var-file'].map(file => posix.basename(file))
  const names = [...(inputs.workspace === '' ? [] : [inputs.workspace]), ...files]
  return oneLine(`${inputs['working-directory']}${names.length === 0 ? '' : ` (${names.join(', ')})`}`)
}
