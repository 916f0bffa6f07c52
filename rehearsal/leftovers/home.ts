import {lstat, readdir} from 'node:fs/promises'
import {join} from 'node:path'

/** Where programs keep logins and keys in a home. */
const LOGINS = [
  '.ssh',
  '.docker',
  '.netrc',
  '.git-credentials',
  '.gnupg',
  '.config/gh',
  '.config/op',
  '.terraform.d',
  '.terraformrc',
  '.aws',
  '.kube'
]

/**
 * What logs in somewhere and was left in the home of a runner's user: on a runner of one's own every later job finds it there.
 *
 * @param setUp what the runner's administrator has put there, paths below the home
 * @returns one line each
 */
export async function findLogins(home: string, setUp: readonly string[]): Promise<string[]> {
  const found = await Promise.all(LOGINS.map(path => entriesOf(home, path)))
  return found
    .flat()
    .filter(path => !setUp.includes(path))
    .map(path => `${path} in the home of the runner's user: every later job finds it`)
}

/** The paths of what is in a folder, or the file's own. */
async function entriesOf(home: string, path: string): Promise<string[]> {
  const status = await lstat(join(home, path)).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  })
  if (status === undefined) return []
  return status.isDirectory() ? (await readdir(join(home, path))).map(name => `${path}/${name}`) : [path]
}
