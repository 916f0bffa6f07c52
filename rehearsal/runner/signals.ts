import {setMaxListeners} from 'node:events'

/**
 * A controller that is aborted when one of the signals is.
 *
 * @param follows asked when that happens; a job whose condition still holds after a cancel does not follow
 */
export function following(signals: readonly AbortSignal[], follows: () => boolean = () => true): AbortController & {release(): void} {
  const controller = new AbortController()
  // A big matrix is not a leak of listeners.
  setMaxListeners(0, controller.signal, ...signals)
  const onAbort = () => {
    const source = signals.find(signal => signal.aborted)
    if (follows()) controller.abort(source?.reason)
  }
  for (const signal of signals) {
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort, {once: true})
  }
  return Object.assign(controller, {
    release: () => {
      for (const signal of signals) signal.removeEventListener('abort', onAbort)
    }
  })
}
