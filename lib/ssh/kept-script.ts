import {sleep} from '../action/duration.ts'
import type {ProcessResult} from '../action/process.ts'
import {redact} from '../secrets/redact.ts'
import {withoutMarks} from './parts.ts'
import {Sayings} from './shell.ts'
import type {Transport} from './transport.ts'

/** A script that stays on the host for as long as we do. */
export interface Kept {
  /** Settles when it has ended, whoever ended it. */
  readonly ended: Promise<unknown>
  /**
   * Ends its input, and waits for its end. Never throws.
   * @param most milliseconds to wait: then the program here is ended, whatever the one on the host does
   */
  close(most?: number): Promise<void>
}

/** What scripts wrote until the last one was ready; `exitCode` is there when they ended before. */
export type Begun = Omit<ProcessResult, 'exitCode'> & {readonly exitCode?: number | null}

const START_MILLISECONDS = 60_000
const END_MILLISECONDS = 10_000
/** How often whoever stays on the host gets a line. */
const BEAT_MILLISECONDS = 20_000

export interface KeepScriptsOptions {
  /** Milliseconds until the last one has to be ready. */
  readonly timeout?: number | undefined
  readonly onLine?: ((line: string) => void) | undefined
  /** Told of the answers as they come. */
  readonly onSaid?: ((said: Sayings) => void) | undefined
  /** The error for a host that takes longer, by what it has written. */
  readonly late: (stdout: string, timeout: number) => Error
}

/**
 * Starts scripts of which the last one stays: the input stays open until it is closed or this process is gone.
 *
 * @param text what they are
 * @param ready what the last one says when it has begun
 */
export function keepScripts(
  transport: Transport,
  text: string,
  ready: string,
  {timeout = START_MILLISECONDS, onLine, onSaid, late}: KeepScriptsOptions
): {readonly kept: Kept; readonly begun: Promise<Begun>} {
  const begun = Promise.withResolvers<undefined>()
  const closed = new AbortController()
  const ending = new AbortController()
  const wrote = {stdout: '', stderr: ''}
  const stdoutLine = withoutMarks(line => onLine?.(redact(line)))
  const stderrLine = withoutMarks(line => onLine?.(line))
  const argv = transport.argv('sh -s')
  const result = transport.run(argv, {
    ...transport.options,
    stdin: heldOpen(text, closed.signal),
    signal: ending.signal,
    onLine: line => {
      wrote.stderr += `${line}\n`
      if (!transport.isNoise(line)) stderrLine(line)
    },
    // Not by lines of the door to other programs, which hide secrets: what is said to us may be one.
    readStdout: async pieces => {
      const decoder = new TextDecoder()
      let line = ''
      for await (const piece of pieces) {
        const piecesOfText = decoder.decode(piece, {stream: true})
        wrote.stdout += piecesOfText
        const lines = `${line}${piecesOfText}`.split('\n')
        line = lines.pop() ?? ''
        lines.forEach(stdoutLine)
        const said = new Sayings(lines.join('\n'))
        onSaid?.(said)
        if (said.get(ready) !== undefined) begun.resolve(undefined)
      }
    }
  })
  // Nobody is left to get the lines of `heldOpen`.
  const ended = result.catch(() => undefined).finally(() => closed.abort())
  const over = Promise.race([begun.promise, result])
  const endAfter = async (milliseconds: number, unless: Promise<unknown>, why: () => Error) => {
    const waited = new AbortController()
    const stop = () => waited.abort()
    unless.then(stop, stop)
    await sleep(milliseconds, waited.signal).then(
      () => ending.abort(why()),
      () => undefined
    )
  }
  void endAfter(timeout, over, () => late(wrote.stdout, timeout))
  return {
    begun: over.then(answer => {
      if (answer === undefined) return {signal: null, timedOut: false, ...wrote}
      return {...answer, stdout: wrote.stdout}
    }),
    kept: {
      ended,
      async close(most = END_MILLISECONDS) {
        closed.abort()
        void endAfter(most, ended, () => new Error('closed'))
        await ended
      }
    }
  }
}

/** The text, and then a line again and again until it is closed: a network that has gone silent ends no connection. Each is another one. */
async function* heldOpen(text: string, closed: AbortSignal): AsyncGenerator<string> {
  yield text
  for (let beat = 1; ; beat++) {
    const isTime = await sleep(BEAT_MILLISECONDS, closed).then(
      () => true,
      () => false
    )
    if (!isTime) return
    yield `${beat}\n`
  }
}
