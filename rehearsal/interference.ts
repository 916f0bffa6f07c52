import type {RunHooks} from './run.ts'
import type {Interference, Scene} from './scenarios/scenario.ts'

/** An interference on its way into a run. */
export interface Watch {
  readonly beforeStep: NonNullable<RunHooks['beforeStep']>
  /** To be asked when the run is over. @returns what was to be played and was not, as a sentence; undefined when it came to pass */
  missed(): Promise<string | undefined>
}

/**
 * Lets an interference happen before its step or while it runs, once. Without one it waits for nothing.
 *
 * @param afterwards called when it has happened before the step, before that goes on
 */
export function watchFor(
  interference: Interference | undefined,
  scene: Omit<Scene, 'folders' | 'runner'>,
  afterwards: () => Promise<void>
): Watch {
  const over = new AbortController()
  let hasHappened = false
  let moment: Promise<boolean> = Promise.resolve(true)
  return {
    async beforeStep(step, folders, runner) {
      if (interference === undefined || hasHappened || step.stage !== 'main' || step.name !== interference.beforeStep) return
      hasHappened = true
      await interference.happen?.({...scene, folders, runner})
      await afterwards()
      const signal = AbortSignal.any([scene.signal, over.signal])
      moment = interference.during?.({...scene, folders, runner, signal}) ?? moment
      // It is asked for when the run is over.
      moment.catch(() => undefined)
    },
    async missed() {
      over.abort()
      if (interference === undefined) return undefined
      const notReached = `The fault of --fault did not happen: the run did not reach the step "${interference.beforeStep}".`
      if (!hasHappened) return notReached
      const late = `The fault of --fault did not happen: its moment in the step "${interference.beforeStep}" did not come.`
      return (await moment) ? undefined : late
    }
  }
}
