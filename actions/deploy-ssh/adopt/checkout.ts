import {readdirSync, statSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'

/**
 * What the checkout on the runner has at a path that a Compose file names. The file may have been rendered to another place, and on the host the old one
 * may have been in a subfolder of the repository: all places are tried that would mean the same.
 *
 * @param workspace the checkout
 * @param composeFiles their paths on the runner
 * @param folder of the old project on the host
 * @returns a look-up; a folder counts when something is in it that has no dot in front, such as `.gitkeep`
 */
export function checkoutOf(
  workspace: string,
  composeFiles: readonly string[],
  folder: string
): (path: string) => 'file' | 'folder' | undefined {
  const names = folder.split('/').filter(name => name !== '')
  const ends = names.map((_, index) => join(workspace, ...names.slice(index)))
  const places = [...new Set([workspace, ...composeFiles.map(file => dirname(resolve(workspace, file))), ...ends])]
  return path => {
    for (const place of places) {
      const kind = kindOf(join(place, path))
      if (kind !== undefined) return kind
    }
    return undefined
  }
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    if (!statSync(path).isDirectory()) return 'file'
    return readdirSync(path).some(name => !name.startsWith('.')) ? 'folder' : undefined
  } catch {
    return undefined
  }
}
