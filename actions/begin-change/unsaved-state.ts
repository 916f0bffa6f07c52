import {readdir} from 'node:fs/promises'
import {sep} from 'node:path'
import {ActionError, messageOf} from '../../lib/action/errors.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import {ERRORED_STATE, UNSAVED_STATES} from '../../lib/terraform/errored-state.ts'

/**
 * Looks for a state that an earlier apply could not save. A checkout removes what git does not know, and without that state nobody knows
 * what was made. A hosted runner has nothing there.
 *
 * @param workspace the folder that is about to be checked out
 * @throws ActionError when there is one, or it cannot be told
 */
export async function refuseUnsavedState(workspace: string, signal: AbortSignal): Promise<void> {
  const found = await find(workspace, signal)
  if (found === undefined) return
  const push = found.endsWith(ERRORED_STATE) ? 'Push it' : 'Open it with "fairway open-state", push what comes out'
  throw new ActionError(
    `There is "${oneLine(found)}": the state of an earlier apply was not saved, and the checkout would remove it.`,
    `${push} with "state push" in the initialised folder, remove the file, and start again.`
  )
}

/** Symbolic links are not followed, and of what git keeps for itself nothing is looked at. */
async function find(workspace: string, signal: AbortSignal): Promise<string | undefined> {
  // Names as bytes: one that is no UTF-8 would not be found again, and what lies in that folder neither.
  const folders = [Buffer.from(workspace)]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    signal.throwIfAborted()
    for (const entry of await list(folder)) {
      const name = entry.name.toString()
      if (name === '.git') continue
      const path = Buffer.concat([folder, Buffer.from(sep), entry.name])
      if (UNSAVED_STATES.includes(name)) return path.toString()
      if (entry.isDirectory()) folders.push(path)
    }
  }
  return undefined
}

async function list(folder: Buffer) {
  try {
    return await readdir(folder, {withFileTypes: true, encoding: 'buffer'})
  } catch (error) {
    // A runner that was never used has no workspace yet.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new ActionError(
      `The state of an earlier apply may be in "${oneLine(folder.toString())}", which cannot be read (${oneLine(messageOf(error))}).`,
      "Let the runner's user read it, or remove it.",
      {cause: error}
    )
  }
}
