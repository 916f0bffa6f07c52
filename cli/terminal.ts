import type {Readable, Writable} from 'node:stream'

/** What a subcommand needs of the process that it runs in. */
export interface Terminal {
  readonly stdin: Readable
  readonly environment: Readonly<Record<string, string | undefined>>
  /** What relative paths are relative to. */
  readonly folder: string
  /** Whether standard output is shown to a person. */
  readonly isTerminal: boolean
  /** Width of the window in characters; undefined where there is none. */
  readonly columns: number | undefined
  /** Aborted by Ctrl-C and by the other signals that end a process. */
  readonly signal: AbortSignal
  /** Writes a text to standard output. Resolves once it is handed to the system, even when nobody reads any more. */
  readonly write: (text: string) => Promise<void>
  /** The same for standard error. */
  readonly writeError: (text: string) => Promise<void>
}

/** Whoever reads may end first, as `head` does; that is not an error of this program. */
const CLOSED = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'EOF'])

/**
 * Writes to a stream and waits until the text is handed over.
 *
 * @throws what the system says, except for a reader that has gone
 */
export function write(stream: Writable, text: string): Promise<void> {
  // Without a listener the event would end the process; the callback says the same.
  if (stream.listenerCount('error') === 0) stream.on('error', () => undefined)
  return new Promise((resolve, reject) => {
    stream.write(text, error => {
      if (error && !CLOSED.has((error as NodeJS.ErrnoException).code ?? '')) reject(error)
      else resolve()
    })
  })
}
