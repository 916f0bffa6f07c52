import {CancelledError, messageOf} from '../lib/action/errors.ts'
import {oneLine} from '../lib/action/log-line.ts'
import {dispatch} from './dispatch.ts'
import {write, type Terminal} from './terminal.ts'

/** Signals that end the program, and the exit status that a shell gives to one that a signal ended: 128 and the signal's number. */
const ENDING = {SIGHUP: 129, SIGINT: 130, SIGTERM: 143} as const

/** What was started is ended within five seconds of a signal. What waits longer waits for somebody else: a named pipe for a writer. */
const PATIENCE_MILLISECONDS = 8_000

/**
 * The whole life of the process: a signal ends what was started and removes what was written, then output is handed over, then it exits.
 */
export async function run(process: NodeJS.Process): Promise<void> {
  const cancellation = new AbortController()
  let signalStatus: number | undefined
  for (const [name, status] of Object.entries(ENDING)) {
    process.on(name, () => {
      if (signalStatus !== undefined) return
      signalStatus = status
      cancellation.abort(new CancelledError())
      // A normal exit would wait for the pipe too; the system's does not.
      setTimeout(() => {
        process.removeAllListeners(name)
        process.kill(process.pid, name)
      }, PATIENCE_MILLISECONDS).unref()
    })
  }
  // Each stream is opened when it is used, and not before: that takes Node milliseconds, and an open input keeps the process alive.
  const terminal: Terminal = {
    get stdin() {
      return process.stdin
    },
    environment: process.env,
    // When it is used, as the streams: a folder that was removed under the shell's feet has no name, which is an error to report as one.
    get folder() {
      return process.cwd()
    },
    get isTerminal() {
      return process.stdout.isTTY
    },
    get columns() {
      return process.stdout.columns
    },
    signal: cancellation.signal,
    write: text => write(process.stdout, text),
    writeError: text => write(process.stderr, text)
  }
  const status = await dispatch(process.argv.slice(2), terminal).catch(async (error: unknown) => {
    if (signalStatus === undefined) await terminal.writeError(`fairway: ${oneLine(messageOf(error))}\n`)
    return 1
  })
  // Everything was waited for: a terminal whose input nobody closes must not keep the person waiting.
  process.exit(signalStatus ?? status)
}
