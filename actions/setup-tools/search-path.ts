import {mkdir, symlink} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {findProgram} from '../../lib/action/program.ts'
import type {FoundTool} from '../../lib/tools/installer.ts'

/**
 * The folder that must come first on PATH so that a shell starts exactly this program; undefined when it already does.
 * The folder holds nothing else: all of `/usr/bin` at the front would change which git or node the later steps get.
 *
 * @param linkFolder a folder that does not exist yet; made, with a link to the program, when the program is among others
 */
export async function folderForPath(name: string, tool: FoundTool, searchPath: string, linkFolder: string): Promise<string | undefined> {
  if ((await findProgram(name, searchPath)) === tool.path) return undefined
  if (tool.source === 'tool cache' || tool.source === 'download') return dirname(tool.path)
  await mkdir(linkFolder)
  await symlink(tool.path, join(linkFolder, name))
  return linkFolder
}
