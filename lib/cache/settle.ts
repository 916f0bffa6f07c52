import {messageOf} from '../action/errors.ts'
import {LockedError} from './lock.ts'

/**
 * Does what may fail without harm.
 *
 * @returns what came of it, or `failed` with the reason
 * @throws the signal's reason when it is aborted; nothing else
 */
export async function settle<Result>(
  signal: AbortSignal | undefined,
  work: () => Promise<Result>
): Promise<Result | {readonly state: 'failed'; readonly reason: string}> {
  signal?.throwIfAborted()
  try {
    return await work()
  } catch (error) {
    signal?.throwIfAborted()
    return {state: 'failed', reason: error instanceof LockedError ? 'another job holds its lock' : messageOf(error)}
  }
}
