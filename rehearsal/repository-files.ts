import {lstat, readdir} from 'node:fs/promises'
import {join, relative} from 'node:path'
import {gitCommand, gitEnvironment} from '../lib/action/git.ts'
import {runProcess} from '../lib/action/process.ts'

/**
 * The files of a folder that belong to its repository: what git tracks or would add, so that neither dependencies nor a `.env` that
 * git ignores come along. A folder that is not in a git work tree has all of its files.
 *
 * @returns paths relative to the folder, sorted
 */
export async function listRepositoryFiles(folder: string): Promise<string[]> {
  const listing = await runProcess(gitCommand(['-C', folder], ['ls-files', '-z', '--cached', '--others', '--exclude-standard']), {
    env: gitEnvironment()
  }).catch(() => undefined)
  const listed = listing?.exitCode === 0 ? listing.stdout.split('\0').filter(path => path !== '') : await walk(folder)
  // A file that was deleted and not committed is still in git's index.
  const present = new Set(await existing(folder, listed))
  return [...new Set(listed)].filter(path => present.has(path)).sort()
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  return entries
    .filter(entry => !entry.isDirectory())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
    .filter(path => path !== '.git' && !path.startsWith('.git/'))
}

async function existing(folder: string, paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    paths.map(path =>
      lstat(join(folder, path)).then(
        () => [path],
        () => []
      )
    )
  )
  return found.flat()
}
