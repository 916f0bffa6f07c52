import {readFile, realpath, stat} from 'node:fs/promises'
import {isAbsolute, relative, resolve, sep} from 'node:path'
import {ActionError, messageOf} from './errors.ts'

/** What is said of a file that is not there. */
export const NO_SUCH_FILE = 'there is no such file in the repository.'

/**
 * Reads a text file of the checked-out repository. What leads out of the workspace is refused, however it does: a template of a proposal
 * could be a link to a file of the runner.
 *
 * @param workspace the checked-out repository (GITHUB_WORKSPACE)
 * @param path from the workspace
 * @throws ActionError when it is not there, is not a file, is outside the workspace (links followed), or is not UTF-8; its message does not
 *   name the path, and begins with a small letter
 */
export async function readRepositoryFile(workspace: string, path: string): Promise<string> {
  const real = await realpath(resolve(workspace, path)).catch((error: unknown) => {
    throw errorCode(error) === 'ENOENT'
      ? new ActionError(NO_SUCH_FILE, 'Check its path, and that it is committed; the checkout has to come before this step.')
      : new ActionError(`the file cannot be read (${errorCode(error)}).`)
  })
  const inside = relative(await realpath(workspace), real)
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    throw new ActionError('the file is outside the workspace.', 'Only files of the checked-out repository are read.')
  }
  if (!(await stat(real)).isFile()) throw new ActionError('it is not a file.')
  const bytes = await readFile(real)
  try {
    // The byte order mark is kept: a rendered text is exact to the byte.
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch (error) {
    throw new ActionError('the file is not UTF-8 text.', undefined, {cause: error})
  }
}

function errorCode(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? messageOf(error)
}
