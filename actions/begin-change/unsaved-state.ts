import {readdir} from 'node:fs/promises'
import {sep} from 'node:path'
import {ActionError, messageOf} from '../../lib/action/errors.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import {ERRORED_STATE, UNSAVED_STATES} from '../../lib/terraform/errored-state.ts'
import {unchangedFiles, type GitDependencies} from './tracked-files.ts'

/**
 * Looks for a state that an earlier apply could not save. A checkout removes what git does not know, and without that state nobody knows
 * what was made. A hosted runner has nothing there.
 *
 * On a shared runner the workspace can hold the checkout of a pull request, whose author may have put in a file of that name. Terraform writes a
 * state that is not in git: so one that a checkout put there, and that is as it was then, is none, and is not lost either. Whatever cannot be told
 * apart counts as one.
 *
 * @param workspace the folder that is about to be checked out
 * @throws ActionError when there is one, or it cannot be told
 */
export async function refuseUnsavedState(workspace: string, dependencies: GitDependencies): Promise<void> {
  const known = new Map<string, ReadonlySet<string>>()
  for await (const {path, repository} of statesIn(workspace, dependencies.signal)) {
    if (repository !== undefined) {
      const unchanged = known.get(repository) ?? (await unchangedFiles(repository, UNSAVED_STATES, dependencies))
      known.set(repository, unchanged)
      if (unchanged.has(path.slice(repository.length + 1))) continue
    }
    const found = Buffer.from(path, 'latin1').toString()
    const push = found.endsWith(ERRORED_STATE) ? 'Push it' : 'Open it with "fairway open-state", push what comes out'
    throw new ActionError(
      `There is "${oneLine(found)}": the state of an earlier apply was not saved, and the checkout would remove it.`,
      `${push} with "state push" in the initialised folder, remove the file, and start again.`
    )
  }
}

/** A path is bytes, here in latin1: a name that is no UTF-8 would not be found again, and what lies in that folder neither. */
interface FoundState {
  readonly path: string
  /** The checkout that it lies in. */
  readonly repository: string | undefined
}

/** Symbolic links are not followed, and of what git keeps for itself nothing is looked at. */
async function* statesIn(workspace: string, signal: AbortSignal): AsyncGenerator<FoundState> {
  const folders: FoundState[] = [{path: Buffer.from(workspace).toString('latin1'), repository: undefined}]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    signal.throwIfAborted()
    const entries = await list(Buffer.from(folder.path, 'latin1'))
    const repository = entries.some(({name}) => name === '.git') ? folder.path : folder.repository
    for (const {name, isFolder} of entries) {
      if (name === '.git') continue
      const found = {path: `${folder.path}${sep}${name}`, repository}
      // Terraform writes a file.
      if (isFolder) folders.push(found)
      else if (UNSAVED_STATES.includes(name)) yield found
    }
  }
}

async function list(folder: Buffer): Promise<{name: string; isFolder: boolean}[]> {
  try {
    const entries = await readdir(folder, {withFileTypes: true, encoding: 'buffer'})
    return entries.map(entry => ({name: entry.name.toString('latin1'), isFolder: entry.isDirectory()}))
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
