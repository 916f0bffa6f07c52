import {sleep} from '../action/duration.ts'
import type {ProcessOptions, ProcessResult, RunProcess} from '../action/process.ts'
import {Sayings} from './shell.ts'

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

const START_MILLISECONDS = 60_000
const END_MILLISECONDS = 10_000

/**
 * Starts a program whose input stays open until it is closed or this process is gone.
 *
 * @param options its `stdin` is what it reads first
 * @param ready what it says when it has begun
 * @returns besides: `answer` is undefined when it has begun, and what it came to when it has not
 */
export function keepScript(
  run: RunProcess,
  argv: readonly [string, ...string[]],
  options: ProcessOptions,
  ready: string
): Kept & {readonly answer: Promise<ProcessResult | undefined>} {
  const begun = Promise.withResolvers<undefined>()
  const closed = Promise.withResolvers<undefined>()
  const ending = new AbortController()
  const result = run(argv, {
    ...options,
    keepInputUntil: closed.promise,
    signal: ending.signal,
    onLine: line => {
      if (new Sayings(line).get(ready) !== undefined) begun.resolve(undefined)
    }
  })
  const ended = result.catch(() => undefined)
  const answer = Promise.race([begun.promise, result])
  const endAfter = async (milliseconds: number, unless: Promise<unknown>) => {
    const waited = new AbortController()
    const stop = () => waited.abort()
    unless.then(stop, stop)
    await sleep(milliseconds, waited.signal).then(
      () => ending.abort(new Error(`nothing for ${milliseconds} ms`)),
      () => undefined
    )
  }
  void endAfter(START_MILLISECONDS, answer)
  return {
    ended,
    answer,
    async close(most = END_MILLISECONDS) {
      closed.resolve(undefined)
      void endAfter(most, ended)
      await ended
    }
  }
}
