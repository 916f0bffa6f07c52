/**
 * A signal that follows another one after a delay: work that must end properly when a run is cancelled has until then. The
 * runner sends SIGTERM 7.5 s after the cancel and kills 2.5 s later ("Workflow cancellation reference").
 *
 * @param milliseconds how long after `signal` it is aborted; counted from now when `signal` is aborted already
 */
export function after(signal: AbortSignal, milliseconds: number): AbortSignal {
  const controller = new AbortController()
  const start = () => {
    setTimeout(() => controller.abort(signal.reason), milliseconds).unref()
  }
  if (signal.aborted) start()
  else signal.addEventListener('abort', start, {once: true})
  return controller.signal
}
