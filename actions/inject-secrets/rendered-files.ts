import {mkdir, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import {lineMapPath} from '../../lib/secrets/line-map.ts'
import {createPrivateFolder, removePrivateFolder} from '../../lib/action/private-folder.ts'
import {targetPath} from '../../lib/secrets/template-lines.ts'

export interface RenderedFiles {
  readonly directory: string
  /** The files' absolute paths, in order. */
  readonly files: readonly string[]
}

/**
 * Writes rendered files into a new private folder, each with the map of its lines (lib/secrets/line-map.ts), readable by this user alone (0600) from its first byte on. When one cannot be
 * written, the folder is removed again.
 *
 * @param remember as in `createPrivateFolder`
 */
export async function writeRenderedFiles(
  temporaryFolder: string,
  remember: (directory: string) => void,
  contents: readonly {readonly target: string; readonly content: string; readonly map: string}[]
): Promise<RenderedFiles> {
  const directory = await createPrivateFolder('inject-secrets', temporaryFolder, remember)
  try {
    const files: string[] = []
    for (const {target, content, map} of contents) {
      const path = targetPath(directory, target)
      await write(path, content)
      await write(lineMapPath(directory, target), map)
      files.push(path)
    }
    return {directory, files}
  } catch (error) {
    await removePrivateFolder(directory)
    throw error
  }
}

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), {recursive: true, mode: 0o700})
  await writeFile(path, content, {flag: 'wx', mode: 0o600})
}
