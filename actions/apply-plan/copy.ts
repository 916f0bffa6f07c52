import {constants} from 'node:fs'
import {copyFile, mkdir, rm, rmdir} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {messageOf} from '../../lib/action/errors.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import type {RunContext} from '../../lib/action/run-context.ts'
import {ERRORED_STATE, type StateOutcome} from '../../lib/terraform/errored-state.ts'

/** Where a copy of a state goes that is on this runner only. */
export interface CopyPlace {
  /** A folder that no checkout clears; made when it is needed. Undefined where there is no such folder. */
  readonly folder: string | undefined
  readonly error: (message: string) => void
}

/** Applies of one job, each with a state of its own, that leave one there. */
const MOST_COPIES = 20

/**
 * A folder beside the workspace, for one try of one run: a checkout clears the workspace, and the runner clears its temporary folder.
 *
 * @returns undefined outside of a run
 */
export function copyFolder({workspace, runId, attempt}: Pick<RunContext, 'workspace' | 'runId' | 'attempt'>): string | undefined {
  return runId === '' ? undefined : join(dirname(workspace), `fairway-unsaved-state-${runId}-${attempt}`)
}

/**
 * Copies a state that could not be saved out of the way of a checkout, which removes what git does not know, when it could not be sealed:
 * nobody uploads it then.
 *
 * @returns path of the copy; undefined when none was needed, or it could not be made
 */
export async function keepCopy(state: StateOutcome, {folder, error}: CopyPlace): Promise<string | undefined> {
  // What Terraform printed is no file of a state.
  if (state.kind !== 'kept' || state.path === undefined || state.sealed !== undefined || state.isPrinted) return undefined
  if (folder === undefined) return undefined
  try {
    await mkdir(folder, {mode: 0o700, recursive: true})
    const copy = await copyUnderNewName(state.path, folder)
    error(`A copy of the state that could not be saved lies in ${folder} on this runner. Remove it once the state is pushed.`)
    return copy
  } catch (thrown) {
    error(oneLine(`The state that could not be saved could not be copied to ${folder}: ${messageOf(thrown)}`))
    return undefined
  }
}

/** Never over the state of another apply. */
async function copyUnderNewName(path: string, folder: string): Promise<string> {
  for (let number = 1; ; number++) {
    const copy = join(folder, number === 1 ? ERRORED_STATE : `${number}-${ERRORED_STATE}`)
    try {
      await copyFile(path, copy, constants.COPYFILE_EXCL)
      return copy
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || number === MOST_COPIES) throw error
    }
  }
}

/**
 * Post: does what a cancelled step had no time for. The copy that main made goes only when the state is safe elsewhere.
 *
 * @param copy path of it; empty when main made none
 */
export async function settleCopy(copy: string, state: StateOutcome, place: CopyPlace): Promise<void> {
  if (copy === '') {
    await keepCopy(state, place)
    return
  }
  const isSafe = state.kind === 'pushed' || (state.kind === 'kept' && state.beside !== undefined)
  if (!isSafe) return
  await rm(copy, {force: true})
  // One of another apply may lie there.
  await rmdir(dirname(copy)).catch(() => undefined)
}
