import {randomUUID} from 'node:crypto'
import {mkdir, rm, writeFile} from 'node:fs/promises'
import {basename, dirname, join, resolve} from 'node:path'
import {ActionError} from '../../lib/action/errors.ts'
import {targetPath} from './template-files.ts'

const FOLDER_PREFIX = 'fairway-secrets-'

/** A path for the folder of rendered files. It does not exist yet, so that it can be remembered for `post` before there is anything to remove. */
export function chooseDirectory(temporaryFolder: string): string {
  return join(resolve(temporaryFolder), `${FOLDER_PREFIX}${randomUUID()}`)
}

/**
 * Writes rendered files into a new folder that only this user can enter (0700), each readable by this user alone (0600) from its
 * first byte on. When one cannot be written, the folder is removed again.
 *
 * @returns the files' absolute paths, in order
 */
export async function writeRenderedFiles(directory: string, files: readonly {target: string; content: string}[]): Promise<string[]> {
  await mkdir(directory, {mode: 0o700})
  try {
    const paths: string[] = []
    for (const {target, content} of files) {
      const path = targetPath(directory, target)
      await mkdir(dirname(path), {recursive: true, mode: 0o700})
      await writeFile(path, content, {flag: 'wx', mode: 0o600})
      paths.push(path)
    }
    return paths
  } catch (error) {
    await rm(directory, {recursive: true, force: true})
    throw error
  }
}

/**
 * Removes the folder that {@link chooseDirectory} chose. It is no error when it is gone, or was never made.
 *
 * @throws ActionError when the path is not one of ours: a step must not be able to point `post` at another folder
 */
export async function removeDirectory(temporaryFolder: string, directory: string): Promise<void> {
  if (directory === '') return
  if (dirname(resolve(directory)) !== resolve(temporaryFolder) || !basename(directory).startsWith(FOLDER_PREFIX)) {
    throw new ActionError('The folder to remove is not one that this action makes.')
  }
  await rm(directory, {recursive: true, force: true})
}
