import {constants} from 'node:fs'
import {access, stat} from 'node:fs/promises'

/** Whether a path leads to a file that this user may run. */
export async function isProgram(path: string): Promise<boolean> {
  const isAllowed = await access(path, constants.X_OK).then(
    () => true,
    () => false
  )
  return isAllowed && (await isFile(path))
}

/** Whether a path leads to a regular file. */
export const isFile = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined))?.isFile() ?? false

/** Whether a path leads to a folder. */
export const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined))?.isDirectory() ?? false
