import {createWriteStream} from 'node:fs'
import {join} from 'node:path'
import type {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {messageOf} from '../../lib/action/errors.ts'
import {UsageError} from '../usage-error.ts'

/**
 * Copies a plan from standard input to a file for this user only: a plan file has to be shown by its path, and only its first bytes tell what
 * it is.
 *
 * @param folder a private folder
 * @returns path of the copy
 * @throws UsageError when standard input is a keyboard; the signal's reason when it is aborted
 */
export async function copyStandardInput(
  stdin: Readable & {readonly isTTY?: boolean},
  folder: string,
  signal: AbortSignal
): Promise<string> {
  if (stdin.isTTY === true) throw new UsageError('- reads the plan from standard input, and that is a terminal.', 'Pipe the plan in.')
  const path = join(folder, 'standard-input')
  try {
    await pipeline(stdin, createWriteStream(path, {mode: 0o600, flags: 'wx'}), {signal})
  } catch (error) {
    signal.throwIfAborted()
    throw new UsageError(`Standard input could not be read: ${messageOf(error)}.`, undefined, {cause: error})
  }
  return path
}
