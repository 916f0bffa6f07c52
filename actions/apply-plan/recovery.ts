import {plainName} from '../../lib/plan/plan-text.ts'
import {ERRORED_STATE, type StateOutcome} from '../../lib/terraform/errored-state.ts'

/** What a person has to do to save a state that is kept, one sentence an entry. It holds paths of the runner, and no value. */
export function recoverySteps(state: StateOutcome): string[] {
  if (state.kind === 'incomplete') return incompleteSteps(state.missing)
  if (state.kind !== 'kept') return []
  const push = `run "terraform state push ${ERRORED_STATE}" (or "tofu state push ${ERRORED_STATE}")`
  const before = 'Do not apply anything before the state is saved: it would be made a second time.'
  const after = 'Then remove the file, and make a new plan.'
  if (state.isPrinted) {
    return [
      before,
      `The state could not be written anywhere: it is the member "state" of a line of ${state.path ?? ''}, which is removed when the job ends.`,
      `Put it into ${ERRORED_STATE} in the initialised working directory, fix the backend, and ${push} there. Never add -force.`,
      after
    ]
  }
  if (state.path !== undefined) {
    return [
      before,
      `The state is in ${state.path}, readable only by the runner's user. It holds every secret of its resources in clear text.`,
      `Fix the backend, ${push} in the initialised working directory, with the file copied there as ${ERRORED_STATE}. Never add -force.`,
      'A hosted runner is gone after the job, and the file with it: look for each object at its provider then, and import it or remove it there. "seal-key" keeps the state the next time.',
      after
    ]
  }
  return [
    before,
    `The state is encrypted with "seal-key": upload the file of the output "errored-state" (${state.sealed ?? ''}) as an artifact.`,
    ...(state.beside === undefined ? [] : [`On your own runner, a second copy is in ${state.beside}.`]),
    `Fix the backend, open the sealed file as ${ERRORED_STATE} in the initialised working directory (README of actions/apply-plan), and ${push} there. Never add -force.`,
    after
  ]
}

const NAMED = 20

function incompleteSteps(missing: readonly string[]): string[] {
  const more = missing.length > NAMED ? [`${missing.length - NAMED} more`] : []
  return [
    'Do not apply anything before the state has them: they would be made a second time.',
    `The state does not have: ${[...missing.slice(0, NAMED).map(plainName), ...more].join(', ')}.`,
    'Look for each at its provider, and import it ("import" block, or "terraform import") or remove it there by hand. Then make a new plan.'
  ]
}
