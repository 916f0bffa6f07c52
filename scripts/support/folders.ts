import {createHash} from 'node:crypto'
import {readdir, readFile} from 'node:fs/promises'
import {join, relative} from 'node:path'

/**
 * Compares two folders byte for byte.
 *
 * @returns a line for each file that differs or stands on one side only; empty when they are the same
 */
export async function compareFolders(committed: string, built: string): Promise<string[]> {
  const [left, right] = await Promise.all([hashFiles(committed), hashFiles(built)])
  const names = [...new Set([...left.keys(), ...right.keys()])].sort()
  return names.flatMap(name => {
    if (!right.has(name)) return [`${name} is committed but not built`]
    if (!left.has(name)) return [`${name} is built but not committed`]
    return left.get(name) === right.get(name) ? [] : [`${name} differs from what the sources make`]
  })
}

async function hashFiles(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => [])
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const hashes = await Promise.all(
    files.map(
      async file =>
        [
          relative(folder, file),
          createHash('sha256')
            .update(await readFile(file))
            .digest('hex')
        ] as const
    )
  )
  return new Map(hashes)
}
