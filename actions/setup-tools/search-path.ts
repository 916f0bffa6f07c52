import {mkdir, symlink} from 'node:fs/promises'
import {delimiter, dirname, isAbsolute, join} from 'node:path'
import {isProgram} from '../../lib/action/files.ts'
import type {FoundTool} from '../../lib/tools/installer.ts'

/** The program that a shell would start for a name; undefined when there is none. */
export async function firstOnPath(name: string, searchPath: string): Promise<string | undefined> {
  for (const folder of searchPath.split(delimiter).filter(isAbsolute)) {
    const path = join(folder, name)
    if (await isProgram(path)) return path
  }
  return undefined
}

/**
 * The folder that has to come first on PATH so that a shell starts just this program; undefined when it does already.
 * The folder holds nothing else: all of `/usr/bin` at the front would change which git or node the later steps get.
 *
 * @param linkFolder a folder that does not exist yet; made, with a link to the program, when the program lies among others
 */
export async function folderForPath(name: string, tool: FoundTool, searchPath: string, linkFolder: string): Promise<string | undefined> {
  if ((await firstOnPath(name, searchPath)) === tool.path) return undefined
  if (tool.source === 'tool cache' || tool.source === 'download') return dirname(tool.path)
  await mkdir(linkFolder)
  await symlink(tool.path, join(linkFolder, name))
  return linkFolder
}
