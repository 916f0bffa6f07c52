import type {RunHooks} from './run.ts'
import type {Interference, Scene} from './scenarios/scenario.ts'

/** An interference on its way into a run. */
export interface Watch {
  readonly beforeStep: NonNullable<RunHooks['beforeStep']>
  /** What was to be played and was not, as a sentence; undefined when it came to pass. */
  missed(): string | undefined
}

/**
 * Lets an interference happen before its step, once. Without one it waits for nothing.
 *
 * @param afterwards called when it has happened, before the step goes on
 */
export function watchFor(interference: Interference | undefined, scene: Omit<Scene, 'folders'>, afterwards: () => Promise<void>): Watch {
  let hasHappened = false
  return {
    async beforeStep(step, folders) {
      if (interference === undefined || hasHappened || step.stage !== 'main' || step.name !== interference.beforeStep) return
      hasHappened = true
      await interference.happen({...scene, folders})
      await afterwards()
    },
    missed: () =>
      interference === undefined || hasHappened
        ? undefined
        : `The fault of --fault did not happen: the run did not reach the step "${interference.beforeStep}".`
  }
}
